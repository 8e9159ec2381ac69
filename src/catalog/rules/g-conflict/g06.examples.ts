import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G06 与户主关系不一致. */
export const G06_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '名册写子，公安写配偶',
    register: [
      { person: 'P1', relation: '户主' },
      { person: 'P2', relation: '子' },
    ],
    lists: {
      'public_security.population': [
        { person: 'P1', ps_household: 'G1', relation: '户主' },
        { person: 'P2', ps_household: 'G1', relation: '配偶' },
      ],
    },
  },
  {
    expect: 'near',
    note: '公安的户主是另一人，关系不能比较',
    register: [
      { person: 'P1', relation: '户主' },
      { person: 'P2', relation: '子' },
    ],
    lists: {
      'public_security.population': [
        { person: 'P1', ps_household: 'G1', relation: '配偶' },
        { person: 'P2', ps_household: 'G1', relation: '女' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '一致',
    register: [
      { person: 'P1', relation: '户主' },
      { person: 'P2', relation: '子' },
    ],
    lists: {
      'public_security.population': [
        { person: 'P1', ps_household: 'G1', relation: '户主' },
        { person: 'P2', ps_household: 'G1', relation: '子' },
      ],
    },
  },
];
