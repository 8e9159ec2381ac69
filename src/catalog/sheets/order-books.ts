/** 交办单 to county heads and to offices, 要情即报, 典型问题: papers that hand problems to people by name (两交办两报告). */
import { defineSheet } from './layout.js';

export const ORDERS_FOLDER = '督导';
export const HEADS_BOOK = '县级领导交办单';
export const OFFICES_BOOK = '单位交办单';
export const IMPORTANT_BOOK = '要情即报';
export const TYPICAL_BOOK = '典型问题通报';

/** Inside a 交办单 to a county head: a line for each township or department, then the total. */
export const headsItems = defineSheet('交办情况', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 6] },
  { key: 'recipient', header: '承办单位', kind: 'text', width: [30, 30] },
  { key: 'fresh', header: '新问题', kind: 'integer', width: [11, 11] },
  { key: 'important', header: '其中要情', kind: 'integer', width: [11, 11] },
  { key: 'open', header: '在办', kind: 'integer', width: [11, 11] },
  { key: 'overdue', header: '逾期', kind: 'integer', width: [11, 11] },
]);

/** Inside a 交办单 to an office: its new items and those that are late, then the total. */
export const officesItems = defineSheet('交办事项', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 6] },
  { key: 'no', header: '疑点编号', kind: 'id', width: [15, 15] },
  { key: 'village', header: '行政村', kind: 'short', width: [13, 13] },
  { key: 'rule', header: '疑点类型', kind: 'text', width: [25, 25] },
  { key: 'kind', header: '事由', kind: 'short', width: [10, 10] },
  { key: 'due', header: '反馈期限', kind: 'short', width: [12, 12] },
  { key: 'days', header: '逾期天数', kind: 'integer', width: [10, 10], summed: false },
]);

export const importantSheet = defineSheet('要情即报', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  { key: 'shown_on', header: '发现日期', kind: 'short', width: [11.5, 11.5] },
  { key: 'no', header: '疑点编号', kind: 'id', width: [13, 15] },
  { key: 'rule', header: '疑点类型', kind: 'text', width: [14, 20] },
  { key: 'recipient', header: '承办单位', kind: 'text', width: [14, 20] },
  { key: 'village', header: '行政村', kind: 'short', width: [9, 12] },
  { key: 'message', header: '情况', kind: 'text', width: [36, 50] },
  { key: 'stage', header: '办理状态', kind: 'short', width: [9, 10] },
  { key: 'instruction', header: '领导批示', kind: 'text', width: [18, 24], open: true },
]);

export const typicalSheet = defineSheet('典型问题', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  { key: 'rule', header: '问题类型', kind: 'text', width: [16, 22] },
  { key: 'place', header: '发生在', kind: 'text', width: [14, 20] },
  { key: 'person', header: '对象', kind: 'short', width: [8, 10] },
  { key: 'basis', header: '口径', kind: 'text', width: [24, 36] },
  { key: 'answer', header: '核实结论', kind: 'text', width: [12, 20] },
  { key: 'stage', header: '整改状态', kind: 'short', width: [9, 10] },
]);

export const ORDER_DEMANDS =
  '请按分工督促承办单位逐条核实、限期反馈；重大情况随时报告。办理情况以台账和下一次名册、名单数据为准。';
