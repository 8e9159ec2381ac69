import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P03 光伏收益用于岗位不足. */
export const L03_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '全年不到八成',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'energy.photovoltaic': [
        {
          county: '990121',
          township: '东河镇',
          village: '向阳村',
          station: '一号',
          month: '2018-05',
          amount: 100,
          to_posts: 60,
        },
        {
          county: '990121',
          township: '东河镇',
          village: '向阳村',
          station: '一号',
          month: '2018-06',
          amount: 100,
          to_posts: 90,
        },
      ],
    },
  },
  {
    expect: 'near',
    note: '合计正好八成',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'energy.photovoltaic': [
        {
          county: '990121',
          township: '东河镇',
          village: '向阳村',
          station: '一号',
          month: '2018-05',
          amount: 100,
          to_posts: 70,
        },
        {
          county: '990121',
          township: '东河镇',
          village: '向阳村',
          station: '一号',
          month: '2018-06',
          amount: 100,
          to_posts: 90,
        },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '去年的不说',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'energy.photovoltaic': [
        {
          county: '990121',
          township: '东河镇',
          village: '向阳村',
          station: '一号',
          month: '2017-05',
          amount: 100,
          to_posts: 0,
        },
      ],
    },
  },
];
