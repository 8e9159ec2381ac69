import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove J01 发放名单不在册. */
export const J01_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '扶贫补贴发给不在册的人',
    register: [{ person: 'P9' }],
    lists: {
      'finance.card_payment': [{ person: 'P1', programme: '产业扶贫奖补', month: '2018-05', amount: 2000 }],
    },
  },
  {
    expect: 'near',
    note: '普惠补贴不限在册',
    register: [{ person: 'P9' }],
    lists: {
      'finance.card_payment': [{ person: 'P1', programme: '耕地地力保护补贴', month: '2018-05', amount: 90 }],
    },
  },
  {
    expect: 'near',
    note: '在册的人',
    register: [{ person: 'P1' }],
    lists: {
      'finance.card_payment': [{ person: 'P1', programme: '产业扶贫奖补', month: '2018-05', amount: 2000 }],
    },
  },
  {
    expect: 'exempt',
    note: '冲正',
    register: [{ person: 'P9' }],
    lists: {
      'finance.card_payment': [{ person: 'P1', programme: '产业扶贫奖补', month: '2018-05', amount: -2000 }],
    },
  },
];
