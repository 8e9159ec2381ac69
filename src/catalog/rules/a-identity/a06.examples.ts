import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A06 占位证件号. */
export const A06_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '999999开头，表示尚无号码',
    register: [{ name: '甲一', id_number: '999999197006150019' }],
  },
  { expect: 'hit', note: '全是1', register: [{ name: '甲二', id_number: '111111111111111111' }] },
  { expect: 'hit', note: '顺着数下来', register: [{ name: '甲三', id_number: '123456789012345678' }] },
  { expect: 'hit', note: '中间被遮盖', register: [{ name: '甲四', id_number: '990121********0017' }] },
  { expect: 'hit', note: '全是0的地区码，校验码却对', register: [{ name: '甲七', id_number: '000000197006150010' }] },
  { expect: 'hit', note: '111111开头，校验码却对', register: [{ name: '甲八', id_number: '111111197006150011' }] },
  { expect: 'hit', note: '123456开头，校验码却对', register: [{ name: '甲九', id_number: '123456197006150014' }] },
  { expect: 'hit', note: '顺序码000，号码仍参加比对', register: [{ name: '甲十', id_number: '990121197006150009' }] },
  { expect: 'near', note: '99开头而不是999999', register: [{ name: '甲一', id_number: '999990197006150011' }] },
  { expect: 'near', note: '真实号码', register: [{ person: 'P1' }] },
  { expect: 'near', note: '空白属于A01', register: [{ name: '甲五', id_number: null }] },
  {
    expect: 'exempt',
    note: '清退对象',
    register: [{ name: '甲六', id_number: '999999197006150019', status: 'removed' }],
  },
];
