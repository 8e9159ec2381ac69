/**
 * Matrix (汇总): places down, many narrow columns of figures across, several pages wide where one page would be too small to read. The
 * columns of the places stay in view and are repeated on every page. Pure; the sheet's own module counts.
 */
import { plainSheet } from './plain-sheet.js';
import { PAGE_UNITS } from '../../catalog/sheets/layout.js';
import type {
  Sheet,
  SheetCell,
  SheetColumn,
  SheetComparison,
  SheetRange,
  SheetRow,
} from '../../domain/tables/workbook.js';
import { pagesWideFor, roomOf, rowHeight, titleHeight } from './table-builder.js';

export interface Matrix {
  readonly name: string;
  readonly title: string;
  /** Lines under the title. */
  readonly heads: readonly string[];
  readonly columns: readonly SheetColumn[];
  /** One for each column. */
  readonly headers: readonly string[];
  /** First columns that stay in view. */
  readonly repeatedColumns: number;
  /** First columns that are printed; default: all, over several pages, the columns in view on each. */
  readonly printedColumns?: number;
  readonly lines: readonly (readonly SheetCell[])[];
  /** Columns, counted from 1, whose figures get bars by size, each for itself; lines of sums are left out. */
  readonly comparedLines?: {
    readonly columns: readonly number[];
    readonly isCompared: (position: number) => boolean;
  };
  readonly footer: string;
}

export function matrixSheet(matrix: Matrix): Sheet {
  const { columns, repeatedColumns } = matrix;
  const header = matrix.headers.map((value): SheetCell => ({ value, style: 'header' }));
  const head = [
    headRow(matrix.title, 'title', matrix),
    ...matrix.heads.map((text): SheetRow => headRow(text, 'head', matrix)),
  ];
  const rows = [...head, ...[header, ...matrix.lines].map((cells) => ({ cells, height: rowHeight(cells, columns) }))];
  const headerNumber = head.length + 1;
  return plainSheet({
    name: matrix.name,
    columns,
    rows,
    rowCount: rows.length,
    comparisons: comparisonsOf(matrix, headerNumber),
    freeze: { rows: headerNumber, columns: repeatedColumns },
    print: {
      orientation: 'landscape',
      repeatRows: { first: headerNumber, last: headerNumber },
      footer: matrix.footer,
      ...(matrix.printedColumns === undefined
        ? { repeatColumns: repeatedColumns, pagesWide: pagesWideFor(columns) }
        : { area: printedArea(rows.length, matrix.printedColumns) }),
    },
  });
}

/** Rows that charts below a matrix take. */
const CHART_ROWS = 40;

function printedArea(rowCount: number, columns: number): SheetRange {
  return { firstRow: 1, lastRow: rowCount + CHART_ROWS, firstColumn: 1, lastColumn: columns };
}

function comparisonsOf({ lines, comparedLines }: Matrix, headerNumber: number): SheetComparison[] {
  if (comparedLines === undefined) return [];
  const rows = lines.flatMap((_line, position) =>
    comparedLines.isCompared(position) ? [headerNumber + 1 + position] : [],
  );
  if (rows.length < 2) return [];
  return comparedLines.columns.map((column) => ({
    kind: 'bars',
    ranges: runsOf(rows).map(([firstRow, lastRow]) => ({ firstRow, lastRow, firstColumn: column, lastColumn: column })),
  }));
}

/** Ascending numbers as runs without gaps. Example: 3, 4, 6 → [3, 4], [6, 6] */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/**
 * Over the columns of the first page only, behind those that every page repeats: a page break that cuts a number in a sentence would
 * change it.
 */
function headRow(
  value: string,
  style: 'title' | 'head',
  { columns, repeatedColumns, printedColumns }: Matrix,
): SheetRow {
  const end = printedColumns ?? columns.length;
  let last = repeatedColumns + 1;
  while (last < end && roomOf(columns, 0, last + 1) <= PAGE_UNITS) last += 1;
  const cells: (SheetCell | null)[] = [
    ...Array.from({ length: repeatedColumns }, () => null),
    { value, style, across: last - repeatedColumns },
  ];
  return {
    cells,
    height:
      style === 'title'
        ? titleHeight(value, roomOf(columns, repeatedColumns, last - repeatedColumns))
        : rowHeight(cells, columns),
  };
}
