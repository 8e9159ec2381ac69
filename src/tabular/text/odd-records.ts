/**
 * Oddities of the records of a text table, and their numbers. Names rows; what stands in them is csv-bytes.ts, csv-records.ts and
 * typed-delimiters.ts.
 */
import { placeOfFile, placeOfRow } from '../../domain/place.js';
import { coded } from '../../domain/problem.js';
import type { Problem } from '../../domain/problem.js';
import type { RawCell, RowView } from '../../domain/tables/table.js';
import { rawField, shownField } from './csv-bytes.js';
import type { TextRecord } from './csv-records.js';
import type { TextDialect } from './dialect.js';
import { hasQuoteInside, splitWideDelimiters } from './typed-delimiters.js';

/** Records with an open quote that get a problem of their own. */
const NAMED_OPEN_QUOTES = 50;
/** Rows of one cell in a row that are remembered. */
const MOST_HELD = 1000;

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

/** Kinds of which the first row is named and all are counted. */
type CountedOddity = 'csv-uneven' | 'csv-wide-commas' | 'csv-quote-inside';

/**
 * Oddities of records. A quote that is never closed: the first ones named, the rest counted. Another number of fields than
 * the table has: the first one named, all counted. Reading twice notes them once.
 */
export class OddRecords {
  readonly #path: string;
  readonly #problems: Problem[];
  readonly #rows = new Set<number>();
  readonly #counted = new Map<CountedOddity, { readonly rows: Set<number>; readonly at: number }>();
  #summary = -1;

  constructor(path: string, problems: Problem[]) {
    this.#path = path;
    this.#problems = problems;
  }

  noteUneven(rowNumber: number, columns: number): void {
    this.#note('csv-uneven', rowNumber, { columns });
  }

  noteWideDelimiters(rowNumber: number): void {
    this.#note('csv-wide-commas', rowNumber);
  }

  noteQuoteInside(rowNumber: number): void {
    this.#note('csv-quote-inside', rowNumber);
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

  /** Names the first row of a kind and counts the others. */
  #note(code: CountedOddity, rowNumber: number, more: { readonly columns?: number } = {}): void {
    const known = this.#counted.get(code) ?? { rows: new Set<number>(), at: this.#problems.length };
    this.#counted.set(code, known);
    if (known.rows.has(rowNumber)) return;
    known.rows.add(rowNumber);
    const place = this.#problems[known.at]?.place ?? placeOfRow(this.#path, null, rowNumber);
    const facts = { columns: 0, ...more, count: known.rows.size };
    this.#problems[known.at] = coded(code, facts, { level: 'warning', place });
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

/** Words in front of a sum; a line of sums needs no delimiters behind it. */
const SUM = /^(?:本页|[全本]\p{Script=Han})?(?:[总合小共累]\s*计|总(?:人数|户数|金额))/u;

function isSum(row: RowView): boolean {
  for (let column = 0; column < row.width; column += 1) {
    const text = row.text(column);
    if (text !== null) return SUM.test(text.trim());
  }
  return false;
}

/** Numbers records and leaves out blank ones. */
export class RecordNumberer {
  nextRowNumber = 1;
  readonly #odd: OddRecords;
  readonly #columns: number | null;
  readonly #dialect: TextDialect;
  /** The last record with as many fields as the table has: what a whole one looks like. */
  #whole: (() => RowView) | null = null;
  /** Rows that are odd only if the table begins, or goes on, right below them. */
  readonly #held: number[] = [];
  #hasBegun = false;
  #skipNext: boolean;

  constructor(dialect: TextDialect, odd: OddRecords) {
    this.#skipNext = dialect.hasDelimiterLine;
    this.#columns = dialect.columns;
    this.#dialect = dialect;
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
      const row = this.mended(new TextRow(rowNumber, fields));
      this.judgeWidth(row);
      if (fields.some((field) => field.includes(this.#dialect.quote))) this.judgeQuotes(row);
      rows.push(row);
    }
    return rows;
  }

  /** The row, or what it is when full-width delimiters count as plain ones. */
  mended(row: RowView): RowView {
    const columns = this.#columns;
    if (columns === null || row.width >= columns) return row;
    const example = this.#whole === null ? null : fieldsOf(this.#whole());
    const fields = splitWideDelimiters(fieldsOf(row), { delimiter: this.#dialect.delimiter, columns }, example);
    if (fields === null) return row;
    this.#odd.noteWideDelimiters(row.rowNumber);
    return new TextRow(row.rowNumber, fields);
  }

  /** Asked of rows in which a quote stands somewhere. */
  judgeQuotes(row: RowView): void {
    if (hasQuoteInside(fieldsOf(row), this.#dialect.quote)) this.#odd.noteQuoteInside(row.rowNumber);
  }

  /** A row with as many fields as the table has came by. */
  sawFullRow(row: () => RowView): void {
    if (this.#columns === null) return;
    this.#whole = row;
    this.#hasBegun = true;
    for (const rowNumber of this.#held) this.#odd.noteUneven(rowNumber, this.#columns);
    this.#held.length = 0;
  }

  /**
   * Notes a row that has not the number of fields that the table has. Rows above the table are titles, but for a full one right
   * above it; a row of one cell is a note, unless the table goes on below it; one of sums is as long as it likes.
   */
  judgeWidth(row: RowView): void {
    const columns = this.#columns;
    if (columns === null) return;
    if (row.width === columns) {
      this.sawFullRow(() => row);
      return;
    }
    if (isSum(row)) return;
    const { values, hasMore } = valuesOf(row, columns);
    if (!this.#hasBegun) {
      this.#held.length = 0;
      if (hasMore || values * 2 > columns) this.#held.push(row.rowNumber);
    } else if (hasMore || values > 1) this.#odd.noteUneven(row.rowNumber, columns);
    else if (row.width < columns && this.#held.length < MOST_HELD) this.#held.push(row.rowNumber);
  }
}

function fieldsOf(row: RowView): string[] {
  return Array.from({ length: row.width }, (_, column) => row.text(column) ?? '');
}
