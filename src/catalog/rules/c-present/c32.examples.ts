import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C32 贵重家电等. */
export const C32_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '八千元',
    register: [{ person: 'P1' }],
    lists: { 'office.appliances': [{ person: 'P1', item: '按摩椅', value: 8000 }] },
  },
  {
    expect: 'near',
    note: '正好五千',
    register: [{ person: 'P1' }],
    lists: { 'office.appliances': [{ person: 'P1', item: '空调', value: 5000 }] },
  },
  {
    expect: 'exempt',
    note: '别人',
    register: [{ person: 'P1' }],
    lists: { 'office.appliances': [{ person: 'P2', item: '按摩椅', value: 8000 }] },
  },
];
