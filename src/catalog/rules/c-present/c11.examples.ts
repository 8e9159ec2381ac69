import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C11 公积金. */
export const C11_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '正常缴存',
    register: [{ person: 'P1' }],
    lists: { 'housing_fund.account': [{ person: 'P1', employer: '示例公司', base: 4000, account_status: '正常' }] },
  },
  {
    expect: 'near',
    note: '已封存',
    register: [{ person: 'P1' }],
    lists: { 'housing_fund.account': [{ person: 'P1', employer: '示例公司', account_status: '封存' }] },
  },
  {
    expect: 'exempt',
    note: '已销户',
    register: [{ person: 'P1' }],
    lists: { 'housing_fund.account': [{ person: 'P1', employer: '示例公司', account_status: '销户' }] },
  },
];
