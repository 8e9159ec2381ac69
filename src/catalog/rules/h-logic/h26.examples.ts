import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H26 住房面积空/0, 人均过小. */
export const H26_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '空白', register: [{ person: 'P1' }] },
  { expect: 'hit', note: '两人9平方米', register: [{ person: 'P1', house_area: 9 }, { person: 'P2' }] },
  { expect: 'near', note: '两人正好10平方米', register: [{ person: 'P1', house_area: 10 }, { person: 'P2' }] },
  { expect: 'exempt', note: '拟录入对象录入时再填', candidates: [{ person: 'P1' }] },
];
