import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove B13 同户异地. */
export const B13_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两县两户同一电话',
    register: [
      { person: 'P1', phone: '13800001111' },
      { person: 'P2', county: '990122', household: 'H2', phone: '13800001111' },
    ],
    findings: 2,
  },
  {
    expect: 'hit',
    note: '两县同一编号',
    register: [{ person: 'P1' }, { person: 'P2', county: '990122' }],
    findings: 2,
  },
  {
    expect: 'near',
    note: '编号不同',
    register: [{ person: 'P1' }, { person: 'P2', county: '990122', household: 'H2' }],
  },
  {
    expect: 'exempt',
    note: '一县已清退',
    register: [{ person: 'P1' }, { person: 'P2', county: '990122', status: 'removed' }],
  },
];
