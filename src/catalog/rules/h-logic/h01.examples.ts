import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H01 无户主 / 户主非首位. */
export const H01_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '只有配偶和子女',
    register: [
      { person: 'P1', relation: '配偶' },
      { person: 'P2', relation: '子' },
    ],
  },
  {
    expect: 'hit',
    note: '户主一行已清退，其余仍在',
    register: [
      { person: 'P1', relation: '户主', status: 'removed' },
      { person: 'P2', relation: '子', status: 'registered' },
    ],
  },
  {
    expect: 'near',
    note: '户主不在第一行，仍有户主',
    register: [
      { person: 'P1', relation: '配偶' },
      { person: 'P2', relation: '户主' },
    ],
  },
  {
    expect: 'near',
    note: '两个户主属于B14',
    register: [
      { person: 'P1', relation: '户主' },
      { person: 'P2', relation: '户主' },
    ],
  },
  { expect: 'exempt', note: '整户已清退', register: [{ person: 'P1', relation: '配偶', status: 'removed' }] },
];
