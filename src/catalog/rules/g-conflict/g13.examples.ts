import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G13 务工地点/月数×社保/务工监测. */
export const G13_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '没有务工登记，已缴一年',
    register: [{ person: 'P1' }],
    lists: { 'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2017-06' }] },
  },
  {
    expect: 'near',
    note: '刚缴三个月',
    register: [{ person: 'P1' }],
    lists: { 'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2018-05' }] },
  },
  {
    expect: 'near',
    note: '已登记务工',
    register: [{ person: 'P1', work_place: '外省', work_months: 6 }],
    lists: { 'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2017-06' }] },
  },
  {
    expect: 'exempt',
    note: '已停缴',
    register: [{ person: 'P1' }],
    lists: {
      'labour.employee_insurance': [{ person: 'P1', employer: '示例公司', from_month: '2017-06', to_month: '2018-03' }],
    },
  },
];
