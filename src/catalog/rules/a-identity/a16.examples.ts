import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A16 一格多号. */
export const A16_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '顿号隔开两个号码',
    register: [{ name: '甲一', id_number: '990121197006150017、990121197006150025' }],
  },
  { expect: 'near', note: '一个号码', register: [{ person: 'P1' }] },
  { expect: 'near', note: '号码后带文字', register: [{ name: '甲二', id_number: '990121197006150017（父）' }] },
  {
    expect: 'exempt',
    note: '清退对象',
    register: [{ name: '甲三', id_number: '990121197006150017、990121197006150025', status: 'removed' }],
  },
];
