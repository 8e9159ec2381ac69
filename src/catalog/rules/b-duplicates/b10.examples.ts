import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove B10 跨县重复领取. */
export const B10_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两县同月各一笔',
    register: [{ person: 'P1' }],
    lists: {
      'finance.card_payment': [
        { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300, county: '990121' },
        { person: 'P1', programme: '农村低保', month: '2018-06', amount: 310, county: '990122' },
      ],
    },
  },
  {
    expect: 'near',
    note: '迁移后换县，月份不重叠',
    register: [{ person: 'P1' }],
    lists: {
      'finance.card_payment': [
        { person: 'P1', programme: '农村低保', month: '2018-05', amount: 300, county: '990121' },
        { person: 'P1', programme: '农村低保', month: '2018-06', amount: 310, county: '990122' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '其中一笔是退款',
    register: [{ person: 'P1' }],
    lists: {
      'finance.card_payment': [
        { person: 'P1', programme: '农村低保', month: '2018-06', amount: 300, county: '990121' },
        { person: 'P1', programme: '农村低保', month: '2018-06', amount: -310, county: '990122' },
      ],
    },
  },
];
