import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A10 残疾证号与残疾字段不符. */
export const A10_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '号码为肢体3级，名册写2级',
    register: [{ name: '甲一', id_number: '99012119700615001743', disability_category: '肢体', disability_grade: '2' }],
  },
  {
    expect: 'hit',
    note: '号码为肢体，名册写智力',
    register: [{ name: '甲二', id_number: '99012119700615001743', disability_category: '智力', disability_grade: '3' }],
  },
  {
    expect: 'hit',
    note: '名册只有等级一列',
    register: [{ name: '甲六', id_number: '99012119700615001743', disability_grade: '2' }],
  },
  {
    expect: 'near',
    note: '一致',
    register: [{ name: '甲三', id_number: '99012119700615001743', disability_category: '肢体', disability_grade: '3' }],
  },
  { expect: 'near', note: '名册没填残疾信息', register: [{ name: '甲四', id_number: '99012119700615001743' }] },
  {
    expect: 'exempt',
    note: '类别码1、2各地有互换',
    register: [{ name: '甲五', id_number: '99012119700615001713', disability_category: '听力', disability_grade: '3' }],
  },
];
