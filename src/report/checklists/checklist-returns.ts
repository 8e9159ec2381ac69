/** 核查清单退回清单: the refused rows of a township with the reason and the way to put each right. Pure. */
import { CHECKLIST_RETURNS, checklistReturnSheet } from '../../catalog/sheets/checklist-sheet.js';
import type { Workbook } from '../../domain/tables/workbook.js';
import { tableSheet } from '../layout/table-sheet.js';

export interface ChecklistReturn {
  readonly file: string;
  readonly row: number | null;
  readonly no: string;
  readonly list: string | null;
  readonly content: string | null;
  readonly reason: string;
}

export function buildChecklistReturns(
  rows: readonly ChecklistReturn[],
  { office, day, township }: { readonly office: string; readonly day: string; readonly township: string },
): Workbook {
  const title = `${CHECKLIST_RETURNS}${township === '' ? '' : `（${township}）`}`;
  const numbered = rows.map((row, position) => ({ seq: position + 1, ...row }));
  const notes = ['请在原来的核查清单表上改好这些行，再报一次；已收的行不用动。'];
  const options = { footer: `${office} ${title} ${day}`, title, notes };
  return { title, author: office, day, sheets: [tableSheet(checklistReturnSheet, numbered, options)] };
}
