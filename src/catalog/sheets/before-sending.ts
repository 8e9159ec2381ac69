/** 下发前核对.xlsx: on one page, before the first sheets of a batch go out, who gets how much, against last month, and what is doubtful. */
import { defineSheet } from './layout.js';

export const BEFORE_SENDING_BOOK = '下发前核对';

export const sendingPlaceSheet = defineSheet('发给谁', [
  { key: 'place', header: '接收单位', kind: 'text', width: [16, 28] },
  { key: 'findings', header: '这次下发', kind: 'integer', width: [9, 10], compared: 'bars' },
  { key: 'error', header: '强制', kind: 'integer', width: [7, 9] },
  { key: 'verify', header: '核实', kind: 'integer', width: [7, 9] },
  { key: 'notice', header: '提示', kind: 'integer', width: [7, 9] },
  { key: 'before', header: '上一批查出', kind: 'integer', width: [9, 11] },
  { key: 'now', header: '这一批查出', kind: 'integer', width: [9, 11] },
  { key: 'change', header: '增减', kind: 'integer', width: [7, 9] },
  { key: 'remark', header: '提醒', kind: 'text', width: [14, 30] },
]);

export const sendingRuleSheet = defineSheet('发什么', [
  { key: 'rule', header: '规则编号', kind: 'short', width: [8, 9] },
  { key: 'name', header: '疑点类型', kind: 'text', width: [18, 30] },
  { key: 'severity', header: '性质', kind: 'short', width: [7, 8] },
  { key: 'findings', header: '这次下发', kind: 'integer', width: [9, 10], compared: 'bars' },
  { key: 'before', header: '上一批查出', kind: 'integer', width: [9, 11] },
  { key: 'now', header: '这一批查出', kind: 'integer', width: [9, 11] },
  { key: 'change', header: '增减', kind: 'integer', width: [7, 9] },
  { key: 'remark', header: '提醒', kind: 'text', width: [14, 30] },
]);

/** Why the sums of the two sheets may differ. */
export const SENDING_RULES_NOTE =
  '这里一条疑点只算一次；发给两个单位的，“发给谁”里各算一次。“这一批查出”含只作提示、不下发的。';

export const SENDING_TOTAL = '合计';
/** Short remarks beside a line; the sentences stand above the table. */
export const SENDING_REMARKS = { jump: '比上一批多十倍以上', most: '一半以上的对象都有' } as const;
