import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H34 消除时仍有三保障问题. */
export const H34_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '脱贫户住房仍为C级',
    register: [{ person: 'P1', status: 'exited', house_grade: 'C', water_safe: 'yes' }],
  },
  {
    expect: 'hit',
    note: '脱贫户饮水未解决',
    register: [{ person: 'P1', status: 'exited', house_grade: 'A', water_safe: 'no' }],
  },
  {
    expect: 'hit',
    note: '脱贫户有人未参保',
    register: [
      { person: 'P1', status: 'exited' },
      { person: 'P2', status: 'exited', insured: 'no' },
    ],
  },
  {
    expect: 'hit',
    note: '脱贫户孩子失学',
    register: [
      { person: 'P1', status: 'exited' },
      { person: 'P2', born: '2008-01-01', status: 'exited', student_status: '非在校生' },
    ],
  },
  {
    expect: 'hit',
    note: '鉴定D级未竣工',
    register: [{ person: 'P1', status: 'exited' }],
    lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2016' }] },
  },
  {
    expect: 'near',
    note: '没有问题',
    register: [{ person: 'P1', status: 'exited', house_grade: 'B', water_safe: 'yes', insured: 'yes' }],
  },
  { expect: 'near', note: '未脱贫户属于D12', register: [{ person: 'P1', house_grade: 'C' }] },
  {
    expect: 'near',
    note: '危房已竣工',
    register: [{ person: 'P1', status: 'exited', house_grade: 'C' }],
    lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'C', year: '2016', completed_on: '2016-12-01' }] },
  },
  {
    expect: 'near',
    note: '名册写未参保，参保名单上有',
    register: [{ person: 'P1', status: 'exited', insured: 'no' }],
    lists: { 'health.insurance': [{ person: 'P1', year: '2018', insurance: '居民', status: '正常' }] },
  },
  {
    expect: 'exempt',
    note: '已易地搬迁',
    register: [{ person: 'P1', status: 'exited', house_grade: 'D', relocated: 'yes' }],
  },
];
