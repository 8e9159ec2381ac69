/**
 * Records of a text table by papaparse, fed decoded strings (fed bytes it damages Chinese characters at block borders) and a dialect that
 * is already known. A quote that is never closed does not swallow the rest of the file: its record is read with the quote as a plain
 * character, and that is reported.
 */
import Papa from 'papaparse';
import { mendBlanks, mendQuotes } from './csv-line.js';
import type { TextDialect } from './dialect.js';

/** One record with its oddities. */
export interface TextRecord {
  readonly fields: readonly string[];
  /** An opening quote without an end was taken as a character. */
  readonly hasOpenQuote: boolean;
}

/** Each repair reads the block again; a file with more broken quotes than this is read line by line from there on. */
const MAX_REPAIRS = 20;

/** Why the records cannot be read on. */
export type RecordFailure = 'too-long' | 'cut';

interface ParserResult {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/** Splits text that comes in pieces. Push pieces, then `finish`. */
export class RecordSplitter {
  readonly #dialect: TextDialect;
  readonly #maxCharacters: number;
  readonly #parser: Papa.Parser;
  #repairs = 0;
  #triedLines = 0;
  #pending = '';

  constructor(dialect: TextDialect, maxRecordCharacters: number) {
    this.#dialect = dialect;
    this.#maxCharacters = maxRecordCharacters;
    const config = { delimiter: dialect.delimiter, newline: dialect.lineEnd } as const;
    this.#parser = new Papa.Parser({ ...config, quoteChar: dialect.quote, escapeChar: dialect.escape });
  }

