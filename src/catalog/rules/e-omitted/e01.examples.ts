import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E01 低保未纳入. */
export const E01_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '低保户全家不在名册',
    register: [{ person: 'P9' }],
    lists: {
      'civil_affairs.rural_dibao': [
        { person: 'P1', household: 'D1', relation: '户主', category: 'A', from_month: '2016-01' },
        { person: 'P2', household: 'D1' },
      ],
    },
  },
  {
    expect: 'hit',
    note: '上期还在册，本期名册没有这一户',
    register: [{ person: 'P9' }],
    tables: { previous_subject: [{ person: 'P1', status: 'registered' }] },
    lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', category: 'A', from_month: '2016-01' }] },
  },
  {
    expect: 'near',
    note: '有一名成员在册，整户算在册',
    register: [{ person: 'P2' }],
    lists: {
      'civil_affairs.rural_dibao': [
        { person: 'P1', household: 'D1', relation: '户主', category: 'A', from_month: '2016-01' },
        { person: 'P2', household: 'D1', from_month: '2016-01' },
      ],
    },
  },
  {
    expect: 'near',
    note: '已是拟录入对象',
    candidates: [{ person: 'P1' }],
    lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }] },
  },
  {
    expect: 'near',
    note: '名单上的号码无效，不能断定不在册',
    register: [{ person: 'P9' }],
    lists: {
      'civil_affairs.rural_dibao': [
        { name: '甲一', id_number: '990121197006150011', household: 'D1', from_month: '2016-01' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '上月已停保',
    register: [{ person: 'P9' }],
    lists: {
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2018-06' }],
    },
  },
  {
    expect: 'hit',
    note: '本月仍在保',
    register: [{ person: 'P9' }],
    lists: {
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2018-07' }],
    },
  },
];
