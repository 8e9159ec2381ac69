import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E07 受灾. */
export const E07_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '今年受灾，不在册',
    register: [{ person: 'P9' }],
    lists: { 'emergency.disaster': [{ person: 'P1', disaster: '洪涝', happened_on: '2018-06-20', loss: 30000 }] },
  },
  {
    expect: 'near',
    note: '损失4999元',
    register: [{ person: 'P9' }],
    lists: { 'emergency.disaster': [{ person: 'P1', disaster: '洪涝', happened_on: '2018-06-20', loss: 4999 }] },
  },
  {
    expect: 'near',
    note: '两年前',
    register: [{ person: 'P9' }],
    lists: { 'emergency.disaster': [{ person: 'P1', disaster: '洪涝', happened_on: '2016-06-20', loss: 30000 }] },
  },
  {
    expect: 'exempt',
    note: '已在册',
    register: [{ person: 'P1' }],
    lists: { 'emergency.disaster': [{ person: 'P1', disaster: '洪涝', happened_on: '2018-06-20', loss: 30000 }] },
  },
];
