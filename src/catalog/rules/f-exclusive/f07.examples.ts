import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F07 居民医保×职工医保. */
export const F07_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '同年居民加职工，都正常',
    register: [{ person: 'P1' }],
    lists: {
      'health.insurance': [
        { person: 'P1', year: '2018', insurance: '居民', status: '正常' },
        { person: 'P1', year: '2018', insurance: '职工', status: '正常' },
      ],
    },
  },
  {
    expect: 'hit',
    note: '两个县都参加居民医保',
    register: [{ person: 'P1' }],
    lists: {
      'health.insurance': [
        { person: 'P1', year: '2018', insurance: '居民', insured_at: '示例县', status: '正常' },
        { person: 'P1', year: '2018', insurance: '居民', insured_at: '邻县', status: '正常' },
      ],
    },
  },
  {
    expect: 'near',
    note: '上年居民，今年职工',
    register: [{ person: 'P1' }],
    lists: {
      'health.insurance': [
        { person: 'P1', year: '2017', insurance: '居民', status: '正常' },
        { person: 'P1', year: '2018', insurance: '职工', status: '正常' },
      ],
    },
  },
  {
    expect: 'exempt',
    note: '居民医保已终止',
    register: [{ person: 'P1' }],
    lists: {
      'health.insurance': [
        { person: 'P1', year: '2018', insurance: '居民', status: '终止' },
        { person: 'P1', year: '2018', insurance: '职工', status: '正常' },
      ],
    },
  },
];
