import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove B04 跨县重复建档. */
export const B04_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两个县各一户',
    register: [{ person: 'P1' }, { person: 'P1', household: 'H2', county: '990122', township: '西山乡' }],
  },
  {
    expect: 'hit',
    note: '两县写的姓名不同，仍属B04',
    register: [{ person: 'P1' }, { person: 'P1', household: 'H2', county: '990122', name: '完全不同' }],
  },
  {
    expect: 'near',
    note: '同县跨乡，属于B03',
    register: [{ person: 'P1' }, { person: 'P1', household: 'H2', township: '东河镇' }],
  },
  {
    expect: 'exempt',
    note: '一县已清退',
    register: [{ person: 'P1' }, { person: 'P1', household: 'H2', county: '990122', status: 'removed' }],
  },
];
