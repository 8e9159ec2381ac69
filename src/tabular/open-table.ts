/**
 * The one door for files: a path in, table files out. What the file is comes from its bytes; every file ends in right
 * cells or in a UserError that names the way out.
 */
import { UserError } from '../domain/problem.js';
import type { TableFile } from '../domain/table.js';
import { bufferSource, fileSource } from './byte-source.js';
import type { ByteSource } from './byte-source.js';
import { openCsv } from './csv-file.js';
import { decryptWorkbook, isEncryptedWorkbook } from './decrypt-workbook.js';
import { placeOfFile } from './file-place.js';
import { oleStreamNames } from './ole-streams.js';
import { DEFAULT_READ_LIMITS } from './read-limits.js';
import type { ReadLimits } from './read-limits.js';
import { SNIFF_BYTES, sniffFormat } from './sniff-format.js';
import { detectEncoding, namedEncoding } from './text-encoding.js';
import { openXls } from './xls-file.js';
import { openXlsx } from './xlsx-file.js';
import { ZipArchive } from './zip-archive.js';

/** How a file is to be opened. */
export interface OpenOptions {
  /** Path for places and messages, relative to the workspace, forward slashes. */
  readonly path: string;
  /** Password of an encrypted workbook; from a prompt or the environment, never from argv. */
  readonly password?: string;
  readonly limits?: ReadLimits;
  /** Delimiter of a text file, when it is not to be judged by its content. */
  readonly delimiter?: string;
  /** Encoding of a text file, when it is not to be judged by its content. */
  readonly encoding?: string;
}

/**
 * Opens a file. A zip archive of tables gives one table file for each table in it; everything else gives one.
 * Close every one of them. Throws UserError; its codes are those of catalog/messages/tabular.ts.
 */
export async function openTables(absolutePath: string, options: OpenOptions): Promise<TableFile[]> {
  const source = await fileSource(absolutePath, options.path);
  return openSource(source, options);
}

async function openSource(source: ByteSource, options: OpenOptions): Promise<TableFile[]> {
  const limits = options.limits ?? DEFAULT_READ_LIMITS;
  const format = sniffFormat(await source.head(SNIFF_BYTES));
  switch (format) {
    case 'empty':
      throw new UserError('file-empty', {}, placeOfFile(source.path));
    case 'zip':
      return [await openXlsx(await ZipArchive.open(source, limits), limits)];
    case 'ole':
      return openOle(source, options, limits);
    case 'biff':
      return [await openXls(source, limits)];
    case 'text':
      return [await openText(source, options, limits)];
    default:
      throw new UserError('file-no-table', { kind: format.replace('other:', '') }, placeOfFile(source.path));
  }
}

/** An OLE container holds an old workbook, an encrypted new one, or something that is no table. */
async function openOle(source: ByteSource, options: OpenOptions, limits: ReadLimits): Promise<TableFile[]> {
  const bytes = await source.whole(limits);
  const streams = oleStreamNames(bytes);
  if (streams.has('encryptedpackage') || isEncryptedWorkbook(bytes, streams)) {
    const opened = bufferSource(await decryptWorkbook(bytes, source.path, options, limits), source.path);
    return openSource(opened, options);
  }
  if (streams.has('workbook') || streams.has('book')) return [await openXls(bufferSource(bytes, source.path), limits)];
  const kind = streams.has('worddocument') ? 'doc' : streams.has('powerpoint document') ? 'ppt' : null;
  if (kind !== null) throw new UserError('file-old-document', { kind }, placeOfFile(source.path));
  throw new UserError('file-no-table', { kind: 'OLE' }, placeOfFile(source.path));
}

async function openText(source: ByteSource, options: OpenOptions, limits: ReadLimits): Promise<TableFile> {
  const encoding =
    options.encoding === undefined ? await detectEncoding(source) : namedEncoding(options.encoding, source);
  return openCsv(source, { encoding, delimiter: options.delimiter, limits });
}
