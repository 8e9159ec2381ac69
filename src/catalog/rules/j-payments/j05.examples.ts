import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove J05 人均保费异常. */
export const J05_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '少二十元',
    register: [{ person: 'P1' }],
    lists: { 'insurance.qihui': [{ person: 'P1', year: 2018, premium: 80 }] },
  },
  {
    expect: 'near',
    note: '正好',
    register: [{ person: 'P1' }],
    lists: { 'insurance.qihui': [{ person: 'P1', year: 2018, premium: 100 }] },
  },
  {
    expect: 'near',
    note: '退保的保单',
    register: [{ person: 'P1' }],
    lists: { 'insurance.qihui': [{ person: 'P1', year: 2018, premium: 0, policy_state: '失效' }] },
  },
  {
    expect: 'exempt',
    note: '不在册的不由此规则说',
    register: [{ person: 'P9' }],
    lists: { 'insurance.qihui': [{ person: 'P1', year: 2018, premium: 80 }] },
  },
];
