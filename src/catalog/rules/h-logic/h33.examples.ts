import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H33 消除过快. */
export const H33_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '五个月',
    register: [{ person: 'P1', status: 'exited', registered_on: '2017-06', exited_on: '2017-11' }],
  },
  {
    expect: 'hit',
    note: '当月消除',
    register: [{ person: 'P1', status: 'exited', registered_on: '2017-06', exited_on: '2017-06' }],
  },
  {
    expect: 'near',
    note: '正好六个月',
    register: [{ person: 'P1', status: 'exited', registered_on: '2017-06', exited_on: '2017-12' }],
  },
  {
    expect: 'near',
    note: '只有年份，不判',
    register: [{ person: 'P1', status: 'exited', registered_on: '2017', exited_on: '2017' }],
  },
  {
    expect: 'exempt',
    note: '时间倒置由H35说',
    register: [{ person: 'P1', status: 'exited', registered_on: '2017-06', exited_on: '2017-05' }],
  },
];
