import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E05 医疗自付高. */
export const E05_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '在册户两人合计正好5000元',
    register: [{ person: 'P1' }, { person: 'P2' }],
    lists: {
      'health.medical_cost': [
        { person: 'P1', settled_on: '2018-02-01', self_paid: 3000 },
        { person: 'P2', settled_on: '2018-05-01', self_paid: 2000 },
      ],
    },
  },
  {
    expect: 'near',
    note: '在册户合计4999元',
    register: [{ person: 'P1' }, { person: 'P2' }],
    lists: {
      'health.medical_cost': [
        { person: 'P1', settled_on: '2018-02-01', self_paid: 2999 },
        { person: 'P2', settled_on: '2018-05-01', self_paid: 2000 },
      ],
    },
  },
  {
    expect: 'hit',
    note: '非在册一人几次合计5万元',
    register: [{ person: 'P9' }],
    lists: {
      'health.medical_cost': [
        { person: 'P1', settled_on: '2018-02-01', self_paid: 20000 },
        { person: 'P1', settled_on: '2018-05-01', self_paid: 30000 },
      ],
    },
  },
  {
    expect: 'hit',
    note: '非在册夫妻，公安同户，合计5万元，一条预警',
    register: [{ person: 'P9' }],
    lists: {
      'health.medical_cost': [
        { person: 'P1', settled_on: '2018-02-01', self_paid: 20000 },
        { person: 'P2', settled_on: '2018-05-01', self_paid: 30000 },
      ],
      'public_security.population': [
        { person: 'P1', ps_household: 'G1' },
        { person: 'P2', ps_household: 'G1' },
      ],
    },
  },
  {
    expect: 'near',
    note: '非在册49999元',
    register: [{ person: 'P9' }],
    lists: { 'health.medical_cost': [{ person: 'P1', settled_on: '2018-02-01', self_paid: 49999 }] },
  },
  {
    expect: 'near',
    note: '去年的不算',
    register: [{ person: 'P1' }],
    lists: { 'health.medical_cost': [{ person: 'P1', settled_on: '2017-12-31', self_paid: 60000 }] },
  },
  {
    expect: 'exempt',
    note: '名册已清退的不按在册口径',
    register: [{ person: 'P1', status: 'removed' }],
    lists: { 'health.medical_cost': [{ person: 'P1', settled_on: '2018-02-01', self_paid: 8000 }] },
  },
];
