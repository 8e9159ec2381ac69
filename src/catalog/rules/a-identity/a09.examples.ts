import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A09 残疾证号混入. */
export const A09_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '20位残疾人证号', register: [{ name: '甲一', id_number: '99012119700615001743' }] },
  { expect: 'hit', note: '22位，换发第1次', register: [{ name: '甲二', id_number: '99012119700615001743B1' }] },
  { expect: 'near', note: '18位身份证号', register: [{ person: 'P1' }] },
  { expect: 'near', note: '21位属于A02', register: [{ name: '甲三', id_number: '99012119700615001743B' }] },
  {
    expect: 'exempt',
    note: '清退对象',
    register: [{ name: '甲四', id_number: '99012119700615001743', status: 'removed' }],
  },
];
