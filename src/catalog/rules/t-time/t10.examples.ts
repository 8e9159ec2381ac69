import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove T10 退出未备案. */
export const T10_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '今年退出，只到审定',
    register: [{ person: 'P1', status: 'exited', exited_on: '2018-06' }],
    lists: { 'office.exit_stage': [{ household: 'H1', stage: '审定', decision: '同意', decided_on: '2018-06-01' }] },
  },
  {
    expect: 'near',
    note: '已备案',
    register: [{ person: 'P1', status: 'exited', exited_on: '2018-06' }],
    lists: { 'office.exit_stage': [{ household: 'H1', stage: '备案', decision: '同意', decided_on: '2018-06-20' }] },
  },
  {
    expect: 'hit',
    note: '备案不同意',
    register: [{ person: 'P1', status: 'exited', exited_on: '2018' }],
    lists: { 'office.exit_stage': [{ household: 'H1', stage: '备案', decision: '不同意', decided_on: '2018-06-20' }] },
  },
  {
    expect: 'exempt',
    note: '两年前退出',
    register: [{ person: 'P1', status: 'exited', exited_on: '2016-12' }],
    lists: { 'office.exit_stage': [{ household: 'H2', stage: '申请', decision: '同意', decided_on: '2018-06-20' }] },
  },
];
