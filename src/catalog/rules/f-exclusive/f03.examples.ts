import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F03 特困×残疾护理补贴. */
export const F03_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '供养期间领取护理补贴',
    register: [{ person: 'P1' }],
    lists: {
      'civil_affairs.tekun': [{ person: 'P1', support: '集中', from_month: '2017-01' }],
      'civil_affairs.allowance': [{ person: 'P1', kind: '重度残疾人护理补贴', month: '2018-05', amount: 100 }],
    },
  },
  {
    expect: 'near',
    note: '生活补贴不在此列',
    register: [{ person: 'P1' }],
    lists: {
      'civil_affairs.tekun': [{ person: 'P1', support: '集中', from_month: '2017-01' }],
      'civil_affairs.allowance': [{ person: 'P1', kind: '困难残疾人生活补贴', month: '2018-05', amount: 60 }],
    },
  },
  {
    expect: 'exempt',
    note: '供养前的月份',
    register: [{ person: 'P1' }],
    lists: {
      'civil_affairs.tekun': [{ person: 'P1', support: '集中', from_month: '2018-06' }],
      'civil_affairs.allowance': [{ person: 'P1', kind: '重度残疾人护理补贴', month: '2018-05', amount: 100 }],
    },
  },
];
