/** 覆盖排查.xlsx: people who must be visited and were not yet, villages without a registered household, attention, exits, incomes, counts. */
import { defineSheet } from './layout.js';

export const COVERAGE_BOOK = '覆盖排查';

/** The columns of the reasons follow these. */
export const coverageSummarySheet = defineSheet('汇总', [
  { key: 'county', header: '县', kind: 'text', width: [8, 12] },
  { key: 'township', header: '乡镇', kind: 'text', width: [9, 14] },
  { key: 'village', header: '行政村', kind: 'text', width: [9, 14] },
  { key: 'households', header: '在册户', kind: 'integer', width: [7, 9] },
  { key: 'must', header: '必到户', kind: 'integer', width: [7, 9] },
  { key: 'visited', header: '已走访', kind: 'integer', width: [7, 9] },
  { key: 'unvisited', header: '未走访', kind: 'integer', width: [7, 9] },
  { key: 'rate', header: '覆盖率（已走访/必到户）', kind: 'percent', width: [10, 12] },
  { key: 'outside', header: '必到户中名册以外', kind: 'integer', width: [9, 10] },
  { key: 'attention', header: '关注人员', kind: 'integer', width: [7, 9] },
  { key: 'empty', header: '没有在册户', kind: 'short', width: [8, 9] },
]);
export const REASON_COLUMN_WIDTH = 9;

const PLACE = [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 7] },
  { key: 'county', header: '县', kind: 'short', width: [7, 10] },
  { key: 'township', header: '乡镇', kind: 'short', width: [8, 12] },
  { key: 'village', header: '行政村', kind: 'short', width: [8, 12] },
] as const;

const HOUSEHOLD = [
  { key: 'household', header: '户编号', kind: 'id', width: [10, 16] },
  { key: 'name', header: '户主姓名', kind: 'short', width: [8, 12] },
  { key: 'id_number', header: '证件号码', kind: 'id', width: [14, 21] },
] as const;

export const unvisitedSheet = defineSheet('未走访', [
  ...PLACE,
  ...HOUSEHOLD,
  { key: 'status', header: '户状态', kind: 'short', width: [9, 11] },
  { key: 'reasons', header: '必到理由', kind: 'text', width: [20, 36] },
  { key: 'evidence', header: '名单依据', kind: 'text', width: [18, 40] },
  { key: 'visited_on', header: '走访日期', kind: 'short', width: [11, 12], open: true },
  { key: 'visitor', header: '走访人', kind: 'short', width: [9, 12], open: true },
]);

export const visitedSheet = defineSheet('已走访', [
  ...PLACE,
  ...HOUSEHOLD,
  { key: 'status', header: '户状态', kind: 'short', width: [9, 11] },
  { key: 'reasons', header: '必到理由', kind: 'text', width: [20, 40] },
  { key: 'visited_on', header: '最近走访', kind: 'short', width: [11, 12] },
  { key: 'visitor', header: '走访人', kind: 'short', width: [9, 14] },
]);

export const emptyVillageSheet = defineSheet('没有在册户的村', [
  ...PLACE,
  { key: 'code', header: '行政村代码', kind: 'id', width: [14, 16] },
  { key: 'must', header: '名册以外必到户', kind: 'integer', width: [10, 12] },
]);

export const attentionSheet = defineSheet('关注人员', [
  ...PLACE,
  { key: 'household', header: '户编号', kind: 'id', width: [10, 16] },
  { key: 'name', header: '姓名', kind: 'short', width: [8, 12] },
  { key: 'id_number', header: '证件号码', kind: 'id', width: [14, 21] },
  { key: 'status', header: '户状态', kind: 'short', width: [9, 11] },
  { key: 'count', header: '理由数', kind: 'integer', width: [6, 7], summed: false },
  { key: 'reasons', header: '关注理由', kind: 'text', width: [24, 50] },
]);

