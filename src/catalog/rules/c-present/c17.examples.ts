import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C17 商业保险. */
export const C17_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '年缴五千',
    register: [{ person: 'P1' }],
    lists: { 'insurance.commercial': [{ person: 'P1', kind: '年金险', premium_year: 5000, policy_state: '有效' }] },
  },
  {
    expect: 'near',
    note: '正好一千',
    register: [{ person: 'P1' }],
    lists: { 'insurance.commercial': [{ person: 'P1', kind: '意外险', premium_year: 1000, policy_state: '有效' }] },
  },
  {
    expect: 'exempt',
    note: '已退保',
    register: [{ person: 'P1' }],
    lists: { 'insurance.commercial': [{ person: 'P1', kind: '年金险', premium_year: 5000, policy_state: '退保' }] },
  },
];
