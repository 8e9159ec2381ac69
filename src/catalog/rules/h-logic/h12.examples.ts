import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H12 文化程度与在校生同填/同空. */
export const H12_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '两项都空', register: [{ person: 'P1' }] },
  { expect: 'hit', note: '非在校生而文化程度空', register: [{ person: 'P1', student_status: '非在校生' }] },
  {
    expect: 'hit',
    note: '两项都填',
    register: [{ person: 'P1', born: '2005-01-01', student_status: '初中', education: '小学' }],
  },
  {
    expect: 'near',
    note: '在校生，文化程度空',
    register: [{ person: 'P1', born: '2005-01-01', student_status: '初中' }],
  },
  {
    expect: 'near',
    note: '非在校生，文化程度已填',
    register: [{ person: 'P1', student_status: '非在校生', education: '小学' }],
  },
  { expect: 'near', note: '在校状况空白，文化程度已填', register: [{ person: 'P1', education: '初中' }] },
  { expect: 'exempt', note: '已清退', register: [{ person: 'P1', status: 'removed' }] },
];
