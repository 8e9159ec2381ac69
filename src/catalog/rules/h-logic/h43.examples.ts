import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H43 整户无劳力未标兜底. */
export const H43_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '老两口无劳动力',
    register: [
      { person: 'P1', born: '1945-01-01', labour_ability: '无劳动力' },
      { person: 'P2', born: '1946-01-01', labour_ability: '丧失劳动力' },
    ],
  },
  {
    expect: 'near',
    note: '标注低保',
    register: [{ person: 'P1', born: '1945-01-01', labour_ability: '无劳动力', dibao: 'yes' }],
  },
  {
    expect: 'near',
    note: '有一人弱劳动力',
    register: [
      { person: 'P1', born: '1945-01-01', labour_ability: '无劳动力' },
      { person: 'P2', labour_ability: '弱劳动力' },
    ],
  },
  {
    expect: 'exempt',
    note: '有兜底保障措施',
    register: [{ person: 'P1', born: '1945-01-01', labour_ability: '无劳动力', measures: '兜底保障' }],
  },
];
