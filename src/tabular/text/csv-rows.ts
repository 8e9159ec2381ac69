/**
 * Rows of a text table: located on bytes while the quoting is sound, by papaparse from the first record on where it is not, or where the
 * encoding or the delimiter does not allow it. Blank records are counted but not returned.
 */
import { UserError } from '../../domain/problem.js';
import type { RowScreen, RowView } from '../../domain/tables/table.js';
import type { ByteSource } from '../container/byte-source.js';
import { ByteRow, INCOMPLETE, RECORD, RecordBlock, RecordScanner } from './csv-bytes.js';
import { RecordError, RecordSplitter } from './csv-records.js';
import { placeOfRow } from '../../domain/place.js';
import { ROWS_PER_BATCH } from '../rows/row-batch.js';
import type { TextDialect } from './dialect.js';
import { decodeText } from './encoding.js';
import type { TextEncoding } from './encoding.js';
import { RecordNumberer } from './odd-records.js';
import type { OddRecords } from './odd-records.js';

const FIELD_WORDS = 2;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
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

/** Locates records on bytes; the same rows as `readTextRows`, except for skipped ones. `canLocateOnBytes` must hold. */
export async function* readByteRows(
  table: TextTable,
  screen: RowScreen | null = null,
): AsyncGenerator<readonly RowView[], void, undefined> {
  const numberer = new RecordNumberer(table.dialect, table.oddRecords);
  const scanner = new RecordScanner(table.dialect, table.encoding);
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

/** Placeholder of skipped rows, among the places of the others. */
const SKIPPED = 0;

/** Rows of the complete records of a block; `isSound` is false when the scanner stopped at one it does not know. */
function scanBlock(
  { table, scanner, numberer, screen }: ByteReading,
  block: { readonly bytes: Buffer; readonly isLast: boolean },
): { rows: readonly RowView[]; isSound: boolean } {
  scanner.begin(block.bytes, block.isLast);
  const places: number[] = [];
  const { columns } = table.dialect;
  const hasQuotes = hasQuoteInText(block.bytes, table.dialect);
  const asked = hasQuotes && screen?.usesRows === true ? null : screen;
  let fields = 0;
  let start = scanner.position;
  let isNoted = false;
  let found = scanner.next();
  for (; found === RECORD; start = scanner.position, found = scanner.next()) {
    const isOdd = columns !== null && scanner.fieldCount !== columns;
    if (isOdd && isDoubtful(block.bytes.subarray(start, scanner.position - 1), table.dialect)) {
      scanner.position = start;
      break;
    }
    const rowNumber = numberer.nextNumber();
    if (asked !== null && rowNumber !== null && !isOdd && scanner.canSkip(asked, rowNumber)) {
      if (!isNoted) places.push(SKIPPED, 0, 0);
      isNoted = true;
      places[places.length - 2] = start;
      places[places.length - 1] = scanner.position;
      continue;
    }
    isNoted = false;
    fields = scanner.firstField + scanner.fieldCount;
    if (rowNumber !== null && !scanner.isBlank) places.push(rowNumber, scanner.firstField, scanner.fieldCount);
  }
  const words = scanner.words.slice(0, fields * FIELD_WORDS);
  const located = new RecordBlock(block.bytes, words, table.dialect.quote, table.encoding);
  const rows: RowView[] = [];
  for (let at = 0; at < places.length; at += 3) {
    if (places[at] === SKIPPED) {
      const [from, to] = [places[at + 1] ?? 0, places[at + 2] ?? 0];
      numberer.sawFullRow(() => rowAlone(table, block.bytes.subarray(from, to)));
      continue;
    }
    const row = numberer.mended(new ByteRow(places[at] ?? 0, located, places[at + 1] ?? 0, places[at + 2] ?? 0));
    numberer.judgeWidth(row);
    if (hasQuotes) numberer.judgeQuotes(row);
    rows.push(row);
  }
  return { rows, isSound: found === INCOMPLETE };
}

/** A record of one row, read by itself. */
function rowAlone({ dialect, encoding }: TextTable, record: Buffer): RowView {
  const scanner = new RecordScanner(dialect, encoding);
  scanner.begin(record, true);
  scanner.next();
  const block = new RecordBlock(record, scanner.words, dialect.quote, encoding);
  return new ByteRow(0, block, scanner.firstField, scanner.fieldCount);
}

/** A quote with text on both sides of it: it neither opens a field nor closes one. */
function hasQuoteInText(bytes: Buffer, { quote, delimiter }: TextDialect): boolean {
  const marks = new Set([quote, delimiter].map((mark) => mark.charCodeAt(0)).concat(LINE_FEED, CARRIAGE_RETURN));
  for (let at = bytes.indexOf(quote); at >= 0; at = bytes.indexOf(quote, at + 1)) {
    const before = at === 0 ? LINE_FEED : (bytes[at - 1] ?? LINE_FEED);
    if (!marks.has(before) && !marks.has(bytes[at + 1] ?? LINE_FEED)) return true;
  }
  return false;
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
