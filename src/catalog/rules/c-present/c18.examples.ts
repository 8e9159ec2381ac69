import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C18 现任村干部. */
export const C18_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '现任',
    register: [{ person: 'P1' }],
    lists: { 'organisation.village_cadre': [{ person: 'P1', post: '村委会主任', from_date: '2017-01-01' }] },
  },
  {
    expect: 'hit',
    note: '任期到今天',
    register: [{ person: 'P1' }],
    lists: {
      'organisation.village_cadre': [
        { person: 'P1', post: '村委会委员', from_date: '2015-01-01', to_date: '2018-07-25' },
      ],
    },
  },
  {
    expect: 'near',
    note: '离任时间读不出，不知是否在任',
    register: [{ person: 'P1' }],
    lists: {
      'organisation.village_cadre': [{ person: 'P1', post: '村委会委员', from_date: '2015-01-01', to_date: '换届止' }],
    },
  },
  {
    expect: 'near',
    note: '昨天卸任',
    register: [{ person: 'P1' }],
    lists: {
      'organisation.village_cadre': [
        { person: 'P1', post: '村委会委员', from_date: '2015-01-01', to_date: '2018-07-24' },
      ],
    },
  },
  {
    expect: 'near',
    note: '还没有上任',
    register: [{ person: 'P1' }],
    lists: { 'organisation.village_cadre': [{ person: 'P1', post: '村委会委员', from_date: '2018-08-01' }] },
  },
  {
    expect: 'exempt',
    note: '已脱贫户不在C类对象内',
    register: [{ person: 'P1', status: 'exited' }],
    lists: { 'organisation.village_cadre': [{ person: 'P1', post: '村委会主任', from_date: '2017-01-01' }] },
  },
];
