import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G08 低保/特困标志不一致. */
export const G08_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '标注低保，名单没有',
    register: [{ person: 'P1', dibao: 'yes' }],
    lists: { 'civil_affairs.rural_dibao': [] },
  },
  {
    expect: 'hit',
    note: '标注非低保，名单有',
    register: [{ person: 'P1', dibao: 'no' }],
    lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }] },
  },
  {
    expect: 'hit',
    note: '标注低保，但上月已停保',
    register: [{ person: 'P1', dibao: 'yes' }],
    lists: {
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2018-06' }],
    },
  },
  {
    expect: 'hit',
    note: '标注特困，名单没有',
    register: [{ person: 'P1', dibao: 'no', tekun: 'yes' }],
    lists: { 'civil_affairs.rural_dibao': [], 'civil_affairs.tekun': [] },
  },
  {
    expect: 'hit',
    note: '没有标注，名单有，而名册给别的户标了“是”',
    register: [{ person: 'P1' }, { person: 'P2', household: 'H2', dibao: 'yes' }],
    lists: {
      'civil_affairs.rural_dibao': [
        { person: 'P1', household: 'D1', from_month: '2016-01' },
        { person: 'P2', household: 'D2', from_month: '2016-01' },
      ],
    },
  },
  {
    expect: 'near',
    note: '没有标注，名单有，但名册谁都没有标注，这一列没有在用',
    register: [{ person: 'P1' }, { person: 'P2', household: 'H2' }],
    lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }] },
  },
  {
    expect: 'near',
    note: '标注低保，家中一人在农村低保名单',
    register: [{ person: 'P1', dibao: 'yes' }, { person: 'P2' }],
    lists: { 'civil_affairs.rural_dibao': [{ person: 'P2', household: 'D1', from_month: '2016-01' }] },
  },
  {
    expect: 'near',
    note: '标注低保，在城市低保名单',
    register: [{ person: 'P1', dibao: 'yes' }],
    lists: {
      'civil_affairs.rural_dibao': [],
      'civil_affairs.urban_dibao': [{ person: 'P1', household: 'U1', from_month: '2016-01' }],
    },
  },
  {
    expect: 'near',
    note: '没有标注，名单也没有',
    register: [{ person: 'P1' }],
    lists: { 'civil_affairs.rural_dibao': [] },
  },
  {
    expect: 'near',
    note: '标注非低保，名单上已停保',
    register: [{ person: 'P1', dibao: 'no' }],
    lists: {
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2018-06' }],
    },
  },
  {
    expect: 'near',
    note: '标注特困，但特困名单没有来，不能断定',
    register: [{ person: 'P1', dibao: 'no', tekun: 'yes' }],
    lists: { 'civil_affairs.rural_dibao': [] },
  },
  {
    expect: 'exempt',
    note: '户已清退',
    register: [{ person: 'P1', dibao: 'yes', status: 'removed' }],
    lists: { 'civil_affairs.rural_dibao': [] },
  },
];
