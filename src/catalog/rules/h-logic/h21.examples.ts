import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove H21 收入合计≠分项之和、人均×人数≠总收入. */
export const H21_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '分项之和少11元',
    register: [
      {
        person: 'P1',
        income_total: 10011,
        income_wage: 6000,
        income_business: 3000,
        income_property: 0,
        income_transfer: 1000,
      },
    ],
  },
  {
    expect: 'hit',
    note: '人均乘人数不等',
    register: [{ person: 'P1', household_size: 2, income_total: 10000, income_per_capita: 6000 }],
  },
  {
    expect: 'near',
    note: '相差10元',
    register: [
      {
        person: 'P1',
        income_total: 10010,
        income_wage: 6000,
        income_business: 3000,
        income_property: 0,
        income_transfer: 1000,
      },
    ],
  },
  {
    expect: 'near',
    note: '缺一个分项，不判',
    register: [{ person: 'P1', income_total: 20000, income_wage: 6000, income_business: 3000, income_transfer: 1000 }],
  },
  {
    expect: 'exempt',
    note: '拟录入对象录入时再算',
    candidates: [
      {
        person: 'P1',
        income_total: 20000,
        income_wage: 6000,
        income_business: 3000,
        income_property: 0,
        income_transfer: 1000,
      },
    ],
  },
];
