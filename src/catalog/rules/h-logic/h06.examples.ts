import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H06 单人户为未成年人. */
export const H06_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '17岁单人户', register: [{ person: 'P1', born: '2000-07-26' }] },
  { expect: 'near', note: '今天满18岁', register: [{ person: 'P1', born: '2000-07-25' }] },
  {
    expect: 'near',
    note: '两人',
    register: [
      { person: 'P1', born: '2008-01-01' },
      { person: 'P2', born: '2010-01-01' },
    ],
  },
  { expect: 'exempt', note: '已清退', register: [{ person: 'P1', born: '2008-01-01', status: 'removed' }] },
];
