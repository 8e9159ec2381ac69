import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H31 缺劳动力但多为劳动力. */
export const H31_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两人中一人是普通劳动力',
    register: [
      { person: 'P1', cause: '缺劳动力', labour_ability: '普通劳动力' },
      { person: 'P2', labour_ability: '无劳动力' },
    ],
  },
  {
    expect: 'near',
    note: '四人中一人，正好四分之一',
    register: [
      { person: 'P1', cause: '缺劳动力', labour_ability: '普通劳动力' },
      { person: 'P2' },
      { person: 'P3' },
      { person: 'P4' },
    ],
  },
  {
    expect: 'exempt',
    note: '原因不是缺劳动力',
    register: [{ person: 'P1', cause: '因病', labour_ability: '普通劳动力' }],
  },
];
