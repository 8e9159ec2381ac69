import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F01 低保×特困. */
export const F01_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两项都在享受',
    register: [{ person: 'P1' }],
    lists: {
      'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2017-01' }],
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }],
    },
  },
  {
    expect: 'hit',
    note: '只重叠一个月，城市低保',
    register: [{ person: 'P1' }],
    lists: {
      'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2018-05' }],
      'civil_affairs.urban_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2018-05' }],
    },
  },
  {
    expect: 'near',
    note: '低保停了次月才供养',
    register: [{ person: 'P1' }],
    lists: {
      'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2018-06' }],
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2018-05' }],
    },
  },
  {
    expect: 'near',
    note: '一家两人各享一项',
    register: [{ person: 'P1' }, { person: 'P2' }],
    lists: {
      'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2017-01' }],
      'civil_affairs.rural_dibao': [{ person: 'P2', household: 'D1', from_month: '2016-01' }],
    },
  },
  {
    expect: 'exempt',
    note: '名册已清退',
    register: [{ person: 'P1', status: 'removed' }],
    lists: {
      'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2017-01' }],
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }],
    },
  },
];
