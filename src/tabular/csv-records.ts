/**
 * Records of a text table by papaparse, fed decoded strings (fed bytes it damages Chinese characters at block borders) and
 * a dialect that is already known. A quote that is never closed does not swallow the rest of the file: its record is
 * read with the quote as a plain character, and said so.
 */
import Papa from 'papaparse';
import type { TextDialect } from './text-dialect.js';

/** One record with what was odd about it. */
export interface TextRecord {
  readonly fields: readonly string[];
  /** An opening quote without an end was taken as a character. */
  readonly hasOpenQuote: boolean;
}

/** Why the records cannot be read on. */
export type RecordTrouble = 'too-long' | 'cut';

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
  readonly #plainParser: Papa.Parser;
  #pending = '';

  constructor(dialect: TextDialect, maxRecordCharacters: number) {
    this.#dialect = dialect;
    this.#maxCharacters = maxRecordCharacters;
    const config = { delimiter: dialect.delimiter, newline: dialect.lineEnd } as const;
    this.#parser = new Papa.Parser({ ...config, quoteChar: dialect.quote, escapeChar: dialect.escape });
    this.#plainParser = new Papa.Parser({ ...config, fastMode: true });
  }

  /** Records that are complete so far. Throws RecordError. */
  push(text: string): TextRecord[] {
    this.#pending += text;
    const result = this.#parse(this.#parser, true);
    this.#pending = this.#pending.slice(result.meta.cursor);
    const records = result.data.map((fields) => this.#record(fields));
    while (this.#pending.length > this.#maxCharacters) records.push(...this.#readPlainly());
    return records;
  }

  /** The records that are left. Throws RecordError. */
  finish(): TextRecord[] {
    const records: TextRecord[] = [];
    while (this.#pending !== '') {
      const result = this.#parse(this.#parser, false);
      const open = result.errors.some((error) => error.code === 'MissingQuotes');
      if (!open) {
        records.push(...result.data.map((fields) => this.#record(fields)));
        this.#pending = '';
        break;
      }
      const complete = result.data.slice(0, -1);
      records.push(...complete.map((fields) => this.#record(fields)));
      this.#pending = this.#pending.slice(this.#endOfRecords(complete.length));
      records.push(...this.#readPlainly());
    }
    return records;
  }

  /** Takes one line off the pending text with its quotes as characters. */
  #readPlainly(): TextRecord[] {
    const end = this.#pending.indexOf(this.#dialect.lineEnd);
    if (end === -1) throw new RecordError(this.#pending.length > this.#maxCharacters ? 'too-long' : 'cut');
    const line = this.#pending.slice(0, end + 1);
    this.#pending = this.#pending.slice(end + 1);
    const result = this.#plainParser.parse(line, 0, true) as ParserResult;
    const opened = result.data.map((fields) => ({ ...this.#record(fields), hasOpenQuote: true }));
    const rest = this.#parse(this.#parser, true);
    this.#pending = this.#pending.slice(rest.meta.cursor);
    return [...opened, ...rest.data.map((fields) => this.#record(fields))];
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

  #parse(parser: Papa.Parser, ignoreLastRow: boolean): ParserResult {
    return parser.parse(this.#pending, 0, ignoreLastRow) as ParserResult;
  }

  /** Lines end in LF; the CR of CRLF is then the end of the last field. */
  #record(fields: string[]): TextRecord {
    if (this.#dialect.lineEnd === '\n') {
      const last = fields.length - 1;
      const text = fields[last];
      if (text?.endsWith('\r') === true) fields[last] = text.slice(0, -1);
    }
    return { fields, hasOpenQuote: false };
  }
}

/** The text cannot be split further. */
export class RecordError extends Error {
  readonly trouble: RecordTrouble;

  constructor(trouble: RecordTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}
