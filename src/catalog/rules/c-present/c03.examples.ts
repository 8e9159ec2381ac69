import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C03 大型农机、工程机械、船. */
export const C03_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '联合收割机',
    register: [{ person: 'P1' }],
    lists: { 'agriculture.machinery': [{ person: 'P1', machine: '联合收割机', registered_on: '2016-05-01' }] },
  },
  {
    expect: 'near',
    note: '别人的机器',
    register: [{ person: 'P1' }],
    lists: { 'agriculture.machinery': [{ person: 'P9', machine: '联合收割机' }] },
  },
  {
    expect: 'exempt',
    note: '手扶拖拉机',
    register: [{ person: 'P1' }],
    lists: { 'agriculture.machinery': [{ person: 'P1', machine: '手扶拖拉机' }] },
  },
];
