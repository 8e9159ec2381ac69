import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E11 收入低于监测线未纳. */
export const E11_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '人均3999元',
    register: [{ person: 'P9' }],
    lists: {
      'office.income_survey': [
        { person: 'P1', household: 'S1', year: '2017', income_per_capita: 3999, household_size: 3 },
      ],
    },
  },
  {
    expect: 'near',
    note: '正好4000元',
    register: [{ person: 'P9' }],
    lists: {
      'office.income_survey': [
        { person: 'P1', household: 'S1', year: '2017', income_per_capita: 4000, household_size: 3 },
      ],
    },
  },
  {
    expect: 'hit',
    note: '2023年的线是7300元',
    asOf: '2023-08-01',
    register: [{ person: 'P9' }],
    lists: {
      'office.income_survey': [
        { person: 'P1', household: 'S1', year: '2023', income_per_capita: 7000, household_size: 3 },
      ],
    },
  },
  {
    expect: 'near',
    note: '去年低，今年已过线，以最近一年为准',
    register: [{ person: 'P9' }],
    lists: {
      'office.income_survey': [
        { person: 'P1', household: 'S1', year: '2017', income_per_capita: 3000, household_size: 3 },
        { person: 'P1', household: 'S1', year: '2018', income_per_capita: 6000, household_size: 3 },
      ],
    },
  },
  {
    expect: 'near',
    note: '三年前的收入',
    register: [{ person: 'P9' }],
    lists: {
      'office.income_survey': [
        { person: 'P1', household: 'S1', year: '2015', income_per_capita: 2000, household_size: 3 },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '已在册，由H19说',
    register: [{ person: 'P1' }],
    lists: {
      'office.income_survey': [
        { person: 'P1', household: 'S1', year: '2017', income_per_capita: 3000, household_size: 3 },
      ],
    },
  },
];
