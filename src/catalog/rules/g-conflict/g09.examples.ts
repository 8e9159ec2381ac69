import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G09 低保人数不一致. */
export const G09_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '名册一人，名单两人',
    register: [
      { person: 'P1', dibao: 'yes' },
      { person: 'P2', dibao: 'no' },
    ],
    lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', members: 2, from_month: '2016-01' }] },
  },
  {
    expect: 'near',
    note: '都是一人（单人保）',
    register: [
      { person: 'P1', dibao: 'yes' },
      { person: 'P2', dibao: 'no' },
    ],
    lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', members: 1, from_month: '2016-01' }] },
  },
  {
    expect: 'exempt',
    note: '名册按户标注，不是逐人',
    register: [
      { person: 'P1', dibao: 'yes' },
      { person: 'P2', dibao: 'yes' },
      { person: 'P3', dibao: 'yes' },
    ],
    lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', members: 2, from_month: '2016-01' }] },
  },
];
