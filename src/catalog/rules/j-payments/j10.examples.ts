import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove J10 银行退票未补发. */
export const J10_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两个月未补发',
    register: [{ person: 'P1' }],
    lists: {
      'finance.returned_payment': [{ person: 'P1', programme: '耕地补贴', amount: 200, returned_on: '2018-05-01' }],
    },
  },
  {
    expect: 'near',
    note: '已补发',
    register: [{ person: 'P1' }],
    lists: {
      'finance.returned_payment': [
        { person: 'P1', programme: '耕地补贴', amount: 200, returned_on: '2018-05-01', repaid_on: '2018-05-20' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '不在册的不由此规则说',
    register: [{ person: 'P9' }],
    lists: {
      'finance.returned_payment': [{ person: 'P1', programme: '耕地补贴', amount: 200, returned_on: '2018-05-01' }],
    },
  },
];
