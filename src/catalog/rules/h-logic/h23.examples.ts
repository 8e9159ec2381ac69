import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H23 收入同比异常. */
export const H23_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '5000元变为7501元',
    register: [{ person: 'P1', income_per_capita: 7501 }],
    tables: { previous_subject: [{ county: '990121', household: 'H1', income_per_capita: 5000 }] },
  },
  {
    expect: 'near',
    note: '正好增长50%',
    register: [{ person: 'P1', income_per_capita: 7500 }],
    tables: { previous_subject: [{ county: '990121', household: 'H1', income_per_capita: 5000 }] },
  },
  {
    expect: 'exempt',
    note: '上次没有收入',
    register: [{ person: 'P1', income_per_capita: 7500 }],
    tables: { previous_subject: [{ county: '990121', household: 'H1' }] },
  },
];
