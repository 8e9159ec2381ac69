/**
 * A whole sheet that is one table: rows above it where asked, then the header, frozen, filtered, printed on A4 with the header repeated.
 * Rows are made only while they are written, so that a big table does not stand in memory twice. Pure.
 */
import { plainSheet } from './plain-sheet.js';
import type { ColumnLayout, SheetLayout } from '../../catalog/sheets/layout.js';
import type {
  CellMark,
  Sheet,
  SheetColumn,
  SheetComparison,
  SheetPrint,
  SheetRange,
  SheetRow,
} from '../../domain/tables/workbook.js';
import {
  bodyRow,
  columnsOfFirstPage,
  fullWidthRow,
  headerRow,
  lacksTotal,
  measureColumns,
  pagesFor,
  roomOf,
  titleHeight,
  TOTAL,
  totalRow,
  type TableRow,
} from './table-builder.js';

/** Excel's limit is 1,048,576 rows; room is left for what stands above and below. */
const MAX_TABLE_ROWS = 1_000_000;

export interface TableOptions<Key extends string> {
  /** Instead of the layout's name. */
  readonly name?: string;
  readonly footer: string;
  readonly orientation?: SheetPrint['orientation'];
  /** Columns that stay in view; default 0. */
  readonly frozenColumns?: number;
  /** At the top of every page where there is no title; default the sheet's name. */
  readonly header?: string;
  /** Above the table, over its whole width. */
  readonly title?: string;
  readonly heads?: readonly string[];
  readonly notes?: readonly string[];
  /** False where the table is read back by the program, or a sum of all rows would count something twice. */
  readonly total?: false;
  /** Unit of the rows of a list that people print: its last line says how many there are. */
  readonly counted?: '人' | '户' | '条' | '项' | '对';
  /** Below the table, instead of the line of totals that a table of whole numbers has otherwise. */
  readonly tail?: (columns: readonly SheetColumn[]) => readonly SheetRow[];
  /** Colour of a whole row. */
  readonly mark?: (row: TableRow<Key>) => CellMark | null;
  /** Last changes to a row, such as marks on single cells. `position` counts from 0. */
  readonly finish?: (row: SheetRow, position: number) => SheetRow;
}

/** As tableSheet, cut into several sheets (`疑点明细`, `疑点明细(2)` …) where there are more rows than one sheet holds; never none. */
export function tableSheets<Key extends string>(
  layout: SheetLayout<Key>,
  rows: readonly TableRow<Key>[],
  options: TableOptions<Key>,
  rowsPerSheet: number = MAX_TABLE_ROWS,
): Sheet[] {
  const sheets: Sheet[] = [];
  const name = options.name ?? layout.name;
  for (let first = 0; first === 0 || first < rows.length; first += rowsPerSheet) {
    const part = sheets.length === 0 ? name : `${name}(${sheets.length + 1})`;
    const isLast = first + rowsPerSheet >= rows.length;
    // The totals stand once, below the last part.
    const tail = (columns: readonly SheetColumn[]) => (isLast ? totalLine(layout, rows, columns, options) : []);
    sheets.push(tableSheet(layout, rows.slice(first, first + rowsPerSheet), { tail, ...options, name: part }));
  }
  return sheets;
}

/** Rows in the order given. */
export function tableSheet<Key extends string>(
  layout: SheetLayout<Key>,
  rows: readonly TableRow<Key>[],
  options: TableOptions<Key>,
): Sheet {
  const columns = measureColumns(layout.columns, rows);
  const pages = pagesFor(columns, options.frozenColumns ?? 0);
  const above = rowsAbove(options, columnsOfFirstPage(columns, pages.pagesWide ?? 1));
  const tail = options.tail?.(columns) ?? totalLine(layout, rows, columns, options);
  const headerNumber = above.length + 1;
  return plainSheet({
    name: options.name ?? layout.name,
    columns,
    rows: {
      *[Symbol.iterator]() {
        yield* above;
        yield headerRow(layout, columns);
        yield* bodyRows(layout.columns, rows, columns, options);
        yield* tail;
      },
    },
    rowCount: headerNumber + rows.length + tail.length,
    freeze: { rows: headerNumber, columns: options.frozenColumns ?? 0 },
    filter: {
      firstRow: headerNumber,
      lastRow: headerNumber + rows.length,
      firstColumn: 1,
      lastColumn: layout.columns.length,
    },
    comparisons: comparisonsOf(layout, { firstRow: headerNumber + 1, lastRow: headerNumber + rows.length }),
    print: {
      orientation: options.orientation ?? 'landscape',
      repeatRows: { first: headerNumber, last: headerNumber },
      ...(options.title === undefined ? { header: options.header ?? options.name ?? layout.name } : {}),
      footer: options.footer,
      ...pages,
    },
  });
}

function totalLine<Key extends string>(
  layout: SheetLayout<Key>,
  rows: readonly TableRow<Key>[],
  columns: readonly SheetColumn[],
  { total, counted }: TableOptions<Key>,
): SheetRow[] {
  if (counted !== undefined) return [fullWidthRow(`${TOTAL}：${rows.length} ${counted}`, 'section', columns)];
  return total === false || !lacksTotal(layout, rows) ? [] : [totalRow(layout, rows, columns, TOTAL)];
}

/** Columns that the layout names, where there are rows to compare. */
function comparisonsOf(layout: SheetLayout, rows: Pick<SheetRange, 'firstRow' | 'lastRow'>): SheetComparison[] {
  if (rows.lastRow <= rows.firstRow) return [];
  return layout.columns.flatMap(({ compared }, position) =>
    compared === undefined
      ? []
      : [{ kind: compared, ranges: [{ ...rows, firstColumn: position + 1, lastColumn: position + 1 }] }],
  );
}

function rowsAbove<Key extends string>(options: TableOptions<Key>, columns: readonly SheetColumn[]): SheetRow[] {
  return [
    ...(options.title === undefined
      ? []
      : [
          {
            ...fullWidthRow(options.title, 'title', columns),
            height: titleHeight(options.title, roomOf(columns, 0, columns.length)),
          },
        ]),
    ...(options.heads ?? []).map((text) => fullWidthRow(text, 'head', columns)),
    ...(options.notes ?? []).map((text) => fullWidthRow(text, 'note', columns)),
  ];
}

function* bodyRows<Key extends string>(
  layout: readonly (ColumnLayout & { readonly key: Key })[],
  rows: readonly TableRow<Key>[],
  columns: readonly SheetColumn[],
  options: TableOptions<Key>,
): Generator<SheetRow> {
  for (const [position, row] of rows.entries()) {
    const built = bodyRow(layout, row, columns, options.mark?.(row) ?? null);
    yield options.finish?.(built, position) ?? built;
  }
}
