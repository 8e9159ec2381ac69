import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove B01 户内重复. */
export const B01_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '同一户两行', register: [{ person: 'P1' }, { person: 'P1', relation: '之子' }] },
  { expect: 'near', note: '同户两人', register: [{ person: 'P1' }, { person: 'P2', relation: '配偶' }] },
  { expect: 'near', note: '在另一户，属于B02', register: [{ person: 'P1' }, { person: 'P1', household: 'H2' }] },
  { expect: 'exempt', note: '其中一行已清退', register: [{ person: 'P1' }, { person: 'P1', status: 'removed' }] },
];
