import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove K04 同名村. */
export const K04_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两个镇都有向阳村',
    register: [
      { person: 'P1', village: '向阳村' },
      { person: 'P2', household: 'H2', township: '东河镇', village: '向阳村' },
    ],
    findings: 2,
  },
  {
    expect: 'near',
    note: '村名不同',
    register: [
      { person: 'P1', village: '向阳村' },
      { person: 'P2', household: 'H2', township: '东河镇', village: '红星村' },
    ],
  },
  {
    expect: 'near',
    note: '一行没有写乡镇',
    register: [
      { person: 'P1', village: '向阳村' },
      { person: 'P2', household: 'H2', township: null, village: '向阳村' },
    ],
  },
  {
    expect: 'near',
    note: '另一个乡镇写错了，区划表里没有',
    register: [
      { person: 'P1', village: '示例村' },
      { person: 'P2', household: 'H2', township: '示列镇', village: '示例村' },
    ],
    tables: { village: [{ county: '990121', township: '示例镇', village: '示例村', code: '990121100201' }] },
  },
  {
    expect: 'exempt',
    note: '不同县的同名村',
    register: [
      { person: 'P1', village: '向阳村' },
      { person: 'P2', household: 'H2', county: '990122', township: '西山乡', village: '向阳村' },
    ],
  },
];
