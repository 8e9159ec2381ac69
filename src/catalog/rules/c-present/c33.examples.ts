import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C33 购车/购房贷款. */
export const C33_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '住房贷款未结清',
    register: [{ person: 'P1' }],
    lists: { 'bank.loan': [{ person: 'P1', purpose: '个人住房贷款', amount: 200000, balance: 150000 }] },
  },
  {
    expect: 'near',
    note: '已结清',
    register: [{ person: 'P1' }],
    lists: { 'bank.loan': [{ person: 'P1', purpose: '个人住房贷款', amount: 200000, balance: 0 }] },
  },
  {
    expect: 'exempt',
    note: '助学贷款',
    register: [{ person: 'P1' }],
    lists: { 'bank.loan': [{ person: 'P1', purpose: '助学贷款', amount: 8000, balance: 8000 }] },
  },
];
