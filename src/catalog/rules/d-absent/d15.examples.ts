import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D15 慢病卡未办. */
export const D15_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '慢性病患者没有待遇',
    register: [{ person: 'P1' }],
    lists: {
      'health.disease': [{ person: 'P1', disease: '高血压', kind: '慢性病' }],
      'health.chronic_card': [{ person: 'P9', disease: '高血压' }],
    },
  },
  {
    expect: 'hit',
    note: '待遇已结束',
    register: [{ person: 'P1' }],
    lists: {
      'health.disease': [{ person: 'P1', disease: '高血压', kind: '慢性病' }],
      'health.chronic_card': [{ person: 'P1', disease: '高血压', to_date: '2017-12-31' }],
    },
  },
  {
    expect: 'near',
    note: '已办',
    register: [{ person: 'P1' }],
    lists: {
      'health.disease': [{ person: 'P1', disease: '高血压', kind: '慢性病' }],
      'health.chronic_card': [{ person: 'P1', disease: '高血压' }],
    },
  },
  {
    expect: 'exempt',
    note: '已死亡',
    register: [{ person: 'P1' }],
    lists: {
      'health.disease': [{ person: 'P1', disease: '高血压', kind: '慢性病' }],
      'health.chronic_card': [{ person: 'P9', disease: '高血压' }],
      'health.death': [{ person: 'P1', death_date: '2018-05-01' }],
    },
  },
];
