import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H42 脱贫属性与年度不符. */
export const H42_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '脱贫户没有脱贫时间', register: [{ person: 'P1', status: 'exited' }] },
  { expect: 'hit', note: '未脱贫却有脱贫时间', register: [{ person: 'P1', exited_on: '2017-12' }] },
  { expect: 'near', note: '拟于年底脱贫', register: [{ person: 'P1', exited_on: '2018-12' }] },
  { expect: 'near', note: '脱贫户有时间', register: [{ person: 'P1', status: 'exited', exited_on: '2017' }] },
  { expect: 'exempt', note: '监测对象不适用', register: [{ person: 'P1', status: 'monitored' }] },
];
