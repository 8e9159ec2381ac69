import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove T08 未定管理类别. */
export const T08_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '名单上没有这一户',
    register: [{ person: 'P1' }],
    lists: { 'office.household_class': [{ household: 'H2', class: 'A', from_date: '2018-01-01' }] },
  },
  {
    expect: 'near',
    note: '名单只写了户主证件号',
    register: [{ person: 'P1' }],
    lists: { 'office.household_class': [{ person: 'P1', class: 'A', from_date: '2018-01-01' }] },
  },
  {
    expect: 'exempt',
    note: '已脱贫的不要求',
    register: [{ person: 'P1', status: 'exited' }],
    lists: { 'office.household_class': [{ household: 'H2', class: 'A', from_date: '2018-01-01' }] },
  },
];
