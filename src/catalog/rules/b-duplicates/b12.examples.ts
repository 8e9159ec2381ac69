import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove B12 异户同电话. */
export const B12_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两户一个电话',
    register: [
      { person: 'P1', phone: '13900001234' },
      { person: 'P2', household: 'H2', phone: '13900001234' },
    ],
    findings: 2,
  },
  {
    expect: 'near',
    note: '同户两人一个电话',
    register: [
      { person: 'P1', phone: '13900001234' },
      { person: 'P2', phone: '13900001234' },
    ],
  },
  {
    expect: 'exempt',
    note: '另一户已清退',
    register: [
      { person: 'P1', phone: '13900001234' },
      { person: 'P2', household: 'H2', phone: '13900001234', status: 'removed' },
    ],
  },
];
