import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove K07 村合计≠户明细. */
export const K07_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '表上两户名册一户',
    register: [{ person: 'P1', household: 'H1', township: '东河镇', village: '向阳村' }],
    lists: { 'village.facts': [{ county: '990121', township: '东河镇', village: '向阳村', registered_households: 2 }] },
  },
  {
    expect: 'near',
    note: '一致',
    register: [{ person: 'P1', household: 'H1', township: '东河镇', village: '向阳村' }],
    lists: { 'village.facts': [{ county: '990121', township: '东河镇', village: '向阳村', registered_households: 1 }] },
  },
  {
    expect: 'exempt',
    note: '表上没有写',
    register: [{ person: 'P1', household: 'H1', township: '东河镇', village: '向阳村' }],
    lists: { 'village.facts': [{ county: '990121', township: '东河镇', village: '向阳村', households: 200 }] },
  },
];
