/**
 * Rows of one .xlsx sheet, streamed. Rows written the plain way are located on bytes (row-scanner.ts) and decoded lazily; everything else,
 * and all the markup around the rows, goes through the strict XML parser. Columns, merges and visibility come from the first pass
 * (outline.ts).
 */
import { isUtf8 } from 'node:buffer';
import { UserError } from '../../domain/problem.js';
import type { MergedRange, RowView } from '../../domain/tables/table.js';
import { placeOfSheet } from '../../domain/place.js';
import { PackedRow, unpackCell } from './packed-row.js';
import type { PackedBlock, PackedPlace } from './packed-row.js';
import { ROWS_PER_BATCH } from '../rows/row-batch.js';
import { xmlEncoding, XmlFeed } from '../container/xml-feed.js';
import type { SheetEntry, XlsxPackage } from './package.js';
import { CELL_WORDS, COLUMN_MASK } from './packed-cell.js';
import { END_OF_ROWS, INCOMPLETE, ROW, RowScanner } from './row-scanner.js';
import { SheetParser } from './sheet-parser.js';
import type { CellListener } from './sheet-parser.js';

/** A plain opening of the rows; prefixed ones are left to the parser. */
const ROWS_OPEN = /<sheetData(?:\s[^<>/]*)?>/;
const CLOSING_ROW = Buffer.from('</row>');
/** A row longer than this, or a start of the part without rows, is left to the parser, which has its own caps. */
const HELD_LIMIT_BYTES = 4 * 1024 * 1024;
const EMPTY = Buffer.alloc(0);

/** How the rows are to be read. */
export interface RowReading extends CellListener {
  readonly merges: readonly MergedRange[];
  /** False leaves every row to the XML parser; the tests compare the two. */
  readonly usesScanner: boolean;
}

/** Batches of rows in file order. Throws UserError on damage, never ends early in silence. */
export async function* readSheetRows(
  book: XlsxPackage,
  sheet: SheetEntry,
  reading: RowReading,
): AsyncGenerator<readonly RowView[], void, undefined> {
  const reader = new SheetReader(book, sheet, reading);
  for await (const block of book.zip.stream(sheet.part)) {
    reader.push(block);
    if (reader.rowCount >= ROWS_PER_BATCH) yield reader.takeRows();
  }
  reader.end();
  if (reader.rowCount > 0) yield reader.takeRows();
}

/** Chooses the reader block by block: `head` looks for the rows, `scan` scans them, `parse` gives the rest to the parser. */
class SheetReader {
  readonly #book: XlsxPackage;
  readonly #sheet: SheetEntry;
  readonly #reading: RowReading;
  readonly #parser: SheetParser;
  readonly #feed: XmlFeed;
  readonly #scanner: RowScanner;
  #mode: 'head' | 'scan' | 'parse';
  #held: Buffer = EMPTY;
  #places: PackedPlace[] = [];

  constructor(book: XlsxPackage, sheet: SheetEntry, reading: RowReading) {
    this.#book = book;
    this.#sheet = sheet;
    this.#reading = reading;
    this.#parser = new SheetParser(book, sheet, reading.merges, reading);
    this.#feed = new XmlFeed(this.#parser, book.limits, book.zip.path, sheet.part);
    const { maxRows, maxColumns, maxCellCharacters } = book.limits;
    this.#scanner = new RowScanner({ maxRows, maxColumns, maxCellCharacters, sharedTexts: book.sharedTexts.count });
    // The scanner knows nothing of what is struck through.
    const mayBeStruck = book.struckStyles.size > 0 || book.sharedTexts.struck.size > 0;
    this.#mode = reading.usesScanner && !mayBeStruck ? 'head' : 'parse';
  }

  get rowCount(): number {
    return this.#parser.rows.length;
  }

  takeRows(): readonly RowView[] {
    return this.#parser.takeRows();
  }

