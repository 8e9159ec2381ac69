import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H20 人均收入过低 / 过高. */
export const H20_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '3999元', register: [{ person: 'P1', status: 'monitored', income_per_capita: 3999 }] },
  { expect: 'hit', note: '拟录入对象20001元', candidates: [{ person: 'P1', income_per_capita: 20001 }] },
  {
    expect: 'near',
    note: '正好4000元',
    register: [{ person: 'P1', status: 'monitored', income_per_capita: 4000 }],
  },
  {
    expect: 'near',
    note: '正好20000元',
    register: [{ person: 'P1', status: 'monitored', income_per_capita: 20000 }],
  },
  { expect: 'exempt', note: '在册未脱贫户由H19说', register: [{ person: 'P1', income_per_capita: 2500 }] },
];
