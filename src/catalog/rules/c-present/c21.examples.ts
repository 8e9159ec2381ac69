import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C21 服刑. */
export const C21_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '服刑中',
    register: [{ person: 'P1' }],
    lists: { 'public_security.custody': [{ person: 'P1', from_date: '2017-03-01', to_date: '2020-02-28' }] },
  },
  {
    expect: 'hit',
    note: '没有截止日期',
    register: [{ person: 'P1' }],
    lists: { 'public_security.custody': [{ person: 'P1', from_date: '2018-03-01' }] },
  },
  {
    expect: 'near',
    note: '截止日期读不出，不知是否已释放',
    register: [{ person: 'P1' }],
    lists: { 'public_security.custody': [{ person: 'P1', from_date: '2015-03-01', to_date: '见附件' }] },
  },
  {
    expect: 'near',
    note: '昨天刑满',
    register: [{ person: 'P1' }],
    lists: { 'public_security.custody': [{ person: 'P1', from_date: '2015-03-01', to_date: '2018-07-24' }] },
  },
  {
    expect: 'near',
    note: '已脱贫户政策已到期',
    register: [{ person: 'P1', status: 'exited', policy_until: '2018-06-30' }],
    lists: { 'public_security.custody': [{ person: 'P1', from_date: '2017-03-01', to_date: '2020-02-28' }] },
  },
  {
    expect: 'hit',
    note: '已脱贫户，自己的渐退期还没到',
    asOf: '2021-03-01',
    register: [{ person: 'P1', status: 'exited', policy_until: '2021-12' }],
    lists: { 'public_security.custody': [{ person: 'P1', from_date: '2017-03-01', to_date: '2022-02-28' }] },
  },
  {
    expect: 'exempt',
    note: '名册已清退',
    register: [{ person: 'P1', status: 'removed' }],
    lists: { 'public_security.custody': [{ person: 'P1', from_date: '2017-03-01', to_date: '2020-02-28' }] },
  },
];
