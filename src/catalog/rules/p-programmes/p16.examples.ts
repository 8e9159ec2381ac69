import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P16 村级岗位不是一村一名. */
export const L16_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '有村医没有信息员',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'village.post': [{ county: '990121', township: '东河镇', village: '向阳村', person: 'P5', post: '村医' }],
    },
  },
  {
    expect: 'hit',
    note: '两名第一书记',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'organisation.posted': [
        { county: '990121', township: '东河镇', village: '向阳村', person: 'P5', post: '第一书记' },
        { county: '990121', township: '东河镇', village: '向阳村', person: 'P6', post: '第一书记' },
      ],
    },
  },
  {
    expect: 'near',
    note: '各有一名',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'village.post': [
        { county: '990121', township: '东河镇', village: '向阳村', person: 'P5', post: '村医' },
        { county: '990121', township: '东河镇', village: '向阳村', person: 'P6', post: '信息员' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '离任的不算',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'organisation.posted': [
        { county: '990121', township: '东河镇', village: '向阳村', person: 'P5', post: '第一书记' },
        {
          county: '990121',
          township: '东河镇',
          village: '向阳村',
          person: 'P6',
          post: '第一书记',
          to_date: '2018-01-01',
        },
      ],
    },
  },
];