export const blockedSheet = defineSheet('不得退出', [
  ...PLACE,
  ...HOUSEHOLD,
  { key: 'status', header: '户状态', kind: 'short', width: [9, 11] },
  { key: 'exit_planned', header: '拟退出时间', kind: 'short', width: [10, 12] },
  { key: 'conditions', header: '不得退出的情形', kind: 'text', width: [22, 40] },
  { key: 'evidence', header: '名单依据', kind: 'text', width: [18, 40] },
]);

export const recountSheet = defineSheet('收入重算', [
  ...PLACE,
  ...HOUSEHOLD,
  { key: 'persons', header: '家庭人口', kind: 'integer', width: [6, 7] },
  { key: 'stated_total', header: '名册家庭纯收入', kind: 'decimal', width: [10, 12], summed: true },
  { key: 'stated_per_capita', header: '名册人均纯收入', kind: 'decimal', width: [10, 12] },
  { key: 'transfer', header: '名册转移性收入', kind: 'decimal', width: [10, 12], summed: true },
  { key: 'paid', header: '不计入的发放（近12个月）', kind: 'text', width: [18, 30] },
  { key: 'uncounted', header: '扣减', kind: 'decimal', width: [9, 11], summed: true },
  { key: 'counted_total', header: '重算家庭纯收入', kind: 'decimal', width: [10, 12], summed: true },
  { key: 'counted_per_capita', header: '重算人均纯收入', kind: 'decimal', width: [10, 12] },
  { key: 'falls_below', header: '扣减后低于监测线', kind: 'short', width: [8, 9] },
  { key: 'remark', header: '说明', kind: 'text', width: [14, 26] },
]);

export const entitlementSheet = defineSheet('应享覆盖率', [
  { key: 'rule', header: '规则', kind: 'short', width: [6, 7] },
  { key: 'label', header: '事项', kind: 'text', width: [14, 24] },
  { key: 'county', header: '县', kind: 'short', width: [7, 10] },
  { key: 'township', header: '乡镇', kind: 'short', width: [8, 12] },
  { key: 'village', header: '行政村', kind: 'short', width: [8, 12] },
  { key: 'entitled', header: '应享人数', kind: 'integer', width: [8, 10] },
  { key: 'receiving', header: '已享人数', kind: 'integer', width: [8, 10] },
  { key: 'missing', header: '未享人数', kind: 'integer', width: [8, 10] },
  { key: 'rate', header: '覆盖率（已享/应享）', kind: 'percent', width: [10, 12], ratioOf: ['receiving', 'entitled'] },
]);

export const changeSheet = defineSheet('名册变动', [
  ...PLACE,
  { key: 'household', header: '户编号', kind: 'id', width: [10, 16] },
  { key: 'name', header: '姓名', kind: 'short', width: [8, 12] },
  { key: 'id_number', header: '证件号码', kind: 'id', width: [14, 21] },
  { key: 'is_head', header: '是否户主', kind: 'short', width: [6, 7] },
  { key: 'kind', header: '变动', kind: 'short', width: [6, 7] },
  { key: 'what', header: '内容', kind: 'text', width: [20, 36] },
  { key: 'reason', header: '原因', kind: 'text', width: [16, 30] },
  { key: 'missing', header: '缺原因', kind: 'short', width: [7, 8] },
]);

export const categorySheet = defineSheet('分类人数', [
  { key: 'county', header: '县', kind: 'text', width: [8, 14] },
  { key: 'order', header: '先后', kind: 'ordinal', width: [6, 7] },
  { key: 'label', header: '类别', kind: 'text', width: [16, 26] },
  { key: 'named', header: '该类人数（可重复）', kind: 'integer', width: [10, 12] },
  { key: 'counted', header: '计入人数（每人只计一次）', kind: 'integer', width: [12, 14] },
]);

export const coverageGapSheet = defineSheet('未能核对', [
  { key: 'label', header: '内容', kind: 'text', width: [18, 28] },
  { key: 'reason', header: '原因', kind: 'text', width: [14, 24] },
  { key: 'about', header: '名单或列', kind: 'text', width: [20, 40] },
  { key: 'division', header: '区划', kind: 'short', width: [8, 12] },
  { key: 'remedy', header: '怎么办', kind: 'text', width: [26, 50] },
]);
