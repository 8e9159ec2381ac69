import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove B17 教育资助重复. */
export const B17_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '同学期两所学校',
    register: [{ person: 'P1', born: '2006-05-01' }],
    lists: {
      'education.aid': [
        {
          person: 'P1',
          born: '2006-05-01',
          programme: '寄宿生生活补助',
          term: '2018春',
          amount: 500,
          school: '示例镇中心小学',
        },
        {
          person: 'P1',
          born: '2006-05-01',
          programme: '寄宿生生活补助',
          term: '2018春',
          amount: 500,
          school: '东河镇小学',
        },
      ],
    },
  },
  {
    expect: 'near',
    note: '同校两项不同资助',
    register: [{ person: 'P1', born: '2006-05-01' }],
    lists: {
      'education.aid': [
        {
          person: 'P1',
          born: '2006-05-01',
          programme: '寄宿生生活补助',
          term: '2018春',
          amount: 500,
          school: '示例镇中心小学',
        },
        {
          person: 'P1',
          born: '2006-05-01',
          programme: '免教科书费',
          term: '2018春',
          amount: 90,
          school: '示例镇中心小学',
        },
      ],
    },
  },
  {
    expect: 'near',
    note: '两个学期',
    register: [{ person: 'P1', born: '2006-05-01' }],
    lists: {
      'education.aid': [
        {
          person: 'P1',
          born: '2006-05-01',
          programme: '寄宿生生活补助',
          term: '2017秋',
          amount: 500,
          school: '示例镇中心小学',
        },
        {
          person: 'P1',
          born: '2006-05-01',
          programme: '寄宿生生活补助',
          term: '2018春',
          amount: 500,
          school: '东河镇小学',
        },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '其中一笔已退回',
    register: [{ person: 'P1', born: '2006-05-01' }],
    lists: {
      'education.aid': [
        {
          person: 'P1',
          born: '2006-05-01',
          programme: '寄宿生生活补助',
          term: '2018春',
          amount: 500,
          school: '示例镇中心小学',
        },
        {
          person: 'P1',
          born: '2006-05-01',
          programme: '寄宿生生活补助',
          term: '2018春',
          amount: -500,
          school: '东河镇小学',
        },
      ],
    },
  },
];
