import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P07 殡葬基本服务收费. */
export const L07_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '收了费',
    register: [{ person: 'P1' }],
    lists: {
      'civil_affairs.funeral_fee': [
        { person: 'P1', cremated_on: '2018-06-01', fee: 1200, relieved: 1000, charged: 200 },
      ],
    },
  },
  {
    expect: 'near',
    note: '全免',
    register: [{ person: 'P1' }],
    lists: {
      'civil_affairs.funeral_fee': [{ person: 'P1', cremated_on: '2018-06-01', fee: 1200, relieved: 1200, charged: 0 }],
    },
  },
  {
    expect: 'exempt',
    note: '不在册的不由此规则说',
    register: [{ person: 'P9' }],
    lists: {
      'civil_affairs.funeral_fee': [{ person: 'P1', cremated_on: '2018-06-01', fee: 1200, relieved: 0, charged: 1200 }],
    },
  },
];
