import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove P10 积分超市账不符. */
export const L10_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '透支',
    register: [{ person: 'P1' }],
    lists: { 'village.points': [{ person: 'P1', earned: 50, spent: 60, balance: 0 }] },
  },
  {
    expect: 'hit',
    note: '余额不对',
    register: [{ person: 'P1' }],
    lists: { 'village.points': [{ person: 'P1', earned: 50, spent: 30, balance: 30 }] },
  },
  {
    expect: 'near',
    note: '相符',
    register: [{ person: 'P1' }],
    lists: { 'village.points': [{ person: 'P1', earned: 50, spent: 30, balance: 20 }] },
  },
  {
    expect: 'exempt',
    note: '没有写余额也没有透支',
    register: [{ person: 'P1' }],
    lists: { 'village.points': [{ person: 'P1', earned: 50, spent: 30 }] },
  },
];
