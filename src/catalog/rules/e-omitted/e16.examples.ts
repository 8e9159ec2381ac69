import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove E16 边缘户. */
export const E16_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '正好在线上', register: [{ person: 'P1', income_per_capita: 4000 }] },
  { expect: 'hit', note: '高出10%', register: [{ person: 'P1', income_per_capita: 4400 }] },
  { expect: 'near', note: '高出10%又一元', register: [{ person: 'P1', income_per_capita: 4401 }] },
  { expect: 'near', note: '低于线，属于H19', register: [{ person: 'P1', income_per_capita: 3999 }] },
  {
    expect: 'exempt',
    note: '已是监测对象',
    register: [{ person: 'P1', income_per_capita: 4100, status: 'monitored' }],
  },
];
