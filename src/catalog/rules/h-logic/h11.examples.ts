import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H11 年龄与在校状况. */
export const H11_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '16岁还在小学', register: [{ person: 'P1', born: '2002-01-01', student_status: '小学' }] },
  {
    expect: 'hit',
    note: '7岁还在学前',
    register: [{ person: 'P1', born: '2011-07-25', student_status: '学前教育' }],
  },
  { expect: 'hit', note: '13岁上大专', register: [{ person: 'P1', born: '2005-01-01', student_status: '大专' }] },
  { expect: 'near', note: '14岁上小学', register: [{ person: 'P1', born: '2003-07-26', student_status: '小学' }] },
  { expect: 'near', note: '12岁上初中', register: [{ person: 'P1', born: '2006-07-25', student_status: '初中' }] },
  { expect: 'near', note: '20岁上高中', register: [{ person: 'P1', born: '1997-07-26', student_status: '高中' }] },
  {
    expect: 'near',
    note: '18岁上本科',
    register: [{ person: 'P1', born: '2000-07-25', student_status: '本科及以上' }],
  },
  {
    expect: 'exempt',
    note: '已清退',
    register: [{ person: 'P1', born: '2002-01-01', student_status: '小学', status: 'removed' }],
  },
];
