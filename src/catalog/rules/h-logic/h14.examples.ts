import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H14 学历大专+或技能劳动力未就业. */
export const H14_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '大专未就业', register: [{ person: 'P1', born: '1995-01-01', education: '大专' }] },
  {
    expect: 'near',
    note: '已务工',
    register: [{ person: 'P1', born: '1995-01-01', education: '大专', work_place: '外省', work_months: 5 }],
  },
  {
    expect: 'exempt',
    note: '已清退',
    register: [{ person: 'P1', born: '1995-01-01', education: '大专', status: 'removed' }],
  },
];