  push(block: Buffer): void {
    if (this.#mode === 'parse') {
      this.#feed.write(block);
      return;
    }
    const bytes = this.#held.length === 0 ? block : Buffer.concat([this.#held, block]);
    this.#held = EMPTY;
    if (this.#mode === 'head') this.#readHead(bytes);
    else this.#scan(bytes, 0);
  }

  end(): void {
    if (this.#held.length > 0) this.#feed.write(this.#held);
    this.#held = EMPTY;
    this.#feed.end();
  }

  #readHead(bytes: Buffer): void {
    const opening = ROWS_OPEN.exec(bytes.toString('latin1'));
    if (xmlEncoding(bytes) !== 'utf-8' || (opening === null && bytes.length > HELD_LIMIT_BYTES)) {
      this.#parseFrom(bytes, 0);
    } else if (opening === null) this.#held = bytes;
    else {
      const start = opening.index + opening[0].length;
      this.#feed.write(bytes.subarray(0, start));
      if (!this.#parser.isBetweenRows) this.#parseFrom(bytes, start);
      else {
        this.#mode = 'scan';
        this.#scan(bytes, start);
      }
    }
  }

  #scan(bytes: Buffer, from: number): void {
    const scanner = this.#scanner;
    let start = from;
    scanner.begin(bytes, start);
    for (;;) {
      const found = this.#parser.isBetweenRows ? scanner.next() : UNREADABLE;
      if (found === ROW) {
        const { rowNumber, hidden, firstCell, cellCount } = scanner;
        this.#places.push({ rowNumber, hidden, firstCell, cellCount });
        continue;
      }
      this.#takeScanned(bytes, start);
      start = scanner.position;
      if (found === END_OF_ROWS) {
        this.#parseFrom(bytes, start);
        return;
      }
      if (found === INCOMPLETE) {
        this.#hold(bytes, start);
        return;
      }
      const closing = bytes.indexOf(CLOSING_ROW, start);
      if (closing === -1) {
        this.#hold(bytes, start);
        return;
      }
      const end = closing + CLOSING_ROW.length;
      this.#feed.write(bytes.subarray(start, end));
      start = end;
      scanner.begin(bytes, start);
    }
  }

  /** Turns the rows scanned since `start` into views. */
  #takeScanned(bytes: Buffer, start: number): void {
    const scanner = this.#scanner;
    if (this.#places.length === 0) return;
    if (!isUtf8(bytes.subarray(start, scanner.position))) {
      throw new UserError(
        'xml-damaged',
        { part: this.#sheet.part },
        placeOfSheet(this.#book.zip.path, this.#sheet.name),
      );
    }
    const parser = this.#parser;
    const last = this.#places.at(-1);
    const words = scanner.words.slice(0, ((last?.firstCell ?? 0) + (last?.cellCount ?? 0)) * CELL_WORDS);
    const block: PackedBlock = { bytes, words, formats: this.#book.formats, context: parser.context };
    for (const place of this.#places) {
      const ranges = parser.rangesOver(place.rowNumber, (column) => storedCellAt(block, place, column));
      if (place.cellCount > 0 || ranges.some((range) => range.content !== null)) {
        parser.rows.push(new PackedRow(block, place, ranges));
      }
      parser.passRow(place.rowNumber);
    }
    if (scanner.formulasWithoutValue > 0) this.#reading.onFormulaWithoutValue(scanner.formulasWithoutValue);
    this.#places = [];
  }

  #hold(bytes: Buffer, start: number): void {
    const rest = bytes.subarray(start);
    if (rest.length > HELD_LIMIT_BYTES) this.#parseFrom(rest, 0);
    else this.#held = rest;
  }

  #parseFrom(bytes: Buffer, start: number): void {
    this.#mode = 'parse';
    this.#feed.write(bytes.subarray(start));
  }
}

/** The parser is inside a row: its end must come first. */
const UNREADABLE = 0;

function storedCellAt(block: PackedBlock, place: PackedPlace, column: number) {
  for (let cell = place.firstCell; cell < place.firstCell + place.cellCount; cell += 1) {
    if (((block.words[cell * CELL_WORDS] ?? 0) & COLUMN_MASK) === column) return unpackCell(block, cell);
  }
  return null;
}
