import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove T06 登记已进不在册. */
export const T06_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '登记进入两个月，名册没有',
    register: [{ person: 'P1' }],
    lists: { 'office.roll_event': [{ person: 'P2', kind: '进', happened_on: '2018-05-01', reason: '婚入' }] },
  },
  {
    expect: 'near',
    note: '在册',
    register: [{ person: 'P1' }],
    lists: { 'office.roll_event': [{ person: 'P1', kind: '进', happened_on: '2018-05-01', reason: '婚入' }] },
  },
  {
    expect: 'near',
    note: '三周前',
    register: [{ person: 'P1' }],
    lists: { 'office.roll_event': [{ person: 'P2', kind: '进', happened_on: '2018-07-04', reason: '婚入' }] },
  },
  {
    expect: 'exempt',
    note: '后来又出去了',
    register: [{ person: 'P1' }],
    lists: {
      'office.roll_event': [
        { person: 'P2', kind: '进', happened_on: '2018-05-01', reason: '婚入' },
        { person: 'P2', kind: '出', happened_on: '2018-06-01', reason: '迁出' },
      ],
    },
  },
];
