import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove T05 登记已出仍在册. */
export const T05_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '31天前登记退出',
    register: [{ person: 'P1' }],
    lists: { 'office.roll_event': [{ person: 'P1', kind: '出', happened_on: '2018-06-24', reason: '错评清退' }] },
  },
  {
    expect: 'hit',
    note: '正好30天前',
    register: [{ person: 'P1' }],
    lists: { 'office.roll_event': [{ person: 'P1', kind: '出', happened_on: '2018-06-25', reason: '错评清退' }] },
  },
  {
    expect: 'near',
    note: '29天前，名册还来得及改',
    register: [{ person: 'P1' }],
    lists: { 'office.roll_event': [{ person: 'P1', kind: '出', happened_on: '2018-06-26', reason: '错评清退' }] },
  },
  {
    expect: 'near',
    note: '后来又进来了',
    register: [{ person: 'P1' }],
    lists: {
      'office.roll_event': [
        { person: 'P1', kind: '出', happened_on: '2018-01-01', reason: '迁出' },
        { person: 'P1', kind: '进', happened_on: '2018-03-01', reason: '迁入' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '名册已清退',
    register: [{ person: 'P1', status: 'removed' }],
    lists: { 'office.roll_event': [{ person: 'P1', kind: '出', happened_on: '2018-05-01', reason: '错评清退' }] },
  },
];
