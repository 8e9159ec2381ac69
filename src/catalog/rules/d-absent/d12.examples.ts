import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D12 危房未改造. */
export const D12_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '名册标C级，改造名单没有',
    register: [{ person: 'P1', house_grade: 'C' }],
    lists: { 'housing.dilapidated': [] },
  },
  {
    expect: 'hit',
    note: '鉴定D级，2016年计划未竣工',
    register: [{ person: 'P1' }],
    lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2016' }] },
  },
  {
    expect: 'near',
    note: 'B级',
    register: [{ person: 'P1', house_grade: 'B' }],
    lists: { 'housing.dilapidated': [] },
  },
  {
    expect: 'near',
    note: '已竣工',
    register: [{ person: 'P1', house_grade: 'C' }],
    lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'C', year: '2016', completed_on: '2016-11-20' }] },
  },
  {
    expect: 'near',
    note: '列入今年计划',
    register: [{ person: 'P1', house_grade: 'D' }],
    lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2018' }] },
  },
  {
    expect: 'near',
    note: '已脱贫户属于H34',
    register: [{ person: 'P1', house_grade: 'D', status: 'exited' }],
    lists: { 'housing.dilapidated': [] },
  },
  {
    expect: 'exempt',
    note: '名册标易地搬迁',
    register: [{ person: 'P1', house_grade: 'D', relocated: 'yes' }],
    lists: { 'housing.dilapidated': [] },
  },
  {
    expect: 'exempt',
    note: '家属在搬迁名单上',
    register: [
      { person: 'P1', house_grade: 'D' },
      { person: 'P2', relation: '配偶' },
    ],
    lists: { 'housing.dilapidated': [], 'housing.relocation': [{ person: 'P2', site: '幸福安置点' }] },
  },
  {
    expect: 'exempt',
    note: '住公租房',
    register: [{ person: 'P1', house_grade: 'D' }],
    lists: { 'housing.dilapidated': [], 'housing.public_rental': [{ person: 'P1', from_month: '2017-01' }] },
  },
  {
    expect: 'hit',
    note: '公租房已到期',
    register: [{ person: 'P1', house_grade: 'D' }],
    lists: {
      'housing.dilapidated': [],
      'housing.public_rental': [{ person: 'P1', from_month: '2015-01', to_month: '2017-12' }],
    },
  },
];
