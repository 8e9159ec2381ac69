import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C28 拆户分户. */
export const C28_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '公安同户，名册两户',
    register: [{ person: 'P1' }, { person: 'P2', household: 'H2' }],
    lists: {
      'public_security.population': [
        { person: 'P1', ps_household: 'G1' },
        { person: 'P2', ps_household: 'G1' },
      ],
    },
    findings: 2,
  },
  {
    expect: 'hit',
    note: '建档前五个月由本县另一户迁出',
    register: [{ person: 'P1', registered_on: '2017-12' }],
    lists: {
      'public_security.cancelled': [
        { person: 'P1', reason: '迁出', destination: '甲县示例镇', cancelled_on: '2017-07-10' },
      ],
    },
  },
  {
    expect: 'near',
    note: '建档前十三个月迁出',
    register: [{ person: 'P1', registered_on: '2017-12' }],
    lists: {
      'public_security.cancelled': [
        { person: 'P1', reason: '迁出', destination: '甲县示例镇', cancelled_on: '2016-11-10' },
      ],
    },
  },
  {
    expect: 'near',
    note: '迁往外省，由C20说',
    register: [{ person: 'P1', registered_on: '2017-12' }],
    lists: {
      'public_security.cancelled': [
        { person: 'P1', reason: '迁出', destination: '外省某县', cancelled_on: '2017-07-10' },
      ],
    },
  },
  {
    expect: 'near',
    note: '公安也是两户',
    register: [{ person: 'P1' }, { person: 'P2', household: 'H2' }],
    lists: {
      'public_security.population': [
        { person: 'P1', ps_household: 'G1' },
        { person: 'P2', ps_household: 'G2' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '另一户已清退',
    register: [{ person: 'P1' }, { person: 'P2', household: 'H2', status: 'removed' }],
    lists: {
      'public_security.population': [
        { person: 'P1', ps_household: 'G1' },
        { person: 'P2', ps_household: 'G1' },
      ],
    },
  },
];
