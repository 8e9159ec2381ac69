import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P14 完工项目没有资产登记. */
export const L14_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '没有登记',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'project.ledger': [
        {
          county: '990121',
          township: '东河镇',
          village: '向阳村',
          project_no: 'X1',
          project: '水渠',
          project_state: '完工',
        },
      ],
      'project.asset': [{ county: '990121', township: '东河镇', village: '向阳村', project_no: 'X2', asset: '大棚' }],
    },
  },
  {
    expect: 'near',
    note: '登记了',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'project.ledger': [
        {
          county: '990121',
          township: '东河镇',
          village: '向阳村',
          project_no: 'X1',
          project: '水渠',
          project_state: '完工',
        },
      ],
      'project.asset': [{ county: '990121', township: '东河镇', village: '向阳村', project_no: 'X1', asset: '水渠' }],
    },
  },
  {
    expect: 'exempt',
    note: '还在建',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'project.ledger': [
        {
          county: '990121',
          township: '东河镇',
          village: '向阳村',
          project_no: 'X1',
          project: '水渠',
          project_state: '在建',
        },
      ],
      'project.asset': [{ county: '990121', township: '东河镇', village: '向阳村', project_no: 'X2', asset: '大棚' }],
    },
  },
];
