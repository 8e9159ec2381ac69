import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D22 小额信贷应贷未贷. */
export const D22_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '有劳动力没有贷款',
    register: [{ person: 'P1', household: 'H1', labour_ability: '普通劳动力' }],
    lists: { 'bank.microcredit': [{ person: 'P9', amount: 30000 }] },
  },
  {
    expect: 'near',
    note: '无劳动力',
    register: [{ person: 'P1', household: 'H1', labour_ability: '无劳动力' }],
    lists: { 'bank.microcredit': [{ person: 'P9', amount: 30000 }] },
  },
  {
    expect: 'exempt',
    note: '家人已贷',
    register: [
      { person: 'P1', household: 'H1', labour_ability: '普通劳动力' },
      { person: 'P2', household: 'H1', labour_ability: '弱劳动力', relation: '配偶' },
    ],
    lists: { 'bank.microcredit': [{ person: 'P2', amount: 30000 }] },
  },
];
