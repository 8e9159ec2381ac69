import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D17 严重精神障碍未管理. */
export const D17_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '半年没有随访',
    register: [{ person: 'P1' }],
    lists: {
      'health.disease': [{ person: 'P1', kind: '严重精神障碍' }],
      'health.mental_care': [{ person: 'P1', followed_on: '2017-12-01' }],
    },
  },
  {
    expect: 'near',
    note: '上月随访',
    register: [{ person: 'P1' }],
    lists: {
      'health.disease': [{ person: 'P1', kind: '严重精神障碍' }],
      'health.mental_care': [{ person: 'P1', followed_on: '2018-06-01' }],
    },
  },
  {
    expect: 'exempt',
    note: '已死亡',
    register: [{ person: 'P1' }],
    lists: {
      'health.disease': [{ person: 'P1', kind: '严重精神障碍' }],
      'health.mental_care': [{ person: 'P9', followed_on: '2018-06-01' }],
      'health.death': [{ person: 'P1', death_date: '2018-05-01' }],
    },
  },
];
