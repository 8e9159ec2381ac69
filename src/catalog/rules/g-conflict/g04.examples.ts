import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G04 家庭成员不一致. */
export const G04_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '名册一户，公安两户',
    register: [{ person: 'P1' }, { person: 'P2' }],
    lists: {
      'public_security.population': [
        { person: 'P1', ps_household: 'G1' },
        { person: 'P2', ps_household: 'G2' },
      ],
    },
  },
  {
    expect: 'near',
    note: '公安同户',
    register: [{ person: 'P1' }, { person: 'P2' }],
    lists: {
      'public_security.population': [
        { person: 'P1', ps_household: 'G1' },
        { person: 'P2', ps_household: 'G1' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '另一人已清退',
    register: [{ person: 'P1' }, { person: 'P2', status: 'removed' }],
    lists: {
      'public_security.population': [
        { person: 'P1', ps_household: 'G1' },
        { person: 'P2', ps_household: 'G2' },
      ],
    },
  },
];
