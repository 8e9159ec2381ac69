import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove B18 危改重复. */
export const B18_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '2013年和2017年各一次',
    register: [{ person: 'P1' }],
    lists: {
      'housing.dilapidated': [
        { person: 'P1', grade: 'C', year: '2013', completed_on: '2013-10-01', subsidy: 7500 },
        { person: 'P1', grade: 'D', year: '2017', completed_on: '2017-10-01', subsidy: 20000 },
      ],
    },
  },
  {
    expect: 'near',
    note: '相隔十年',
    register: [{ person: 'P1' }],
    lists: {
      'housing.dilapidated': [
        { person: 'P1', grade: 'C', year: '2008', completed_on: '2008-10-01', subsidy: 7500 },
        { person: 'P1', grade: 'D', year: '2018', subsidy: 20000 },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '其中一次只鉴定没有补助',
    register: [{ person: 'P1' }],
    lists: {
      'housing.dilapidated': [
        { person: 'P1', grade: 'C', year: '2016', subsidy: null },
        { person: 'P1', grade: 'D', year: '2017', completed_on: '2017-10-01', subsidy: 20000 },
      ],
    },
  },
];
