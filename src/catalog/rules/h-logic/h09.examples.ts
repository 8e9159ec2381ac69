import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H09 16–59健康非在校却无/弱劳动力. */
export const H09_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '48岁健康，无劳动力',
    register: [{ person: 'P1', health: '健康', labour_ability: '无劳动力' }],
  },
  { expect: 'near', note: '患病', register: [{ person: 'P1', health: '长期慢性病', labour_ability: '弱劳动力' }] },
  {
    expect: 'near',
    note: '60岁',
    register: [{ person: 'P1', born: '1958-07-25', health: '健康', labour_ability: '无劳动力' }],
  },
  {
    expect: 'exempt',
    note: '在校生',
    register: [
      { person: 'P1', born: '2000-01-01', health: '健康', labour_ability: '无劳动力', student_status: '高中' },
    ],
  },
];
