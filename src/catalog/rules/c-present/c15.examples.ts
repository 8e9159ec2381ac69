import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C15 纳税. */
export const C15_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '今年5月缴税',
    register: [{ person: 'P1' }],
    lists: { 'tax.payment': [{ person: 'P1', tax_kind: '个人所得税', amount: 320, month: '2018-05' }] },
  },
  {
    expect: 'near',
    note: '两年前',
    register: [{ person: 'P1' }],
    lists: { 'tax.payment': [{ person: 'P1', tax_kind: '个人所得税', amount: 320, month: '2016-05' }] },
  },
  {
    expect: 'exempt',
    note: '税额为零',
    register: [{ person: 'P1' }],
    lists: { 'tax.payment': [{ person: 'P1', tax_kind: '个人所得税', amount: 0, month: '2018-05' }] },
  },
];
