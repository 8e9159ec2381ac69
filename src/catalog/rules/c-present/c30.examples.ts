import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C30 长期外出整户不在. */
export const C30_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '夫妻都外出10个月',
    register: [
      { person: 'P1', work_place: '外省', work_months: 10 },
      { person: 'P2', work_place: '外省', work_months: 11 },
    ],
  },
  {
    expect: 'near',
    note: '一人外出9个月',
    register: [
      { person: 'P1', work_place: '外省', work_months: 10 },
      { person: 'P2', work_place: '外省', work_months: 9 },
    ],
  },
  {
    expect: 'near',
    note: '老人在家',
    register: [
      { person: 'P1', work_place: '外省', work_months: 12 },
      { person: 'P2', born: '1945-01-01' },
    ],
  },
  {
    expect: 'exempt',
    note: '已脱贫户不在C类对象内',
    register: [{ person: 'P1', status: 'exited', work_place: '外省', work_months: 12 }],
  },
];
