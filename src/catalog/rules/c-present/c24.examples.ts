import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C24 现役军人. */
export const C24_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '去年入伍',
    register: [{ person: 'P1' }],
    lists: { 'veterans.active_service': [{ person: 'P1', enlisted_on: '2017-09-01' }] },
  },
  {
    expect: 'near',
    note: '已退役',
    register: [{ person: 'P1' }],
    lists: { 'veterans.active_service': [{ person: 'P1', enlisted_on: '2014-09-01', discharged_on: '2016-09-01' }] },
  },
  {
    expect: 'exempt',
    note: '别人',
    register: [{ person: 'P1' }],
    lists: { 'veterans.active_service': [{ person: 'P2', enlisted_on: '2017-09-01' }] },
  },
];
