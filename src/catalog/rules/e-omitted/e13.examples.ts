import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E13 低保退出未监测. */
export const E13_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '三月退出',
    register: [{ person: 'P9' }],
    lists: {
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2015-01', to_month: '2018-03' }],
    },
  },
  {
    expect: 'near',
    note: '本月才到期',
    register: [{ person: 'P9' }],
    lists: {
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2015-01', to_month: '2018-07' }],
    },
  },
  {
    expect: 'near',
    note: '两年前退出',
    register: [{ person: 'P9' }],
    lists: {
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2012-01', to_month: '2016-03' }],
    },
  },
  {
    expect: 'exempt',
    note: '转为特困供养',
    register: [{ person: 'P9' }],
    lists: {
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2015-01', to_month: '2018-03' }],
      'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2018-04' }],
    },
  },
];
