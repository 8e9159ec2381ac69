import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A15 证件类型不符. */
export const A15_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '护照号', register: [{ name: '甲一', id_number: 'E12345678' }] },
  { expect: 'near', note: '身份证号', register: [{ person: 'P1' }] },
  { expect: 'near', note: '空白属于A01', register: [{ name: '甲二', id_number: null }] },
  { expect: 'exempt', note: '清退对象', register: [{ name: '甲三', id_number: 'E12345678', status: 'removed' }] },
];
