import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove K08 村干部/第一书记/驻村队缺. */
export const K08_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '没有第一书记',
    register: [{ person: 'P1', township: '东河镇', village: '向阳村' }],
    lists: { 'organisation.posted': [{ person: 'P5', township: '东河镇', village: '红星村', post: '第一书记' }] },
  },
  {
    expect: 'near',
    note: '在任',
    register: [{ person: 'P1', township: '东河镇', village: '向阳村' }],
    lists: { 'organisation.posted': [{ person: 'P5', township: '东河镇', village: '向阳村', post: '第一书记' }] },
  },
  {
    expect: 'exempt',
    note: '任期未满',
    register: [{ person: 'P1', township: '东河镇', village: '向阳村' }],
    lists: {
      'organisation.posted': [
        { person: 'P5', township: '东河镇', village: '向阳村', post: '第一书记', to_date: '2019-12-31' },
      ],
    },
  },
];
