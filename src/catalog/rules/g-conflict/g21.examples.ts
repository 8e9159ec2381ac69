import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G21 暂缓后仍录入. */
export const G21_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '暂缓的人在录入后的名册里',
    register: [{ person: 'P1' }],
    tables: { held: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121', rules: 'C01' }] },
  },
  {
    expect: 'near',
    note: '暂缓后没有录入',
    register: [{ person: 'P2' }],
    tables: { held: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121', rules: 'C01' }] },
  },
  {
    expect: 'near',
    note: '没有暂缓的人',
    register: [{ person: 'P1' }],
    tables: { held: [{ person: 'P8', batch: '2018-07-25-county-01', county: '990121', rules: 'C01' }] },
  },
  {
    expect: 'near',
    note: '暂缓时本来就在名册里（重复），重复的那一行没有录入',
    register: [{ person: 'P1' }],
    tables: {
      held: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121', rules: 'B03', registered: 1 }],
    },
  },
  {
    expect: 'hit',
    note: '暂缓时已在名册里一次，录入后成了两次',
    register: [{ person: 'P1' }, { person: 'P1', household: 'H2' }],
    tables: {
      held: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121', rules: 'B03', registered: 1 }],
    },
  },
  {
    expect: 'exempt',
    note: '录入后已清退',
    register: [{ person: 'P1', status: 'removed' }],
    tables: { held: [{ person: 'P1', batch: '2018-07-25-county-01', county: '990121', rules: 'C01' }] },
  },
];
