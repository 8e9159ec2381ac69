import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove J09 补发/追缴未闭环. */
export const J09_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '只有负数行',
    register: [{ person: 'P1' }],
    lists: { 'finance.card_payment': [{ person: 'P1', programme: '农村低保', month: '2018-05', amount: -300 }] },
  },
  {
    expect: 'near',
    note: '金额不等',
    register: [{ person: 'P1' }],
    lists: { 'finance.card_payment': [{ person: 'P1', programme: '农村低保', month: '2018-04', amount: 300 }] },
  },
  {
    expect: 'exempt',
    note: '有对应的发放行',
    register: [{ person: 'P1' }],
    lists: {
      'finance.card_payment': [
        { person: 'P1', programme: '农村低保', month: '2018-04', amount: 300 },
        { person: 'P1', programme: '农村低保', month: '2018-05', amount: -300 },
      ],
    },
  },
];
