/** 退回清单: what the audit of a returned workbook sends back to a township, marked at the cells; and what is still missing. */
import { feedbackSheet } from './feedback-sheet.js';
import { defineSheet, type ColumnLayout } from './layout.js';

export const REJECTION_BOOK = '退回清单';

/** Columns of the answer sheet that are shown again, as they were returned. */
const RETURNED_KEYS = [
  'no',
  'check',
  'village',
  'name',
  'rule',
  'conclusion',
  'reason',
  'disposal',
  'explanation',
  'evidence',
  'method',
  'handler',
  'handled_on',
  'corrected_on',
  'until',
  'phone',
] as const;
export type ReturnedKey = (typeof RETURNED_KEYS)[number];

const returned = RETURNED_KEYS.map((key): ColumnLayout & { readonly key: ReturnedKey } => {
  const column = feedbackSheet.columns.find((entry) => entry.key === key);
  return { key, header: column?.header ?? key, kind: column?.kind ?? 'text', width: column?.width ?? [8, 12] };
});

export const rejectedSheet = defineSheet(REJECTION_BOOK, [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  { key: 'row', header: '原表行', kind: 'ordinal', width: [6, 7] },
  ...returned,
  { key: 'why', header: '退回原因和改法', kind: 'text', width: [30, 40] },
]);

/** Accepted, but worth knowing. */
export const notedSheet = defineSheet('接收但请留意', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  { key: 'row', header: '原表行', kind: 'ordinal', width: [6, 7] },
  ...returned,
  { key: 'why', header: '提醒', kind: 'text', width: [30, 40] },
]);

/** Sent, and not among the rows that came back. */
export const missingSheet = defineSheet('未收回的疑点', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  { key: 'no', header: '疑点编号', kind: 'id', width: [14, 16] },
  { key: 'issue', header: '下发单号', kind: 'id', width: [24, 28] },
  { key: 'village', header: '行政村', kind: 'short', width: [10, 14] },
  { key: 'name', header: '姓名', kind: 'short', width: [9, 14] },
  { key: 'rule', header: '疑点类型', kind: 'text', width: [16, 24] },
]);

export const wholeSheetProblems = defineSheet('整表问题', [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [5, 6] },
  { key: 'place', header: '位置', kind: 'text', width: [24, 40] },
  { key: 'why', header: '问题和改法', kind: 'text', width: [50, 80] },
]);
