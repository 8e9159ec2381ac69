/** 六查报告 and 聚通用五类报告: layouts and words only. */
import type { Outlier } from '../../domain/reports/four-looks.js';
import { defineSheet, type ColumnLayout } from './layout.js';

export const SIX_BOOK = '六查报告';
export const FIVE_BOOK = '五类分析报告';

const FIGURES = [
  { key: 'findings', header: '疑点', kind: 'integer', width: [8, 10] },
  { key: 'error', header: '强制', kind: 'integer', width: [7, 9] },
  { key: 'verify', header: '核实', kind: 'integer', width: [7, 9] },
  { key: 'notice', header: '提示', kind: 'integer', width: [7, 9] },
] as const satisfies readonly ColumnLayout[];
const PLACES = [
  { key: 'county', header: '县', kind: 'short', width: [7, 9] },
  { key: 'township', header: '乡镇', kind: 'short', width: [8, 12] },
] as const satisfies readonly ColumnLayout[];

export const sixSummary = defineSheet('六查汇总', [
  { key: 'chapter', header: '查什么', kind: 'text', width: [18, 24] },
  { key: 'rules', header: '运行规则', kind: 'integer', width: [9, 11] },
  { key: 'notRun', header: '没有运行', kind: 'integer', width: [9, 11] },
  ...FIGURES,
  { key: 'households', header: '涉及户', kind: 'integer', width: [8, 10] },
]);

export const chapterRules = defineSheet('分规则', [
  { key: 'rule', header: '规则', kind: 'short', width: [7, 8] },
  { key: 'name', header: '名称', kind: 'text', width: [20, 34] },
  { key: 'state', header: '运行情况', kind: 'short', width: [10, 12] },
  ...FIGURES,
  { key: 'sample', header: '例：疑点编号', kind: 'text', width: [16, 36] },
]);

export const statisticsSheet = defineSheet('统计分析', [
  ...PLACES,
  { key: 'households', header: '户数', kind: 'integer', width: [8, 10] },
  ...FIGURES,
]);

export const alertsSheet = defineSheet('预警监测', [
  { key: 'rule', header: '规则', kind: 'short', width: [7, 8] },
  { key: 'name', header: '预警', kind: 'text', width: [20, 34] },
  { key: 'findings', header: '预警条数', kind: 'integer', width: [9, 11] },
  { key: 'fresh', header: '本批新增', kind: 'integer', width: [9, 11] },
  { key: 'townships', header: '涉及乡镇', kind: 'integer', width: [9, 11] },
]);

export const trendSheet = defineSheet('趋势研判', [
  { key: 'batch', header: '批次', kind: 'id', width: [20, 26] },
  { key: 'pass', header: '比对', kind: 'short', width: [8, 10] },
  { key: 'asOf', header: '基准日', kind: 'short', width: [11, 13] },
  { key: 'findings', header: '疑点', kind: 'integer', width: [8, 10] },
  { key: 'change', header: '比上一批', kind: 'integer', width: [9, 11] },
  { key: 'gap', header: '说明', kind: 'text', width: [14, 30] },
]);

export const performanceSheet = defineSheet('绩效评估', [
  { key: 'rank', header: '名次', kind: 'ordinal', width: [6, 8] },
  { key: 'recipient', header: '乡镇', kind: 'text', width: [14, 22] },
  { key: 'sent', header: '下发件数', kind: 'integer', width: [9, 11] },
  { key: 'score', header: '得分', kind: 'decimal', width: [8, 10] },
  { key: 'answer_on_time', header: '按期反馈率', kind: 'percent', width: [11, 13] },
  { key: 'valid', header: '核实率', kind: 'percent', width: [8, 10] },
  { key: 'closed_or_exempt', header: '销号率', kind: 'percent', width: [8, 10] },
  { key: 'returned', header: '退回率', kind: 'percent', width: [8, 10] },
  { key: 'rebound', header: '反弹率', kind: 'percent', width: [8, 10] },
]);

export const movementSheet = defineSheet('动态管理', [
  ...PLACES,
  { key: 'fresh', header: '新增', kind: 'integer', width: [8, 10] },
  { key: 'still', header: '仍在', kind: 'integer', width: [8, 10] },
  { key: 'gone', header: '消失', kind: 'integer', width: [8, 10] },
]);

export const lookSummary = defineSheet('四看评分', [
  ...PLACES,
  { key: 'homes', header: '户数', kind: 'integer', width: [8, 10] },
  { key: 'scored', header: '能评分', kind: 'integer', width: [8, 10] },
  { key: 'mean', header: '平均分', kind: 'decimal', width: [8, 10] },
  { key: 'above', header: '在册偏高', kind: 'integer', width: [9, 11] },
  { key: 'below', header: '退出偏低', kind: 'integer', width: [9, 11] },
]);

export const lookOutliers = defineSheet('四看异常户', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 7] },
  ...PLACES,
  { key: 'village', header: '行政村', kind: 'short', width: [8, 14] },
  { key: 'household', header: '户编号', kind: 'id', width: [10, 18] },
  { key: 'head', header: '户主', kind: 'short', width: [8, 10] },
  { key: 'score', header: '得分', kind: 'decimal', width: [8, 10] },
  { key: 'house', header: '看房', kind: 'percent', width: [7, 9] },
  { key: 'grain', header: '看粮', kind: 'percent', width: [7, 9] },
  { key: 'labour', header: '看劳动力', kind: 'percent', width: [9, 11] },
  { key: 'schooling', header: '看读书郎', kind: 'percent', width: [9, 11] },
  { key: 'outlier', header: '情况', kind: 'text', width: [14, 20] },
]);

export const OUTLIER_LABELS: Readonly<Record<Outlier, string>> = {
  above: '在册，得分偏高',
  below: '已退出，得分偏低',
};
