import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove T09 退出程序缺项或倒序. */
export const T09_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '没有初审就审定',
    register: [{ person: 'P1' }],
    lists: {
      'office.exit_stage': [
        { household: 'H1', stage: '申请', decision: '同意', decided_on: '2018-05-01', signer: '赵某' },
        { household: 'H1', stage: '审定', decision: '同意', decided_on: '2018-06-01', signer: '赵某' },
      ],
    },
  },
  {
    expect: 'hit',
    note: '初审不同意，仍审定',
    register: [{ person: 'P1' }],
    lists: {
      'office.exit_stage': [
        { household: 'H1', stage: '申请', decision: '同意', decided_on: '2018-05-01', signer: '赵某' },
        { household: 'H1', stage: '初审', decision: '不同意', decided_on: '2018-05-10', signer: '赵某' },
        { household: 'H1', stage: '审定', decision: '同意', decided_on: '2018-06-01', signer: '赵某' },
      ],
    },
  },
  {
    expect: 'hit',
    note: '初审早于申请',
    register: [{ person: 'P1' }],
    lists: {
      'office.exit_stage': [
        { household: 'H1', stage: '申请', decision: '同意', decided_on: '2018-05-10', signer: '赵某' },
        { household: 'H1', stage: '初审', decision: '同意', decided_on: '2018-05-09', signer: '赵某' },
      ],
    },
  },
  {
    expect: 'near',
    note: '同一天申请、初审',
    register: [{ person: 'P1' }],
    lists: {
      'office.exit_stage': [
        { household: 'H1', stage: '申请', decision: '同意', decided_on: '2018-05-10', signer: '赵某' },
        { household: 'H1', stage: '初审', decision: '同意', decided_on: '2018-05-10', signer: '赵某' },
      ],
    },
  },
  {
    expect: 'hit',
    note: '没有签字人',
    register: [{ person: 'P1' }],
    lists: { 'office.exit_stage': [{ household: 'H1', stage: '申请', decision: '同意', decided_on: '2018-05-10' }] },
  },
  {
    expect: 'hit',
    note: '没有日期',
    register: [{ person: 'P1' }],
    lists: { 'office.exit_stage': [{ household: 'H1', stage: '申请', decision: '同意', signer: '赵某' }] },
  },
  {
    expect: 'hit',
    note: '日期在基准日以后',
    register: [{ person: 'P1' }],
    lists: {
      'office.exit_stage': [
        { household: 'H1', stage: '申请', decision: '同意', decided_on: '2018-07-26', signer: '赵某' },
      ],
    },
  },
  {
    expect: 'near',
    note: '四个环节齐全',
    register: [{ person: 'P1' }],
    lists: {
      'office.exit_stage': [
        { household: 'H1', stage: '申请', decision: '同意', decided_on: '2018-05-01', signer: '赵某' },
        { household: 'H1', stage: '初审', decision: '同意', decided_on: '2018-05-10', signer: '赵某' },
        { household: 'H1', stage: '审定', decision: '同意', decided_on: '2018-06-01', signer: '赵某' },
        { household: 'H1', stage: '备案', decision: '同意', decided_on: '2018-06-10', signer: '赵某' },
      ],
    },
  },
  {
    expect: 'near',
    note: '初审不同意后再次初审同意',
    register: [{ person: 'P1' }],
    lists: {
      'office.exit_stage': [
        { household: 'H1', stage: '申请', decision: '同意', decided_on: '2018-05-01', signer: '赵某' },
        { household: 'H1', stage: '初审', decision: '不同意', decided_on: '2018-05-10', signer: '赵某' },
        { household: 'H1', stage: '初审', decision: '同意', decided_on: '2018-05-20', signer: '赵某' },
        { household: 'H1', stage: '审定', decision: '同意', decided_on: '2018-06-01', signer: '赵某' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '刚申请',
    register: [{ person: 'P1' }],
    lists: {
      'office.exit_stage': [
        { household: 'H1', stage: '申请', decision: '同意', decided_on: '2018-07-20', signer: '赵某' },
      ],
    },
  },
];
