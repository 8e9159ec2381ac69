import type { ExampleRow, RuleExample } from '../../../domain/rule.js';

/** Rows of an example: so many households of one person in a village. */
const households = (village: string, count: number): ExampleRow[] =>
  Array.from({ length: count }, (_none, n) => ({ person: `P${village}${n}`, household: `${village}${n}`, village }));

const listedVillage = (village: string): ExampleRow => ({ county: '990121', township: '示例镇', village });

/** Rows that prove E27 无贫困人口的村. */
export const E27_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '区划表里有这个村，名册没有一户',
    register: [{ person: 'P1' }],
    tables: { village: [{ county: '990121', township: '示例镇', village: '空白村', code: '990121100201' }] },
  },
  {
    expect: 'hit',
    note: '三个邻村各20户，本村3户',
    register: [
      ...households('甲村', 20),
      ...households('乙村', 20),
      ...households('丙村', 20),
      ...households('丁村', 3),
    ],
    tables: { village: ['甲村', '乙村', '丙村', '丁村'].map(listedVillage) },
  },
  {
    expect: 'near',
    note: '三个邻村各20户，本村正好4户（五分之一）',
    register: [
      ...households('甲村', 20),
      ...households('乙村', 20),
      ...households('丙村', 20),
      ...households('丁村', 4),
    ],
    tables: { village: ['甲村', '乙村', '丙村', '丁村'].map(listedVillage) },
  },
  {
    expect: 'near',
    note: '只有两个邻村，不比',
    register: [...households('甲村', 20), ...households('乙村', 20), ...households('丁村', 3)],
    tables: { village: ['甲村', '乙村', '丁村'].map(listedVillage) },
  },
  {
    expect: 'near',
    note: '有一户在册',
    register: [{ person: 'P1', village: '空白村' }],
    tables: { village: [{ county: '990121', township: '示例镇', village: '空白村', code: '990121100201' }] },
  },
  {
    expect: 'exempt',
    note: '不在区划表的村名，由K01说',
    register: [{ person: 'P1' }, { person: 'P2', household: 'H2', village: '别处村', status: 'removed' }],
  },
];
