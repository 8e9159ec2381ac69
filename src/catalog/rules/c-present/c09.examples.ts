import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C09 职工养老待遇. */
export const C09_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '名单上的待遇类型另有写法',
    register: [{ person: 'P1' }],
    lists: { 'labour.pension': [{ person: 'P1', kind: '企业离退休人员', amount_month: '2300' }] },
  },
  {
    expect: 'near',
    note: '居民养老金另有写法',
    register: [{ person: 'P1' }],
    lists: { 'labour.pension': [{ person: 'P1', kind: '城乡居民退休养老', amount_month: '2300' }] },
  },
  {
    expect: 'hit',
    note: '职工养老每月2300元',
    register: [{ person: 'P1', born: '1950-03-01' }],
    lists: {
      'labour.pension': [{ person: 'P1', born: '1950-03-01', kind: '职工', amount_month: 2300, from_month: '2010-03' }],
    },
  },
  {
    expect: 'near',
    note: '乘12正好等于口径',
    asOf: '2020-06-30',
    register: [{ person: 'P1', born: '1950-03-01' }],
    lists: {
      'labour.pension': [{ person: 'P1', born: '1950-03-01', kind: '职工', amount_month: 500, from_month: '2010-03' }],
    },
  },
  {
    expect: 'hit',
    note: '同样金额在2018年口径下超过',
    register: [{ person: 'P1', born: '1950-03-01' }],
    lists: {
      'labour.pension': [{ person: 'P1', born: '1950-03-01', kind: '职工', amount_month: 500, from_month: '2010-03' }],
    },
  },
  {
    expect: 'exempt',
    note: '城乡居民养老金',
    register: [{ person: 'P1', born: '1950-03-01' }],
    lists: {
      'labour.pension': [{ person: 'P1', born: '1950-03-01', kind: '居民', amount_month: 110, from_month: '2010-03' }],
    },
  },
];
