import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove F14 有房人员/村干部领分红. */
export const F14_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '村干部领分红',
    register: [{ person: 'P9' }],
    lists: {
      'finance.dividend': [{ person: 'P1', amount: 600 }],
      'organisation.village_cadre': [{ person: 'P1', post: '村主任' }],
    },
  },
  {
    expect: 'near',
    note: '已离任',
    register: [{ person: 'P9' }],
    lists: {
      'finance.dividend': [{ person: 'P1', amount: 600 }],
      'organisation.village_cadre': [{ person: 'P1', post: '村主任', to_date: '2016-01-01' }],
    },
  },
  {
    expect: 'exempt',
    note: '宅基地不算',
    register: [{ person: 'P9' }],
    lists: {
      'finance.dividend': [{ person: 'P1', amount: 600 }],
      'housing.property': [{ person: 'P1', usage: '宅基地', status: '现势' }],
    },
  },
];
