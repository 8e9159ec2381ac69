import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P02 易地搬迁安置超标. */
export const L02_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '三人八十平方米',
    register: [{ person: 'P1' }],
    lists: { 'housing.relocation_house': [{ person: 'P1', persons: 3, floor_area: 80, self_paid: 0 }] },
  },
  {
    expect: 'hit',
    note: '自筹超过一万',
    register: [{ person: 'P1' }],
    lists: { 'housing.relocation_house': [{ person: 'P1', persons: 3, floor_area: 75, self_paid: 10001 }] },
  },
  {
    expect: 'near',
    note: '正好人均二十五、自筹一万',
    register: [{ person: 'P1' }],
    lists: { 'housing.relocation_house': [{ person: 'P1', persons: 3, floor_area: 75, self_paid: 10000 }] },
  },
  {
    expect: 'exempt',
    note: '已清退的不再说',
    register: [{ person: 'P1', status: '清退' }],
    lists: { 'housing.relocation_house': [{ person: 'P1', persons: 3, floor_area: 80, self_paid: 0 }] },
  },
];
