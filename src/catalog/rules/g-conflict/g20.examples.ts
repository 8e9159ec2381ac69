import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G20 镇批区备不一致. */
export const G20_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '镇批没有区备',
    register: [{ person: 'P9' }],
    lists: { 'office.approval': [{ person: 'P1', programme: '低保', stage: '镇批', decision: '同意' }] },
  },
  {
    expect: 'hit',
    note: '区备没有镇批',
    register: [{ person: 'P9' }],
    lists: { 'office.approval': [{ person: 'P1', programme: '低保', stage: '区备', decision: '同意' }] },
  },
  {
    expect: 'hit',
    note: '镇批同意，区备不同意',
    register: [{ person: 'P9' }],
    lists: {
      'office.approval': [
        { person: 'P1', programme: '低保', stage: '镇批', decision: '同意' },
        { person: 'P1', programme: '低保', stage: '区备', decision: '不同意' },
      ],
    },
  },
  {
    expect: 'hit',
    note: '备案早于审批一天',
    register: [{ person: 'P9' }],
    lists: {
      'office.approval': [
        { person: 'P1', programme: '低保', stage: '镇批', decision: '同意', decided_on: '2018-05-02' },
        { person: 'P1', programme: '低保', stage: '区备', decision: '同意', decided_on: '2018-05-01' },
      ],
    },
  },
  {
    expect: 'near',
    note: '同一天审批、备案',
    register: [{ person: 'P9' }],
    lists: {
      'office.approval': [
        { person: 'P1', programme: '低保', stage: '镇批', decision: '同意', decided_on: '2018-05-02' },
        { person: 'P1', programme: '低保', stage: '区备', decision: '同意', decided_on: '2018-05-02' },
      ],
    },
  },
  {
    expect: 'near',
    note: '镇批没有通过',
    register: [{ person: 'P9' }],
    lists: { 'office.approval': [{ person: 'P1', programme: '低保', stage: '镇批', decision: '不同意' }] },
  },
  {
    expect: 'exempt',
    note: '已备案',
    register: [{ person: 'P9' }],
    lists: {
      'office.approval': [
        { person: 'P1', programme: '低保', stage: '镇批', decision: '同意' },
        { person: 'P1', programme: '低保', stage: '区备', decision: '通过' },
      ],
    },
  },
];
