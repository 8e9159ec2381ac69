import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove B02 村内/乡内一人两户. */
export const B02_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '同村两户', register: [{ person: 'P1' }, { person: 'P1', household: 'H2' }] },
  {
    expect: 'hit',
    note: '同镇不同村',
    register: [{ person: 'P1' }, { person: 'P1', household: 'H2', village: '邻村' }],
  },
  {
    expect: 'hit',
    note: '拟录入对象已在另一户',
    register: [{ person: 'P1' }],
    candidates: [{ person: 'P1', household: 'H2' }],
  },
  {
    expect: 'near',
    note: '另一户在别的乡镇，属于B03',
    register: [{ person: 'P1' }, { person: 'P1', household: 'H2', township: '东河镇' }],
  },
  {
    expect: 'near',
    note: '姓名不同，属于B05',
    register: [{ person: 'P1' }, { person: 'P1', household: 'H2', name: '完全不同' }],
  },
  {
    expect: 'exempt',
    note: '旧户已清退',
    register: [
      { person: 'P1', status: 'removed' },
      { person: 'P1', household: 'H2' },
    ],
  },
];
