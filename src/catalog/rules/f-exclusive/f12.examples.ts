import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F12 贷款户不在册. */
export const F12_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '借款人不在册',
    register: [{ person: 'P9' }],
    lists: { 'bank.microcredit': [{ person: 'P1', amount: 50000, state: '正常' }] },
  },
  {
    expect: 'near',
    note: '已还清',
    register: [{ person: 'P9' }],
    lists: { 'bank.microcredit': [{ person: 'P1', amount: 50000, state: '结清' }] },
  },
  {
    expect: 'exempt',
    note: '在册',
    register: [{ person: 'P1' }],
    lists: { 'bank.microcredit': [{ person: 'P1', amount: 50000, state: '正常' }] },
  },
];
