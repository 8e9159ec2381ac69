import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove J07 分红异常. */
export const J07_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '分红为零',
    register: [{ person: 'P1' }],
    lists: { 'finance.dividend': [{ person: 'P1', period: '2017', amount: 0 }] },
  },
  {
    expect: 'near',
    note: '正好上限',
    register: [{ person: 'P1' }],
    lists: { 'finance.dividend': [{ person: 'P1', period: '2017', amount: 5000 }] },
  },
  {
    expect: 'exempt',
    note: '不在册的不由此规则说',
    register: [{ person: 'P9' }],
    lists: { 'finance.dividend': [{ person: 'P1', period: '2017', amount: 0 }] },
  },
];
