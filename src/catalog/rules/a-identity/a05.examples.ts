import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove A05 区划码不存在. */
export const A05_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '从未有过的代码', register: [{ name: '甲一', id_number: '110199197006150013' }] },
  {
    expect: 'hit',
    note: '同一个代码的几个人是一条，每个代码一条',
    register: [
      { name: '甲一', id_number: '110199197006150013' },
      { name: '甲四', id_number: '11019919700615003X' },
      { name: '甲五', id_number: '110198197006150017' },
    ],
    findings: 2,
  },
  { expect: 'near', note: '本区划表里的代码', register: [{ person: 'P1' }] },
  {
    expect: 'near',
    note: '曾用后撤销的代码（原宣武区110104）',
    register: [{ name: '甲二', id_number: '110104197006150017' }],
  },
  {
    expect: 'exempt',
    note: '清退对象',
    register: [{ name: '甲三', id_number: '110199197006150013', status: 'removed' }],
  },
];
