import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D18 应救助未救助. */
export const D18_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两次合计5000元，没有救助',
    register: [{ person: 'P1' }],
    lists: {
      'health.medical_cost': [
        { person: 'P1', settled_on: '2018-02-01', total: 9000, self_paid: 3000, assistance: 0 },
        { person: 'P1', settled_on: '2018-05-01', total: 8000, self_paid: 2000 },
      ],
    },
  },
  {
    expect: 'near',
    note: '合计4999元',
    register: [{ person: 'P1' }],
    lists: { 'health.medical_cost': [{ person: 'P1', settled_on: '2018-02-01', self_paid: 4999, assistance: 0 }] },
  },
  {
    expect: 'near',
    note: '其中一半是上一年的',
    register: [{ person: 'P1' }],
    lists: {
      'health.medical_cost': [
        { person: 'P1', settled_on: '2017-12-31', self_paid: 4000, assistance: 0 },
        { person: 'P1', settled_on: '2018-05-01', self_paid: 4000, assistance: 0 },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '已有救助',
    register: [{ person: 'P1' }],
    lists: {
      'health.medical_cost': [{ person: 'P1', settled_on: '2018-02-01', self_paid: 6000, assistance: 800 }],
    },
  },
];
