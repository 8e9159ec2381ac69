import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H03 关系与性别不符. */
export const H03_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '儿媳是男性',
    register: [
      { person: 'P1', relation: '户主' },
      { person: 'P2', relation: '儿媳' },
    ],
  },
  {
    expect: 'hit',
    note: '子是女性',
    register: [
      { person: 'P1', relation: '户主' },
      { person: 'P2', sex: '女', relation: '子' },
    ],
  },
  {
    expect: 'near',
    note: '女婿是男性',
    register: [
      { person: 'P1', relation: '户主' },
      { person: 'P2', relation: '女婿' },
    ],
  },
  {
    expect: 'near',
    note: '配偶不分',
    register: [
      { person: 'P1', relation: '户主' },
      { person: 'P2', relation: '配偶' },
    ],
  },
  {
    expect: 'exempt',
    note: '已清退',
    register: [
      { person: 'P1', relation: '户主' },
      { person: 'P2', relation: '儿媳', status: 'removed' },
    ],
  },
];
