import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D09 教育资助未享. */
export const D09_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '小学生，本学期没有资助',
    register: [
      { person: 'P1', born: '2008-03-01', student_status: '小学' },
      { person: 'P2', born: '2007-03-01', student_status: '小学' },
    ],
    lists: {
      'education.aid': [{ person: 'P2', born: '2007-03-01', programme: '寄宿生生活补助', term: '2018春', amount: 500 }],
    },
  },
  {
    expect: 'hit',
    note: '只有上学期的资助',
    register: [
      { person: 'P1', born: '2008-03-01', student_status: '小学' },
      { person: 'P2', born: '2007-03-01', student_status: '小学' },
    ],
    lists: {
      'education.aid': [
        { person: 'P1', born: '2008-03-01', programme: '寄宿生生活补助', term: '2017秋', amount: 500 },
        { person: 'P2', born: '2007-03-01', programme: '寄宿生生活补助', term: '2018春', amount: 500 },
      ],
    },
  },
  {
    expect: 'near',
    note: '本学期已资助',
    register: [{ person: 'P1', born: '2008-03-01', student_status: '小学' }],
    lists: {
      'education.aid': [{ person: 'P1', born: '2008-03-01', programme: '寄宿生生活补助', term: '2018春', amount: 500 }],
    },
  },
  {
    expect: 'near',
    note: '非在校生',
    register: [{ person: 'P1', born: '1998-03-01', student_status: '非在校生' }],
    lists: { 'education.aid': [] },
  },
  {
    expect: 'exempt',
    note: '已死亡',
    register: [{ person: 'P1', born: '2008-03-01', student_status: '小学' }],
    lists: {
      'education.aid': [],
      'health.death': [{ person: 'P1', born: '2008-03-01', death_date: '2018-02-01' }],
    },
  },
];
