import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A11 性别与证件不符. */
export const A11_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '号码为男，填女',
    register: [{ name: '甲一', id_number: '990121197006150017', sex: '女' }],
  },
  {
    expect: 'hit',
    note: '15位号码末位为偶数，填男',
    register: [{ name: '甲二', id_number: '990121700615002', sex: '男' }],
  },
  { expect: 'near', note: '一致', register: [{ name: '甲三', id_number: '990121197006150025', sex: '女' }] },
  { expect: 'near', note: '性别空白', register: [{ name: '甲四', id_number: '990121197006150017' }] },
  {
    expect: 'near',
    note: '号码本身有错，不据以判断',
    register: [{ name: '甲五', id_number: '990121197006150011', sex: '女' }],
  },
  {
    expect: 'exempt',
    note: '清退对象',
    register: [{ name: '甲六', id_number: '990121197006150017', sex: '女', status: 'removed' }],
  },
];
