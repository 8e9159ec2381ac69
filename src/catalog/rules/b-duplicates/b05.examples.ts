import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove B05 同号异名. */
export const B05_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两户两名一号',
    register: [{ person: 'P1' }, { person: 'P1', household: 'H2', name: '完全不同' }],
  },
  {
    expect: 'hit',
    note: '同户两名一号',
    register: [{ person: 'P1' }, { person: 'P1', name: '完全不同', relation: '之子' }],
  },
  { expect: 'near', note: '姓名相同', register: [{ person: 'P1' }, { person: 'P1', household: 'H2' }] },
  {
    expect: 'near',
    note: '姓名中间有空格，规范后相同',
    register: [
      { person: 'P1', name: '张三' },
      { person: 'P1', household: 'H2', name: '张　三' },
    ],
  },
  {
    expect: 'near',
    note: '不同县，属于B04',
    register: [{ person: 'P1' }, { person: 'P1', household: 'H2', county: '990122', name: '完全不同' }],
  },
  {
    expect: 'exempt',
    note: '一行已清退',
    register: [{ person: 'P1' }, { person: 'P1', household: 'H2', name: '完全不同', status: 'removed' }],
  },
];
