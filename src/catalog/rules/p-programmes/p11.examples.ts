import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P11 城乡两册同时在册. */
export const L11_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两册都在',
    register: [{ person: 'P1' }],
    lists: { 'union.urban_register': [{ person: 'P1', registered_on: '2017-01-01' }] },
  },
  {
    expect: 'near',
    note: '今天脱困',
    register: [{ person: 'P1' }],
    lists: { 'union.urban_register': [{ person: 'P1', registered_on: '2017-01-01', left_on: '2018-07-25' }] },
  },
  {
    expect: 'exempt',
    note: '农村名册已清退',
    register: [{ person: 'P1', status: '清退' }],
    lists: { 'union.urban_register': [{ person: 'P1' }] },
  },
];
