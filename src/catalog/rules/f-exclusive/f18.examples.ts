import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F18 60周岁后代缴. */
export const F18_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '满60岁的次月',
    register: [{ person: 'P1', born: '1958-03-10' }],
    lists: {
      'finance.card_payment': [
        { person: 'P1', born: '1958-03-10', programme: '城乡居民养老保险代缴', month: '2018-04', amount: 100 },
      ],
    },
  },
  {
    expect: 'near',
    note: '满60岁的当月',
    register: [{ person: 'P1', born: '1958-03-10' }],
    lists: {
      'finance.card_payment': [
        { person: 'P1', born: '1958-03-10', programme: '城乡居民养老保险代缴', month: '2018-03', amount: 100 },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '别的补贴',
    register: [{ person: 'P1', born: '1950-03-10' }],
    lists: {
      'finance.card_payment': [
        { person: 'P1', born: '1950-03-10', programme: '农村低保', month: '2018-04', amount: 300 },
      ],
    },
  },
];
