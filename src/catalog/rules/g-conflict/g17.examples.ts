import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G17 申报×核实差异. */
export const G17_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '多出一半',
    register: [{ person: 'P1' }],
    lists: { 'civil_affairs.asset_check': [{ person: 'P1', income_declared: 10000, income_checked: 15000 }] },
  },
  {
    expect: 'near',
    note: '正好两成',
    register: [{ person: 'P1' }],
    lists: { 'civil_affairs.asset_check': [{ person: 'P1', income_declared: 10000, income_checked: 12000 }] },
  },
  {
    expect: 'exempt',
    note: '不在册的不由此规则说',
    register: [{ person: 'P9' }],
    lists: { 'civil_affairs.asset_check': [{ person: 'P1', income_declared: 10000, income_checked: 15000 }] },
  },
];
