/**
 * The row view of all sheet formats: cells as they are stored, text made only on demand. A covered cell shows the content of the first cell
 * of its merged range.
 */
import { lowerBound } from '../../domain/lower-bound.js';
import type { CellType, RawCell, RowView } from '../../domain/tables/table.js';
import { rangeAt } from './merge-index.js';
import type { RangesOverRow } from './merge-index.js';
import type { NumberFormat } from './number-format.js';
import { isoDateText, plainNumberText, serialText } from './number-text.js';

/** How the stored characters of a cell are to be read. */
export type StoredKind = 'blank' | 'text' | 'shared' | 'number' | 'isoDate' | 'boolean' | 'error';

/** A cell as stored. `stored` is the index into the shared texts when the kind is `shared`. */
export interface StoredCell {
  readonly column: number;
  readonly kind: StoredKind;
  readonly stored: string;
  readonly format: NumberFormat;
  readonly formula: boolean;
  /** All or part of its text was struck through and left out. */
  readonly struck?: boolean;
}

/** Common properties of a workbook's cells. */
export interface CellContext {
  readonly date1904: boolean;
  sharedText(index: number): string;
}

/** A cell with the values needed to read it: a merged range keeps them of its first cell. */
export type CoveringCell = StoredCell;

/** One stored row. `cells` ascend by column and hold no column twice. */
export class SheetRow implements RowView {
  readonly rowNumber: number;
  readonly hidden: boolean;
  readonly width: number;
  readonly #cells: readonly StoredCell[];
  readonly #ranges: RangesOverRow<CoveringCell>;
  readonly #context: CellContext;

  constructor(
    place: { readonly rowNumber: number; readonly hidden: boolean },
    cells: readonly StoredCell[],
    ranges: RangesOverRow<CoveringCell>,
    context: CellContext,
  ) {
    this.rowNumber = place.rowNumber;
    this.hidden = place.hidden;
    this.#cells = cells;
    this.#ranges = ranges;
    this.#context = context;
    let width = (cells.at(-1)?.column ?? -1) + 1;
    for (const range of ranges) {
      if (range.content !== null && range.lastColumn >= width) width = range.lastColumn + 1;
    }
    this.width = width;
  }

  text(columnIndex: number): string | null {
    const cell = this.#shownCell(columnIndex);
    return cell === null ? null : cellText(cell, this.#context);
  }

  cell(columnIndex: number): RawCell {
    return rawCell(this.#shownCell(columnIndex), this.#context, () => this.#isCovered(columnIndex));
  }

  nextStored(columnIndex: number): number {
    if (this.#ranges.length > 0) return columnIndex;
    const cells = this.#cells;
    const at = lowerBound(cells.length, (position) => cells[position]?.column ?? 0, columnIndex);
    return cells[at]?.column ?? Math.max(columnIndex, this.width);
  }

  #shownCell(column: number): StoredCell | null {
    if (this.#ranges.length > 0) {
      const range = rangeAt(this.#ranges, column);
      if (range?.content != null) return range.content;
    }
    return this.#storedCell(column);
  }

  #isCovered(column: number): boolean {
    const range = this.#ranges.length > 0 ? rangeAt(this.#ranges, column) : null;
    if (range?.content == null) return false;
    return range.firstRow !== this.rowNumber || range.firstColumn !== column;
  }

  /** Most rows store every column from the first on, so the index mostly is the position. */
  #storedCell(column: number): StoredCell | null {
    const cells = this.#cells;
    const direct = cells[column];
    if (direct?.column === column) return direct;
    let low = 0;
    let high = cells.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const cell = cells[middle];
      if (cell === undefined) return null;
      if (cell.column === column) return cell;
      if (cell.column < column) low = middle + 1;
      else high = middle - 1;
    }
    return null;
  }
}

/** A cell in which everything is struck through: it says nothing, and its row still holds something. */
export function withdrawnCell(column: number, format: NumberFormat): StoredCell {
  return { column, kind: 'blank', stored: '', format, formula: false, struck: true };
}

/** A stored cell, or none, for callers that need more than its text. */
export function rawCell(cell: StoredCell | null, context: CellContext, isCovered: () => boolean): RawCell {
  const text = cell === null ? null : cellText(cell, context);
  if (cell === null || text === null) {
    return {
      text: null,
      type: 'blank',
      stored: '',
      numberFormat: cell?.format.code ?? null,
      formula: cell?.formula ?? false,
      merged: false,
      ...(cell?.struck === true ? { struck: true } : {}),
    };
  }
  return {
    text,
    type: cellType(cell),
    stored: cell.kind === 'shared' ? text : cell.stored,
    numberFormat: cell.format.code,
    formula: cell.formula,
    merged: isCovered(),
    ...(cell.struck === true ? { struck: true } : {}),
  };
}

/** Text of a cell by the rules of `RowView`; null when it is empty. */
export function cellText(cell: StoredCell, context: CellContext): string | null {
  switch (cell.kind) {
    case 'blank':
      return null;
    case 'text':
    case 'error':
      return cell.stored === '' ? null : cell.stored;
    case 'shared': {
      const text = context.sharedText(Number(cell.stored));
      return text === '' ? null : text;
    }
    case 'boolean':
      return cell.stored === '1' || cell.stored.toLowerCase() === 'true' ? 'TRUE' : 'FALSE';
    case 'isoDate':
      return cell.stored === '' ? null : isoDateText(cell.stored);
    case 'number':
      return cell.stored === '' ? null : numberText(cell, context);
  }
}

function numberText(cell: StoredCell, context: CellContext): string {
  const { kind } = cell.format;
  if (kind !== 'number' && kind !== 'text') {
    const text = serialText(Number(cell.stored), kind, context.date1904);
    if (text !== null) return text;
  }
  return plainNumberText(cell.stored);
}

function cellType(cell: StoredCell): CellType {
  switch (cell.kind) {
    case 'shared':
      return 'text';
    case 'isoDate':
      return 'date';
    case 'number':
      return cell.format.kind === 'number' || cell.format.kind === 'text' ? 'number' : 'date';
    default:
      return cell.kind;
  }
}
