import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P13 村未遍访. */
export const L13_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '没有访过',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'office.leader_visit': [{ township: '东河镇', village: '红星村', duty: '县委书记', visited_on: '2018-05-01' }],
    },
  },
  {
    expect: 'hit',
    note: '乡镇书记访过不算',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'office.leader_visit': [{ township: '东河镇', village: '向阳村', duty: '乡镇书记', visited_on: '2018-05-01' }],
    },
  },
  {
    expect: 'near',
    note: '访过',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'office.leader_visit': [{ township: '东河镇', village: '向阳村', duty: '县委书记', visited_on: '2016-07-25' }],
    },
  },
  {
    expect: 'exempt',
    note: '村里没有在册户',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村', status: '清退' }],
    lists: {
      'office.leader_visit': [{ township: '东河镇', village: '红星村', duty: '县委书记', visited_on: '2018-05-01' }],
    },
  },
];
