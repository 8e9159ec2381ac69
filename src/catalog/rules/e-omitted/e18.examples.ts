import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E18 户籍人口未录入. */
export const E18_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '户籍上的配偶没有录入',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.population': [
        { person: 'P1', ps_household: 'G1', relation: '户主' },
        { person: 'P2', ps_household: 'G1', relation: '配偶' },
      ],
    },
  },
  {
    expect: 'near',
    note: '公安另一户的人',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.population': [
        { person: 'P1', ps_household: 'G1', relation: '户主' },
        { person: 'P2', ps_household: 'G2', relation: '户主' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '本户已清退',
    register: [{ person: 'P1', status: 'removed' }],
    lists: {
      'public_security.population': [
        { person: 'P1', ps_household: 'G1', relation: '户主' },
        { person: 'P2', ps_household: 'G1', relation: '配偶' },
      ],
    },
  },
];
