import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H15 <16岁有务工登记. */
export const H15_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '15岁务工',
    register: [{ person: 'P1', born: '2002-07-26', work_place: '外省', work_months: 3 }],
  },
  {
    expect: 'near',
    note: '今天满16岁',
    register: [{ person: 'P1', born: '2002-07-25', work_place: '外省', work_months: 3 }],
  },
  { expect: 'near', note: '务工月数填0', register: [{ person: 'P1', born: '2008-01-01', work_months: 0 }] },
  {
    expect: 'exempt',
    note: '已清退',
    register: [{ person: 'P1', born: '2008-01-01', work_months: 3, status: 'removed' }],
  },
];
