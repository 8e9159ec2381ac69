import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A02 证件号位数不对. */
export const A02_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '17位', register: [{ name: '甲一', id_number: '99012119700615001' }] },
  { expect: 'hit', note: '19位', register: [{ name: '甲二', id_number: '9901211970061500177' }] },
  { expect: 'hit', note: '不是号码', register: [{ name: '甲三', id_number: '户口未办' }] },
  { expect: 'near', note: '18位且有效', register: [{ name: '甲四', id_number: '990121197006150017' }] },
  {
    expect: 'near',
    note: '18位但校验码错，属于A03',
    register: [{ name: '甲五', id_number: '990121197006150011' }],
  },
  {
    expect: 'exempt',
    note: '20位残疾人证号，只提示',
    register: [{ name: '甲六', id_number: '99012119700615001743' }],
  },
  { expect: 'exempt', note: '清退对象', register: [{ name: '甲七', id_number: '9901211970', status: 'removed' }] },
];
