import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E12 非在册户危房/饮水. */
export const E12_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: 'D级未改造，不在册',
    register: [{ person: 'P9' }],
    lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2016' }] },
  },
  {
    expect: 'near',
    note: '今年计划内',
    register: [{ person: 'P9' }],
    lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2018' }] },
  },
  {
    expect: 'near',
    note: '已竣工',
    register: [{ person: 'P9' }],
    lists: { 'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2016', completed_on: '2017-01-01' }] },
  },
  {
    expect: 'exempt',
    note: '已易地搬迁',
    register: [{ person: 'P9' }],
    lists: {
      'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2016' }],
      'housing.relocation': [{ person: 'P1', site: '幸福安置点' }],
    },
  },
];
