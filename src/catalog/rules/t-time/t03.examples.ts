import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove T03 新增人员未登记. */
export const T03_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '老户多了一人，没有登记',
    register: [{ person: 'P1' }, { person: 'P2' }],
    tables: { previous_subject: [{ person: 'P1', county: '990121', household: 'H1' }] },
    lists: { 'office.roll_event': [] },
  },
  {
    expect: 'near',
    note: '一岁以内',
    register: [{ person: 'P1' }, { person: 'P2', born: '2017-07-26' }],
    tables: { previous_subject: [{ person: 'P1', county: '990121', household: 'H1' }] },
    lists: { 'office.roll_event': [] },
  },
  {
    expect: 'hit',
    note: '满一岁',
    register: [{ person: 'P1' }, { person: 'P2', born: '2017-07-24' }],
    tables: { previous_subject: [{ person: 'P1', county: '990121', household: 'H1' }] },
    lists: { 'office.roll_event': [] },
  },
  {
    expect: 'near',
    note: '今年新识别的户',
    register: [{ person: 'P1' }, { person: 'P2', household: 'H2', registered_on: '2018-03' }],
    tables: { previous_subject: [{ person: 'P1', county: '990121', household: 'H1' }] },
    lists: { 'office.roll_event': [] },
  },
  {
    expect: 'exempt',
    note: '登记了婚入',
    register: [{ person: 'P1' }, { person: 'P2' }],
    tables: { previous_subject: [{ person: 'P1', county: '990121', household: 'H1' }] },
    lists: { 'office.roll_event': [{ person: 'P2', kind: '进', happened_on: '2018-05-01', reason: '婚入' }] },
  },
];
