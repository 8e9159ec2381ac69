import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F08 居保×职保 待遇. */
export const F08_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两份待遇',
    register: [{ person: 'P1', born: '1950-01-01' }],
    lists: {
      'labour.pension': [
        { person: 'P1', born: '1950-01-01', kind: '居民', amount_month: 110 },
        { person: 'P1', born: '1950-01-01', kind: '职工', amount_month: 2100 },
      ],
    },
  },
  {
    expect: 'near',
    note: '只有一份',
    register: [{ person: 'P1', born: '1950-01-01' }],
    lists: { 'labour.pension': [{ person: 'P1', born: '1950-01-01', kind: '居民', amount_month: 110 }] },
  },
  {
    expect: 'exempt',
    note: '居民待遇已停（月额为0）',
    register: [{ person: 'P1', born: '1950-01-01' }],
    lists: {
      'labour.pension': [
        { person: 'P1', born: '1950-01-01', kind: '居民', amount_month: 0 },
        { person: 'P1', born: '1950-01-01', kind: '职工', amount_month: 2100 },
      ],
    },
  },
];
