/**
 * A text table (.csv, .txt) as a table file with one nameless sheet. Encoding and dialect are settled when the file is
 * opened; rows are streamed. Blank records are counted but not handed up.
 */
import { UserError } from '../domain/problem.js';
import type { Problem } from '../domain/problem.js';
import type { RawCell, RowView, TableFile } from '../domain/table.js';
import type { ByteSource } from './byte-source.js';
import { RecordError, RecordSplitter } from './csv-records.js';
import type { TextRecord } from './csv-records.js';
import { placeOfFile, placeOfRow } from './file-place.js';
import type { ReadLimits } from './read-limits.js';
import { ROWS_PER_BATCH } from './row-batch.js';
import { DIALECT_SAMPLE_CHARACTERS, sniffDialect } from './text-dialect.js';
import type { TextDialect } from './text-dialect.js';
import { decodeText } from './text-encoding.js';
import type { TextEncoding } from './text-encoding.js';

/** Records with an open quote that get a problem of their own. */
const NAMED_OPEN_QUOTES = 50;

/** Encoding already settled, delimiter only if the user named it. */
export interface CsvOptions {
  readonly encoding: TextEncoding;
  readonly delimiter: string | undefined;
  readonly limits: ReadLimits;
}

/** Throws UserError on bytes that do not decode. */
export async function openCsv(source: ByteSource, options: CsvOptions): Promise<TableFile> {
  const dialect = sniffDialect(await sampleText(source, options.encoding), options.delimiter);
  const problems: Problem[] = [];
  const openQuotes = new OpenQuotes(source.path, problems);
  if (options.encoding.label === 'windows-1252') {
    problems.push({ code: 'encoding-western', level: 'warning', place: placeOfFile(source.path), facts: {} });
  }
  return {
    path: source.path,
    format: 'csv',
    encoding: options.encoding.label,
    delimiter: dialect.delimiter,
    sheets: [
      {
        name: null,
        hidden: false,
        hiddenColumns: [],
        merges: [],
        rows: () => readRows(source, dialect, options, openQuotes),
      },
    ],
    problems,
    close: () => Promise.resolve(),
  };
}

/** One record of a text table. */
class CsvRow implements RowView {
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
    const field = this.#fields[columnIndex];
    if (field === undefined || field === '') return null;
    return field.endsWith('\t') ? withoutTrailingTabs(field) : field;
  }

  cell(columnIndex: number): RawCell {
    const text = this.text(columnIndex);
    const stored = this.#fields[columnIndex] ?? '';
    return { text, type: text === null ? 'blank' : 'text', stored, numberFormat: null, formula: false, merged: false };
  }
}

/** Exports that want to keep digits from Excel put a TAB after each value. */
function withoutTrailingTabs(field: string): string | null {
  const text = field.replace(/\t+$/, '');
  return text === '' ? null : text;
}

async function sampleText(source: ByteSource, encoding: TextEncoding): Promise<string> {
  let sample = '';
  for await (const text of decodeText(source, encoding)) {
    sample += text;
    if (sample.length >= DIALECT_SAMPLE_CHARACTERS) return sample.slice(0, DIALECT_SAMPLE_CHARACTERS);
  }
  return sample;
}

async function* readRows(
  source: ByteSource,
  dialect: TextDialect,
  options: CsvOptions,
  openQuotes: OpenQuotes,
): AsyncGenerator<readonly RowView[], void, undefined> {
  const splitter = new RecordSplitter(dialect, options.limits.maxRecordCharacters);
  const numberer = new RecordNumberer(dialect.hasDelimiterLine, openQuotes);
  try {
    for await (const text of decodeText(source, options.encoding)) {
      yield* inBatches(numberer.rows(splitter.push(text)));
    }
    yield* inBatches(numberer.rows(splitter.finish()));
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    const code = error.trouble === 'cut' ? 'csv-cut' : 'csv-record-too-long';
    throw new UserError(code, {}, placeOfRow(source.path, null, numberer.nextRowNumber));
  }
}

function* inBatches(rows: readonly RowView[]): Generator<readonly RowView[], void, undefined> {
  for (let start = 0; start < rows.length; start += ROWS_PER_BATCH) yield rows.slice(start, start + ROWS_PER_BATCH);
}

/** Records with a quote that is never closed: the first ones named, the rest counted; reading twice notes them once. */
class OpenQuotes {
  readonly #path: string;
  readonly #problems: Problem[];
  readonly #rows = new Set<number>();
  #summary = -1;

  constructor(path: string, problems: Problem[]) {
    this.#path = path;
    this.#problems = problems;
  }

  note(rowNumber: number): void {
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

/** Numbers records and leaves out blank ones. */
class RecordNumberer {
  nextRowNumber = 1;
  readonly #openQuotes: OpenQuotes;
  #skipNext: boolean;

  constructor(skipFirst: boolean, openQuotes: OpenQuotes) {
    this.#skipNext = skipFirst;
    this.#openQuotes = openQuotes;
  }

  rows(records: readonly TextRecord[]): RowView[] {
    const rows: RowView[] = [];
    for (const { fields, hasOpenQuote } of records) {
      if (this.#skipNext) {
        this.#skipNext = false;
        continue;
      }
      const rowNumber = this.nextRowNumber;
      this.nextRowNumber += 1;
      if (hasOpenQuote) this.#openQuotes.note(rowNumber);
      if (fields.some((field) => field !== '')) rows.push(new CsvRow(rowNumber, fields));
    }
    return rows;
  }
}
