import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A04 出生日期非法. */
export const A04_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '2月30日，校验码却对', register: [{ name: '甲一', id_number: '990121197002300014' }] },
  { expect: 'hit', note: '13月', register: [{ name: '甲二', id_number: '990121197013150011' }] },
  { expect: 'hit', note: '比对日之后出生', register: [{ name: '甲三', id_number: '99012120190101001X' }] },
  { expect: 'hit', note: '1895年生，超过120岁', register: [{ name: '甲四', id_number: '990121189506150013' }] },
  { expect: 'near', note: '103岁，可能真实', register: [{ name: '甲五', id_number: '990121191506150016' }] },
  {
    expect: 'near',
    note: '日期真实而校验码错，属于A03',
    register: [{ name: '甲六', id_number: '990121197006150011' }],
  },
  {
    expect: 'exempt',
    note: '清退对象',
    register: [{ name: '甲七', id_number: '990121197002300014', status: 'removed' }],
  },
];
