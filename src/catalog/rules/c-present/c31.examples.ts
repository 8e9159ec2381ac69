import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C31 高额用电/通信. */
export const C31_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '四百二十元',
    register: [{ person: 'P1' }],
    lists: { 'utility.usage': [{ person: 'P1', kind: '电费', month: '2018-06', amount: 420 }] },
  },
  {
    expect: 'near',
    note: '正好三百',
    register: [{ person: 'P1' }],
    lists: { 'utility.usage': [{ person: 'P1', kind: '电费', month: '2018-06', amount: 300 }] },
  },
  {
    expect: 'exempt',
    note: '别人',
    register: [{ person: 'P1' }],
    lists: { 'utility.usage': [{ person: 'P2', kind: '电费', amount: 420 }] },
  },
];
