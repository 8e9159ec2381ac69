import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D20 困境儿童/留守老人未登记. */
export const D20_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '父亲外出十个月',
    register: [
      { person: 'P1', household: 'H1', born: '2010-03-01', relation: '子', work_months: null },
      { person: 'P2', household: 'H1', relation: '户主', work_months: 10 },
    ],
    lists: { 'civil_affairs.left_behind': [{ person: 'P9', kind: '留守儿童' }] },
  },
  {
    expect: 'near',
    note: '父亲外出五个月',
    register: [
      { person: 'P1', household: 'H1', born: '2010-03-01', relation: '子', work_months: null },
      { person: 'P2', household: 'H1', relation: '户主', work_months: 5 },
    ],
    lists: { 'civil_affairs.left_behind': [{ person: 'P9', kind: '留守儿童' }] },
  },
  {
    expect: 'exempt',
    note: '已登记',
    register: [
      { person: 'P1', household: 'H1', born: '2010-03-01', relation: '子', work_months: null },
      { person: 'P2', household: 'H1', relation: '户主', work_months: 10 },
    ],
    lists: { 'civil_affairs.left_behind': [{ person: 'P1', born: '2010-03-01', kind: '留守儿童' }] },
  },
];
