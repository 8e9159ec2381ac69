import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C16 存款、理财、股票超限. */
export const C16_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '超过一元',
    register: [{ person: 'P1' }],
    lists: { 'civil_affairs.asset_check': [{ person: 'P1', financial_assets: 30001, checked_on: '2018-06-01' }] },
  },
  {
    expect: 'near',
    note: '正好等于上限',
    register: [{ person: 'P1' }],
    lists: { 'civil_affairs.asset_check': [{ person: 'P1', financial_assets: 30000 }] },
  },
  {
    expect: 'exempt',
    note: '不在册',
    register: [{ person: 'P1' }],
    lists: { 'civil_affairs.asset_check': [{ person: 'P2', financial_assets: 90000 }] },
  },
];
