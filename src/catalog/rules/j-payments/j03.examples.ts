import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove J03 死亡后发放. */
export const J03_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '死亡两个月后仍发放',
    register: [{ person: 'P1' }],
    lists: {
      'finance.card_payment': [{ person: 'P1', programme: '农村低保', month: '2018-05', amount: 300 }],
      'health.death': [{ person: 'P1', death_date: '2018-03-10' }],
    },
  },
  {
    expect: 'near',
    note: '死亡当月',
    register: [{ person: 'P1' }],
    lists: {
      'finance.card_payment': [{ person: 'P1', programme: '农村低保', month: '2018-03', amount: 300 }],
      'health.death': [{ person: 'P1', death_date: '2018-03-10' }],
    },
  },
  {
    expect: 'exempt',
    note: '追回的负数行',
    register: [{ person: 'P1' }],
    lists: {
      'finance.card_payment': [{ person: 'P1', programme: '农村低保', month: '2018-05', amount: -300 }],
      'health.death': [{ person: 'P1', death_date: '2018-03-10' }],
    },
  },
];
