import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove J08 贷款逾期/用途. */
export const J08_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '已逾期',
    register: [{ person: 'P1' }],
    lists: {
      'bank.microcredit': [{ person: 'P1', amount: 50000, balance: 50000, due_on: '2018-05-01', state: '逾期' }],
    },
  },
  {
    expect: 'near',
    note: '未到期',
    register: [{ person: 'P1' }],
    lists: {
      'bank.microcredit': [
        { person: 'P1', amount: 50000, balance: 50000, due_on: '2019-05-01', state: '正常', purpose: '养羊' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '不在册的不由此规则说',
    register: [{ person: 'P9' }],
    lists: {
      'bank.microcredit': [{ person: 'P1', amount: 50000, balance: 50000, due_on: '2018-05-01', state: '逾期' }],
    },
  },
];
