/** 衔接核对: two registers side by side. Layout only. */
import { defineSheet } from './layout.js';

export const RECONCILIATION_FOLDER = '衔接核对';

export const reconciliationSummary = defineSheet('汇总', [
  { key: 'what', header: '项目', kind: 'text', width: [28, 40] },
  { key: 'first', header: '甲表', kind: 'text', width: [16, 26] },
  { key: 'second', header: '乙表', kind: 'text', width: [16, 26] },
]);

export const oneSideSheet = defineSheet('只在一表', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 7] },
  { key: 'county', header: '县', kind: 'short', width: [7, 9] },
  { key: 'township', header: '乡镇', kind: 'short', width: [8, 10] },
  { key: 'village', header: '行政村', kind: 'short', width: [8, 10] },
  { key: 'household', header: '户编号', kind: 'id', width: [10, 16] },
  { key: 'name', header: '姓名', kind: 'short', width: [8, 10] },
  { key: 'idNumber', header: '证件号码', kind: 'id', width: [20, 21] },
  { key: 'remark', header: '说明', kind: 'text', width: [14, 24] },
  { key: 'readAt', header: '出处', kind: 'text', width: [20, 40] },
]);

export const bothSheet = defineSheet('两表都有', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 7] },
  { key: 'county', header: '县', kind: 'short', width: [7, 9] },
  { key: 'township', header: '乡镇', kind: 'short', width: [8, 10] },
  { key: 'village', header: '行政村', kind: 'short', width: [8, 10] },
  { key: 'household', header: '户编号', kind: 'id', width: [10, 16] },
  { key: 'name', header: '姓名', kind: 'short', width: [8, 10] },
  { key: 'idNumber', header: '证件号码', kind: 'id', width: [20, 21] },
  { key: 'column', header: '不同的栏目', kind: 'text', width: [10, 14], hideWhenBlank: true },
  { key: 'first', header: '甲表写', kind: 'text', width: [12, 20], hideWhenBlank: true },
  { key: 'second', header: '乙表写', kind: 'text', width: [12, 20], hideWhenBlank: true },
  { key: 'readFirst', header: '甲表出处', kind: 'text', width: [18, 34] },
  { key: 'readSecond', header: '乙表出处', kind: 'text', width: [18, 34] },
]);
