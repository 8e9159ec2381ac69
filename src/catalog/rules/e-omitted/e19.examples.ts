import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E19 独居/分户老人. */
export const E19_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '今天满70岁', register: [{ person: 'P1', born: '1948-07-25' }] },
  { expect: 'near', note: '明天才满70岁', register: [{ person: 'P1', born: '1948-07-26' }] },
  {
    expect: 'near',
    note: '与孙子同户',
    register: [
      { person: 'P1', born: '1940-01-01' },
      { person: 'P2', born: '2005-01-01' },
    ],
  },
  { expect: 'exempt', note: '已清退', register: [{ person: 'P1', born: '1940-01-01', status: 'removed' }] },
];
