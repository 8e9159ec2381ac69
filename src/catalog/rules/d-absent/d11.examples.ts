import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D11 适龄未在校. */
export const D11_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '9岁，没有学籍',
    register: [{ person: 'P1', born: '2008-03-01' }],
    lists: { 'education.enrolment': [] },
  },
  {
    expect: 'hit',
    note: '学籍显示退学',
    register: [{ person: 'P1', born: '2008-03-01' }],
    lists: { 'education.enrolment': [{ person: 'P1', born: '2008-03-01', stage: '小学', pupil_status: '退学' }] },
  },
  {
    expect: 'hit',
    note: '上年9月1日正好满6岁',
    register: [{ person: 'P1', born: '2011-09-01' }],
    lists: { 'education.enrolment': [] },
  },
  {
    expect: 'near',
    note: '上年9月2日才满6岁',
    register: [{ person: 'P1', born: '2011-09-02' }],
    lists: { 'education.enrolment': [] },
  },
  {
    expect: 'near',
    note: '上年9月1日已满16岁',
    register: [{ person: 'P1', born: '2001-09-01' }],
    lists: { 'education.enrolment': [] },
  },
  {
    expect: 'near',
    note: '有学籍',
    register: [{ person: 'P1', born: '2008-03-01' }],
    lists: { 'education.enrolment': [{ person: 'P1', born: '2008-03-01', stage: '小学', pupil_status: '在读' }] },
  },
  {
    expect: 'near',
    note: '号码无效，不能说没有学籍',
    register: [{ name: '甲一', id_number: '990121200803010012', birth_date: '2008-03-01' }],
    lists: { 'education.enrolment': [] },
  },
  {
    expect: 'exempt',
    note: '已初中毕业',
    register: [{ person: 'P1', born: '2002-10-01', education: '初中' }],
    lists: { 'education.enrolment': [] },
  },
  {
    expect: 'exempt',
    note: '已死亡',
    register: [{ person: 'P1', born: '2008-03-01' }],
    lists: {
      'education.enrolment': [],
      'health.death': [{ person: 'P1', born: '2008-03-01', death_date: '2018-01-01' }],
    },
  },
];
