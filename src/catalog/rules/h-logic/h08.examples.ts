import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H08 年龄≥60普通/技能劳动力. */
export const H08_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '今天满60岁',
    register: [{ person: 'P1', born: '1958-07-25', labour_ability: '普通劳动力' }],
  },
  { expect: 'near', note: '59岁', register: [{ person: 'P1', born: '1958-07-26', labour_ability: '普通劳动力' }] },
  {
    expect: 'near',
    note: '65岁，弱劳动力',
    register: [{ person: 'P1', born: '1953-07-26', labour_ability: '弱劳动力' }],
  },
  {
    expect: 'exempt',
    note: '已清退',
    register: [{ person: 'P1', born: '1950-01-01', labour_ability: '普通劳动力', status: 'removed' }],
  },
];