  /** Records that are complete so far. Throws RecordError. */
  push(text: string): TextRecord[] {
    this.#pending += text;
    const records = this.#take(true);
    while (this.#pending.length > this.#maxCharacters) {
      this.#repairs += 1;
      records.push(this.#readFirstLine());
      appendAll(records, this.#take(true));
    }
    return records;
  }

  /** The remaining records. Throws RecordError. */
  finish(): TextRecord[] {
    const records: TextRecord[] = [];
    while (this.#pending !== '') appendAll(records, this.#take(false));
    return records;
  }

  /** Takes records off the pending text, reading line by line where a quote has swallowed the next lines. */
  #take(ignoreLastRow: boolean): TextRecord[] {
    const records: TextRecord[] = [];
    for (;;) {
      if (this.#repairs >= MAX_REPAIRS) return this.#takeLines(records, ignoreLastRow);
      const result = this.#parse(ignoreLastRow);
      const swallowed = this.#swallowingRow(result);
      if (swallowed === null) {
        appendAll(
          records,
          result.data.map((fields) => this.#record(fields)),
        );
        this.#pending = this.#pending.slice(result.meta.cursor);
        return records;
      }
      this.#repairs += 1;
      const whole = result.data.slice(0, swallowed);
      appendAll(
        records,
        whole.map((fields) => this.#record(fields)),
      );
      this.#pending = this.#pending.slice(this.#endOfRecords(swallowed));
      records.push(this.#readFirstLine());
    }
  }

  /** Every line is a record: the quoting of the file means nothing. */
  #takeLines(records: TextRecord[], ignoreLastRow: boolean): TextRecord[] {
    while (this.#pending.includes(this.#dialect.lineEnd)) records.push(this.#readFirstLine());
    if (!ignoreLastRow && this.#pending !== '') {
      this.#pending += this.#dialect.lineEnd;
      records.push(this.#readFirstLine());
    }
    return records;
  }

  /**
   * Index of the first record that is to be read line by line: its opening quote has no proper end, or it has not the number
   * of fields that the table has, and its first line read by itself has.
   */
  #swallowingRow({ data, errors }: ParserResult): number | null {
    const open = this.#openQuoteRow(data, errors);
    const invalid = new Set(errors.map(({ row = 0 }) => row));
    const { columns, escape, quote, lineEnd } = this.#dialect;
    if (columns === null || escape !== quote) return open;
    for (const [row, fields] of data.entries()) {
      if (open !== null && row >= open) return open;
      if (fields.length === columns) continue;
      const isBroken = invalid.has(row) || fields.some((field) => field.includes(lineEnd));
      if (!isBroken && !fields.some((field) => field.includes(quote))) continue;
      if (this.#triedLines >= MAX_REPAIRS) continue;
      this.#triedLines += 1;
      const line = this.#firstLineOf(this.#endOfRecords(row));
      const mend = isBroken ? mendQuotes : mendBlanks;
      if (line !== null && mend(line, this.#dialect, columns) !== null) return row;
    }
    return open;
  }

  #openQuoteRow(data: readonly string[][], errors: ParserResult['errors']): number | null {
    for (const { code, row = 0 } of errors) {
      if (code === 'MissingQuotes') return Math.min(row, data.length - 1);
      const isLong = data[row]?.some((field) => field.includes(this.#dialect.lineEnd)) === true;
      if (code === 'InvalidQuotes' && isLong) return row;
    }
    return null;
  }

  /** The pending line from a place on, without the CR of CRLF; null when its end has not come yet. */
  #firstLineOf(start: number): string | null {
    const end = this.#pending.indexOf(this.#dialect.lineEnd, start);
    return end === -1 ? null : withoutReturn(this.#pending.slice(start, end), this.#dialect);
  }

  /** Takes one line off the pending text; the quote in it that is never closed is a character. */
  #readFirstLine(): TextRecord {
    const end = this.#pending.indexOf(this.#dialect.lineEnd);
    if (end === -1) throw new RecordError(this.#pending.length > this.#maxCharacters ? 'too-long' : 'cut');
    const line = withoutReturn(this.#pending.slice(0, end), this.#dialect);
    this.#pending = this.#pending.slice(end + 1);
    const result = this.#parser.parse(line, 0, false) as ParserResult;
    const { columns, escape, quote } = this.#dialect;
    const isMended = columns !== null && escape === quote && result.data[0]?.length !== columns;
    const mend = result.errors.length > 0 ? mendQuotes : mendBlanks;
    const mended = isMended ? mend(line, this.#dialect, columns) : null;
    if (mended !== null) return { fields: mended, hasOpenQuote: true };
    const fields = result.data[0] ?? [''];
    if (result.errors.some(({ code }) => code === 'MissingQuotes')) {
      const rest = this.#dialect.quote + (fields.pop() ?? '');
      fields.push(...rest.split(this.#dialect.delimiter));
    }
    return { ...this.#record(fields), hasOpenQuote: true };
  }

  /** Where the first records of the pending text end. */
  #endOfRecords(count: number): number {
    if (count === 0) return 0;
    const counting = new Papa.Parser({
      delimiter: this.#dialect.delimiter,
      newline: this.#dialect.lineEnd,
      quoteChar: this.#dialect.quote,
      escapeChar: this.#dialect.escape,
      fastMode: false,
      preview: count,
    });
    return (counting.parse(this.#pending, 0, false) as ParserResult).meta.cursor;
  }

  #parse(ignoreLastRow: boolean): ParserResult {
    return this.#parser.parse(this.#pending, 0, ignoreLastRow) as ParserResult;
  }

  /** Lines end in LF; the CR of CRLF is then the end of the last field. */
  #record(fields: string[]): TextRecord {
    const last = fields.length - 1;
    const text = fields[last];
    if (text !== undefined) fields[last] = withoutReturn(text, this.#dialect);
    return { fields, hasOpenQuote: false };
  }
}

function withoutReturn(text: string, { lineEnd }: TextDialect): string {
  return lineEnd === '\n' && text.endsWith('\r') ? text.slice(0, -1) : text;
}

/** The text cannot be split further. */
export class RecordError extends Error {
  readonly failure: RecordFailure;

  constructor(failure: RecordFailure) {
    super(failure);
    this.failure = failure;
  }
}

function appendAll(records: TextRecord[], added: readonly TextRecord[]): void {
  for (const record of added) records.push(record);
}
