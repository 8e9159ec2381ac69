import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E02 特困未纳入. */
export const E02_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '分散供养，不在册',
    register: [{ person: 'P9' }],
    lists: {
      'civil_affairs.tekun': [{ person: 'P1', born: '1945-01-01', support: '分散', from_month: '2015-03' }],
    },
  },
  {
    expect: 'near',
    note: '已在册',
    register: [{ person: 'P1', born: '1945-01-01' }],
    lists: {
      'civil_affairs.tekun': [{ person: 'P1', born: '1945-01-01', support: '分散', from_month: '2015-03' }],
    },
  },
  {
    expect: 'near',
    note: '下月才开始供养',
    register: [{ person: 'P9' }],
    lists: { 'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2018-08' }] },
  },
  {
    expect: 'exempt',
    note: '供养已终止',
    register: [{ person: 'P9' }],
    lists: {
      'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2015-03', to_month: '2018-05' }],
    },
  },
  {
    expect: 'exempt',
    note: '已死亡',
    register: [{ person: 'P9' }],
    lists: {
      'civil_affairs.tekun': [{ person: 'P1', support: '分散', from_month: '2015-03' }],
      'civil_affairs.funeral': [{ person: 'P1', death_date: '2018-07-02' }],
    },
  },
];
