import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G19 双认定不一致. */
export const G19_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '一次符合一次不符合',
    register: [{ person: 'P1' }],
    lists: { 'office.confirmation': [{ person: 'P1', first: '符合', second: '不符合' }] },
  },
  {
    expect: 'near',
    note: '两次都符合',
    register: [{ person: 'P1' }],
    lists: { 'office.confirmation': [{ person: 'P1', first: '符合', second: '是' }] },
  },
  {
    expect: 'exempt',
    note: '不在册的不由此规则说',
    register: [{ person: 'P9' }],
    lists: { 'office.confirmation': [{ person: 'P1', first: '符合', second: '不符合' }] },
  },
];
