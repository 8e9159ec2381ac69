/**
 * A whole sheet that is one table: header in the first row, frozen, filtered, printed on A4 landscape with the header repeated. Rows are
 * made only while they are written, so that a big table does not stand in memory twice. Pure.
 */
import type { SheetLayout } from '../catalog/sheets/layout.js';
import type { CellMark, Sheet, SheetColumn, SheetRow } from '../domain/workbook.js';
import { bodyRow, headerRow, measureColumns, type TableRow } from './table-builder.js';

export interface TableOptions<Key extends string> {
  /** Instead of the layout's name. */
  readonly name?: string;
  readonly footer: string;
  /** Columns that stay in view; default 0. */
  readonly frozenColumns?: number;
  readonly mark?: (row: TableRow<Key>) => CellMark | null;
}

/** Rows in the order given. */
export function tableSheet<Key extends string>(
  layout: SheetLayout<Key>,
  rows: readonly TableRow<Key>[],
  options: TableOptions<Key>,
): Sheet {
  const columns = measureColumns(layout.columns, rows);
  const rowCount = rows.length + 1;
  return {
    name: options.name ?? layout.name,
    columns,
    rows: { [Symbol.iterator]: () => tableRows(layout, rows, columns, options) },
    rowCount,
    freeze: { rows: 1, columns: options.frozenColumns ?? 0 },
    filter: { firstRow: 1, lastRow: rowCount, firstColumn: 1, lastColumn: layout.columns.length },
    choices: [],
    protected: false,
    hidden: false,
    print: { orientation: 'landscape', repeatRows: { first: 1, last: 1 }, footer: options.footer },
  };
}

function* tableRows<Key extends string>(
  layout: SheetLayout<Key>,
  rows: readonly TableRow<Key>[],
  columns: readonly SheetColumn[],
  options: TableOptions<Key>,
): Generator<SheetRow> {
  yield headerRow(layout, columns);
  for (const row of rows) yield bodyRow(layout.columns, row, columns, options.mark?.(row) ?? null);
}
