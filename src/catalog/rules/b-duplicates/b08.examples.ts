import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove B08 同政策重复享受. */
export const B08_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '同月两笔',
    register: [{ person: 'P1' }],
    lists: {
      'finance.card_payment': [
        { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300 },
        { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300 },
      ],
    },
  },
  {
    expect: 'near',
    note: '相邻两月',
    register: [{ person: 'P1' }],
    lists: {
      'finance.card_payment': [
        { person: 'P1', programme: '农村低保', month: '2018-05', amount: 300 },
        { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300 },
      ],
    },
  },
  {
    expect: 'near',
    note: '两项补贴',
    register: [{ person: 'P1' }],
    lists: {
      'finance.card_payment': [
        { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300 },
        { person: 'P1', programme: '耕地地力保护补贴', month: '2018-06', amount: 90 },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '已有一笔冲正',
    register: [{ person: 'P1' }],
    lists: {
      'finance.card_payment': [
        { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300 },
        { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300 },
        { person: 'P1', programme: '农村低保', month: '2018-06', amount: -300 },
      ],
    },
  },
];
