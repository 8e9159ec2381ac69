import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove B14 多户主. */
export const B14_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两行都是户主',
    register: [
      { person: 'P1', relation: '户主' },
      { person: 'P2', relation: '户主' },
    ],
  },
  {
    expect: 'near',
    note: '一个户主',
    register: [
      { person: 'P1', relation: '户主' },
      { person: 'P2', relation: '配偶' },
    ],
  },
  {
    expect: 'near',
    note: '没有户主属于H01',
    register: [
      { person: 'P1', relation: '配偶' },
      { person: 'P2', relation: '之子' },
    ],
  },
  {
    expect: 'exempt',
    note: '另一个户主已清退',
    register: [
      { person: 'P1', relation: '户主' },
      { person: 'P2', relation: '户主', status: 'removed' },
    ],
  },
];
