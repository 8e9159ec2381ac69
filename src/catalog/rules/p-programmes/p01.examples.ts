import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P01 资金闲置. */
export const L01_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '一年前到位没用完',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'finance.fund_quota': [
        {
          county: '990121',
          township: '东河镇',
          village: '向阳村',
          quota_no: 'Z1',
          fund: '产业发展',
          amount: 1000,
          spent: 400,
          arrived_on: '2017-07-25',
        },
      ],
    },
  },
  {
    expect: 'near',
    note: '差一天满一年',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'finance.fund_quota': [
        {
          county: '990121',
          township: '东河镇',
          village: '向阳村',
          quota_no: 'Z1',
          fund: '产业发展',
          amount: 1000,
          spent: 400,
          arrived_on: '2017-07-26',
        },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '已全部支出',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'finance.fund_quota': [
        {
          county: '990121',
          township: '东河镇',
          village: '向阳村',
          quota_no: 'Z1',
          fund: '产业发展',
          amount: 1000,
          spent: 1000,
          arrived_on: '2016-07-25',
        },
      ],
    },
  },
];
