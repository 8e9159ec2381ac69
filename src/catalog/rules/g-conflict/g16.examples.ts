import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G16 账户户名不符. */
export const G16_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '户名是外人',
    register: [{ person: 'P1' }],
    lists: {
      'finance.card_payment': [
        {
          person: 'P1',
          programme: '农村低保',
          month: '2018-06',
          amount: 300,
          account: '1',
          account_holder: '外人甲',
        },
      ],
    },
  },
  {
    expect: 'near',
    note: '户名空白',
    register: [{ person: 'P1' }],
    lists: { 'finance.card_payment': [{ person: 'P1', programme: '农村低保', month: '2018-06', amount: 300 }] },
  },
  {
    expect: 'exempt',
    note: '户名是同户家人',
    register: [{ person: 'P1' }, { person: 'P2', name: '家人乙' }],
    lists: {
      'finance.card_payment': [
        {
          person: 'P1',
          programme: '农村低保',
          month: '2018-06',
          amount: 300,
          account: '1',
          account_holder: '家人乙',
        },
      ],
    },
  },
];
