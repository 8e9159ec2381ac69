import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H30 因病但自付为0. */
export const H30_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '自付空白', register: [{ person: 'P1', cause: '因病' }] },
  {
    expect: 'near',
    note: '家人有自付',
    register: [
      { person: 'P1', cause: '因病' },
      { person: 'P2', self_paid_medical: 800 },
    ],
  },
  { expect: 'exempt', note: '因残', register: [{ person: 'P1', cause: '因残' }] },
];
