/** 指标.xlsx: rates with numerator, denominator and target, by area and group, rankings, plans beside results. */
import { defineSheet } from './layout.js';

export const INDICATOR_BOOK = '指标';

const VALUES = [
  { key: 'numerator', header: '分子', kind: 'number', width: [9, 14] },
  { key: 'denominator', header: '分母', kind: 'number', width: [9, 14] },
  { key: 'rate', header: '比率', kind: 'percent', width: [8, 9] },
  { key: 'target', header: '目标', kind: 'short', width: [9, 10] },
  { key: 'met', header: '达到', kind: 'short', width: [6, 7] },
] as const;

export const indicatorSheet = defineSheet('汇总', [
  { key: 'name', header: '指标', kind: 'text', width: [14, 20] },
  { key: 'part', header: '分子是', kind: 'text', width: [12, 18] },
  { key: 'whole', header: '分母是', kind: 'text', width: [12, 18] },
  { key: 'unit', header: '单位', kind: 'short', width: [5, 6] },
  ...VALUES,
  { key: 'basis', header: '目标依据', kind: 'text', width: [18, 30] },
]);

export const areaSheet = defineSheet('分县乡', [
  { key: 'name', header: '指标', kind: 'text', width: [14, 20] },
  { key: 'part', header: '分子是', kind: 'text', width: [12, 18] },
  { key: 'county', header: '县', kind: 'short', width: [7, 10] },
  { key: 'township', header: '乡镇', kind: 'short', width: [8, 12] },
  { key: 'unit', header: '单位', kind: 'short', width: [5, 6] },
  ...VALUES,
]);

export const groupSheet = defineSheet('分组', [
  { key: 'name', header: '指标', kind: 'text', width: [14, 20] },
  { key: 'part', header: '分子是', kind: 'text', width: [12, 18] },
  { key: 'heading', header: '按', kind: 'short', width: [8, 10] },
  { key: 'value', header: '名称', kind: 'text', width: [12, 24] },
  { key: 'unit', header: '单位', kind: 'short', width: [5, 6] },
  ...VALUES,
]);

export const indicatorRankSheet = defineSheet('排名', [
  { key: 'name', header: '指标', kind: 'text', width: [14, 20] },
  { key: 'part', header: '分子是', kind: 'text', width: [12, 18] },
  { key: 'among', header: '排名对象', kind: 'short', width: [9, 10] },
  { key: 'rank', header: '名次', kind: 'ordinal', width: [6, 6] },
  { key: 'value', header: '名称', kind: 'text', width: [12, 24] },
  { key: 'numerator', header: '分子', kind: 'number', width: [9, 14] },
  { key: 'denominator', header: '分母', kind: 'number', width: [9, 14] },
  { key: 'rate', header: '比率', kind: 'percent', width: [8, 9] },
]);

export const planSheet = defineSheet('计划与完成', [
  { key: 'item', header: '计划事项', kind: 'text', width: [14, 24] },
  { key: 'year', header: '年度', kind: 'short', width: [8, 8] },
  { key: 'planned', header: '计划数', kind: 'number', width: [10, 14] },
  { key: 'actual', header: '完成数', kind: 'number', width: [10, 14] },
  { key: 'rate', header: '完成率', kind: 'percent', width: [8, 9] },
  { key: 'source', header: '完成数来自', kind: 'short', width: [9, 10] },
  { key: 'stated', header: '表上写的总数', kind: 'number', width: [10, 14] },
  { key: 'check', header: '合计核对', kind: 'short', width: [9, 12] },
]);
