import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G03 性别/出生/民族不一致. */
export const G03_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '民族不同',
    register: [{ person: 'P1', ethnicity: '汉族' }],
    lists: { 'public_security.population': [{ person: 'P1', ps_household: 'G1', ethnicity: '土家族' }] },
  },
  {
    expect: 'hit',
    note: '出生日期不同',
    register: [{ person: 'P1', birth_date: '1970-06-16' }],
    lists: { 'public_security.population': [{ person: 'P1', ps_household: 'G1', birth_date: '1970-06-15' }] },
  },
  {
    expect: 'near',
    note: '一致',
    register: [{ person: 'P1', ethnicity: '汉族', birth_date: '1970-06-15' }],
    lists: {
      'public_security.population': [{ person: 'P1', ps_household: 'G1', ethnicity: '汉族', birth_date: '1970-06-15' }],
    },
  },
  {
    expect: 'near',
    note: '名册没有填民族',
    register: [{ person: 'P1' }],
    lists: { 'public_security.population': [{ person: 'P1', ps_household: 'G1', ethnicity: '土家族' }] },
  },
  {
    expect: 'exempt',
    note: '姓名完全不同，由G01说',
    register: [{ person: 'P1', ethnicity: '汉族' }],
    lists: {
      'public_security.population': [{ person: 'P1', name: '完全不同', ps_household: 'G1', ethnicity: '土家族' }],
    },
  },
];
