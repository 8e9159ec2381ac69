import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E17 无户籍/新户籍. */
export const E17_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '今年出生，户籍已登记',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.population': [
        { person: 'P1', ps_household: 'G1', relation: '户主' },
        { person: 'P2', born: '2018-02-01', ps_household: 'G1', relation: '子' },
      ],
    },
  },
  {
    expect: 'near',
    note: '五岁，属于E18',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.population': [
        { person: 'P1', ps_household: 'G1', relation: '户主' },
        { person: 'P2', born: '2013-02-01', ps_household: 'G1', relation: '子' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '已在册',
    register: [{ person: 'P1' }, { person: 'P2', born: '2018-02-01' }],
    lists: {
      'public_security.population': [
        { person: 'P1', ps_household: 'G1', relation: '户主' },
        { person: 'P2', born: '2018-02-01', ps_household: 'G1', relation: '子' },
      ],
    },
  },
];
