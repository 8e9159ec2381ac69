import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E23 不得退出 (十不脱). */
export const E23_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '拟退出，住房仍为C级',
    register: [{ person: 'P1', exited_on: '2018-12', house_grade: 'C', water_safe: 'yes' }],
  },
  {
    expect: 'hit',
    note: '拟退出，孩子失学',
    register: [
      { person: 'P1', exited_on: '2018-12', house_grade: 'A' },
      { person: 'P2', born: '2008-01-01', student_status: '非在校生' },
    ],
  },
  {
    expect: 'near',
    note: '没有问题',
    register: [{ person: 'P1', exited_on: '2018-12', house_grade: 'A', water_safe: 'yes' }],
  },
  {
    expect: 'hit',
    note: '拟退出，名册没有写，大病名单上有',
    register: [{ person: 'P1', exited_on: '2018-12', house_grade: 'A', water_safe: 'yes' }],
    lists: { 'health.disease': [{ person: 'P1', disease: '尿毒症', kind: '大病', diagnosed_on: '2018-03-01' }] },
  },
  {
    expect: 'near',
    note: '慢性病',
    register: [{ person: 'P1', exited_on: '2018-12', house_grade: 'A', water_safe: 'yes' }],
    lists: { 'health.disease': [{ person: 'P1', disease: '高血压', kind: '慢性病', diagnosed_on: '2018-03-01' }] },
  },
  { expect: 'near', note: '没有拟退出', register: [{ person: 'P1', house_grade: 'C', water_safe: 'yes' }] },
  {
    expect: 'exempt',
    note: '已易地搬迁，危房不再是问题',
    register: [{ person: 'P1', exited_on: '2018-12', house_grade: 'D', relocated: 'yes', water_safe: 'yes' }],
  },
];
