import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F13 公职人员办扶贫贷款. */
export const F13_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '在职人员有贷款',
    register: [{ person: 'P9' }],
    lists: {
      'bank.microcredit': [{ person: 'P1', amount: 50000 }],
      'finance.payroll': [{ person: 'P1', employer: '示例局', on_duty: '在职' }],
    },
  },
  {
    expect: 'near',
    note: '已退休',
    register: [{ person: 'P9' }],
    lists: {
      'bank.microcredit': [{ person: 'P1', amount: 50000 }],
      'finance.payroll': [{ person: 'P1', employer: '示例局', on_duty: '退休' }],
    },
  },
  {
    expect: 'exempt',
    note: '已还清',
    register: [{ person: 'P9' }],
    lists: {
      'bank.microcredit': [{ person: 'P1', amount: 50000, state: '已还清' }],
      'finance.payroll': [{ person: 'P1', employer: '示例局', on_duty: '在职' }],
    },
  },
];
