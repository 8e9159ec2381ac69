import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H38 特困但18–59岁健康/外出务工/在岗. */
export const H38_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '健康普通劳动力',
    register: [{ person: 'P1', tekun: 'yes', health: '健康', labour_ability: '普通劳动力' }],
  },
  {
    expect: 'near',
    note: '60岁',
    register: [{ person: 'P1', born: '1958-07-25', tekun: 'yes', health: '健康', labour_ability: '普通劳动力' }],
  },
  {
    expect: 'near',
    note: '健康但无劳动力',
    register: [{ person: 'P1', tekun: 'yes', health: '健康', labour_ability: '无劳动力' }],
  },
  {
    expect: 'exempt',
    note: '已清退',
    register: [{ person: 'P1', tekun: 'yes', health: '健康', labour_ability: '普通劳动力', status: 'removed' }],
  },
];
