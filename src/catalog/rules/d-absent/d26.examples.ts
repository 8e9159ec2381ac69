import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove D26 未走访. */
export const D26_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '91天前走访过',
    register: [{ person: 'P1' }],
    lists: { 'office.visit_log': [{ household: 'H1', visited_on: '2018-04-25', visitor: '干部甲' }] },
  },
  {
    expect: 'near',
    note: '90天前走访过',
    register: [{ person: 'P1' }],
    lists: { 'office.visit_log': [{ household: 'H1', visited_on: '2018-04-26', visitor: '干部甲' }] },
  },
  {
    expect: 'near',
    note: '记录只写了人，没有户编号',
    register: [{ person: 'P1' }],
    lists: { 'office.visit_log': [{ person: 'P1', visited_on: '2018-07-01' }] },
  },
  {
    expect: 'exempt',
    note: '已脱贫户政策已到期',
    register: [{ person: 'P1', status: 'exited', policy_until: '2018-06-30' }],
    lists: { 'office.visit_log': [] },
  },
];
