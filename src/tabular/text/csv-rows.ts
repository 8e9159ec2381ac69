/**
 * Rows of a text table: located on bytes while the quoting is sound, by papaparse from the first record on where it is not,
 * or where the encoding or the delimiter does not allow it. Blank records are counted but not handed up.
 */
import { UserError } from '../../domain/problem.js';
import type { Problem } from '../../domain/problem.js';
import type { RawCell, RowScreen, RowView } from '../../domain/table.js';
import type { ByteSource } from '../container/byte-source.js';
import { ByteRow, INCOMPLETE, RECORD, RecordBlock, RecordScanner, rawField, shownField } from './csv-bytes.js';
import { RecordError, RecordSplitter } from './csv-records.js';
import type { TextRecord } from './csv-records.js';
import { placeOfFile, placeOfRow } from '../../domain/place.js';
import { ROWS_PER_BATCH } from '../rows/row-batch.js';
import type { TextDialect } from './dialect.js';
import { decodeText } from './encoding.js';
import type { TextEncoding } from './encoding.js';

/** Records with an open quote that get a problem of their own. */
const NAMED_OPEN_QUOTES = 50;
/** Rows of one cell in a row that are remembered. */
const MOST_HELD = 1000;
const FIELD_WORDS = 2;
const LINE_FEED = 0x0a;
const LONGEST_MARK_BYTES = 6;
const EMPTY = Buffer.alloc(0);

/** A text table about to be read. */
export interface TextTable {
  readonly source: ByteSource;
  readonly encoding: TextEncoding;
  readonly dialect: TextDialect;
  readonly maxRecordCharacters: number;
  readonly oddRecords: OddRecords;
}

/** Reads by papaparse. Throws UserError `csv-cut`, `csv-record-too-long`, `encoding-unknown`. */
export function readTextRows(table: TextTable): AsyncGenerator<readonly RowView[], void, undefined> {
  const numberer = new RecordNumberer(table.dialect, table.oddRecords);
  return parseRows(table, table.source, numberer);
}

/** Locates records on bytes; the same rows as `readTextRows`, but for those let go. `canLocateOnBytes` must hold. */
export async function* readByteRows(
  table: TextTable,
  screen: RowScreen | null = null,
): AsyncGenerator<readonly RowView[], void, undefined> {
  const numberer = new RecordNumberer(table.dialect, table.oddRecords);
  const scanner = new RecordScanner(table.dialect);
  let held: Buffer = EMPTY;
  let consumedBytes = 0;
  let isFirst = true;
  for await (const block of table.source.stream()) {
    let bytes = held.length === 0 ? block : Buffer.concat([held, block]);
    if (isFirst) {
      if (bytes.length < LONGEST_MARK_BYTES) {
        held = bytes;
        continue;
      }
      const mark = markBytes(bytes);
      bytes = bytes.subarray(mark);
      consumedBytes += mark;
      isFirst = false;
    }
    const { rows, isSound } = scanBlock({ table, scanner, numberer, screen }, { bytes, isLast: false });
    yield* inBatches(rows);
    consumedBytes += scanner.position;
    held = bytes.subarray(scanner.position);
    if (!isSound || held.length > table.maxRecordCharacters) {
      yield* parseRows(table, sourceFrom(table.source, consumedBytes), numberer);
      return;
    }
  }
  if (isFirst) {
    consumedBytes = markBytes(held);
    held = held.subarray(consumedBytes);
  }
  const { rows, isSound } = scanBlock({ table, scanner, numberer, screen }, { bytes: held, isLast: true });
  yield* inBatches(rows);
  if (isSound && scanner.position === held.length) return;
  yield* parseRows(table, sourceFrom(table.source, consumedBytes + scanner.position), numberer);
}

interface ByteReading {
  readonly table: TextTable;
  readonly scanner: RecordScanner;
  readonly numberer: RecordNumberer;
  readonly screen: RowScreen | null;
}

/** Stands for rows that were let go, among the places of those that were not. */
const SKIPPED = 0;

