import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E04 大病未纳入. */
export const E04_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '今年确诊，不在册',
    register: [{ person: 'P9' }],
    lists: { 'health.disease': [{ person: 'P1', disease: '胃癌', kind: '大病', diagnosed_on: '2018-03-10' }] },
  },
  {
    expect: 'near',
    note: '慢性病',
    register: [{ person: 'P9' }],
    lists: { 'health.disease': [{ person: 'P1', disease: '高血压', kind: '慢性病', diagnosed_on: '2018-03-10' }] },
  },
  {
    expect: 'near',
    note: '确诊已满12个月又一天',
    register: [{ person: 'P9' }],
    lists: { 'health.disease': [{ person: 'P1', disease: '胃癌', kind: '大病', diagnosed_on: '2017-07-24' }] },
  },
  {
    expect: 'near',
    note: '已在册',
    register: [{ person: 'P1' }],
    lists: { 'health.disease': [{ person: 'P1', disease: '胃癌', kind: '大病', diagnosed_on: '2018-03-10' }] },
  },
  {
    expect: 'exempt',
    note: '已死亡',
    register: [{ person: 'P9' }],
    lists: {
      'health.disease': [{ person: 'P1', disease: '胃癌', kind: '大病', diagnosed_on: '2018-03-10' }],
      'health.death': [{ person: 'P1', death_date: '2018-06-10' }],
    },
  },
];
