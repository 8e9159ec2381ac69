import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove K01 村名不在区划表. */
export const K01_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '区划表里没有这个村名',
    register: [
      { person: 'P1', village: '示例村' },
      { person: 'P2', household: 'H2', village: '错字村' },
    ],
    tables: { village: [{ county: '990121', township: '示例镇', village: '示例村', code: '990121100201' }] },
  },
  {
    expect: 'near',
    note: '在区划表里',
    register: [{ person: 'P1', village: '示例村' }],
    tables: { village: [{ county: '990121', township: '示例镇', village: '示例村', code: '990121100201' }] },
  },
  {
    expect: 'near',
    note: '只是没有写乡镇，村名在区划表里',
    register: [{ person: 'P1', village: '示例村', township: null }],
    tables: { village: [{ county: '990121', township: '示例镇', village: '示例村', code: '990121100201' }] },
  },
  {
    expect: 'hit',
    note: '没有写乡镇，村名也不在区划表里',
    register: [{ person: 'P1', village: '错字村', township: null }],
    tables: { village: [{ county: '990121', township: '示例镇', village: '示例村', code: '990121100201' }] },
  },
  { expect: 'near', note: '这个县没有区划表，不判', register: [{ person: 'P1', village: '错字村' }] },
  {
    expect: 'exempt',
    note: '只有清退户用这个村名',
    register: [
      { person: 'P1', village: '示例村' },
      { person: 'P2', household: 'H2', village: '错字村', status: 'removed' },
    ],
    tables: { village: [{ county: '990121', township: '示例镇', village: '示例村', code: '990121100201' }] },
  },
];
