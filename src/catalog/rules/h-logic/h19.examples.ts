import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H19 人均纯收入低于监测线且未监测. */
export const H19_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '脱贫户人均3999元',
    register: [{ person: 'P1', status: 'exited', income_per_capita: 3999 }],
  },
  { expect: 'hit', note: '在册户人均2500元', register: [{ person: 'P1', income_per_capita: 2500 }] },
  { expect: 'near', note: '正好4000元', register: [{ person: 'P1', status: 'exited', income_per_capita: 4000 }] },
  {
    expect: 'near',
    note: '已是监测对象',
    register: [{ person: 'P1', status: 'monitored', income_per_capita: 2500 }],
  },
  { expect: 'near', note: '没有填写收入', register: [{ person: 'P1', status: 'exited' }] },
  {
    expect: 'hit',
    note: '2023年的线是7300元',
    asOf: '2023-08-01',
    register: [{ person: 'P1', status: 'exited', income_per_capita: 7299 }],
  },
  { expect: 'exempt', note: '已清退', register: [{ person: 'P1', status: 'removed', income_per_capita: 2500 }] },
];
