import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C10 职工社保缴费. */
export const C10_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '一直在缴',
    register: [{ person: 'P1' }],
    lists: {
      'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2017-01', base: 3000 }],
    },
  },
  {
    expect: 'hit',
    note: '两家单位合起来正好6个月',
    register: [{ person: 'P1' }],
    lists: {
      'labour.employee_insurance': [
        { person: 'P1', employer: '示例公司', from_month: '2017-10', to_month: '2017-12' },
        { person: 'P1', employer: '东河公司', from_month: '2018-03', to_month: '2018-05' },
      ],
    },
  },
  {
    expect: 'near',
    note: '5个月',
    register: [{ person: 'P1' }],
    lists: {
      'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2018-01', to_month: '2018-05' }],
    },
  },
  {
    expect: 'near',
    note: '已停缴，没有写停在哪个月',
    register: [{ person: 'P1' }],
    lists: {
      'labour.employee_insurance': [
        { person: 'P1', employer: '示例公司', from_month: '2017-01', payment_state: '停缴' },
      ],
    },
  },
  {
    expect: 'hit',
    note: '近12个月缴满6个月后停缴',
    register: [{ person: 'P1' }],
    lists: {
      'labour.employee_insurance': [
        { person: 'P1', employer: '示例公司', from_month: '2017-01', to_month: '2018-05', payment_state: '停缴' },
      ],
    },
  },
  {
    expect: 'near',
    note: '缴费都在12个月以前',
    register: [{ person: 'P1' }],
    lists: {
      'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2015-01', to_month: '2017-06' }],
    },
  },
  {
    expect: 'exempt',
    note: '已脱贫户不在C类对象内',
    register: [{ person: 'P1', status: 'exited' }],
    lists: { 'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2017-01' }] },
  },
];
