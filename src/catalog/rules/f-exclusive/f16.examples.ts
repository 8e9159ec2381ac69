import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F16 集中供养×分散供养. */
export const F16_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两行同时有效',
    register: [{ person: 'P1' }],
    lists: {
      'civil_affairs.tekun': [
        { person: 'P1', support: '集中', from_month: '2017-01' },
        { person: 'P1', support: '分散', from_month: '2015-01' },
      ],
    },
  },
  {
    expect: 'near',
    note: '先分散后集中',
    register: [{ person: 'P1' }],
    lists: {
      'civil_affairs.tekun': [
        { person: 'P1', support: '集中', from_month: '2017-01' },
        { person: 'P1', support: '分散', from_month: '2015-01', to_month: '2016-12' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '名册已清退',
    register: [{ person: 'P1', status: 'removed' }],
    lists: {
      'civil_affairs.tekun': [
        { person: 'P1', support: '集中', from_month: '2017-01' },
        { person: 'P1', support: '分散', from_month: '2015-01' },
      ],
    },
  },
];
