import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D16 大病未救治. */
export const D16_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '大病患者没有救治记录',
    register: [{ person: 'P1' }],
    lists: {
      'health.disease': [{ person: 'P1', disease: '食管癌', kind: '大病' }],
      'health.special_treatment': [{ person: 'P9', disease: '食管癌' }],
    },
  },
  {
    expect: 'near',
    note: '慢性病不在此列',
    register: [{ person: 'P1' }],
    lists: {
      'health.disease': [{ person: 'P1', disease: '高血压', kind: '慢性病' }],
      'health.special_treatment': [{ person: 'P9', disease: '食管癌' }],
    },
  },
  {
    expect: 'exempt',
    note: '已死亡',
    register: [{ person: 'P1' }],
    lists: {
      'health.disease': [{ person: 'P1', disease: '食管癌', kind: '大病' }],
      'health.special_treatment': [{ person: 'P9', disease: '食管癌' }],
      'health.death': [{ person: 'P1', death_date: '2018-05-01' }],
    },
  },
];
