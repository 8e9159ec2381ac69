import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H27 饮水、厕所、入户路、危房、通电空白. */
export const H27_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '住房等级空白', register: [{ person: 'P1', water_safe: 'yes' }] },
  { expect: 'near', note: '都已填写', register: [{ person: 'P1', water_safe: 'yes', house_grade: 'A' }] },
  {
    expect: 'near',
    note: '填在成员行',
    register: [
      { person: 'P1', water_safe: 'yes' },
      { person: 'P2', house_grade: 'B' },
    ],
  },
  { expect: 'exempt', note: '拟录入对象录入时再填', candidates: [{ person: 'P1' }] },
];
