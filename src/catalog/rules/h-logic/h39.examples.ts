import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H39 一二级残疾却健康 / 技能劳动力. */
export const H39_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '一级残疾写健康', register: [{ person: 'P1', disability_grade: '1', health: '健康' }] },
  { expect: 'near', note: '三级残疾', register: [{ person: 'P1', disability_grade: '3', health: '健康' }] },
  { expect: 'near', note: '二级残疾写残疾', register: [{ person: 'P1', disability_grade: '2', health: '残疾' }] },
  {
    expect: 'exempt',
    note: '已清退',
    register: [{ person: 'P1', disability_grade: '1', health: '健康', status: 'removed' }],
  },
];
