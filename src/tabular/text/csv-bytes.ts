/**
 * Hot loop: locates records and fields of a text table on bytes; a cell becomes a string only on demand. Handles soundly quoted records
 * only. At the first record that is written otherwise (text behind a closing quote, a quote without end) it stops, and the papaparse path
 * reads on from there, so both paths read every file the same (test/tabular/text/csv-bytes.test.ts). Works for encodings in which the
 * delimiter, the quote and line ends are single bytes that occur inside no other character.
 */
import { TextDecoder } from 'node:util';
import type { FieldBytes, RawCell, RowScreen, RowView } from '../../domain/tables/table.js';
import type { TextDialect } from './dialect.js';
import type { TextEncoding } from './encoding.js';
import { decodeGb18030 } from './gb18030-fields.js';

const LF = 0x0a;
const CR = 0x0d;
const FIRST_HIGH_BYTE = 0x80;
/** From here on a byte can be the second of a GB18030 character. */
const FIRST_TRAIL_BYTE = 0x40;
const FIRST_DIGIT = 0x30;
const LAST_DIGIT = 0x39;

/** Integers per field: start with flags, end. Blocks are far smaller than the flags. */
const FIELD_WORDS = 2;
const START_MASK = 0x0fff_ffff;
/** Bytes above ASCII: to be decoded. */
const WIDE_FLAG = 1 << 28;
/** Doubled quotes: to be halved. */
const DOUBLED_FLAG = 1 << 29;

/** Result of `next`. */
export const RECORD = 1;
export const INCOMPLETE = -1;
const UNUSUAL = -2;

/** True when a table may be located on bytes. */
export function canLocateOnBytes(dialect: TextDialect, encoding: TextEncoding): boolean {
  const isSingle = dialect.delimiter.length === 1 && dialect.delimiter.charCodeAt(0) < FIRST_HIGH_BYTE;
  if (!isSingle || dialect.lineEnd !== '\n' || dialect.hasMixedEnds || dialect.escape !== dialect.quote) return false;
  if (encoding.decoderLabel === 'utf-8') return true;
  if (encoding.decoderLabel !== 'gb18030') return false;
  const byte = dialect.delimiter.charCodeAt(0);
  return byte < FIRST_TRAIL_BYTE && (byte < FIRST_DIGIT || byte > LAST_DIGIT);
}

/** Scans records of one block after another. After RECORD, its fields are `fieldCount` in `words` from `firstField` on. */
export class RecordScanner implements FieldBytes {
  /** Start of the next record; moved on by RECORD only. */
  position = 0;
  firstField = 0;
  fieldCount = 0;
  /** Whether any field of the record holds anything. */
  isBlank = false;
  isAsWritten = true;
  words = new Int32Array(8192);
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #decode: FieldDecoder;
  #bytes: Buffer = Buffer.alloc(0);
  #isLast = false;
  #fields = 0;

  constructor(dialect: TextDialect, encoding: TextEncoding) {
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#quote = dialect.quote.charCodeAt(0);
    this.#decode = fieldDecoder(encoding);
  }

  /** Starts on a block; the last one may end without a line end. */
  begin(bytes: Buffer, isLast: boolean): void {
    this.#bytes = bytes;
    this.#isLast = isLast;
    this.position = 0;
    this.#fields = 0;
  }

