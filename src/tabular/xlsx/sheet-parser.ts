/**
 * The strict reading of a sheet part: events of the XML parser become rows. Places cells by reference or else by counting
 * and ignores `dimension`. Reads every way of writing a row; the byte scanner only takes over the plain ones.
 */
import { UserError, type CodeNeeding } from '../../domain/problem.js';
import type { MergedRange, RowView } from '../../domain/tables/table.js';
import { columnOfReference, rowOfReference } from './cell-reference.js';
import { placeOfRow } from '../../domain/place.js';
import { MergeIndex } from '../rows/merge-index.js';
import type { RangesOverRow } from '../rows/merge-index.js';
import { GENERAL_FORMAT } from '../rows/number-format.js';
import { SheetRow, withdrawnCell } from '../rows/sheet-row.js';
import type { CellContext, StoredCell, StoredKind } from '../rows/sheet-row.js';
import type { XmlAttributes, XmlHandler } from '../container/xml-feed.js';
import type { SheetEntry, XlsxPackage } from './package.js';
import { isStruck, unescapeText } from './shared-texts.js';

/** `worksheet` and `sheetData`. */
const ROW_LIST_DEPTH = 2;
/** Extensions of later versions, and the variant written for programs that know them: their cells are not the sheet's. */
const PASSED_OVER: ReadonlySet<string> = new Set(['extLst', 'Choice']);
const NO_RANGES: RangesOverRow<StoredCell> = [];

/** `t` attribute → how `v` is read; absent means number. */
const KIND_BY_TYPE: Readonly<Record<string, StoredKind>> = {
  s: 'shared',
  str: 'text',
  inlineStr: 'text',
  n: 'number',
  b: 'boolean',
  e: 'error',
  d: 'isoDate',
};

/** Receives cells that are not read as they stand. */
export interface CellListener {
  onFormulaWithoutValue(count: number): void;
  /** Something in this cell is struck through and was left out. */
  onStruck(rowNumber: number, columnIndex: number): void;
}

/** Turns the events of a sheet part into rows. */
export class SheetParser implements XmlHandler {
  rows: RowView[] = [];
  readonly context: CellContext;
  readonly #book: XlsxPackage;
  readonly #sheet: SheetEntry;
  readonly #merges: MergeIndex<StoredCell> | null;
  readonly #listener: CellListener;
  #isInRows = false;
  #depth = 0;
  /** Elements open inside a skipped one, itself included. */
  #passedOver = 0;
  #rowNumber = 0;
  #rowHidden = false;
  /** The row had no number of its own: the reference of its first cell may give it. */
  #rowCounted = false;
  #cells: StoredCell[] = [];
  #isSorted = true;
  #nextColumn = 0;
  #isInCell = false;
  #column = 0;
  #type = '';
  #style = 0;
  #hasFormula = false;
  #hasValue = false;
  #hasInline = false;
  #hasInlineText = false;
  #isRunStruck = false;
  #hasStruckRun = false;
  #phoneticDepth = 0;
  #isCollecting = false;
  #text = '';

  constructor(book: XlsxPackage, sheet: SheetEntry, merges: readonly MergedRange[], listener: CellListener) {
    this.#book = book;
    this.#sheet = sheet;
    this.#merges = merges.length === 0 ? null : new MergeIndex(merges, book.limits.maxMergesPerRow);
    this.#listener = listener;
    const { sharedTexts } = book;
    this.context = { date1904: book.date1904, sharedText: (index) => sharedTexts.text(index) };
  }

