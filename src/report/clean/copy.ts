/** A cleaned copy of one sheet as a workbook sheet: the office's own rows and columns in their places, changed cells marked. Pure. */
import { plainSheet } from '../layout/plain-sheet.js';
import type { MergedRange } from '../../domain/tables/table.js';
import type { Sheet, SheetCell, SheetColumn, SheetRow } from '../../domain/tables/workbook.js';
import { changeWords } from './books.js';
import { pagesFor } from '../layout/table-builder.js';
import { columnWidthFor } from '../layout/text-width.js';

export interface CopyCell {
  /** 0-based. */
  readonly column: number;
  /** Text, or a number that was stored as one. */
  readonly value: string | number | null;
  /** The text before the change, when it was changed. */
  readonly before: string | null;
  readonly isDoubtful: boolean;
  readonly notes: readonly string[];
}

export interface CopyRow {
  /** 1-based, as in the original. */
  readonly rowNumber: number;
  readonly kind: 'above' | 'header' | 'used' | 'refused' | 'skipped';
  /** Stored cells, ascending by column. */
  readonly cells: readonly CopyCell[];
}

export interface CopySheet {
  /** Unique in the workbook, at most 31 characters. */
  readonly name: string;
  /** Ascending by row number. */
  readonly rows: readonly CopyRow[];
  /** Ranges of the rows above the data, kept as they are. */
  readonly merges: readonly MergedRange[];
  readonly headerRows: readonly number[];
}

const [MIN_WIDTH, MAX_WIDTH] = [6, 40];
const MEASURED_ROWS = 500;
/** Longer texts in a comment help nobody. */
const MAX_COMMENT = 500;

function copyCell(cell: CopyCell, kind: CopyRow['kind']): SheetCell | null {
  if (cell.value === null) return null;
  const style = kind === 'header' ? 'header' : kind === 'above' ? 'note' : 'text';
  if (cell.before !== null) {
    const comment = `原值：${cell.before}\n${changeWords(cell.notes)}`.slice(0, MAX_COMMENT);
    return { value: cell.value, style, mark: 'changed', comment };
  }
  if (cell.isDoubtful) {
    return {
      value: cell.value,
      style,
      mark: 'attention',
      comment: `存疑未改：${changeWords(cell.notes)}`.slice(0, MAX_COMMENT),
    };
  }
  return { value: cell.value, style, ...(kind === 'refused' ? { mark: 'refused' as const } : {}) };
}

/** Cells of a row; those that a merged range of the header covers are left to the range. */
function copyRow(row: CopyRow, merges: readonly MergedRange[]): (SheetCell | null)[] {
  const copied = new Array<SheetCell | null>((row.cells.at(-1)?.column ?? -1) + 1).fill(null);
  for (const cell of row.cells) copied[cell.column] = placedCell(cell, row, merges);
  return copied;
}

function placedCell(cell: CopyCell, row: CopyRow, merges: readonly MergedRange[]): SheetCell | null {
  const { column } = cell;
  const range = merges.find(
    (merge) =>
      merge.firstRow <= row.rowNumber &&
      merge.lastRow >= row.rowNumber &&
      merge.firstColumn <= column &&
      merge.lastColumn >= column,
  );
  const copied = copyCell(cell, row.kind);
  if (range === undefined || copied === null) return copied;
  if (range.firstRow !== row.rowNumber || range.firstColumn !== column) return null;
  return { ...copied, across: range.lastColumn - range.firstColumn + 1, down: range.lastRow - range.firstRow + 1 };
}

function widths(rows: readonly CopyRow[]): SheetColumn[] {
  const columns: number[] = [];
  for (const row of rows.slice(0, MEASURED_ROWS)) {
    if (row.kind === 'above') continue;
    for (const { column, value } of row.cells) {
      const width = value === null ? MIN_WIDTH : columnWidthFor(String(value));
      columns[column] = Math.min(MAX_WIDTH, Math.max(columns[column] ?? MIN_WIDTH, width));
    }
  }
  return Array.from({ length: columns.length }, (_, column) => ({ width: columns[column] ?? MIN_WIDTH }));
}

/** The copy as a sheet; rows keep their numbers, so that places in the log and in evidence still hold. */
export function copySheet(sheet: CopySheet, footer: string): Sheet {
  const last = sheet.rows.at(-1)?.rowNumber ?? 0;
  const bottom = sheet.headerRows.at(-1) ?? 0;
  const columns = widths(sheet.rows);
  const merges = sheet.merges.filter((range) => range.lastRow <= bottom);
  return plainSheet({
    name: sheet.name,
    columns,
    rows: {
      *[Symbol.iterator](): Generator<SheetRow> {
        let next = 1;
        for (const row of sheet.rows) {
          for (; next < row.rowNumber; next += 1) yield { cells: [], height: null };
          yield { cells: copyRow(row, merges), height: null };
          next = row.rowNumber + 1;
        }
      },
    },
    rowCount: last,
    freeze: bottom > 0 && bottom <= 10 ? { rows: bottom, columns: 0 } : null,
    print: {
      orientation: 'landscape',
      repeatRows: bottom > 0 ? { first: sheet.headerRows[0] ?? bottom, last: bottom } : null,
      footer,
      ...pagesFor(columns, 0),
    },
  });
}
