import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E06 教育支出高. */
export const E06_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '自付一万五',
    register: [{ person: 'P9' }],
    lists: { 'education.expense': [{ person: 'P1', term: '2017-2018', amount: 15000 }] },
  },
  {
    expect: 'near',
    note: '正好一万',
    register: [{ person: 'P9' }],
    lists: { 'education.expense': [{ person: 'P1', amount: 10000 }] },
  },
  {
    expect: 'exempt',
    note: '已在册',
    register: [{ person: 'P1' }],
    lists: { 'education.expense': [{ person: 'P1', term: '2017-2018', amount: 15000 }] },
  },
];
