import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H18 有务工无工资性收入 / 反之. */
export const H18_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '务工6个月，工资性收入为空', register: [{ person: 'P1', work_months: 6 }] },
  { expect: 'hit', note: '没有人务工，工资性收入1001元', register: [{ person: 'P1', income_wage: 1001 }] },
  { expect: 'near', note: '没有人务工，零星收入1000元', register: [{ person: 'P1', income_wage: 1000 }] },
  {
    expect: 'near',
    note: '有务工有收入',
    register: [
      { person: 'P1', income_wage: 12000 },
      { person: 'P2', work_months: 6 },
    ],
  },
  { expect: 'exempt', note: '已清退', register: [{ person: 'P1', work_months: 6, status: 'removed' }] },
];
