/**
 * Chain heads printed on workbooks that went out: a ledger whose tail was cut no longer holds one of them. Reads the head lines of the first
 * sheet, then the page footers; a file that cannot be read or carries no head gives none.
 */
import path from 'node:path';
import { feedbackHead } from '../../catalog/sheets/feedback-sheet.js';
import type { LedgerHead } from '../../domain/ledger/event.js';
import { readPrintedHead } from '../../domain/ledger/printed-head.js';
import { UserError } from '../../domain/problem.js';
import type { TableFile } from '../../domain/tables/table.js';
import { openTables } from '../../tabular/open-table.js';
import { pageFooters } from '../../tabular/xlsx/page-footers.js';

/** Head lines stand within the first rows of a sheet. */
const HEAD_ROWS = 15;
/** A head line is one cell that may be spread over the columns it covers. */
const HEAD_COLUMNS = 30;

/** Null when the file carries no head. */
export async function printedHeadOf(file: string): Promise<LedgerHead | null> {
  const inCells = await headInCells(file);
  if (inCells !== null) return inCells;
  for (const footer of await pageFooters(file)) {
    const head = headInText(footer);
    if (head !== null) return head;
  }
  return null;
}

async function headInCells(file: string): Promise<LedgerHead | null> {
  let tables: TableFile[] = [];
  try {
    tables = await openTables(file, { path: path.basename(file) });
    const [sheet] = tables[0]?.sheets ?? [];
    if (sheet === undefined) return null;
    for await (const batch of sheet.rows()) {
      for (const row of batch) {
        if (row.rowNumber > HEAD_ROWS) return null;
        for (let column = 0; column < Math.min(row.width, HEAD_COLUMNS); column += 1) {
          const head = headInText(row.text(column) ?? '');
          if (head !== null) return head;
        }
      }
    }
    return null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  } finally {
    for (const table of tables) await table.close();
  }
}

function headInText(text: string): LedgerHead | null {
  const start = text.indexOf(feedbackHead.chain_head);
  return start < 0 ? null : readPrintedHead(text.slice(start + feedbackHead.chain_head.length));
}
