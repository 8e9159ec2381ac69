import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove T02 整户减少未登记. */
export const T02_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '一户两人都不在了，没有登记',
    register: [{ person: 'P1', township: '东河镇', village: '向阳村' }],
    tables: {
      previous_subject: [
        { person: 'P2', county: '990121', township: '东河镇', village: '向阳村', household: 'H2', is_head: 1 },
        { person: 'P3', county: '990121', township: '东河镇', village: '向阳村', household: 'H2', is_head: 0 },
      ],
    },
    lists: { 'office.roll_event': [] },
  },
  {
    expect: 'near',
    note: '户还在，只换了户主',
    register: [
      { person: 'P1', township: '东河镇', village: '向阳村' },
      { person: 'P3', township: '东河镇', village: '向阳村', household: 'H2' },
    ],
    tables: {
      previous_subject: [
        { person: 'P2', county: '990121', township: '东河镇', village: '向阳村', household: 'H2', is_head: 1 },
      ],
    },
    lists: { 'office.roll_event': [] },
  },
  {
    expect: 'exempt',
    note: '户主登记了迁出',
    register: [{ person: 'P1', township: '东河镇', village: '向阳村' }],
    tables: {
      previous_subject: [
        { person: 'P2', county: '990121', township: '东河镇', village: '向阳村', household: 'H2', is_head: 1 },
      ],
    },
    lists: { 'office.roll_event': [{ person: 'P2', kind: '出', happened_on: '2018-05-01', reason: '迁出' }] },
  },
];
