import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove B03 县内跨乡重复. */
export const B03_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '两个乡镇各一户',
    register: [{ person: 'P1' }, { person: 'P1', household: 'H2', township: '东河镇' }],
  },
  { expect: 'near', note: '同一乡镇，属于B02', register: [{ person: 'P1' }, { person: 'P1', household: 'H2' }] },
  {
    expect: 'near',
    note: '两个号码不同',
    register: [{ person: 'P1' }, { person: 'P2', household: 'H2', township: '东河镇' }],
  },
  {
    expect: 'exempt',
    note: '一处已清退',
    register: [{ person: 'P1' }, { person: 'P1', household: 'H2', township: '东河镇', status: 'removed' }],
  },
];
