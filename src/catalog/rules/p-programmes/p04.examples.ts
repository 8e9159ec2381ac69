import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P04 特惠保赔付不符. */
export const L04_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '应赔一千八没有赔',
    register: [{ person: 'P1' }],
    lists: { 'health.guarantee': [{ person: 'P1', in_policy: 10000, basic: 4000, serious: 1000, aid: 0 }] },
  },
  {
    expect: 'near',
    note: '赔得正好',
    register: [{ person: 'P1' }],
    lists: {
      'health.guarantee': [{ person: 'P1', in_policy: 10000, basic: 4000, serious: 1000, aid: 0, special: 1800 }],
    },
  },
  {
    expect: 'exempt',
    note: '没有超过起付线',
    register: [{ person: 'P1' }],
    lists: { 'health.guarantee': [{ person: 'P1', in_policy: 8000, basic: 4000, serious: 1000, aid: 0 }] },
  },
];
