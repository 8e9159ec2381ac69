import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F15 高龄津贴等×死亡. */
export const F15_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '三月死亡，五月仍发',
    register: [{ person: 'P1', born: '1930-01-01' }],
    lists: {
      'civil_affairs.funeral': [{ person: 'P1', born: '1930-01-01', death_date: '2018-03-10' }],
      'civil_affairs.allowance': [
        { person: 'P1', born: '1930-01-01', kind: '高龄津贴', month: '2018-05', amount: 100 },
      ],
    },
  },
  {
    expect: 'near',
    note: '死亡当月发放',
    register: [{ person: 'P1', born: '1930-01-01' }],
    lists: {
      'civil_affairs.funeral': [{ person: 'P1', born: '1930-01-01', death_date: '2018-03-10' }],
      'civil_affairs.allowance': [
        { person: 'P1', born: '1930-01-01', kind: '高龄津贴', month: '2018-03', amount: 100 },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '五月是退款',
    register: [{ person: 'P1', born: '1930-01-01' }],
    lists: {
      'civil_affairs.funeral': [{ person: 'P1', born: '1930-01-01', death_date: '2018-03-10' }],
      'civil_affairs.allowance': [
        { person: 'P1', born: '1930-01-01', kind: '高龄津贴', month: '2018-05', amount: -100 },
      ],
    },
  },
];
