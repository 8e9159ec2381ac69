/**
 * Hot loop: finds the cells of plainly written .xlsx rows on bytes, without making a string. It recognises one form only, `<row …><c
 * …><f…>…</f><v>…</v></c>…</row>` and inline texts without runs; any other form (entities, CDATA, comments, rich text, cells out of order)
 * is reported as unusual, and the strict XML parser reads that row. The parser alone took 2 to 4 times as long for a million rows;
 * test/tabular/xlsx/row-scanner.test.ts compares the two on the same rows.
 */

import {
  PACKED_SHARED,
  CELL_WORDS,
  KIND_SHIFT,
  FORMULA_FLAG,
  WIDE_FLAG,
  KIND_BY_TYPE,
  PACKED_NUMBER,
} from './packed-cell.js';

/** Result of `next`. */
export const ROW = 1;
export const INCOMPLETE = -1;
const UNUSUAL = -2;
export const END_OF_ROWS = -3;

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const ZERO = 0x30;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const LETTER_C = 0x63;
const LETTER_F = 0x66;
const LETTER_I = 0x69;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;

/** Bytes of the attribute names that writers use; any other name is for the parser. */
const NAME_BYTES = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[A-Za-z0-9:]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** Caps and counts a row is checked against. */
export interface ScanBounds {
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly sharedTexts: number;
  readonly maxCellCharacters: number;
}

/** Scans rows of one block after another. After ROW, the row is in the fields below and its cells in `words`. */
export class RowScanner {
  /** Start of the next row; moved on by ROW only. */
  position = 0;
  rowNumber = 0;
  hidden = false;
  /** Cells of the row in `words`, from `firstCell` on. */
  firstCell = 0;
  cellCount = 0;
  formulasWithoutValue = 0;
  words = new Int32Array(4096);
  readonly #bounds: ScanBounds;
  #bytes: Buffer = Buffer.alloc(0);
  #end = 0;
  #cells = 0;
  #column = 0;
  #nextColumn = 0;
  #style = 0;
  #kind = PACKED_NUMBER;
  #isInline = false;
  #isClosed = false;
  #valueEnd = 0;
  #isWide = false;
  #nameStart = 0;
  #nameEnd = 0;
  #attributeStart = 0;
  #attributeEnd = 0;
  #seen = 0;

  constructor(bounds: ScanBounds) {
    this.#bounds = bounds;
  }

  /** Starts on a block; cells found before are forgotten. */
  begin(bytes: Buffer, position: number): void {
    this.#bytes = bytes;
    this.#end = bytes.length;
    this.position = position;
    this.#cells = 0;
    this.formulasWithoutValue = 0;
  }

