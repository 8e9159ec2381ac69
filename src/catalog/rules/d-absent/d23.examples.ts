import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D23 无帮扶责任人. */
export const D23_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '空白', register: [{ person: 'P1' }, { person: 'P2' }] },
  { expect: 'near', note: '填在成员行', register: [{ person: 'P1' }, { person: 'P2', helper: '干部甲' }] },
  {
    expect: 'exempt',
    note: '已脱贫户政策已到期',
    register: [{ person: 'P1', status: 'exited', policy_until: '2018-06-30' }],
  },
];
