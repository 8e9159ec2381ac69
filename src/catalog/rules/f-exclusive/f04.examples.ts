import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F04 孤儿/事无×低保/特困. */
export const F04_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '孤儿费加低保',
    register: [{ person: 'P1', born: '2008-01-01' }],
    lists: {
      'civil_affairs.allowance': [
        { person: 'P1', born: '2008-01-01', kind: '孤儿基本生活费', month: '2018-05', amount: 900 },
      ],
      'civil_affairs.rural_dibao': [{ person: 'P1', born: '2008-01-01', household: 'D1', from_month: '2016-01' }],
    },
  },
  {
    expect: 'near',
    note: '低保停了才领孤儿费',
    register: [{ person: 'P1', born: '2008-01-01' }],
    lists: {
      'civil_affairs.allowance': [
        { person: 'P1', born: '2008-01-01', kind: '孤儿基本生活费', month: '2018-05', amount: 900 },
      ],
      'civil_affairs.rural_dibao': [
        { person: 'P1', born: '2008-01-01', household: 'D1', from_month: '2016-01', to_month: '2018-04' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '孤儿费已退回',
    register: [{ person: 'P1', born: '2008-01-01' }],
    lists: {
      'civil_affairs.allowance': [
        { person: 'P1', born: '2008-01-01', kind: '孤儿基本生活费', month: '2018-05', amount: -900 },
      ],
      'civil_affairs.rural_dibao': [{ person: 'P1', born: '2008-01-01', household: 'D1', from_month: '2016-01' }],
    },
  },
];
