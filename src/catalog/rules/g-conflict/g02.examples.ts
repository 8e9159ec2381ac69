import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G02 证件号公安查无. */
export const G02_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '户籍人口里没有这个号码',
    register: [{ person: 'P1' }],
    lists: { 'public_security.population': [{ person: 'P9', ps_household: 'G1' }] },
  },
  {
    expect: 'near',
    note: '查得到',
    register: [{ person: 'P1' }],
    lists: { 'public_security.population': [{ person: 'P1', ps_household: 'G1' }] },
  },
  {
    expect: 'near',
    note: '查得到但姓名不同，属于G01',
    register: [{ person: 'P1' }],
    lists: { 'public_security.population': [{ person: 'P1', name: '完全不同' }] },
  },
  {
    expect: 'near',
    note: '号码本身无效，属于A03',
    register: [{ name: '甲一', id_number: '990121197006150011' }],
    lists: { 'public_security.population': [{ person: 'P9' }] },
  },
  {
    expect: 'exempt',
    note: '已注销户籍，由C19、C20说明',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.population': [{ person: 'P9' }],
      'public_security.cancelled': [{ person: 'P1', reason: '迁出', destination: '外省' }],
    },
  },
];