/** Rows of the complete records of a block; `isSound` is false when the scanner stopped at one it does not know. */
function scanBlock(
  { table, scanner, numberer, screen }: ByteReading,
  block: { readonly bytes: Buffer; readonly isLast: boolean },
): { rows: readonly RowView[]; isSound: boolean } {
  scanner.begin(block.bytes, block.isLast);
  const places: number[] = [];
  const { columns } = table.dialect;
  let fields = 0;
  let start = scanner.position;
  let isTold = false;
  let found = scanner.next();
  for (; found === RECORD; start = scanner.position, found = scanner.next()) {
    const isOdd = columns !== null && scanner.fieldCount !== columns;
    if (isOdd && isDoubtful(block.bytes.subarray(start, scanner.position - 1), table.dialect)) {
      scanner.position = start;
      break;
    }
    const rowNumber = numberer.nextNumber();
    if (screen !== null && rowNumber !== null && !isOdd && scanner.canSkip(screen, rowNumber)) {
      if (!isTold) places.push(SKIPPED, 0, 0);
      isTold = true;
      continue;
    }
    isTold = false;
    fields = scanner.firstField + scanner.fieldCount;
    if (rowNumber !== null && !scanner.isBlank) places.push(rowNumber, scanner.firstField, scanner.fieldCount);
  }
  const words = scanner.words.slice(0, fields * FIELD_WORDS);
  const located = new RecordBlock(block.bytes, words, table.dialect.quote, table.encoding);
  const rows: RowView[] = [];
  for (let at = 0; at < places.length; at += 3) {
    if (places[at] === SKIPPED) {
      numberer.sawFullRow();
      continue;
    }
    const row = new ByteRow(places[at] ?? 0, located, places[at + 1] ?? 0, places[at + 2] ?? 0);
    numberer.judgeWidth(row);
    rows.push(row);
  }
  return { rows, isSound: found === INCOMPLETE };
}

/** Quotes or several lines in a record of the wrong number of fields: perhaps a stray quote has swallowed something. */
function isDoubtful(record: Buffer, { quote }: TextDialect): boolean {
  return record.includes(LINE_FEED) || record.includes(quote);
}

async function* parseRows(
  table: TextTable,
  source: ByteSource,
  numberer: RecordNumberer,
): AsyncGenerator<readonly RowView[], void, undefined> {
  const splitter = new RecordSplitter(table.dialect, table.maxRecordCharacters);
  try {
    const decoded = decodeText(source, table.encoding);
    for await (const text of table.dialect.hasMixedEnds ? withEqualEnds(decoded) : decoded) {
      yield* inBatches(numberer.rows(splitter.push(text)));
    }
    yield* inBatches(numberer.rows(splitter.finish()));
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    const code = error.failure === 'cut' ? 'csv-cut' : 'csv-record-too-long';
    throw new UserError(code, {}, placeOfRow(source.path, null, numberer.nextRowNumber));
  }
}

/** Every way of ending a line becomes LF: CR, CRLF, CR CR LF. */
async function* withEqualEnds(texts: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let carried = '';
  for await (const text of texts) {
    const whole = carried + text;
    carried = /\r+$/.exec(whole)?.[0] ?? '';
    yield whole.slice(0, whole.length - carried.length).replace(/\r*\n|\r/g, '\n');
  }
  if (carried !== '') yield '\n';
}

function* inBatches(rows: readonly RowView[]): Generator<readonly RowView[], void, undefined> {
  for (let start = 0; start < rows.length; start += ROWS_PER_BATCH) yield rows.slice(start, start + ROWS_PER_BATCH);
}

/** Length of the mark of UTF-8 or GB18030 at the start. */
function markBytes(bytes: Buffer): number {
  const start = bytes.toString('hex', 0, 8);
  if (start.startsWith('efbbbf')) return start.startsWith('efbbbf', 6) ? 6 : 3;
  return start.startsWith('84319533') ? 4 : 0;
}

/** The same bytes from a later one on. */
function sourceFrom(source: ByteSource, startBytes: number): ByteSource {
  return {
    ...source,
    async *stream() {
      let skip = startBytes;
      for await (const block of source.stream()) {
        if (skip < block.length) yield skip === 0 ? block : block.subarray(skip);
        skip = Math.max(0, skip - block.length);
      }
    },
  };
}

/** One record that papaparse read. */
class TextRow implements RowView {
  readonly rowNumber: number;
  readonly width: number;
  readonly hidden = false;
  readonly #fields: readonly string[];

  constructor(rowNumber: number, fields: readonly string[]) {
    this.rowNumber = rowNumber;
    this.width = fields.length;
    this.#fields = fields;
  }

