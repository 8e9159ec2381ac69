import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C20 户籍注销/迁出. */
export const C20_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '迁往外省',
    register: [{ person: 'P1' }],
    lists: {
      'public_security.cancelled': [
        { person: 'P1', reason: '迁出', destination: '外省某市某区', cancelled_on: '2018-02-01' },
      ],
    },
  },
  {
    expect: 'hit',
    note: '参军',
    register: [{ person: 'P1', born: '1999-02-01' }],
    lists: {
      'public_security.cancelled': [{ person: 'P1', born: '1999-02-01', reason: '参军', cancelled_on: '2017-09-01' }],
    },
  },
  {
    expect: 'near',
    note: '迁往省内其他县',
    register: [{ person: 'P1' }],
    lists: { 'public_security.cancelled': [{ person: 'P1', reason: '迁出', destination: '省内其他县' }] },
  },
  {
    expect: 'near',
    note: '迁往地只写了本省另一县的名称',
    register: [{ person: 'P1' }],
    lists: { 'public_security.cancelled': [{ person: 'P1', reason: '迁出', destination: '乙县某镇' }] },
  },
  {
    expect: 'near',
    note: '原因写明省内迁出',
    register: [{ person: 'P1' }],
    lists: { 'public_security.cancelled': [{ person: 'P1', reason: '省内迁出' }] },
  },
  {
    expect: 'near',
    note: '因死亡注销，属于C19',
    register: [{ person: 'P1' }],
    lists: { 'public_security.cancelled': [{ person: 'P1', reason: '死亡', death_date: '2018-02-01' }] },
  },
  {
    expect: 'near',
    note: '已脱贫户政策已到期',
    register: [{ person: 'P1', status: 'exited', policy_until: '2018-06-30' }],
    lists: { 'public_security.cancelled': [{ person: 'P1', reason: '迁出', destination: '外省某市' }] },
  },
  {
    expect: 'hit',
    note: '已脱贫户政策仍在执行',
    register: [{ person: 'P1', status: 'exited' }],
    lists: { 'public_security.cancelled': [{ person: 'P1', reason: '迁出', destination: '外省某市' }] },
  },
  {
    expect: 'exempt',
    note: '名册已作清退',
    register: [{ person: 'P1', status: 'removed' }],
    lists: { 'public_security.cancelled': [{ person: 'P1', reason: '迁出', destination: '外省某市' }] },
  },
];
