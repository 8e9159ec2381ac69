import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G14 危房标记×鉴定. */
export const G14_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '名册仍为C级，已竣工',
    register: [{ person: 'P1', house_grade: 'C' }],
    lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'C', year: '2016', completed_on: '2016-11-01' }] },
  },
  {
    expect: 'hit',
    note: '名册A级，鉴定D级未改',
    register: [{ person: 'P1', house_grade: 'A' }],
    lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2017' }] },
  },
  {
    expect: 'near',
    note: '名册C级，鉴定C级未竣工，属于D12',
    register: [{ person: 'P1', house_grade: 'C' }],
    lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'C', year: '2016' }] },
  },
  {
    expect: 'near',
    note: '名册没有填写',
    register: [{ person: 'P1' }],
    lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2017' }] },
  },
  {
    expect: 'exempt',
    note: '后来又鉴定为C级，以最近一次为准',
    register: [{ person: 'P1', house_grade: 'C' }],
    lists: {
      'housing.dilapidated': [
        { person: 'P1', grade: 'D', year: '2010', completed_on: '2010-11-01' },
        { person: 'P1', grade: 'C', year: '2018' },
      ],
    },
  },
];
