import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P15 项目受益户数不符. */
export const L15_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '写两户名单一户',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'project.ledger': [
        { county: '990121', township: '东河镇', village: '向阳村', project_no: 'X1', project: '水渠', households: 2 },
      ],
      'project.beneficiary': [{ person: 'P1', project_no: 'X1' }],
    },
  },
  {
    expect: 'hit',
    note: '没有受益户',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'project.ledger': [
        { county: '990121', township: '东河镇', village: '向阳村', project_no: 'X1', project: '水渠', households: 2 },
      ],
      'project.beneficiary': [{ person: 'P1', project_no: 'X9' }],
    },
  },
  {
    expect: 'near',
    note: '一致',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'project.ledger': [
        { county: '990121', township: '东河镇', village: '向阳村', project_no: 'X1', project: '水渠', households: 1 },
      ],
      'project.beneficiary': [{ person: 'P1', project_no: 'X1' }],
    },
  },
  {
    expect: 'exempt',
    note: '台账没有写户数',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'project.ledger': [
        { county: '990121', township: '东河镇', village: '向阳村', project_no: 'X1', project: '水渠' },
      ],
      'project.beneficiary': [{ person: 'P1', project_no: 'X9' }],
    },
  },
];
