import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H29 因残无残疾人、因病无病人、因学无在校生. */
export const H29_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '因病而全家健康', register: [{ person: 'P1', cause: '因病', health: '健康' }] },
  {
    expect: 'hit',
    note: '因学而没有在校生',
    register: [
      { person: 'P1', cause: '因学', health: '健康' },
      { person: 'P2', student_status: '非在校生' },
    ],
  },
  {
    expect: 'near',
    note: '因病，家中有慢性病人',
    register: [
      { person: 'P1', cause: '因病', health: '健康' },
      { person: 'P2', health: '长期慢性病' },
    ],
  },
  { expect: 'near', note: '缺技术', register: [{ person: 'P1', cause: '缺技术', health: '健康' }] },
  { expect: 'exempt', note: '拟录入对象录入时再填', candidates: [{ person: 'P1', cause: '因病', health: '健康' }] },
];
