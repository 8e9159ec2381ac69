/**
 * 退回清单: rows that a township has to put right or still owes. It has the answer columns of the 点球 sheet under the same headers, so that it
 * can be filled in and returned like one.
 */
import { feedbackSheet } from './feedback-sheet.js';
import type { FeedbackColumn } from './feedback-sheet.js';
import type { ColumnLayout } from './layout.js';
import { defineSheet } from './layout.js';

export const RETURN_LIST = '退回清单';
/** Header by which a list that comes back is known from a sheet that was sent. */
export const COMPLAINT_TITLE = '退回原因和办法';

/** Columns of the 点球 sheet that are repeated. */
export const REPEATED: readonly FeedbackColumn[] = [
  'no',
  'check',
  'village',
  'name',
  'id_number',
  'rule',
  'message',
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
];

export type ReturnColumn = FeedbackColumn | 'complaint' | 'place';

type KeyedColumn = ColumnLayout & { readonly key: ReturnColumn };

const own: readonly KeyedColumn[] = [
  { key: 'seq', header: '序号', kind: 'ordinal', width: [4.5, 5.5] },
  { key: 'complaint', header: COMPLAINT_TITLE, kind: 'text', width: [30, 36] },
];
const last: readonly KeyedColumn[] = [{ key: 'place', header: '原表位置', kind: 'text', width: [10, 18] }];
const repeated: readonly KeyedColumn[] = feedbackSheet.columns.filter((column) => REPEATED.includes(column.key));

/** Rows that the audit sent back. */
export const refusedSheet = defineSheet<ReturnColumn>(RETURN_LIST, [...own, ...repeated, ...last]);
/** Rows that were not filled in or did not come back. */
export const owedSheet = defineSheet<ReturnColumn>('未反馈', [...own, ...repeated, ...last]);
