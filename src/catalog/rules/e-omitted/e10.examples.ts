import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E10 辍学. */
export const E10_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '退学，不在册',
    register: [{ person: 'P9' }],
    lists: { 'education.enrolment': [{ person: 'P1', born: '2005-03-01', stage: '初中', pupil_status: '退学' }] },
  },
  {
    expect: 'near',
    note: '休学',
    register: [{ person: 'P9' }],
    lists: { 'education.enrolment': [{ person: 'P1', born: '2005-03-01', stage: '初中', pupil_status: '休学' }] },
  },
  {
    expect: 'exempt',
    note: '在册学生由D11提示',
    register: [{ person: 'P1', born: '2005-03-01' }],
    lists: { 'education.enrolment': [{ person: 'P1', born: '2005-03-01', stage: '初中', pupil_status: '退学' }] },
  },
];
