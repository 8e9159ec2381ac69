import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove B19 同名异号提示. */
export const B19_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '同村同名两人',
    register: [
      { person: 'P1', name: '张三' },
      { person: 'P2', name: '张三', household: 'H2' },
    ],
    findings: 2,
  },
  {
    expect: 'near',
    note: '不同村',
    register: [
      { person: 'P1', name: '张三' },
      { person: 'P2', name: '张三', household: 'H2', village: '邻村' },
    ],
  },
  {
    expect: 'exempt',
    note: '同名者已清退',
    register: [
      { person: 'P1', name: '张三' },
      { person: 'P2', name: '张三', household: 'H2', status: 'removed' },
    ],
  },
];
