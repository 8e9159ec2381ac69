import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H24 面积异常. */
export const H24_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '耕地100.5亩', register: [{ person: 'P1', farmland: 100.5 }] },
  { expect: 'near', note: '耕地100亩', register: [{ person: 'P1', farmland: 100 }] },
  { expect: 'near', note: '林地200亩', register: [{ person: 'P1', forest_land: 200 }] },
  { expect: 'exempt', note: '已清退', register: [{ person: 'P1', farmland: 500, status: 'removed' }] },
];
