import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D08 高龄津贴未享. */
export const D08_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '今天满80岁',
    register: [
      { person: 'P1', born: '1938-07-25' },
      { person: 'P2', born: '1930-01-01' },
    ],
    lists: {
      'civil_affairs.allowance': [
        { person: 'P2', born: '1930-01-01', kind: '高龄津贴', month: '2018-06', amount: 100 },
      ],
    },
  },
  {
    expect: 'near',
    note: '明天才满80岁',
    register: [
      { person: 'P1', born: '1938-07-26' },
      { person: 'P2', born: '1930-01-01' },
    ],
    lists: {
      'civil_affairs.allowance': [
        { person: 'P2', born: '1930-01-01', kind: '高龄津贴', month: '2018-06', amount: 100 },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '已死亡',
    register: [
      { person: 'P1', born: '1930-07-25' },
      { person: 'P2', born: '1930-01-01' },
    ],
    lists: {
      'civil_affairs.allowance': [
        { person: 'P2', born: '1930-01-01', kind: '高龄津贴', month: '2018-06', amount: 100 },
      ],
      'civil_affairs.funeral': [{ person: 'P1', born: '1930-07-25', death_date: '2018-06-01' }],
    },
  },
];
