import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P17 摸底登记过期. */
export const L17_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '一年没更新',
    register: [{ person: 'P1' }],
    lists: { 'civil_affairs.left_behind': [{ person: 'P1', kind: '留守老人', updated_on: '2017-07-25' }] },
  },
  {
    expect: 'near',
    note: '差一天',
    register: [{ person: 'P1' }],
    lists: { 'civil_affairs.left_behind': [{ person: 'P1', kind: '留守老人', updated_on: '2017-07-26' }] },
  },
  {
    expect: 'exempt',
    note: '已清退',
    register: [{ person: 'P1', status: '清退' }],
    lists: { 'civil_affairs.left_behind': [{ person: 'P1', kind: '留守老人', updated_on: '2016-07-26' }] },
  },
];
