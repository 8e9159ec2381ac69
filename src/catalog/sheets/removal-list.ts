/** 拟剔除名单: people and households that may not belong in the register, with evidence and the state of the procedure. Layout only. */
import { defineSheet } from './layout.js';

export const REMOVAL_BOOK = '拟剔除名单';

export const removalSheet = defineSheet('拟剔除名单', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 7] },
  { key: 'recipient', header: '核实单位', kind: 'text', width: [10, 14] },
  { key: 'village', header: '行政村', kind: 'short', width: [8, 10] },
  { key: 'household', header: '户编号', kind: 'id', width: [10, 15] },
  { key: 'name', header: '姓名', kind: 'short', width: [7.5, 9] },
  { key: 'no', header: '疑点编号', kind: 'id', width: [11, 11] },
  { key: 'rule', header: '疑点类型', kind: 'text', width: [10, 13] },
  { key: 'message', header: '疑点说明', kind: 'text', width: [24, 32] },
  { key: 'evidence', header: '佐证', kind: 'text', width: [20, 36] },
  { key: 'procedure', header: '程序状态', kind: 'text', width: [12, 16] },
  { key: 'since', header: '自哪天起', kind: 'short', width: [11, 11] },
]);

/** States of the procedure; a removal is always a person's act in the register, never the program's. */
export const PROCEDURE = {
  found: '比对发现，待下发',
  sent: '已下发，待核实',
  refuted: '核实不属实，不剔除',
  kept: '核实保留，不剔除',
  confirmed: '核实属实，待民主评议、公示后剔除',
  removed: '已剔除（名册不再出现）',
  ended: '已销号（未因剔除）',
  transferred: '已移交',
  doubtful: '无法核实，待再核',
} as const;
