import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove K03 村更名/合并. */
export const K03_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '名册用旧村名',
    register: [{ person: 'P1', village: '向阳村' }],
    lists: { 'office.village_change': [{ old_name: '向阳村', new_name: '朝阳村', changed_on: '2017-01-01' }] },
  },
  {
    expect: 'near',
    note: '已用新村名',
    register: [{ person: 'P1', village: '朝阳村' }],
    lists: { 'office.village_change': [{ old_name: '向阳村', new_name: '朝阳村', changed_on: '2017-01-01' }] },
  },
  {
    expect: 'exempt',
    note: '尚未生效',
    register: [{ person: 'P1', village: '向阳村' }],
    lists: { 'office.village_change': [{ old_name: '向阳村', new_name: '朝阳村', changed_on: '2019-01-01' }] },
  },
];
