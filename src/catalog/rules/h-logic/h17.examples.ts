import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H17 月工资异常. */
export const H17_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '99元', register: [{ person: 'P1', wage_month: 99 }] },
  { expect: 'hit', note: '30001元', register: [{ person: 'P1', wage_month: 30001 }] },
  { expect: 'near', note: '正好100元', register: [{ person: 'P1', wage_month: 100 }] },
  { expect: 'near', note: '正好30000元', register: [{ person: 'P1', wage_month: 30000 }] },
  { expect: 'near', note: '0元表示没有', register: [{ person: 'P1', wage_month: 0 }] },
  { expect: 'exempt', note: '已清退', register: [{ person: 'P1', wage_month: 50, status: 'removed' }] },
];
