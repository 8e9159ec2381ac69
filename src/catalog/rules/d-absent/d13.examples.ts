import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D13 饮水未解决. */
export const D13_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '登记为否', register: [{ person: 'P1', water_safe: 'no' }] },
  { expect: 'hit', note: '没有填写', register: [{ person: 'P1' }] },
  { expect: 'near', note: '登记为是', register: [{ person: 'P1', water_safe: 'yes' }] },
  {
    expect: 'near',
    note: '户主行为空，成员行填是',
    register: [{ person: 'P1' }, { person: 'P2', water_safe: 'yes' }],
  },
  {
    expect: 'exempt',
    note: '已脱贫户政策已到期',
    register: [{ person: 'P1', water_safe: 'no', status: 'exited', policy_until: '2018-06-30' }],
  },
];
