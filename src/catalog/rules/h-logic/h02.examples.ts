import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H02 户主与配偶同性. */
export const H02_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两人都是男',
    register: [
      { person: 'P1', relation: '户主' },
      { person: 'P2', relation: '配偶' },
    ],
  },
  {
    expect: 'near',
    note: '一男一女',
    register: [
      { person: 'P1', relation: '户主' },
      { person: 'P2', sex: '女', relation: '配偶' },
    ],
  },
  {
    expect: 'near',
    note: '父子同性',
    register: [
      { person: 'P1', relation: '户主' },
      { person: 'P2', relation: '子' },
    ],
  },
  {
    expect: 'exempt',
    note: '配偶一行已清退',
    register: [
      { person: 'P1', relation: '户主' },
      { person: 'P2', relation: '配偶', status: 'removed' },
    ],
  },
];