  takeRows(): readonly RowView[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  /** Only the list of rows is open: a row may begin. */
  get isBetweenRows(): boolean {
    return this.#isInRows && this.#depth === ROW_LIST_DEPTH;
  }

  /** Notes that a row was read elsewhere; rows without a number count on from it. */
  passRow(rowNumber: number): void {
    this.#rowNumber = rowNumber;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#depth += 1;
    if (this.#passedOver > 0 || PASSED_OVER.has(name)) {
      this.#passedOver += 1;
      return;
    }
    if (name === 'c') {
      if (this.#isInRows) this.#openCell(attributes);
    } else if (name === 'v') {
      this.#isCollecting = this.#isInCell && !(this.#hasInline && this.#type === 'inlineStr');
      if (this.#hasInline && this.#isCollecting) this.#text = '';
      this.#hasValue = true;
    } else if (name === 'is') {
      this.#hasInline = true;
      if (this.#type === 'inlineStr') this.#text = '';
    } else if (name === 'row') {
      if (this.#isInRows) this.#openRow(attributes);
    } else if (name === 't') {
      const counts = this.#type === 'inlineStr' || !this.#hasValue;
      this.#isCollecting = this.#isInCell && this.#phoneticDepth === 0 && counts && !this.#isRunStruck;
      this.#hasStruckRun ||= this.#isRunStruck;
      this.#hasInlineText = true;
    } else if (name === 'f') this.#hasFormula = true;
    else if (name === 'rPh') this.#phoneticDepth += 1;
    else if (name === 'r') this.#isRunStruck = false;
    else if (name === 'strike') this.#isRunStruck = isStruck(attributes['val']);
    else if (name === 'sheetData') this.#isInRows = true;
  }

  close(name: string): void {
    this.#depth -= 1;
    if (this.#passedOver > 0) {
      this.#passedOver -= 1;
      return;
    }
    if (name === 'c') {
      if (this.#isInCell) this.#closeCell();
    } else if (name === 'v' || name === 't') this.#isCollecting = false;
    else if (name === 'row') {
      if (this.#isInRows) this.#closeRow();
    } else if (name === 'rPh') this.#phoneticDepth -= 1;
    else if (name === 'sheetData') this.#isInRows = false;
  }

  text(text: string): void {
    if (this.#isCollecting && this.#passedOver === 0) this.#text += text;
  }

  #openRow(attributes: XmlAttributes): void {
    const stated = attributes['r'];
    this.#rowCounted = stated === undefined;
    this.#setRowNumber(stated === undefined ? this.#rowNumber + 1 : Number(stated));
    const { hidden } = attributes;
    this.#rowHidden = hidden === '1' || hidden === 'true';
    this.#cells = [];
    this.#isSorted = true;
    this.#nextColumn = 0;
  }

  #setRowNumber(rowNumber: number): void {
    if (!Number.isInteger(rowNumber) || rowNumber < 1 || rowNumber > this.#book.limits.maxRows) {
      throw this.#error('sheet-row-out-of-range');
    }
    this.#rowNumber = rowNumber;
  }

  #openCell(attributes: XmlAttributes): void {
    const reference = attributes['r'];
    this.#column = this.#nextColumn;
    if (reference !== undefined) {
      const column = columnOfReference(reference);
      if (column >= 0) this.#column = column;
      if (this.#rowCounted && this.#cells.length === 0) {
        this.#rowCounted = false;
        this.#setRowNumber(rowOfReference(reference) ?? this.#rowNumber);
      }
    }
    if (this.#column >= this.#book.limits.maxColumns) throw this.#error('sheet-column-out-of-range');
    if (this.#column < this.#nextColumn) this.#isSorted = false;
    this.#nextColumn = this.#column + 1;
    this.#isInCell = true;
    this.#type = attributes['t'] ?? 'n';
    const style = attributes['s'];
    this.#style = style === undefined ? 0 : Number(style);
    this.#hasFormula = false;
    this.#hasValue = false;
    this.#hasInline = false;
    this.#hasInlineText = false;
    this.#isRunStruck = false;
    this.#hasStruckRun = false;
    this.#text = '';
  }

  #closeCell(): void {
    this.#isInCell = false;
    if (!this.#hasValue && !this.#hasInlineText && this.#hasFormula) this.#listener.onFormulaWithoutValue(1);
    const kind = KIND_BY_TYPE[this.#type] ?? 'text';
    const stored = this.#storedText(kind);
    if (stored.length > this.#book.limits.maxCellCharacters) throw this.#error('cell-too-long');
    const format = this.#book.formats[this.#style] ?? GENERAL_FORMAT;
    const isWithdrawn =
      (stored !== '' && this.#book.struckStyles.has(this.#style)) || (stored === '' && this.#hasStruckRun);
    const isStruckInPart =
      this.#hasStruckRun || (kind === 'shared' && this.#book.sharedTexts.struck.has(Number(stored)));
    if (isWithdrawn || (stored !== '' && isStruckInPart)) this.#listener.onStruck(this.#rowNumber, this.#column);
    if (isWithdrawn) this.#cells.push(withdrawnCell(this.#column, format));
    if (isWithdrawn || stored === '') return;
    const struck = isStruckInPart ? { struck: true } : {};
    this.#cells.push({ column: this.#column, kind, stored, format, formula: this.#hasFormula, ...struck });
  }

  #storedText(kind: StoredKind): string {
    if (kind === 'text') return unescapeText(this.#text);
    const stored = this.#text.trim();
    if (kind === 'shared' && stored !== '') {
      const index = Number(stored);
      if (!Number.isInteger(index) || index < 0 || index >= this.#book.sharedTexts.count) {
        throw this.#error('xlsx-shared-text-missing');
      }
    }
    return stored;
  }

  #closeRow(): void {
    const cells = this.#isSorted ? this.#cells : sortedCells(this.#cells);
    const ranges = this.rangesOver(this.#rowNumber, (column) => cells.find((cell) => cell.column === column) ?? null);
    if (cells.length === 0 && !ranges.some((range) => range.content !== null)) return;
    this.rows.push(new SheetRow({ rowNumber: this.#rowNumber, hidden: this.#rowHidden }, cells, ranges, this.context));
  }

  /** Merged ranges over a row; `cellAt` gives the content of ranges that begin in it. */
  rangesOver(rowNumber: number, cellAt: (column: number) => StoredCell | null): RangesOverRow<StoredCell> {
    if (this.#merges === null) return NO_RANGES;
    const ranges = this.#merges.rangesOver(rowNumber);
    if (ranges === null) throw this.#error('sheet-too-many-merges');
    for (const range of ranges) {
      if (range.firstRow === rowNumber) range.content = cellAt(range.firstColumn);
    }
    return ranges;
  }

  #error(code: CodeNeeding<'part'>): UserError {
    return new UserError(
      code,
      { part: this.#sheet.part },
      placeOfRow(this.#book.zip.path, this.#sheet.name, this.#rowNumber),
    );
  }
}

/** Ascending by column; of cells that claim one column the last wins. */
function sortedCells(cells: readonly StoredCell[]): StoredCell[] {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}
