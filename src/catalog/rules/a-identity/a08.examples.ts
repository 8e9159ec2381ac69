import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A08 15位旧号. */
export const A08_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '15位旧号，可换算', register: [{ name: '甲一', id_number: '990121700615001' }] },
  { expect: 'near', note: '已是18位', register: [{ person: 'P1' }] },
  { expect: 'near', note: '15位但月份不存在，属于A04', register: [{ name: '甲二', id_number: '990121701315001' }] },
  {
    expect: 'exempt',
    note: '清退对象',
    register: [{ name: '甲三', id_number: '990121700615001', status: 'removed' }],
  },
];
