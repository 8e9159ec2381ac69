import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H13 16–22岁小学及以下学历. */
export const H13_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '16岁小学', register: [{ person: 'P1', born: '2002-07-25', education: '小学' }] },
  { expect: 'near', note: '23岁小学', register: [{ person: 'P1', born: '1995-07-25', education: '小学' }] },
  { expect: 'near', note: '16岁初中', register: [{ person: 'P1', born: '2002-07-25', education: '初中' }] },
  {
    expect: 'exempt',
    note: '已清退',
    register: [{ person: 'P1', born: '2002-07-25', education: '小学', status: 'removed' }],
  },
];
