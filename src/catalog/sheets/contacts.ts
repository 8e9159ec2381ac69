/** 通讯录.xlsx: who is responsible where, today and before. Layout only. */
import { defineSheet } from './layout.js';

export const CONTACT_BOOK = '通讯录';

export const contactSheet = defineSheet('通讯录', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  { key: 'level', header: '层级', kind: 'short', width: [6, 8] },
  { key: 'office', header: '单位', kind: 'text', width: [12, 18] },
  { key: 'county', header: '县', kind: 'short', width: [7, 9] },
  { key: 'township', header: '乡镇', kind: 'short', width: [8, 10] },
  { key: 'village', header: '行政村', kind: 'short', width: [8, 10] },
  { key: 'group', header: '屯（组）', kind: 'short', width: [8, 9], hideWhenBlank: true },
  { key: 'department', header: '部门', kind: 'short', width: [9, 12] },
  { key: 'name', header: '姓名', kind: 'short', width: [7.5, 9] },
  { key: 'duty', header: '职责', kind: 'text', width: [10, 14] },
  { key: 'phone', header: '电话', kind: 'id', width: [12, 14] },
  { key: 'from', header: '起', kind: 'short', width: [11, 11] },
  { key: 'until', header: '止', kind: 'short', width: [11, 11], hideWhenBlank: true },
]);

/** Places that findings are sent to and that have nobody. */
export const vacancySheet = defineSheet('未落实到人', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  { key: 'recipient', header: '接收单位', kind: 'text', width: [18, 26] },
  { key: 'village', header: '行政村', kind: 'short', width: [10, 14] },
  { key: 'open', header: '未办结疑点', kind: 'integer', width: [9, 10] },
]);
