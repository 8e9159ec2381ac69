import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H07 年龄<16有劳动能力. */
export const H07_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '15岁，普通劳动力',
    register: [{ person: 'P1', born: '2002-07-26', labour_ability: '普通劳动力' }],
  },
  {
    expect: 'hit',
    note: '10岁，弱劳动力',
    register: [{ person: 'P1', born: '2008-01-01', labour_ability: '弱劳动力' }],
  },
  {
    expect: 'near',
    note: '今天满16岁',
    register: [{ person: 'P1', born: '2002-07-25', labour_ability: '普通劳动力' }],
  },
  {
    expect: 'near',
    note: '15岁，无劳动力',
    register: [{ person: 'P1', born: '2002-07-26', labour_ability: '无劳动力' }],
  },
  { expect: 'near', note: '没有填写', register: [{ person: 'P1', born: '2008-01-01' }] },
  {
    expect: 'exempt',
    note: '已清退',
    register: [{ person: 'P1', born: '2008-01-01', labour_ability: '普通劳动力', status: 'removed' }],
  },
];
