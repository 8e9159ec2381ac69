import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D10 雨露计划未享. */
export const D10_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '中职生没有补助',
    register: [
      { person: 'P1', born: '2001-03-01', student_status: '中职' },
      { person: 'P2', born: '2001-05-01', student_status: '中职' },
    ],
    lists: {
      'finance.card_payment': [
        { person: 'P2', born: '2001-05-01', programme: '雨露计划', month: '2018-04', amount: 1500 },
      ],
    },
  },
  {
    expect: 'near',
    note: '普通高中不享受',
    register: [
      { person: 'P1', born: '2001-03-01', student_status: '高中' },
      { person: 'P2', born: '2001-05-01', student_status: '中职' },
    ],
    lists: {
      'finance.card_payment': [
        { person: 'P2', born: '2001-05-01', programme: '雨露计划', month: '2018-04', amount: 1500 },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '由学校发放，在教育资助名单上',
    register: [
      { person: 'P1', born: '2001-03-01', student_status: '中职' },
      { person: 'P2', born: '2001-05-01', student_status: '中职' },
    ],
    lists: {
      'finance.card_payment': [
        { person: 'P2', born: '2001-05-01', programme: '雨露计划', month: '2018-04', amount: 1500 },
      ],
      'education.aid': [{ person: 'P1', born: '2001-03-01', programme: '雨露计划', term: '2018春', amount: 1500 }],
    },
  },
];
