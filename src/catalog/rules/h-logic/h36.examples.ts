import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H36 雨露计划但非中高职. */
export const H36_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '没有中高职学生',
    register: [
      { person: 'P1', measures: '雨露计划' },
      { person: 'P2', born: '2005-01-01', student_status: '初中' },
    ],
  },
  {
    expect: 'near',
    note: '有中职学生',
    register: [
      { person: 'P1', measures: '雨露计划' },
      { person: 'P2', born: '2001-01-01', student_status: '中职' },
    ],
  },
  { expect: 'exempt', note: '已清退', register: [{ person: 'P1', measures: '雨露计划', status: 'removed' }] },
];
