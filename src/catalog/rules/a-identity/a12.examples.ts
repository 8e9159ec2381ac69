import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A12 出生日期与证件不符. */
export const A12_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '差一天',
    register: [{ name: '甲一', id_number: '990121197006150017', birth_date: '1970-06-16' }],
  },
  {
    expect: 'hit',
    note: '只填年月，月份不同',
    register: [{ name: '甲二', id_number: '990121197006150017', birth_date: '1970-05' }],
  },
  {
    expect: 'near',
    note: '同一天',
    register: [{ name: '甲三', id_number: '990121197006150017', birth_date: '1970-06-15' }],
  },
  {
    expect: 'near',
    note: '只填年月，且一致',
    register: [{ name: '甲四', id_number: '990121197006150017', birth_date: '1970-06' }],
  },
  {
    expect: 'near',
    note: '只填年份，且一致',
    register: [{ name: '甲五', id_number: '990121197006150017', birth_date: '1970' }],
  },
  {
    expect: 'near',
    note: '号码校验不过，不据以判断',
    register: [{ name: '甲六', id_number: '990121197006150011', birth_date: '1971-06-15' }],
  },
  {
    expect: 'exempt',
    note: '清退对象',
    register: [{ name: '甲七', id_number: '990121197006150017', birth_date: '1971-06-15', status: 'removed' }],
  },
];
