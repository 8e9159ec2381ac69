import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove K06 行政村表空/0. */
export const K06_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '没有卫生室',
    register: [{ person: 'P9' }],
    lists: {
      'village.facts': [{ township: '东河镇', village: '向阳村', households: 200, persons: 800, clinic: '无' }],
    },
  },
  {
    expect: 'near',
    note: '各项齐全',
    register: [{ person: 'P9' }],
    lists: {
      'village.facts': [
        {
          township: '东河镇',
          village: '向阳村',
          households: 200,
          persons: 800,
          clinic: '有',
          collective_income: 50000,
        },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '没有写的设施不说没有',
    register: [{ person: 'P9' }],
    lists: { 'village.facts': [{ township: '东河镇', village: '向阳村', households: 200, persons: 800 }] },
  },
];
