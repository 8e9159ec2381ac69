import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D03 个人缴费未资助. */
export const D03_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '全额自缴',
    register: [{ person: 'P1' }],
    lists: {
      'health.insurance': [
        { person: 'P1', year: '2018', insurance: '居民', status: '正常', own_payment: 180, subsidy: 0 },
      ],
    },
  },
  {
    expect: 'near',
    note: '有资助',
    register: [{ person: 'P1' }],
    lists: {
      'health.insurance': [
        { person: 'P1', year: '2018', insurance: '居民', status: '正常', own_payment: 60, subsidy: 120 },
      ],
    },
  },
  {
    expect: 'near',
    note: '上一年的缴费',
    register: [{ person: 'P1' }],
    lists: {
      'health.insurance': [
        { person: 'P1', year: '2017', insurance: '居民', status: '正常', own_payment: 150, subsidy: 0 },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '职工医保',
    register: [{ person: 'P1' }],
    lists: {
      'health.insurance': [
        { person: 'P1', year: '2018', insurance: '职工', status: '正常', own_payment: 900, subsidy: 0 },
      ],
    },
  },
];
