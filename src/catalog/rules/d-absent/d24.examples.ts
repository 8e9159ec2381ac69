import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D24 帮扶人超额. */
export const D24_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '6户，合为一条',
    register: [1, 2, 3, 4, 5, 6].map((n) => ({ person: `P${n}`, household: `H${n}`, helper: '干部甲' })),
  },
  {
    expect: 'near',
    note: '5户',
    register: [1, 2, 3, 4, 5].map((n) => ({ person: `P${n}`, household: `H${n}`, helper: '干部甲' })),
  },
  {
    expect: 'exempt',
    note: '第6户已脱贫且政策已到期，不计',
    register: [1, 2, 3, 4, 5, 6].map((n) => ({
      person: `P${n}`,
      household: `H${n}`,
      helper: '干部甲',
      status: n === 6 ? 'exited' : 'registered',
      policy_until: n === 6 ? '2018-06-30' : null,
    })),
  },
];
