import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove K05 无法分村. */
export const K05_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '村名空白', register: [{ person: 'P1', village: null }] },
  { expect: 'near', note: '有村名', register: [{ person: 'P1' }] },
  { expect: 'exempt', note: '已清退', register: [{ person: 'P1', village: null, status: 'removed' }] },
];
