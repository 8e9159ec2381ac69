import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A01 证件号为空. */
export const A01_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '单元格空白', register: [{ name: '甲一', id_number: null }] },
  { expect: 'hit', note: '写的是“暂无”', register: [{ name: '甲二', id_number: '暂无' }] },
  { expect: 'hit', note: '只有一条横线', register: [{ name: '甲三', id_number: '-' }] },
  { expect: 'near', note: '号码齐全', register: [{ person: 'P1' }] },
  { expect: 'near', note: '少一位属于A02，不是空', register: [{ name: '甲四', id_number: '99012119700615001' }] },
  { expect: 'exempt', note: '清退对象不再核对', register: [{ name: '甲五', id_number: null, status: 'removed' }] },
];
