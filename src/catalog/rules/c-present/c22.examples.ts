import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C22 失踪/失联. */
export const C22_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '至今未找到',
    register: [{ person: 'P1' }],
    lists: { 'public_security.missing': [{ person: 'P1', missing_since: '2017-01-01' }] },
  },
  {
    expect: 'near',
    note: '已找回',
    register: [{ person: 'P1' }],
    lists: { 'public_security.missing': [{ person: 'P1', missing_since: '2017-01-01', found_on: '2018-01-01' }] },
  },
  {
    expect: 'exempt',
    note: '别人',
    register: [{ person: 'P1' }],
    lists: { 'public_security.missing': [{ person: 'P2', missing_since: '2017-01-01' }] },
  },
];
