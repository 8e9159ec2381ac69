import type { RuleExample } from '../../../domain/rule.js';

/** Rows that prove G12 健康状况×大病/慢病. */
export const G12_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '名册健康，名单大病',
    register: [{ person: 'P1', health: '健康' }],
    lists: { 'health.disease': [{ person: 'P1', disease: '胃癌', kind: '大病' }] },
  },
  {
    expect: 'hit',
    note: '名册大病，名单没有',
    register: [{ person: 'P1', health: '大病' }],
    lists: { 'health.disease': [] },
  },
  {
    expect: 'near',
    note: '名册长期慢性病，名单没有，不判',
    register: [{ person: 'P1', health: '长期慢性病' }],
    lists: { 'health.disease': [] },
  },
  {
    expect: 'near',
    note: '一致',
    register: [{ person: 'P1', health: '大病' }],
    lists: { 'health.disease': [{ person: 'P1', disease: '胃癌', kind: '大病' }] },
  },
  {
    expect: 'exempt',
    note: '已清退',
    register: [{ person: 'P1', health: '健康', status: 'removed' }],
    lists: { 'health.disease': [{ person: 'P1', disease: '胃癌', kind: '大病' }] },
  },
];
