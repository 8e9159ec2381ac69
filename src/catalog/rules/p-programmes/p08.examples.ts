import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P08 护理员服务超员. */
export const L08_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '照护十一人',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'civil_affairs.carer': [
        { county: '990121', township: '东河镇', village: '向阳村', person: 'P5', kind: '护理员', elders: 11 },
      ],
    },
  },
  {
    expect: 'near',
    note: '正好十人',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'civil_affairs.carer': [
        { county: '990121', township: '东河镇', village: '向阳村', person: 'P5', kind: '护理员', elders: 10 },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '已离岗',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'civil_affairs.carer': [
        {
          county: '990121',
          township: '东河镇',
          village: '向阳村',
          person: 'P5',
          kind: '护理员',
          elders: 11,
          to_date: '2018-07-01',
        },
      ],
    },
  },
];