  text(columnIndex: number): string | null {
    return shownField(this.#fields[columnIndex] ?? '');
  }

  cell(columnIndex: number): RawCell {
    return rawField(this.#fields[columnIndex] ?? '');
  }

  nextStored(columnIndex: number): number {
    return columnIndex;
  }
}

/**
 * What is odd about records. A quote that is never closed: the first ones named, the rest counted. Another number of fields than
 * the table has: the first one named, all counted. Reading twice notes them once.
 */
export class OddRecords {
  readonly #path: string;
  readonly #problems: Problem[];
  readonly #rows = new Set<number>();
  readonly #unevenRows = new Set<number>();
  #unevenAt = -1;
  #summary = -1;

  constructor(path: string, problems: Problem[]) {
    this.#path = path;
    this.#problems = problems;
  }

  noteUneven(rowNumber: number, columns: number): void {
    if (this.#unevenRows.has(rowNumber)) return;
    this.#unevenRows.add(rowNumber);
    if (this.#unevenAt === -1) this.#unevenAt = this.#problems.length;
    const first = this.#problems[this.#unevenAt]?.place ?? placeOfRow(this.#path, null, rowNumber);
    const facts = { count: this.#unevenRows.size, columns };
    this.#problems[this.#unevenAt] = { code: 'csv-uneven', level: 'warning', place: first, facts };
  }

  noteOpenQuote(rowNumber: number): void {
    if (this.#rows.has(rowNumber)) return;
    this.#rows.add(rowNumber);
    const more = this.#rows.size - NAMED_OPEN_QUOTES;
    if (more <= 0) {
      const place = placeOfRow(this.#path, null, rowNumber);
      this.#problems.push({ code: 'csv-quote-open', level: 'warning', place, facts: {} });
      return;
    }
    if (this.#summary === -1) this.#summary = this.#problems.length;
    const place = placeOfFile(this.#path);
    this.#problems[this.#summary] = { code: 'csv-quotes-open', level: 'warning', place, facts: { count: more } };
  }
}

/** Cells of a row that hold something; `hasMore` when one stands behind the last column. */
function valuesOf(row: RowView, columns: number): { values: number; hasMore: boolean } {
  let values = 0;
  let hasMore = false;
  for (let column = 0; column < row.width; column += 1) {
    if (row.text(column) === null) continue;
    values += 1;
    hasMore ||= column >= columns;
  }
  return { values, hasMore };
}

/** Numbers records and leaves out blank ones. */
class RecordNumberer {
  nextRowNumber = 1;
  readonly #odd: OddRecords;
  readonly #columns: number | null;
  /** Rows that are odd only if the table begins, or goes on, right below them. */
  readonly #held: number[] = [];
  #hasBegun = false;
  #skipNext: boolean;

  constructor(dialect: TextDialect, odd: OddRecords) {
    this.#skipNext = dialect.hasDelimiterLine;
    this.#columns = dialect.columns;
    this.#odd = odd;
  }

  /** Number of the next record; null when it only names the delimiter. */
  nextNumber(): number | null {
    if (this.#skipNext) {
      this.#skipNext = false;
      return null;
    }
    this.nextRowNumber += 1;
    return this.nextRowNumber - 1;
  }

  rows(records: readonly TextRecord[]): RowView[] {
    const rows: RowView[] = [];
    for (const { fields, hasOpenQuote } of records) {
      const rowNumber = this.nextNumber();
      if (rowNumber === null) continue;
      if (hasOpenQuote) this.#odd.noteOpenQuote(rowNumber);
      if (!fields.some((field) => field !== '')) continue;
      const row = new TextRow(rowNumber, fields);
      this.judgeWidth(row);
      rows.push(row);
    }
    return rows;
  }

  /** A row with as many fields as the table has came by. */
  sawFullRow(): void {
    if (this.#columns === null) return;
    this.#hasBegun = true;
    for (const rowNumber of this.#held) this.#odd.noteUneven(rowNumber, this.#columns);
    this.#held.length = 0;
  }

  /**
   * Notes a row that has not the number of fields that the table has. Rows above the table are titles, but for a full one right
   * above it; a row of one cell is a note, unless the table goes on below it.
   */
  judgeWidth(row: RowView): void {
    const columns = this.#columns;
    if (columns === null) return;
    if (row.width === columns) {
      this.sawFullRow();
      return;
    }
    const { values, hasMore } = valuesOf(row, columns);
    if (!this.#hasBegun) {
      this.#held.length = 0;
      if (hasMore || values * 2 > columns) this.#held.push(row.rowNumber);
    } else if (hasMore || (row.width < columns && values > 1)) this.#odd.noteUneven(row.rowNumber, columns);
    else if (row.width < columns && this.#held.length < MOST_HELD) this.#held.push(row.rowNumber);
  }
}
