/** Returned files → sheets as text, through the one entrance of src/tabular. A failure of one file never stops the others. */
import { placeOfFile } from '../../domain/place.js';
import { feedbackChoices } from '../../catalog/sheets/feedback-sheet.js';
import { type Problem, codedError } from '../../domain/problem.js';
import { UserError } from '../../domain/problem.js';
import type { MarkedCell, SheetText, TextRow } from '../../domain/ledger/returned-sheet.js';
import type { RowView, SheetSource, TableFile } from '../../domain/tables/table.js';
import { hashFile } from '../../system/hash.js';
import { openTables } from '../../tabular/open-table.js';
import { showsAnotherText } from '../../tabular/rows/shown-text.js';

/** A file given to `collect`. */
export interface ReturnedFile {
  /** Absolute path. */
  readonly path: string;
  /** As people see it: relative, forward slashes. */
  readonly shown: string;
  /** Opens an encrypted workbook. */
  readonly password?: string | undefined;
}

export interface ReadFile {
  readonly file: string;
  /** Empty when the file could not be read. */
  readonly sha256: string;
  readonly sheets: readonly SheetText[];
  readonly problems: readonly Problem[];
}

/** Never throws for a file that cannot be read: its problem gives the reason. */
export async function readReturnedFile(file: ReturnedFile): Promise<ReadFile> {
  const sheets: SheetText[] = [];
  const problems: Problem[] = [];
  let tables: TableFile[] = [];
  let sha256 = '';
  try {
    ({ sha256 } = await hashFile(file.path));
    const { password } = file;
    tables = await openTables(file.path, { path: file.shown, ...(password === undefined ? {} : { password }) });
    for (const table of tables) {
      for (const sheet of table.sheets) {
        sheets.push({ file: file.shown, sheet: sheet.name, rows: await readRows(sheet), hidden: sheet.hidden });
      }
      // Some of them show only when rows are read.
      problems.push(...table.problems.filter((problem) => !isOwnChoices(problem)));
    }
  } catch (error) {
    problems.push(problemOf(error, file));
    return { file: file.shown, sha256, sheets: [], problems };
  } finally {
    for (const table of tables) await table.close();
  }
  return { file: file.shown, sha256, sheets, problems };
}

/** The lists of our own drop-downs stand in a hidden sheet, which needs no message. */
function isOwnChoices({ code, place }: Problem): boolean {
  return code === 'sheet-hidden' && place?.sheet === feedbackChoices;
}

async function readRows(sheet: SheetSource): Promise<TextRow[]> {
  const rows: TextRow[] = [];
  const firstOfMerges = new Set(sheet.merges.map(({ firstRow, firstColumn }) => `${firstRow}|${firstColumn}`));
  for await (const batch of sheet.rows()) for (const row of batch) rows.push(copyRow(row, firstOfMerges));
  return rows;
}

function copyRow(row: RowView, firstOfMerges: ReadonlySet<string>): TextRow {
  const cells: (string | null)[] = [];
  const formulas: number[] = [];
  const marks: MarkedCell<number>[] = [];
  for (let column = 0; column < row.width; column += 1) {
    const cell = row.cell(column);
    cells.push(cell.text);
    if (cell.formula) formulas.push(column);
    if (cell.struck === true) marks.push({ kind: 'struck', column });
    if (cell.merged || firstOfMerges.has(`${row.rowNumber}|${column}`)) marks.push({ kind: 'merged', column });
    if (showsAnotherText(cell)) marks.push({ kind: 'format', column });
  }
  return { rowNumber: row.rowNumber, cells, formulas, ...(marks.length > 0 ? { marks } : {}) };
}

function problemOf(error: unknown, file: ReturnedFile): Problem {
  const place = placeOfFile(file.shown);
  if (error instanceof UserError) {
    return codedError(error, { level: 'refused', place: error.place ?? place });
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return { code: 'returned-file-unreadable', level: 'refused', place, facts: { reason: error.code } };
  }
  throw error;
}
