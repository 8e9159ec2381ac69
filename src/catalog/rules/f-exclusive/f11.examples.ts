import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F11 公益岗×企业缴费. */
export const F11_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '公司仍在缴费',
    register: [{ person: 'P1' }],
    lists: {
      'labour.public_post': [{ person: 'P1', post: '保洁员', employer: '示例村委会', from_month: '2018-01' }],
      'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2017-01' }],
    },
  },
  {
    expect: 'near',
    note: '上岗前公司已停缴',
    register: [{ person: 'P1' }],
    lists: {
      'labour.public_post': [{ person: 'P1', post: '保洁员', employer: '示例村委会', from_month: '2018-01' }],
      'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2015-01', to_month: '2017-12' }],
    },
  },
  {
    expect: 'exempt',
    note: '由用岗单位自己缴费',
    register: [{ person: 'P1' }],
    lists: {
      'labour.public_post': [{ person: 'P1', post: '保洁员', employer: '示例镇政府', from_month: '2018-01' }],
      'labour.employee_insurance': [{ person: 'P1', employer: '示例镇政府', from_month: '2018-01' }],
    },
  },
];
