import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A03 校验码错误. */
export const A03_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '末位应为7', register: [{ name: '甲一', id_number: '990121197006150011' }] },
  { expect: 'hit', note: '末位应为数字却写X', register: [{ name: '甲二', id_number: '99012119700615001X' }] },
  { expect: 'near', note: '校验码正确', register: [{ name: '甲三', id_number: '990121197006150017' }] },
  {
    expect: 'near',
    note: '日期也不可能，归A04一处',
    register: [{ name: '甲四', id_number: '990121197002300011' }],
  },
  { expect: 'near', note: '15位老号没有校验码', register: [{ name: '甲五', id_number: '990121700615001' }] },
  {
    expect: 'exempt',
    note: '清退对象',
    register: [{ name: '甲六', id_number: '990121197006150011', status: 'removed' }],
  },
];
