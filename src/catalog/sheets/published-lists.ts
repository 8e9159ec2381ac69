/** 公示 of projects and funds: the columns of each list that may be printed; no payee, no account, nobody's name. */
import { defineSheet } from './layout.js';

export const PUBLISHED_LISTS = {
  projects: {
    title: '扶贫项目公告公示',
    source: 'project.ledger',
    layout: defineSheet('项目公示', [
      { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
      { key: 'project', header: '项目名称', kind: 'text', width: [20, 34] },
      { key: 'kind', header: '项目类型', kind: 'short', width: [9, 12] },
      { key: 'township', header: '乡镇', kind: 'short', width: [9, 12] },
      { key: 'village', header: '行政村', kind: 'short', width: [9, 12] },
      { key: 'invested', header: '总投资（万元）', kind: 'decimal', width: [11, 13] },
      { key: 'started_on', header: '开工日期', kind: 'short', width: [11.5, 11.5] },
      { key: 'completed_on', header: '竣工日期', kind: 'short', width: [11.5, 11.5] },
      { key: 'project_state', header: '状态', kind: 'short', width: [7, 8] },
      { key: 'households', header: '受益户数', kind: 'integer', width: [8, 9] },
    ]),
    /** Amounts in yuan, printed in 万元. */
    amounts: ['invested'],
    counts: ['households'],
  },
  funds: {
    title: '扶贫资金公告公示',
    source: 'finance.fund_quota',
    layout: defineSheet('资金公示', [
      { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
      { key: 'fund', header: '资金名称', kind: 'text', width: [22, 40] },
      { key: 'level', header: '资金级次', kind: 'short', width: [9, 10] },
      { key: 'amount', header: '到位金额（万元）', kind: 'decimal', width: [12, 14] },
      { key: 'arrived_on', header: '到位日期', kind: 'short', width: [11.5, 11.5] },
      { key: 'spent', header: '已支出（万元）', kind: 'decimal', width: [12, 14] },
    ]),
    amounts: ['amount', 'spent'],
    counts: [],
  },
} as const;

export type PublishedList = keyof typeof PUBLISHED_LISTS;
