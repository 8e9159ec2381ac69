import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P05 六重保障合计不符. */
export const L05_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '少两元',
    register: [{ person: 'P1' }],
    lists: { 'health.guarantee': [{ person: 'P1', in_policy: 1000, basic: 600, self_paid: 398 }] },
  },
  {
    expect: 'near',
    note: '一元尾差',
    register: [{ person: 'P1' }],
    lists: { 'health.guarantee': [{ person: 'P1', in_policy: 1000, basic: 600, self_paid: 399 }] },
  },
  {
    expect: 'exempt',
    note: '没有写政策范围内费用',
    register: [{ person: 'P1' }],
    lists: { 'health.guarantee': [{ person: 'P1', basic: 600, self_paid: 100 }] },
  },
];
