import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C26 种养大户、雇工经营. */
export const C26_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '八十亩',
    register: [{ person: 'P1' }],
    lists: { 'agriculture.large_holder': [{ person: 'P1', kind: '苹果', scale: 80, employees: 0 }] },
  },
  {
    expect: 'near',
    note: '四十九亩',
    register: [{ person: 'P1' }],
    lists: { 'agriculture.large_holder': [{ person: 'P1', kind: '苹果', scale: 49, employees: 0 }] },
  },
  {
    expect: 'exempt',
    note: '别人',
    register: [{ person: 'P1' }],
    lists: { 'agriculture.large_holder': [{ person: 'P2', kind: '苹果', scale: 80 }] },
  },
];
