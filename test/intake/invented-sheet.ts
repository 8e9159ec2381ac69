/** Sheets made of plain arrays for tests: the shape that a reader returns, without a file. */
import type { CellType, MergedRange, RawCell, RowView, SheetSource } from '../../src/domain/tables/table.js';
import { DivisionTable } from '../../src/normalise/divisions.js';
import type { CleanContext } from '../../src/normalise/clean-cell.js';

type Cell = string | number | null;

interface SheetOptions {
  readonly name?: string | null;
  readonly merges?: readonly MergedRange[];
  /** 1-based numbers of hidden rows. */
  readonly hiddenRows?: readonly number[];
  readonly rowsPerBatch?: number;
}

class ArrayRow implements RowView {
  readonly rowNumber: number;
  readonly hidden: boolean;
  readonly width: number;
  readonly #grid: readonly (readonly Cell[])[];
  readonly #merges: readonly MergedRange[];

  constructor(rowNumber: number, grid: readonly (readonly Cell[])[], options: SheetOptions) {
    this.rowNumber = rowNumber;
    this.hidden = options.hiddenRows?.includes(rowNumber) ?? false;
    this.#grid = grid;
    this.#merges = options.merges ?? [];
    const covered = this.#merges.filter((range) => range.firstRow <= rowNumber && range.lastRow >= rowNumber);
    this.width = Math.max(grid[rowNumber - 1]?.length ?? 0, ...covered.map((range) => range.lastColumn + 1));
  }

  nextStored(columnIndex: number): number {
    return columnIndex;
  }

  #place(column: number): { row: number; column: number; merged: boolean } {
    const range = this.#merges.find(
      (merge) =>
        merge.firstRow <= this.rowNumber &&
        merge.lastRow >= this.rowNumber &&
        merge.firstColumn <= column &&
        merge.lastColumn >= column,
    );
    if (range === undefined) return { row: this.rowNumber, column, merged: false };
    const merged = range.firstRow !== this.rowNumber || range.firstColumn !== column;
    return { row: range.firstRow, column: range.firstColumn, merged };
  }

  text(column: number): string | null {
    return this.cell(column).text;
  }

  cell(column: number): RawCell {
    const place = this.#place(column);
    const value = this.#grid[place.row - 1]?.[place.column] ?? null;
    const text = value === null || value === '' ? null : typeof value === 'number' ? BigInt(value).toString() : value;
    const type: CellType = text === null ? 'blank' : typeof value === 'number' ? 'number' : 'text';
    return {
      text,
      type,
      stored: text ?? '',
      numberFormat: null,
      formula: false,
      merged: text !== null && place.merged,
    };
  }
}

/** A sheet; numbers are stored as numbers (whole ones only), everything else as text. Rows of nothing but null are not stored. */
export function inventedSheet(grid: readonly (readonly Cell[])[], options: SheetOptions = {}): SheetSource {
  const rows = grid
    .map((_, index) => new ArrayRow(index + 1, grid, options))
    .filter((row) => Array.from({ length: row.width }, (_, column) => row.text(column)).some((text) => text !== null));
  const size = options.rowsPerBatch ?? 3;
  return {
    name: options.name === undefined ? 'Sheet1' : options.name,
    hidden: false,
    hiddenColumns: [],
    merges: options.merges ?? [],
    rows: async function* () {
      for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
    },
  };
}

/** Cells of a picture: columns divided by `|`, blanks around them dropped, rows by line. */
export function grid(picture: string): (string | null)[][] {
  return picture
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => (cell.trim() === '' ? null : cell.trim())));
}

/** 1-based rows, letters for columns: "A1:C1". */
export function merge(range: string): MergedRange {
  const match = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range)!;
  const column = (letter: string): number => letter.charCodeAt(0) - 65;
  return {
    firstRow: Number(match[2]),
    lastRow: Number(match[4]),
    firstColumn: column(match[1]!),
    lastColumn: column(match[3]!),
  };
}

const divisions = new DivisionTable([
  { code: '990121', name: '甲县' },
  { code: '990122', name: '乙县' },
]);

export const testContext: CleanContext = { asOf: '2018-07-25', divisions };
