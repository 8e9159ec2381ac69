import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G18 两级结果不一致. */
export const G18_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '县级可录入，省级发现有车',
    register: [{ person: 'P1' }],
    tables: {
      cleared: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121' }],
      found: [
        { person: 'P1', no: 'C01-00000001', rule: 'C01', kind: 'present', severity: 'verify', unit: 'household' },
      ],
    },
  },
  {
    expect: 'hit',
    note: '县级比对时的名册和拟录入名单里都没有这个人',
    register: [{ person: 'P1' }],
    tables: { uncompared: [{ person_id: 1, batch: '2018-07-25-county-01' }] },
  },
  {
    expect: 'near',
    note: '省级只有应享未享',
    register: [{ person: 'P1' }],
    tables: {
      cleared: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121' }],
      found: [{ person: 'P1', no: 'D01-00000001', rule: 'D01', kind: 'absent', severity: 'verify', unit: 'person' }],
    },
  },
  {
    expect: 'near',
    note: '不是县级可录入名单上的人',
    register: [{ person: 'P1' }, { person: 'P2', household: 'H2' }],
    tables: {
      cleared: [{ person: 'P2', batch: '2018-07-25-county-01', county: '990121' }],
      found: [
        { person: 'P1', no: 'C01-00000001', rule: 'C01', kind: 'present', severity: 'verify', unit: 'household' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '省级时已清退',
    register: [{ person: 'P1', status: 'removed' }],
    tables: {
      cleared: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121' }],
      found: [
        { person: 'P1', no: 'C01-00000001', rule: 'C01', kind: 'present', severity: 'verify', unit: 'household' },
      ],
    },
  },
];
