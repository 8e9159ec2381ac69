import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E08 意外事故. */
export const E08_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '上月车祸',
    register: [{ person: 'P9' }],
    lists: { 'emergency.accident': [{ person: 'P1', kind: '交通事故', happened_on: '2018-06-01', loss: 20000 }] },
  },
  {
    expect: 'near',
    note: '两年前',
    register: [{ person: 'P9' }],
    lists: { 'emergency.accident': [{ person: 'P1', kind: '交通事故', happened_on: '2016-06-01', loss: 20000 }] },
  },
  {
    expect: 'exempt',
    note: '已在册',
    register: [{ person: 'P1' }],
    lists: { 'emergency.accident': [{ person: 'P1', kind: '交通事故', happened_on: '2018-06-01', loss: 20000 }] },
  },
];
