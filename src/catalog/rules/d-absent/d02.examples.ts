import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D02 未参加大病保险/特惠保. */
export const D02_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '登记为否', register: [{ person: 'P1', critical_insured: 'no' }] },
  { expect: 'near', note: '登记为是', register: [{ person: 'P1', critical_insured: 'yes' }] },
  { expect: 'near', note: '空白不算登记', register: [{ person: 'P1' }] },
  {
    expect: 'exempt',
    note: '已脱贫户政策已到期',
    register: [{ person: 'P1', critical_insured: 'no', status: 'exited', policy_until: '2018-06-30' }],
  },
];
