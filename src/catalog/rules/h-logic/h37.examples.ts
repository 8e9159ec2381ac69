import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H37 低保/特困措施与标志互斥. */
export const H37_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '措施有低保，标志为否', register: [{ person: 'P1', measures: '低保', dibao: 'no' }] },
  { expect: 'hit', note: '同一人既低保又特困', register: [{ person: 'P1', dibao: 'yes', tekun: 'yes' }] },
  {
    expect: 'near',
    note: '措施有低保，家中一人为是',
    register: [
      { person: 'P1', measures: '低保', dibao: 'no' },
      { person: 'P2', dibao: 'yes' },
    ],
  },
  { expect: 'near', note: '没有标志', register: [{ person: 'P1', measures: '低保' }] },
  {
    expect: 'exempt',
    note: '已清退',
    register: [{ person: 'P1', measures: '低保', dibao: 'no', status: 'removed' }],
  },
];
