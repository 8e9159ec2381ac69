import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C19 已死亡. */
export const C19_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '殡葬名单',
    register: [{ person: 'P1' }, { person: 'P2', relation: '配偶' }],
    lists: { 'civil_affairs.funeral': [{ person: 'P1', death_date: '2018-03-01', cremated_on: '2018-03-03' }] },
  },
  {
    expect: 'hit',
    note: '只在户籍注销名单，原因为死亡',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.cancelled': [
        { person: 'P1', reason: '死亡', cancelled_on: '2018-05-01', death_date: '2018-04-20' },
      ],
    },
  },
  {
    expect: 'hit',
    note: '户籍注销名单没写原因，死亡日期就是事实',
    register: [{ person: 'P1' }],
    lists: { 'public_security.cancelled': [{ person: 'P1', death_date: '2018-04-20', cancelled_on: '2018-05-01' }] },
  },
  {
    expect: 'near',
    note: '户籍注销名单既没写原因，也没有死亡日期',
    register: [{ person: 'P1' }],
    lists: { 'public_security.cancelled': [{ person: 'P1', cancelled_on: '2018-05-01' }] },
  },
  {
    expect: 'hit',
    note: '三处都有，仍是一条疑点',
    register: [{ person: 'P1' }],
    lists: {
      'civil_affairs.funeral': [{ person: 'P1', death_date: '2018-03-01' }],
      'health.death': [{ person: 'P1', death_date: '2018-03-01' }],
      'public_security.cancelled': [{ person: 'P1', reason: '死亡', death_date: '2018-03-02' }],
    },
  },
  {
    expect: 'near',
    note: '迁出注销，属于C20',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.cancelled': [
        { person: 'P1', reason: '迁出', destination: '外省某市', cancelled_on: '2018-05-01' },
      ],
    },
  },
  {
    expect: 'near',
    note: '同号但姓名完全不同，转人工复核',
    register: [{ person: 'P1' }],
    lists: { 'civil_affairs.funeral': [{ person: 'P1', name: '完全不同', death_date: '2018-03-01' }] },
  },
  {
    expect: 'exempt',
    note: '名册已作清退',
    register: [{ person: 'P1', status: 'removed' }],
    lists: { 'civil_affairs.funeral': [{ person: 'P1', death_date: '2018-03-01' }] },
  },
];
