/**
 * The row view over bytes of an .xlsx sheet part: the row scanner found the place of each cell, its text is made only on demand. Reads
 * exactly like SheetRow.
 */
import { lowerBound } from '../../domain/lower-bound.js';
import type { RawCell, RowView } from '../../domain/tables/table.js';
import { rangeAt } from '../rows/merge-index.js';
import type { RangesOverRow } from '../rows/merge-index.js';
import { GENERAL_FORMAT } from '../rows/number-format.js';
import type { NumberFormat } from '../rows/number-format.js';
import { cellText, rawCell, SheetRow } from '../rows/sheet-row.js';
import type { CellContext, StoredCell, StoredKind } from '../rows/sheet-row.js';
import {
  CELL_WORDS,
  COLUMN_MASK,
  FORMULA_FLAG,
  KIND_MASK,
  KIND_SHIFT,
  PACKED_SHARED,
  PACKED_TEXT,
  WIDE_FLAG,
} from './packed-cell.js';
import { unescapeText } from './shared-texts.js';

const DIGIT_ZERO = 0x30;

/** By the packed kinds of xlsx-row-scanner. */
const KINDS: readonly StoredKind[] = ['number', 'shared', 'text', 'boolean', 'error', 'isoDate'];

/** Rows that lie in one block of bytes. */
export interface PackedBlock {
  readonly bytes: Buffer;
  readonly words: Int32Array;
  readonly formats: readonly NumberFormat[];
  readonly context: CellContext;
}

/** Position of a row's cells in the words of its block. */
export interface PackedPlace {
  readonly rowNumber: number;
  readonly hidden: boolean;
  readonly firstCell: number;
  readonly cellCount: number;
}

const NO_RANGES: RangesOverRow<StoredCell> = [];
const NEVER = (): boolean => false;

/** One row of a plainly written sheet. */
export class PackedRow implements RowView {
  readonly rowNumber: number;
  readonly hidden: boolean;
  readonly width: number;
  readonly #block: PackedBlock;
  readonly #first: number;
  readonly #count: number;
  readonly #ranges: RangesOverRow<StoredCell>;

  constructor(block: PackedBlock, place: PackedPlace, ranges: RangesOverRow<StoredCell> = NO_RANGES) {
    this.rowNumber = place.rowNumber;
    this.hidden = place.hidden;
    this.#block = block;
    this.#first = place.firstCell;
    this.#count = place.cellCount;
    this.#ranges = ranges;
    let width = place.cellCount === 0 ? 0 : columnOf(block, place.firstCell + place.cellCount - 1) + 1;
    for (const range of ranges) {
      if (range.content !== null && range.lastColumn >= width) width = range.lastColumn + 1;
    }
    this.width = width;
  }

  text(columnIndex: number): string | null {
    if (this.#ranges.length > 0) {
      const content = rangeAt(this.#ranges, columnIndex)?.content;
      if (content != null) return cellText(content, this.#block.context);
    }
    const cell = this.#find(columnIndex);
    return cell === -1 ? null : packedText(this.#block, cell);
  }

  cell(columnIndex: number): RawCell {
    const cell = this.#find(columnIndex);
    if (this.#ranges.length === 0) {
      return rawCell(cell === -1 ? null : unpackCell(this.#block, cell), this.#block.context, NEVER);
    }
    const cells = cell === -1 ? [] : [unpackCell(this.#block, cell)];
    const row = new SheetRow(this, cells, this.#ranges, this.#block.context);
    return row.cell(columnIndex);
  }

  nextStored(columnIndex: number): number {
    if (this.#ranges.length > 0) return columnIndex;
    const block = this.#block;
    if (columnIndex < this.#count && columnOf(block, this.#first + columnIndex) === columnIndex) return columnIndex;
    const at = lowerBound(this.#count, (position) => columnOf(block, this.#first + position), columnIndex);
    return at < this.#count ? columnOf(block, this.#first + at) : Math.max(columnIndex, this.width);
  }

  /** Cell index within the block; most rows store every column, so the column mostly is the position. */
  #find(column: number): number {
    const block = this.#block;
    if (column < this.#count && columnOf(block, this.#first + column) === column) return this.#first + column;
    let low = this.#first;
    let high = this.#first + Math.min(this.#count, column + 1) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = columnOf(block, middle);
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

/** A packed cell as the parser would have stored it. */
export function unpackCell(block: PackedBlock, cell: number): StoredCell {
  const word = block.words[cell * CELL_WORDS] ?? 0;
  const kind = KINDS[(word >> KIND_SHIFT) & KIND_MASK] ?? 'text';
  const stored = storedText(block, cell, word);
  return {
    column: word & COLUMN_MASK,
    kind,
    stored: kind === 'text' ? unescapeText(stored) : stored.trim(),
    format: block.formats[block.words[cell * CELL_WORDS + 3] ?? 0] ?? GENERAL_FORMAT,
    formula: (word & FORMULA_FLAG) !== 0,
  };
}

function packedText(block: PackedBlock, cell: number): string | null {
  const word = block.words[cell * CELL_WORDS] ?? 0;
  const kind = (word >> KIND_SHIFT) & KIND_MASK;
  if (kind === PACKED_TEXT) return unescapeText(storedText(block, cell, word));
  if (kind === PACKED_SHARED) {
    const text = block.context.sharedText(sharedIndex(block, cell));
    return text === '' ? null : text;
  }
  return cellText(unpackCell(block, cell), block.context);
}

/** Index of a shared text from its digits; the scanner has seen that they are digits. */
function sharedIndex(block: PackedBlock, cell: number): number {
  const end = block.words[cell * CELL_WORDS + 2] ?? 0;
  let index = 0;
  for (let at = block.words[cell * CELL_WORDS + 1] ?? 0; at < end; at += 1) {
    index = index * 10 + (block.bytes[at] ?? 0) - DIGIT_ZERO;
  }
  return index;
}

function storedText(block: PackedBlock, cell: number, word: number): string {
  const start = block.words[cell * CELL_WORDS + 1] ?? 0;
  const end = block.words[cell * CELL_WORDS + 2] ?? 0;
  return block.bytes.toString((word & WIDE_FLAG) === 0 ? 'latin1' : 'utf8', start, end);
}

function columnOf(block: PackedBlock, cell: number): number {
  return (block.words[cell * CELL_WORDS] ?? 0) & COLUMN_MASK;
}
