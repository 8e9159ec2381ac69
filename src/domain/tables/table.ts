/**
 * The common shape of every reader: files as sheets, sheets as batches of row views. Nothing above src/tabular sees arrays of strings, so a
 * reader that decodes lazily on bytes fits underneath without a change above.
 */
import type { Problem } from '../problem.js';

export const FILE_FORMATS = ['xlsx', 'xls', 'ods', 'csv', 'html', 'xml', 'zip'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** Type of the cell as stored. `formula` cells carry the type of their cached value. */
export type CellType = 'blank' | 'text' | 'number' | 'date' | 'boolean' | 'error';

/** A cell in full: the text that later stages get, and the stored content. */
export interface RawCell {
  /** As `RowView.text`. */
  readonly text: string | null;
  readonly type: CellType;
  /** Characters as stored in the file (digits of a number exactly as written); equals `text` for text cells. */
  readonly stored: string;
  /** Number format code as in the workbook; null where the format has none. */
  readonly numberFormat: string | null;
  readonly formula: boolean;
  /** True when the cell is filled from the first cell of a merged range that covers it. */
  readonly merged: boolean;
  /** All or part of what the cell held is struck through and stands neither in `text` nor in `stored`. */
  readonly struck?: boolean;
}

/**
 * One row. Valid until the next batch is asked for: copy what you keep.
 * Text of a cell: text as stored; numbers in shortest plain form, integers digit for digit as stored, exponents kept as
 * stored; dates (by number format) as ISO `2018-07-01`, with `T12:30:00` when a time of day is present; booleans TRUE/FALSE;
 * errors as shown (`#N/A`). Text that is struck through is withdrawn and left out. Empty cells are null. A merged cell counts for every cell it covers.
 */
export interface RowView {
  /** 1-based, as Excel shows it; for text files the 1-based record number (blank records counted). */
  readonly rowNumber: number;
  /** Number of columns up to the last stored cell. */
  readonly width: number;
  readonly hidden: boolean;
  text(columnIndex: number): string | null;
  cell(columnIndex: number): RawCell;
  /** The first column from this one on that may hold something; `width` or more when there is none. Skips the gaps of wide sheets. */
  nextStored(columnIndex: number): number;
}

/** 0-based inclusive column range of 1-based inclusive rows. */
export interface MergedRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Fields of one record, still bytes. */
export interface FieldBytes {
  readonly bytes: Uint8Array;
  /** Where the characters of a field begin in `bytes`, quotes left out; a field that the record does not have is empty. */
  startOf(columnIndex: number): number;
  endOf(columnIndex: number): number;
  /** False where a field holds doubled quotes: its bytes are not its characters. */
  readonly isAsWritten: boolean;
  /** As RowView.cell; for records that are as written. */
  cell(columnIndex: number): RawCell;
}

/**
 * Skips rows by their bytes, before they are rows: for lists whose rows hardly ever matter. A reader may return every row nevertheless. The
 * maker of the screen counts the skipped rows.
 */
export interface RowScreen {
  /** True when the row can be skipped. */
  canSkip(fields: FieldBytes, rowNumber: number): boolean;
  /** The rows that it skips are used: oddities inside them must be reported, so it gets none of a block with such. */
  readonly usesRows: boolean;
}

/** One sheet, read front to back. `rows` may be called again to read from the start. */
export interface SheetSource {
  /** Null only where the format has no sheets. */
  readonly name: string | null;
  readonly hidden: boolean;
  /** 0-based indices of hidden columns; may be empty. Known before rows are read. */
  readonly hiddenColumns: readonly number[];
  /** Merged ranges; known before rows are read (the .xlsx reader makes a first pass for them). */
  readonly merges: readonly MergedRange[];
  /** Batches in file order; only stored rows, blank rows may be missing. Throws UserError on damage. */
  rows(screen?: RowScreen): AsyncIterable<readonly RowView[]>;
}

/** An opened file. */
export interface TableFile {
  /** As given to open(): relative to the workspace. */
  readonly path: string;
  readonly format: FileFormat;
  /** Label such as `utf-8`, `utf-8-bom`, `gb18030`, `utf-16le`; null for binary formats. */
  readonly encoding: string | null;
  /** Delimiter of a text file, else null. */
  readonly delimiter: string | null;
  readonly sheets: readonly SheetSource[];
  /** Oddities that did not stop the reading (extension lies, hidden sheets …). */
  readonly problems: readonly Problem[];
  close(): Promise<void>;
}
