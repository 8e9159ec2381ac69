import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P18 资金三级倒挂. */
export const L18_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '使用大于拨付',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'finance.project_payment': [
        { county: '990121', township: '东河镇', village: '向阳村', project_no: 'X1', project: '水渠', amount: 100 },
      ],
      'finance.project_spending': [
        { county: '990121', township: '东河镇', village: '向阳村', project_no: 'X1', project: '水渠', amount: 60 },
        { county: '990121', township: '东河镇', village: '向阳村', project_no: 'X1', project: '水渠', amount: 41 },
      ],
    },
  },
  {
    expect: 'hit',
    note: '受益大于使用',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'finance.project_spending': [
        { county: '990121', township: '东河镇', village: '向阳村', project_no: 'X1', project: '水渠', amount: 60 },
      ],
      'project.beneficiary': [{ person: 'P1', project_no: 'X1', amount: 61 }],
    },
  },
  {
    expect: 'near',
    note: '正好用完',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'finance.project_payment': [
        { county: '990121', township: '东河镇', village: '向阳村', project_no: 'X1', project: '水渠', amount: 100 },
      ],
      'finance.project_spending': [
        { county: '990121', township: '东河镇', village: '向阳村', project_no: 'X1', project: '水渠', amount: 100 },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '上一级没有这个项目的不比',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'finance.project_payment': [
        { county: '990121', township: '东河镇', village: '向阳村', project_no: 'X2', project: '道路', amount: 1 },
      ],
      'finance.project_spending': [
        { county: '990121', township: '东河镇', village: '向阳村', project_no: 'X1', project: '水渠', amount: 100 },
      ],
    },
  },
];
