import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove T04 进出登记有误. */
export const T04_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '没有日期',
    register: [{ person: 'P1' }],
    lists: { 'office.roll_event': [{ person: 'P1', kind: '进', reason: '迁入' }] },
  },
  {
    expect: 'hit',
    note: '日期在将来',
    register: [{ person: 'P1' }],
    lists: { 'office.roll_event': [{ person: 'P1', kind: '进', happened_on: '2018-07-26', reason: '迁入' }] },
  },
  {
    expect: 'near',
    note: '日期就是基准日',
    register: [{ person: 'P1' }],
    lists: { 'office.roll_event': [{ person: 'P1', kind: '进', happened_on: '2018-07-25', reason: '迁入' }] },
  },
  {
    expect: 'hit',
    note: '同一天又进又出',
    register: [{ person: 'P1' }],
    lists: {
      'office.roll_event': [
        { person: 'P1', kind: '进', happened_on: '2018-05-01', reason: '迁入' },
        { person: 'P1', kind: '出', happened_on: '2018-05-01', reason: '迁出' },
      ],
    },
  },
  {
    expect: 'hit',
    note: '连着出两次',
    register: [{ person: 'P1' }],
    lists: {
      'office.roll_event': [
        { person: 'P1', kind: '出', happened_on: '2018-02-28', reason: '迁出' },
        { person: 'P1', kind: '出', happened_on: '2018-05-01', reason: '死亡' },
      ],
    },
  },
  {
    expect: 'near',
    note: '出了又回来，再出',
    register: [{ person: 'P1' }],
    lists: {
      'office.roll_event': [
        { person: 'P1', kind: '出', happened_on: '2016-02-29', reason: '迁出' },
        { person: 'P1', kind: '进', happened_on: '2017-02-28', reason: '迁入' },
        { person: 'P1', kind: '出', happened_on: '2018-05-01', reason: '死亡' },
      ],
    },
  },
  {
    expect: 'hit',
    note: '没有原因',
    register: [{ person: 'P1' }],
    lists: { 'office.roll_event': [{ person: 'P1', kind: '出', happened_on: '2018-05-01' }] },
  },
  {
    expect: 'exempt',
    note: '两个人各一次',
    register: [{ person: 'P1' }],
    lists: {
      'office.roll_event': [
        { person: 'P1', kind: '出', happened_on: '2018-05-01', reason: '死亡' },
        { person: 'P2', kind: '出', happened_on: '2018-05-01', reason: '死亡' },
      ],
    },
  },
];
