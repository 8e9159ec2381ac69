/** 可录入名单.xlsx and 暂缓录入名单.xlsx: one sheet per county, columns fixed by docs/design/rules.md, "Held and cleared candidates". */
import { defineSheet } from './layout.js';

export const CLEARED_BOOK = '可录入名单';
export const HELD_BOOK = '暂缓录入名单';

/** Sheet of candidates whose county is not known. */
export const NO_COUNTY = '未分县';

const shared = [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [6, 8] },
  { key: 'county', header: '县', kind: 'short', width: [8, 14] },
  { key: 'township', header: '乡镇', kind: 'short', width: [10, 16] },
  { key: 'village', header: '行政村', kind: 'short', width: [10, 16] },
  { key: 'household', header: '户编号', kind: 'id', width: [12, 22] },
  { key: 'name', header: '姓名', kind: 'short', width: [9, 16] },
  { key: 'id_number', header: '证件号码', kind: 'id', width: [21, 24] },
  { key: 'relation', header: '与户主关系', kind: 'short', width: [11, 14] },
] as const;

/** The sheet name is the county's. */
export const clearedSheet = defineSheet(CLEARED_BOOK, [
  ...shared,
  { key: 'remark', header: '备注', kind: 'text', width: [8, 24] },
]);

export const heldSheet = defineSheet(HELD_BOOK, [
  ...shared,
  { key: 'reasons', header: '暂缓原因', kind: 'text', width: [20, 40] },
  { key: 'findings', header: '疑点编号', kind: 'id', width: [15, 18] },
]);
