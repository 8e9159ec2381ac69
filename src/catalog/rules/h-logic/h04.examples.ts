import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H04 关系与年龄不符. */
export const H04_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '儿子只比户主小10岁',
    register: [
      { person: 'P1', born: '1970-06-15', relation: '户主' },
      { person: 'P2', born: '1980-06-15', relation: '子' },
    ],
  },
  {
    expect: 'hit',
    note: '母亲比户主年轻',
    register: [
      { person: 'P1', born: '1970-06-15', relation: '户主' },
      { person: 'P2', born: '1972-06-15', sex: '女', relation: '母亲' },
    ],
  },
  {
    expect: 'near',
    note: '正好相差15年',
    register: [
      { person: 'P1', born: '1970-06-15', relation: '户主' },
      { person: 'P2', born: '1985-06-15', relation: '子' },
    ],
  },
  {
    expect: 'exempt',
    note: '继子，关系写“继子”',
    register: [
      { person: 'P1', born: '1970-06-15', relation: '户主' },
      { person: 'P2', born: '1980-06-15', relation: '继子' },
    ],
  },
];
