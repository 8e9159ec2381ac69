/** Counts of one sheet's reading. The law: rows = rowsUsed + refused; skipped rows stand apart; a wide row is one row and several records. */
import type { NumberColumnHealth } from './number-damage.js';
import { SKIP_KINDS } from './row-kinds.js';
import type { RefusalReason, SkipKind } from './row-kinds.js';

export interface RowRefusal {
  readonly rowNumber: number;
  readonly reason: RefusalReason;
}

/** Cells of one column that share one message. */
export interface CountedCells {
  readonly header: string;
  readonly cells: number;
  /** Row of the first, and what stands in it. */
  readonly row: number;
  readonly example: string;
}

export interface RecordCounts {
  /** Data rows under the header. */
  readonly rows: number;
  /** Data rows that gave at least one record. */
  readonly rowsUsed: number;
  readonly refused: number;
  /** One for each refused row, in row order. */
  readonly refusals: readonly RowRefusal[];
  readonly skipped: Readonly<Record<SkipKind, number>>;
  readonly records: number;
  /** Records whose number can be matched. */
  readonly usableKeys: number;
  /** Hidden rows among the data rows: read like all others. */
  readonly hiddenRows: number;
  /** Rows whose number cell held several numbers. */
  readonly severalNumbers: number;
  /** Rows of whole households with a further number in an unnamed column (a member in the notes), in row order. */
  readonly numbersOutside: readonly number[];
  readonly numberColumns: readonly NumberColumnHealth[];
  /** Columns of names, places and codes of which cells say nothing though something stands in them, in column order. */
  readonly sayingNothing: readonly CountedCells[];
  /** Columns of codes of which cells lost digits in a spreadsheet, in column order. */
  readonly lostCodes: readonly CountedCells[];
}

/** The counts while they grow; read them as RecordCounts when the sheet is done. */
export class CountKeeper implements RecordCounts {
  rows = 0;
  rowsUsed = 0;
  refused = 0;
  refusals: RowRefusal[] = [];
  skipped: Record<SkipKind, number>;
  records = 0;
  usableKeys = 0;
  hiddenRows = 0;
  severalNumbers = 0;
  numbersOutside: number[] = [];
  numberColumns: NumberColumnHealth[] = [];
  sayingNothing: CountedCells[] = [];
  lostCodes: CountedCells[] = [];

  constructor() {
    this.skipped = Object.fromEntries(SKIP_KINDS.map((kind) => [kind, 0])) as Record<SkipKind, number>;
  }

  skip(kind: SkipKind): void {
    this.skipped[kind] += 1;
  }

  refuse(rowNumber: number, reason: RefusalReason): void {
    this.rows += 1;
    this.refused += 1;
    this.refusals.push({ rowNumber, reason });
  }
}
