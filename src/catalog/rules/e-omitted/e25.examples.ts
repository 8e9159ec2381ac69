import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E25 转移性收入占比高. */
export const E25_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '占51%', register: [{ person: 'P1', income_total: 10000, income_transfer: 5100 }] },
  { expect: 'near', note: '正好一半', register: [{ person: 'P1', income_total: 10000, income_transfer: 5000 }] },
  {
    expect: 'exempt',
    note: '已清退',
    register: [{ person: 'P1', income_total: 10000, income_transfer: 9000, status: 'removed' }],
  },
];