  next(): number {
    const bytes = this.#bytes;
    let at = this.#skipSpace(this.position);
    if (at + 5 > this.#end) return INCOMPLETE;
    if (bytes[at] !== LESS) return UNUSUAL;
    if (bytes[at + 1] === SLASH) return END_OF_ROWS;
    if (bytes[at + 1] !== LETTER_R || bytes[at + 2] !== 0x6f || bytes[at + 3] !== 0x77) return UNUSUAL;
    const formulas = this.formulasWithoutValue;
    const first = this.#cells;
    at = this.#openRow(at + 4);
    if (at > 0 && !this.#isClosed) at = this.#readCells(at);
    if (at < 0) {
      this.#cells = first;
      this.formulasWithoutValue = formulas;
      return at;
    }
    this.firstCell = first;
    this.cellCount = this.#cells - first;
    this.position = at;
    return ROW;
  }

  #openRow(start: number): number {
    this.rowNumber = 0;
    this.hidden = false;
    this.#nextColumn = 0;
    this.#seen = 0;
    let at = this.#nextAttribute(start);
    while (at > 0 && this.#nameStart !== 0) {
      const length = this.#nameEnd - this.#nameStart;
      if (length === 1 && this.#bytes[this.#nameStart] === LETTER_R) {
        if (this.rowNumber !== 0) return UNUSUAL;
        this.rowNumber = this.#digits(this.#attributeStart, this.#attributeEnd);
      } else if (length === 6 && this.#bytes[this.#nameStart] === 0x68) {
        const name = this.#bytes.toString('latin1', this.#nameStart, this.#nameEnd);
        const value = this.#bytes.toString('latin1', this.#attributeStart, this.#attributeEnd);
        if (name === 'hidden') this.hidden = value === '1' || value === 'true';
      }
      at = this.#nextAttribute(at);
    }
    if (at > 0 && (this.rowNumber < 1 || this.rowNumber > this.#bounds.maxRows)) return UNUSUAL;
    return at;
  }

  #readCells(start: number): number {
    const bytes = this.#bytes;
    let at = start;
    for (;;) {
      at = this.#skipSpace(at);
      if (at + 6 > this.#end) return INCOMPLETE;
      if (bytes[at] !== LESS) return UNUSUAL;
      const letter = bytes[at + 1];
      if (letter === SLASH) {
        const isRow =
          bytes[at + 2] === LETTER_R && bytes[at + 3] === 0x6f && bytes[at + 4] === 0x77 && bytes[at + 5] === GREATER;
        return isRow ? at + 6 : UNUSUAL;
      }
      const after = bytes[at + 2] ?? 0;
      if (letter !== LETTER_C || (after !== SPACE && after !== GREATER && after !== SLASH)) return UNUSUAL;
      at = this.#openCell(at + 2);
      if (at > 0 && !this.#isClosed) at = this.#readContent(at);
      if (at < 0) return at;
    }
  }

  #openCell(start: number): number {
    this.#column = this.#nextColumn;
    this.#style = 0;
    this.#kind = PACKED_NUMBER;
    this.#isInline = false;
    this.#seen = 0;
    let at = this.#readPlainAttributes(start);
    if (at > 0) at = this.#nextAttribute(at);
    while (at > 0 && this.#nameStart !== 0) {
      if (this.#nameEnd - this.#nameStart === 1) {
        const isRead = this.#cellAttribute(this.#bytes[this.#nameStart] ?? 0);
        if (!isRead) return UNUSUAL;
      }
      at = this.#nextAttribute(at);
    }
    if (at < 0) return at;
    if (this.#column < this.#nextColumn || this.#column >= this.#bounds.maxColumns) return UNUSUAL;
    this.#nextColumn = this.#column + 1;
    return at;
  }

  /** Attributes written ` x="…"`, which is how nearly every cell has them; returns where other ones may begin. */
  #readPlainAttributes(start: number): number {
    const bytes = this.#bytes;
    let at = start;
    while (bytes[at] === SPACE && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE) {
      let end = at + 4;
      for (let byte = bytes[end] ?? 0; byte !== QUOTE; byte = bytes[end] ?? 0) {
        if (byte <= SPACE || byte === LESS || byte === AMPERSAND) return end >= this.#end ? INCOMPLETE : at;
        end += 1;
      }
      const name = bytes[at + 1] ?? 0;
      if (name !== LETTER_R && name !== LETTER_S && name !== LETTER_T) return at;
      this.#attributeStart = at + 4;
      this.#attributeEnd = end;
      if (!this.#cellAttribute(name)) return UNUSUAL;
      at = end + 1;
    }
    return at;
  }

  /** Reads `r`, `s` or `t`; false when it is written in a way only the parser may judge. */
  #cellAttribute(name: number): boolean {
    const bytes = this.#bytes;
    const start = this.#attributeStart;
    const end = this.#attributeEnd;
    if (name === LETTER_R) {
      let column = 0;
      let at = start;
      for (let byte = bytes[at] ?? 0; at < end && byte > 0x40 && byte <= 0x5a; byte = bytes[at] ?? 0) {
        column = column * 26 + byte - 0x40;
        at += 1;
      }
      this.#column = column - 1;
      return at > start && at - start <= 3 && this.#once(1);
    }
    if (name === LETTER_S) {
      this.#style = this.#digits(start, end);
      return this.#style >= 0 && this.#once(2);
    }
    if (name !== LETTER_T) return true;
    if (end - start === 1 && bytes[start] === LETTER_S) this.#kind = PACKED_SHARED;
    else {
      const type = bytes.toString('latin1', start, end);
      this.#kind = KIND_BY_TYPE.get(type) ?? -1;
      this.#isInline = type === 'inlineStr';
    }
    return this.#kind >= 0 && this.#once(4);
  }

  #once(bit: number): boolean {
    const isFirst = (this.#seen & bit) === 0;
    this.#seen |= bit;
    return isFirst;
  }

  #readContent(start: number): number {
    const bytes = this.#bytes;
    let at = start;
    let valueStart = -1;
    let valueEnd = -1;
    let hasFormula = false;
    for (;;) {
      at = this.#skipSpace(at);
      if (at + 4 > this.#end) return INCOMPLETE;
      if (bytes[at] !== LESS) return UNUSUAL;
      const letter = bytes[at + 1];
      if (letter === SLASH) {
        if (bytes[at + 2] !== LETTER_C || bytes[at + 3] !== GREATER) return UNUSUAL;
        if (hasFormula && valueStart < 0) this.formulasWithoutValue += 1;
        return valueEnd > valueStart && !this.#keep(valueStart, valueEnd, hasFormula) ? UNUSUAL : at + 4;
      }
      if (letter === LETTER_V && bytes[at + 2] === GREATER && valueStart < 0 && !this.#isInline) {
        valueStart = at + 3;
        at = this.#readText(valueStart, LETTER_V);
        valueEnd = this.#valueEnd;
      } else if (letter === LETTER_I && this.#isInline && valueStart < 0) {
        at = this.#readInline(at);
        valueStart = this.#attributeStart;
        valueEnd = this.#valueEnd;
      } else if (letter === LETTER_F && !hasFormula) {
        hasFormula = true;
        at = this.#skipFormula(at + 2);
      } else return UNUSUAL;
      if (at < 0) return at;
    }
  }

  /** Text up to `</x>`; sets where it ends and whether it is wide. */
  #readText(start: number, closing: number): number {
    const bytes = this.#bytes;
    let at = start;
    let isWide = false;
    for (;;) {
      const byte = bytes[at] ?? 0;
      if (byte === LESS) break;
      if (byte >= 0x80) isWide = true;
      else if (byte === AMPERSAND || byte === GREATER || byte === CR) return UNUSUAL;
      else if (byte < SPACE && byte !== LF && byte !== TAB) return at >= this.#end ? INCOMPLETE : UNUSUAL;
      at += 1;
    }
    if (at + 4 > this.#end) return INCOMPLETE;
    if (bytes[at + 1] !== SLASH || bytes[at + 2] !== closing || bytes[at + 3] !== GREATER) return UNUSUAL;
    this.#valueEnd = at;
    this.#isWide = isWide;
    return at + 4;
  }

  /** `<is><t …>text</t></is>`; leaves the start of the text in `#attributeStart`. */
  #readInline(start: number): number {
    const bytes = this.#bytes;
    if (start + 7 > this.#end) return INCOMPLETE;
    if (bytes[start + 2] !== LETTER_S || bytes[start + 3] !== GREATER) return UNUSUAL;
    if (bytes[start + 4] !== LESS || bytes[start + 5] !== LETTER_T) return UNUSUAL;
    let at = this.#nextAttribute(start + 6);
    while (at > 0 && this.#nameStart !== 0) at = this.#nextAttribute(at);
    if (at < 0) return at;
    if (this.#isClosed) return UNUSUAL;
    const textStart = at;
    at = this.#readText(textStart, LETTER_T);
    if (at < 0) return at;
    if (at + 5 > this.#end) return INCOMPLETE;
    const isClosed =
      bytes[at] === LESS && bytes[at + 1] === SLASH && bytes[at + 2] === LETTER_I && bytes[at + 3] === LETTER_S;
    if (!isClosed || bytes[at + 4] !== GREATER) return UNUSUAL;
    this.#attributeStart = textStart;
    return at + 5;
  }

  #skipFormula(start: number): number {
    const after = this.#bytes[start] ?? 0;
    if (after !== SPACE && after !== GREATER && after !== SLASH) return start >= this.#end ? INCOMPLETE : UNUSUAL;
    let at = this.#nextAttribute(start);
    while (at > 0 && this.#nameStart !== 0) at = this.#nextAttribute(at);
    return at < 0 || this.#isClosed ? at : this.#readText(at, LETTER_F);
  }

  /** Adds the cell; false when a shared text does not exist or the text is too long, which the parser will report. */
  #keep(start: number, end: number, hasFormula: boolean): boolean {
    if (end - start > this.#bounds.maxCellCharacters) return false;
    if (this.#kind === PACKED_SHARED) {
      const index = this.#digits(start, end);
      if (index < 0 || index >= this.#bounds.sharedTexts) return false;
    }
    const at = this.#cells * CELL_WORDS;
    if (at + CELL_WORDS > this.words.length) {
      const wider = new Int32Array(this.words.length * 2);
      wider.set(this.words);
      this.words = wider;
    }
    const flags = (hasFormula ? FORMULA_FLAG : 0) | (this.#isWide ? WIDE_FLAG : 0);
    this.words[at] = this.#column | (this.#kind << KIND_SHIFT) | flags;
    this.words[at + 1] = start;
    this.words[at + 2] = end;
    this.words[at + 3] = this.#style;
    this.#cells += 1;
    return true;
  }

  /**
   * Reads one attribute and returns where the next may begin; its name and value are in the fields. At the end of the tag it returns the
   * position behind the tag, `#nameStart` is 0 and `#isClosed` tells whether the tag closed itself.
   */
  #nextAttribute(start: number): number {
    const bytes = this.#bytes;
    let at = this.#skipSpace(start);
    const first = bytes[at] ?? 0;
    this.#nameStart = 0;
    if (first === GREATER) {
      this.#isClosed = false;
      return at + 1;
    }
    if (first === SLASH) {
      if (at + 1 >= this.#end) return INCOMPLETE;
      this.#isClosed = true;
      return bytes[at + 1] === GREATER ? at + 2 : UNUSUAL;
    }
    if (at === start) return at >= this.#end ? INCOMPLETE : UNUSUAL;
    const nameStart = at;
    for (let byte = first; byte !== EQUALS; byte = bytes[at] ?? 0) {
      if (NAME_BYTES[byte] === 0) return at >= this.#end ? INCOMPLETE : UNUSUAL;
      at += 1;
    }
    const quote = bytes[at + 1] ?? 0;
    if (quote !== QUOTE && quote !== APOSTROPHE) return at + 1 >= this.#end ? INCOMPLETE : UNUSUAL;
    const valueStart = at + 2;
    at = valueStart;
    for (let byte = bytes[at] ?? 0; byte !== quote; byte = bytes[at] ?? 0) {
      if (byte === LESS || byte === AMPERSAND || byte < SPACE) return at >= this.#end ? INCOMPLETE : UNUSUAL;
      at += 1;
    }
    this.#nameStart = nameStart;
    this.#nameEnd = valueStart - 2;
    this.#attributeStart = valueStart;
    this.#attributeEnd = at;
    return at + 1;
  }

  #skipSpace(start: number): number {
    const bytes = this.#bytes;
    let at = start;
    for (let byte = bytes[at]; byte === SPACE || byte === LF || byte === CR || byte === TAB; byte = bytes[at]) at += 1;
    return at;
  }

  /** Value of up to nine digits; -1 when there is anything else. */
  #digits(start: number, end: number): number {
    if (end <= start || end - start > 9) return -1;
    let value = 0;
    for (let at = start; at < end; at += 1) {
      const digit = (this.#bytes[at] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) return -1;
      value = value * 10 + digit;
    }
    return value;
  }
}
