import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E15 错误清退. */
export const E15_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '清退后仍在低保',
    register: [{ person: 'P1', status: 'removed' }],
    lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }] },
  },
  {
    expect: 'near',
    note: '低保已停',
    register: [{ person: 'P1', status: 'removed' }],
    lists: {
      'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01', to_month: '2018-01' }],
    },
  },
  {
    expect: 'near',
    note: '没有清退',
    register: [{ person: 'P1' }],
    lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }] },
  },
  {
    expect: 'exempt',
    note: '已重新纳入另一户',
    register: [
      { person: 'P1', status: 'removed' },
      { person: 'P1', household: 'H2' },
    ],
    lists: { 'civil_affairs.rural_dibao': [{ person: 'P1', household: 'D1', from_month: '2016-01' }] },
  },
];
