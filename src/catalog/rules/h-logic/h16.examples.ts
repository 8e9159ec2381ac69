import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H16 务工月数>12、起止倒置、与上一段重叠. */
export const H16_EXAMPLES: readonly RuleExample[] = [
  { expect: 'hit', note: '13个月', register: [{ person: 'P1', work_months: 13 }] },
  {
    expect: 'hit',
    note: '结束早于开始',
    register: [{ person: 'P1', work_months: 5, work_from: '2018-03-01', work_to: '2017-08-01' }],
  },
  { expect: 'near', note: '12个月', register: [{ person: 'P1', work_months: 12 }] },
  {
    expect: 'near',
    note: '开始只写到月，结束在同一个月',
    register: [{ person: 'P1', work_months: 1, work_from: '2018-03', work_to: '2018-03-01' }],
  },
  { expect: 'exempt', note: '已清退', register: [{ person: 'P1', work_months: 20, status: 'removed' }] },
];
