import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D27 防贫保未赔. */
export const D27_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '自付三万元',
    register: [{ person: 'P1', self_paid_medical: 30000 }],
    lists: { 'insurance.anti_poverty': [{ person: 'P9', amount: 1000 }] },
  },
  {
    expect: 'near',
    note: '正好起付线',
    register: [{ person: 'P1', self_paid_medical: 20000 }],
    lists: { 'insurance.anti_poverty': [{ person: 'P9', amount: 1000 }] },
  },
  {
    expect: 'exempt',
    note: '已理赔',
    register: [{ person: 'P1', self_paid_medical: 30000 }],
    lists: { 'insurance.anti_poverty': [{ person: 'P1', amount: 5000 }] },
  },
];