  next(): number {
    if (this.position >= this.#bytes.length) return INCOMPLETE;
    const first = this.#fields;
    this.isBlank = true;
    this.isAsWritten = true;
    const end = this.#readFields(this.position);
    if (end < 0) {
      this.#fields = first;
      return end;
    }
    this.firstField = first;
    this.fieldCount = this.#fields - first;
    this.position = end;
    return RECORD;
  }

  /** True when the screen skips the record that `next` found; its fields are then forgotten. */
  canSkip(screen: RowScreen, rowNumber: number): boolean {
    if (!screen.canSkip(this, rowNumber)) return false;
    this.#fields = this.firstField;
    return true;
  }

  get bytes(): Uint8Array {
    return this.#bytes;
  }

  startOf(columnIndex: number): number {
    if (columnIndex >= this.fieldCount) return 0;
    return (this.words[(this.firstField + columnIndex) * FIELD_WORDS] ?? 0) & START_MASK;
  }

  endOf(columnIndex: number): number {
    if (columnIndex >= this.fieldCount) return 0;
    return this.words[(this.firstField + columnIndex) * FIELD_WORDS + 1] ?? 0;
  }

  cell(columnIndex: number): RawCell {
    const end = this.endOf(columnIndex);
    const start = this.startOf(columnIndex);
    return rawField(end === start ? '' : this.#decode(this.#bytes, start, end));
  }

  #readFields(start: number): number {
    const bytes = this.#bytes;
    const length = bytes.length;
    const delimiter = this.#delimiter;
    const quote = this.#quote;
    let at = start;
    for (;;) {
      if (bytes[at] === quote) {
        at = this.#readQuoted(at + 1);
        if (at < 0) return at;
        if (at >= length) return at;
        if (bytes[at - 1] === LF) return at;
        continue;
      }
      const fieldStart = at;
      let highest = 0;
      let byte = 0;
      for (; at < length; at += 1) {
        byte = bytes[at] ?? 0;
        if (byte === delimiter || byte === LF) break;
        highest |= byte;
      }
      const wide = highest >= FIRST_HIGH_BYTE ? WIDE_FLAG : 0;
      if (at < length && byte === delimiter) {
        this.#keep(fieldStart, at, wide);
        at += 1;
        if (at >= length) {
          if (!this.#isLast) return INCOMPLETE;
          this.#keep(at, at, 0);
          return at;
        }
        continue;
      }
      if (at >= length && !this.#isLast) return INCOMPLETE;
      this.#keep(fieldStart, at > fieldStart && bytes[at - 1] === CR ? at - 1 : at, wide);
      return at >= length ? at : at + 1;
    }
  }

  /** Scans a quoted field from behind its opening quote; returns the position behind its delimiter or line end. */
  #readQuoted(start: number): number {
    const bytes = this.#bytes;
    const length = bytes.length;
    const quote = this.#quote;
    let flags = 0;
    let at = start;
    for (;;) {
      let highest = 0;
      for (; at < length && bytes[at] !== quote; at += 1) highest |= bytes[at] ?? 0;
      if (highest >= FIRST_HIGH_BYTE) flags |= WIDE_FLAG;
      if (at >= length) return this.#isLast ? UNUSUAL : INCOMPLETE;
      if (at + 1 >= length && !this.#isLast) return INCOMPLETE;
      if (bytes[at + 1] !== quote) break;
      flags |= DOUBLED_FLAG;
      this.isAsWritten = false;
      at += 2;
    }
    const end = at;
    const follower = at + 1 >= length ? LF : (bytes[at + 1] ?? 0);
    if (follower === this.#delimiter) {
      this.#keep(start, end, flags);
      if (at + 2 < length) return at + 2;
      // The delimiter is the last byte: a blank field may or may not follow.
      if (!this.#isLast) return INCOMPLETE;
      this.#keep(at + 2, at + 2, 0);
      return at + 2;
    }
    // A quoted last field that ends in CR is read without it by the other path.
    if (end > start && bytes[end - 1] === CR) return UNUSUAL;
    if (follower === LF) {
      this.#keep(start, end, flags);
      return Math.min(at + 2, length);
    }
    if (follower !== CR) return UNUSUAL;
    if (at + 2 >= length) return this.#isLast ? UNUSUAL : INCOMPLETE;
    if (bytes[at + 2] !== LF) return UNUSUAL;
    this.#keep(start, end, flags);
    return at + 3;
  }

  #keep(start: number, end: number, flags: number): void {
    const at = this.#fields * FIELD_WORDS;
    if (at + FIELD_WORDS > this.words.length) {
      const wider = new Int32Array(this.words.length * 2);
      wider.set(this.words);
      this.words = wider;
    }
    this.words[at] = start | flags;
    this.words[at + 1] = end;
    this.#fields += 1;
    if (end > start) this.isBlank = false;
  }
}

/** Records that lie in one block of bytes. */
export class RecordBlock {
  readonly #bytes: Buffer;
  readonly #words: Int32Array;
  readonly #quote: string;
  readonly #decode: FieldDecoder;

  constructor(bytes: Buffer, words: Int32Array, quote: string, encoding: TextEncoding) {
    this.#bytes = bytes;
    this.#words = words;
    this.#quote = quote;
    this.#decode = fieldDecoder(encoding);
  }

  /** Characters of a field as stored, quotes taken off. */
  field(index: number): string {
    const word = this.#words[index * FIELD_WORDS] ?? 0;
    const start = word & START_MASK;
    const end = this.#words[index * FIELD_WORDS + 1] ?? 0;
    if (end === start) return '';
    const text =
      (word & WIDE_FLAG) === 0 ? this.#bytes.toString('latin1', start, end) : this.#decode(this.#bytes, start, end);
    return (word & DOUBLED_FLAG) === 0 ? text : text.replaceAll(this.#quote + this.#quote, this.#quote);
  }
}

/** Characters of the bytes from one place to another. */
type FieldDecoder = (bytes: Buffer, start: number, end: number) => string;

function fieldDecoder({ decoderLabel }: TextEncoding): FieldDecoder {
  if (decoderLabel === 'utf-8') return (bytes, start, end) => bytes.toString('utf8', start, end);
  if (decoderLabel === 'gb18030') return decodeGb18030;
  const decoder = new TextDecoder(decoderLabel);
  return (bytes, start, end) => decoder.decode(bytes.subarray(start, end));
}

/** One record of a text table, its fields still bytes. */
export class ByteRow implements RowView {
  readonly rowNumber: number;
  readonly width: number;
  readonly hidden = false;
  readonly #block: RecordBlock;
  readonly #first: number;

  constructor(rowNumber: number, block: RecordBlock, firstField: number, fieldCount: number) {
    this.rowNumber = rowNumber;
    this.width = fieldCount;
    this.#block = block;
    this.#first = firstField;
  }

  text(columnIndex: number): string | null {
    if (columnIndex < 0 || columnIndex >= this.width) return null;
    return shownField(this.#block.field(this.#first + columnIndex));
  }

  cell(columnIndex: number): RawCell {
    const isThere = columnIndex >= 0 && columnIndex < this.width;
    return rawField(isThere ? this.#block.field(this.#first + columnIndex) : '');
  }

  nextStored(columnIndex: number): number {
    return columnIndex;
  }
}

/** Text of a field: empty is null; the TAB that some exports put behind each value to keep digits from Excel is taken off. */
export function shownField(field: string): string | null {
  const text = field.endsWith('\t') ? field.replace(/\t+$/, '') : field;
  return text === '' ? null : text;
}

export function rawField(stored: string): RawCell {
  const text = shownField(stored);
  return { text, type: text === null ? 'blank' : 'text', stored, numberFormat: null, formula: false, merged: false };
}
