import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove C06 非居住用房. */
export const C06_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '商铺',
    register: [{ person: 'P1' }],
    lists: { 'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '商业', floor_area: 40 }] },
  },
  {
    expect: 'near',
    note: '住宅属于C04',
    register: [{ person: 'P1' }],
    lists: { 'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '住宅', floor_area: 90 }] },
  },
  {
    expect: 'exempt',
    note: '已转移',
    register: [{ person: 'P1' }],
    lists: { 'housing.property': [{ person: 'P1', address: '示例县城东路1号', usage: '商业', status: '历史' }] },
  },
];
