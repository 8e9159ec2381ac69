import type { RuleExample } from '../../../domain/rule.js';

/** Five years of a plan that add up to 232. */
const years = (stated: number) =>
  Object.entries({ 2016: 50, 2017: 56, 2018: 55, 2019: 46, 2020: 25 }).map(([year, planned]) => ({
    item: '脱贫人数',
    year,
    planned,
    stated_total: stated,
  }));

/** Rows that prove P19 计划合计不符. */
export const L19_EXAMPLES: readonly RuleExample[] = [
  {
    expect: 'hit',
    note: '五年合计不等',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'office.plan': years(233),
    },
  },
  {
    expect: 'near',
    note: '五年合计相等',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: {
      'office.plan': years(232),
    },
  },
  {
    expect: 'exempt',
    note: '没有写总数',
    register: [{ person: 'P9', township: '东河镇', village: '向阳村' }],
    lists: { 'office.plan': [{ item: '脱贫人数', year: '2016', planned: 50 }] },
  },
];
