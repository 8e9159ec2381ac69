/**
 * First pass over a sheet part: hidden columns and merged ranges, which later stages need before the rows. The rows themselves are skipped
 * as bytes, not parsed; since the whole part is inflated, its checksum is proved before the first row is returned.
 */
import { UserError } from '../../domain/problem.js';
import type { MergedRange } from '../../domain/tables/table.js';
import { parseRange } from './cell-reference.js';
import { placeOfSheet } from '../../domain/place.js';
import { HiddenColumns } from '../rows/hidden-columns.js';
import { xmlEncoding, XmlFeed } from '../container/xml-feed.js';
import type { XmlAttributes, XmlHandler } from '../container/xml-feed.js';
import type { SheetEntry, XlsxPackage } from './package.js';

/** Facts about a sheet that are known before its rows are read. */
export interface SheetOutline {
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly MergedRange[];
}

const ROWS_OPEN = /<(?:[\w.-]+:)?sheetData(?:\s[^<>]*)?>/;
const ROWS_CLOSE = /<\/(?:[\w.-]+:)?sheetData\s*>/;
/** More than any start of a sheet part that has rows; beyond it the part is parsed whole. */
const HEAD_LIMIT_CHARACTERS = 4 * 1024 * 1024;
/** Longest closing tag that may lie across two blocks. */
const OVERLAP_BYTES = 128;
const CLOSING_NAME = Buffer.from('sheetData');
const EMPTY: Buffer = Buffer.alloc(0);

/** Throws the errors of the zip and XML layers, and UserError `sheet-too-many-merges`. */
export async function readOutline(book: XlsxPackage, sheet: SheetEntry): Promise<SheetOutline> {
  const collector = new OutlineCollector(book, sheet);
  const feed = new XmlFeed(collector, book.limits, book.zip.path, sheet.part);
  const skipper = new RowSkipper();
  for await (const block of book.zip.stream(sheet.part)) {
    const passed = skipper.pass(block);
    if (passed.length > 0) feed.write(passed);
  }
  const rest = skipper.rest();
  if (rest.length > 0) feed.write(rest);
  feed.end();
  return { hiddenColumns: collector.hiddenColumns.sorted(), merges: collector.merges };
}

/** Lets through everything but what lies between the tags of `sheetData`. */
class RowSkipper {
  #state: 'head' | 'rows' | 'tail' = 'head';
  #held = EMPTY;

  pass(block: Buffer): Buffer {
    if (this.#state === 'tail') return block;
    if (this.#state === 'rows' && block.length > OVERLAP_BYTES && !this.#mayHoldClosing(block)) {
      this.#held = block.subarray(block.length - OVERLAP_BYTES);
      return EMPTY;
    }
    this.#held = this.#held.length === 0 ? block : Buffer.concat([this.#held, block]);
    if (this.#state === 'head') {
      if (!xmlEncoding(this.#held).startsWith('utf-8')) return this.#passAll();
      const text = this.#held.toString('latin1');
      const opening = ROWS_OPEN.exec(text);
      if (opening === null) return text.length > HEAD_LIMIT_CHARACTERS ? this.#passAll() : EMPTY;
      if (opening[0].endsWith('/>')) return this.#passAll();
      const end = opening.index + opening[0].length;
      const head = this.#held.subarray(0, end);
      this.#held = this.#held.subarray(end);
      this.#state = 'rows';
      return Buffer.concat([head, this.#skipRows()]);
    }
    return this.#skipRows();
  }

  /** The rest when the part ends before its rows do: passed on, so that the parser can complain. */
  rest(): Buffer {
    return this.#state === 'head' ? this.#passAll() : EMPTY;
  }

  /** Nearly every block is skipped as it is, without being copied together with what was held of the one before. */
  #mayHoldClosing(block: Buffer): boolean {
    if (block.includes(CLOSING_NAME)) return true;
    return Buffer.concat([this.#held, block.subarray(0, OVERLAP_BYTES)]).includes(CLOSING_NAME);
  }

  #skipRows(): Buffer {
    const found = this.#held.indexOf(CLOSING_NAME);
    if (found !== -1) {
      const start = Math.max(0, found - OVERLAP_BYTES);
      const closing = ROWS_CLOSE.exec(this.#held.toString('latin1', start));
      if (closing !== null) {
        const tail = this.#held.subarray(start + closing.index);
        this.#held = EMPTY;
        this.#state = 'tail';
        return tail;
      }
    }
    this.#held = this.#held.subarray(Math.max(0, this.#held.length - OVERLAP_BYTES));
    return EMPTY;
  }

  #passAll(): Buffer {
    this.#state = 'tail';
    const all = this.#held;
    this.#held = EMPTY;
    return all;
  }
}

/** Collects columns and merges from the part without its rows. */
class OutlineCollector implements XmlHandler {
  readonly hiddenColumns: HiddenColumns;
  readonly merges: MergedRange[] = [];
  readonly #book: XlsxPackage;
  readonly #sheet: SheetEntry;

  constructor(book: XlsxPackage, sheet: SheetEntry) {
    this.#book = book;
    this.#sheet = sheet;
    this.hiddenColumns = new HiddenColumns(book.limits.maxColumns);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'col') this.#addColumns(attributes);
    else if (name === 'mergeCell') this.#addMerge(attributes['ref'] ?? '');
  }

  close(): void {
    // Only opening tags are looked at.
  }

  text(): void {
    // Columns and merges are attributes.
  }

  #addColumns(attributes: XmlAttributes): void {
    const { hidden, min, max } = attributes;
    if (hidden !== '1' && hidden !== 'true') return;
    this.hiddenColumns.add(Number(min) - 1, Number(max ?? min) - Number(min) + 1);
  }

  #addMerge(reference: string): void {
    const range = parseRange(reference);
    const { maxMerges, maxRows, maxColumns } = this.#book.limits;
    if (range === null || (range.firstRow === range.lastRow && range.firstColumn === range.lastColumn)) return;
    if (range.lastRow > maxRows || range.lastColumn >= maxColumns) return;
    if (this.merges.length >= maxMerges) {
      throw new UserError(
        'sheet-too-many-merges',
        { limit: maxMerges },
        placeOfSheet(this.#book.zip.path, this.#sheet.name),
      );
    }
    this.merges.push(range);
  }
}
