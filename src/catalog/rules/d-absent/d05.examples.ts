import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D05 到龄未领养老金. */
export const D05_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '正好60岁',
    register: [{ person: 'P1', born: '1958-07-25', pension_insured: 'yes' }],
    lists: { 'labour.pension': [] },
  },
  {
    expect: 'near',
    note: '59岁',
    register: [{ person: 'P1', born: '1958-07-26', pension_insured: 'yes' }],
    lists: { 'labour.pension': [] },
  },
  {
    expect: 'near',
    note: '已在领取',
    register: [{ person: 'P1', born: '1950-01-01', pension_insured: 'yes' }],
    lists: { 'labour.pension': [{ person: 'P1', born: '1950-01-01', kind: '居民', amount_month: 110 }] },
  },
  {
    expect: 'near',
    note: '没有登记参保',
    register: [{ person: 'P1', born: '1950-01-01' }],
    lists: { 'labour.pension': [] },
  },
  {
    expect: 'exempt',
    note: '已死亡',
    register: [{ person: 'P1', born: '1950-01-01', pension_insured: 'yes' }],
    lists: {
      'labour.pension': [],
      'health.death': [{ person: 'P1', born: '1950-01-01', death_date: '2018-01-01' }],
    },
  },
];
