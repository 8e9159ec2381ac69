import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F05 易地搬迁×危房改造. */
export const F05_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '夫搬迁、妻领危改补助',
    register: [{ person: 'P1' }, { person: 'P2' }],
    lists: {
      'housing.relocation': [{ person: 'P1', site: '幸福安置点', moved_on: '2017-06-01' }],
      'housing.dilapidated': [{ person: 'P2', grade: 'D', year: '2016', subsidy: 20000 }],
    },
  },
  {
    expect: 'near',
    note: '只鉴定，没有补助',
    register: [{ person: 'P1' }],
    lists: {
      'housing.relocation': [{ person: 'P1', site: '幸福安置点', moved_on: '2017-06-01' }],
      'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2016' }],
    },
  },
  {
    expect: 'exempt',
    note: '改造在搬迁的六年之前',
    register: [{ person: 'P1' }],
    lists: {
      'housing.relocation': [{ person: 'P1', site: '幸福安置点', moved_on: '2017-06-01' }],
      'housing.dilapidated': [{ person: 'P1', grade: 'D', year: '2011', subsidy: 7500 }],
    },
  },
];
