import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G05 户籍地与建档地不一致. */
export const G05_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '户籍在别的乡镇',
    register: [{ person: 'P1', township: '示例镇' }],
    lists: {
      'public_security.population': [{ person: 'P1', ps_household: 'G1', county: '990121', township: '东河镇' }],
    },
  },
  {
    expect: 'near',
    note: '同一乡镇',
    register: [{ person: 'P1', township: '示例镇' }],
    lists: {
      'public_security.population': [{ person: 'P1', ps_household: 'G1', county: '990121', township: '示例镇' }],
    },
  },
  {
    expect: 'near',
    note: '公安没有写乡镇',
    register: [{ person: 'P1' }],
    lists: { 'public_security.population': [{ person: 'P1', ps_household: 'G1' }] },
  },
  {
    expect: 'exempt',
    note: '已清退',
    register: [{ person: 'P1', status: 'removed' }],
    lists: {
      'public_security.population': [{ person: 'P1', ps_household: 'G1', county: '990121', township: '东河镇' }],
    },
  },
];
