/**
 * A text table (.csv, .txt) as a table file with one nameless sheet. Encoding and dialect are settled when the file is
 * opened; rows are streamed (csv-rows.ts).
 */
import { UserError, coded } from '../../domain/problem.js';
import type { Problem } from '../../domain/problem.js';
import type { TableFile } from '../../domain/tables/table.js';
import type { ByteSource } from '../container/byte-source.js';
import { canLocateOnBytes } from './csv-bytes.js';
import { readByteRows, readTextRows } from './csv-rows.js';
import { OddRecords } from './odd-records.js';
import type { TextTable } from './csv-rows.js';
import { placeOfFile } from '../../domain/place.js';
import { isFixedWidth } from './fixed-width.js';
import type { ReadLimits } from '../container/read-limits.js';
import { DIALECT_SAMPLE_CHARACTERS, sniffDialect } from './dialect.js';
import { decodeText } from './encoding.js';
import type { TextEncoding } from './encoding.js';

const END_MARK = 0x1a;
const ZEROS_OF_DAMAGE = 16;

/** Encoding already settled, delimiter only if the user named it. */
export interface CsvOptions {
  readonly encoding: TextEncoding;
  readonly delimiter: string | undefined;
  readonly limits: ReadLimits;
  /** Every byte was found to decode; rows may then be located on bytes. */
  readonly isChecked: boolean;
}

/** Throws UserError `file-empty` and on bytes that do not decode. */
export async function openCsv(file: ByteSource, options: CsvOptions): Promise<TableFile> {
  const source = wholeText(file);
  const sample = await sampleText(source, options.encoding);
  if (sample.trim() === '' && sample.length < DIALECT_SAMPLE_CHARACTERS) {
    throw new UserError('file-empty', {}, placeOfFile(source.path));
  }
  const dialect = sniffDialect(sample, options.delimiter);
  if (options.delimiter === undefined && isFixedWidth(sample, dialect.delimiter)) {
    throw new UserError('text-fixed-width', {}, placeOfFile(source.path));
  }
  const problems: Problem[] = [];
  const table: TextTable = {
    source,
    encoding: options.encoding,
    dialect,
    maxRecordCharacters: options.limits.maxRecordCharacters,
    oddRecords: new OddRecords(source.path, problems),
  };
  const isLocated = options.isChecked && canLocateOnBytes(dialect, options.encoding);
  const { doubt } = options.encoding;
  if (doubt !== undefined) problems.push(coded(doubt, {}, { level: 'warning', place: placeOfFile(source.path) }));
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
        rows: (screen) => (isLocated ? readByteRows(table, screen ?? null) : readTextRows(table)),
      },
    ],
    problems,
    close: () => Promise.resolve(),
  };
}

/** True for a text without a second line: what a failed download leaves where a workbook was asked for. */
export async function isOneLine(source: ByteSource, encoding: TextEncoding): Promise<boolean> {
  const sample = await sampleText(source, encoding);
  return sample.length < DIALECT_SAMPLE_CHARACTERS && !/[\r\n]/.test(sample.trim());
}

async function sampleText(source: ByteSource, encoding: TextEncoding): Promise<string> {
  let sample = '';
  for await (const text of decodeText(source, encoding)) {
    sample += text;
    if (sample.length >= DIALECT_SAMPLE_CHARACTERS) return sample.slice(0, DIALECT_SAMPLE_CHARACTERS);
  }
  return sample;
}

/**
 * The bytes without the end mark of DOS behind the last one. Throws UserError `text-zeros` where the file ends in zeros: its
 * place on the disk was taken and never written.
 */
function wholeText(file: ByteSource): ByteSource {
  return {
    ...file,
    async *stream() {
      let last: Buffer | null = null;
      for await (const block of file.stream()) {
        if (last !== null) yield last;
        last = block;
      }
      if (last === null) return;
      let end = last.length;
      while (end > 0 && last[end - 1] === END_MARK) end -= 1;
      if (end >= ZEROS_OF_DAMAGE && last.subarray(end - ZEROS_OF_DAMAGE, end).every((byte) => byte === 0)) {
        throw new UserError('text-zeros', {}, placeOfFile(file.path));
      }
      if (end > 0) yield last.subarray(0, end);
    },
  };
}
