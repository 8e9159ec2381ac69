import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E28 法院失信/大额债务. */
export const E28_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '标的八万',
    register: [{ person: 'P9' }],
    lists: { 'court.debtor': [{ person: 'P1', amount: 80000, filed_on: '2018-01-10' }] },
  },
  {
    expect: 'near',
    note: '不足五万',
    register: [{ person: 'P9' }],
    lists: { 'court.debtor': [{ person: 'P1', amount: 49999, filed_on: '2018-01-10' }] },
  },
  {
    expect: 'exempt',
    note: '已在册',
    register: [{ person: 'P1' }],
    lists: { 'court.debtor': [{ person: 'P1', amount: 80000, filed_on: '2018-01-10' }] },
  },
];
