import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove T01 户内减员未登记. */
export const T01_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '上期两人，本期一人，没有登记',
    register: [{ person: 'P1' }],
    tables: {
      previous_subject: [
        { person: 'P1', county: '990121', household: 'H1' },
        { person: 'P2', county: '990121', household: 'H1' },
      ],
    },
    lists: { 'office.roll_event': [] },
  },
  {
    expect: 'near',
    note: '到了别的户',
    register: [{ person: 'P1' }, { person: 'P2', household: 'H2' }],
    tables: {
      previous_subject: [
        { person: 'P1', county: '990121', household: 'H1' },
        { person: 'P2', county: '990121', household: 'H1' },
      ],
    },
    lists: { 'office.roll_event': [] },
  },
  {
    expect: 'near',
    note: '上期已清退',
    register: [{ person: 'P1' }],
    tables: {
      previous_subject: [
        { person: 'P1', county: '990121', household: 'H1' },
        { person: 'P2', county: '990121', household: 'H1', status: 'removed' },
      ],
    },
    lists: { 'office.roll_event': [] },
  },
  {
    expect: 'exempt',
    note: '登记了死亡',
    register: [{ person: 'P1' }],
    tables: {
      previous_subject: [
        { person: 'P1', county: '990121', household: 'H1' },
        { person: 'P2', county: '990121', household: 'H1' },
      ],
    },
    lists: { 'office.roll_event': [{ person: 'P2', kind: '出', happened_on: '2018-05-01', reason: '死亡' }] },
  },
];
