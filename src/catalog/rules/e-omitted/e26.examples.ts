import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E26 信访/12345/12317 诉求. */
export const E26_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '今年6月来电',
    register: [{ person: 'P9' }],
    lists: { 'office.appeal': [{ person: 'P1', appealed_on: '2018-06-01', matter: '生活困难' }] },
  },
  {
    expect: 'near',
    note: '两年前',
    register: [{ person: 'P9' }],
    lists: { 'office.appeal': [{ person: 'P1', appealed_on: '2016-06-01', matter: '生活困难' }] },
  },
  {
    expect: 'exempt',
    note: '已在册',
    register: [{ person: 'P1' }],
    lists: { 'office.appeal': [{ person: 'P1', appealed_on: '2018-06-01', matter: '生活困难' }] },
  },
];
