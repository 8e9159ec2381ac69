import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E14 低保边缘/支出型未监测. */
export const E14_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '在保边缘户',
    register: [{ person: 'P9' }],
    lists: { 'civil_affairs.low_income': [{ person: 'P1', kind: '低保边缘', from_month: '2018-03' }] },
  },
  {
    expect: 'near',
    note: '已退出',
    register: [{ person: 'P9' }],
    lists: {
      'civil_affairs.low_income': [{ person: 'P1', kind: '低保边缘', from_month: '2016-03', to_month: '2017-02' }],
    },
  },
  {
    expect: 'exempt',
    note: '已在册',
    register: [{ person: 'P1' }],
    lists: { 'civil_affairs.low_income': [{ person: 'P1', kind: '低保边缘', from_month: '2018-03' }] },
  },
];
