import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F02 城市低保×农村低保. */
export const F02_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两处都在享受',
    register: [{ person: 'P1' }],
    lists: {
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }],
      'civil_affairs.urban_dibao': [{ person: 'P1', household: 'U1', from_month: '2017-01' }],
    },
  },
  {
    expect: 'near',
    note: '先农村后城市，不重叠',
    register: [{ person: 'P1' }],
    lists: {
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2017-12' }],
      'civil_affairs.urban_dibao': [{ person: 'P1', household: 'U1', from_month: '2018-01' }],
    },
  },
  {
    expect: 'near',
    note: '城市名单上是同号异名，不足为据',
    register: [{ person: 'P1' }],
    lists: {
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }],
      'civil_affairs.urban_dibao': [{ person: 'P1', name: '完全不同', household: 'U1', from_month: '2017-01' }],
    },
  },
  {
    expect: 'exempt',
    note: '名册已清退',
    register: [{ person: 'P1', status: 'removed' }],
    lists: {
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }],
      'civil_affairs.urban_dibao': [{ person: 'P1', household: 'U1', from_month: '2017-01' }],
    },
  },
];
