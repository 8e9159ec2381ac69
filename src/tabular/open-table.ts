/**
 * The one entrance for files: a path in, table files out. The bytes of a file decide its format; every file ends in right cells or in a
 * UserError that names the way out.
 */
import { TextDecoder } from 'node:util';
import { UserError } from '../domain/problem.js';
import type { Problem } from '../domain/problem.js';
import type { TableFile } from '../domain/tables/table.js';
import { openArchive } from './archive-file.js';
import { bufferSource, fileSource } from './container/byte-source.js';
import type { ByteSource } from './container/byte-source.js';
import { isOneLine, openCsv } from './text/csv-file.js';
import { decryptWorkbook, isEncryptedWorkbook } from './isolated/decrypt-workbook.js';
import { fileOddities, workbookExtension } from './file-oddities.js';
import { placeOfFile } from '../domain/place.js';
import { openHtml } from './formats/html-file.js';
import { pagesOfWebArchive } from './formats/html-text.js';
import { openFlatOds, openOds } from './formats/ods-file.js';
import { oleStreamNames } from './container/ole-streams.js';
import { DEFAULT_READ_LIMITS } from './container/read-limits.js';
import type { ReadLimits } from './container/read-limits.js';
import { SNIFF_BYTES, sniffFormat } from './sniff-format.js';
import { openSpreadsheetXml } from './formats/spreadsheet-xml-file.js';
import { detectEncoding, namedEncoding } from './text/encoding.js';
import type { TextEncoding } from './text/encoding.js';
import { openXls } from './formats/xls-file.js';
import { openXlsx } from './xlsx/file.js';
import { ZipArchive } from './container/zip-archive.js';
import type { OpenOptions } from './container/open-options.js';

/**
 * Opens a file. A zip archive of tables gives one table file for each table in it; everything else gives one.
 * Close every one of them. Throws UserError; its codes are those of catalog/messages/tabular.ts.
 */
export async function openTables(absolutePath: string, options: OpenOptions): Promise<TableFile[]> {
  const source = await fileSource(absolutePath, options.path);
  const files = await new Opener(options).open(source, 0);
  // Each reader made its list of problems for this file alone and adds to it while rows are read.
  for (const file of files) (file.problems as Problem[]).unshift(...fileOddities(file));
  return files;
}

/** Carries the options down to members of archives and decrypted workbooks. */
class Opener {
  readonly #options: OpenOptions;
  readonly #limits: ReadLimits;

  constructor(options: OpenOptions) {
    this.#options = options;
    this.#limits = options.limits ?? DEFAULT_READ_LIMITS;
  }

  /** `depth` is the number of archives around the source. */
  async open(source: ByteSource, depth: number): Promise<TableFile[]> {
    const format = sniffFormat(await source.head(SNIFF_BYTES));
    switch (format) {
      case 'empty':
        throw new UserError('file-empty', {}, placeOfFile(source.path));
      case 'zip':
        return this.#openZip(source, depth);
      case 'ole':
        return this.#openOle(source, depth);
      case 'biff':
        return [await openXls(source, this.#limits)];
      case 'text':
        return [await this.#openText(source)];
      case 'html':
        return [await this.#openHtml(source)];
      case 'mhtml':
        return [openHtml(source.path, pagesOfWebArchive(await source.whole(this.#limits)), null, this.#limits)];
      case 'fods':
        return [await openFlatOds(source, this.#limits)];
      case 'xml':
        return [await openSpreadsheetXml(source, this.#limits)];
      default:
        throw refusalOf(format.replace('other:', ''), source.path);
    }
  }

  async #openZip(source: ByteSource, depth: number): Promise<TableFile[]> {
    const limits = this.#limits;
    const zip = await ZipArchive.open(source, limits);
    try {
      if (zip.has('xl/workbook.bin')) {
        await zip.verify();
        zip.close();
        return [await openXls(source, limits)];
      }
      if (zip.has('word/document.xml')) throw refusalOf('docx', source.path);
      if (zip.has('ppt/presentation.xml')) throw refusalOf('pptx', source.path);
      if (zip.has('[Content_Types].xml') || zip.has('_rels/.rels') || zip.has('xl/workbook.xml')) {
        return [await openXlsx(zip, limits)];
      }
      if (zip.has('mimetype') && zip.has('content.xml')) return [await openOds(zip, limits)];
      if (depth > 0) throw new UserError('zip-nested', {}, placeOfFile(source.path));
      return await openArchive(zip, limits, (member) => this.open(member, depth + 1));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  /** An OLE container holds an old workbook, an encrypted new one, or something that is no table. */
  async #openOle(source: ByteSource, depth: number): Promise<TableFile[]> {
    const bytes = await source.whole(this.#limits);
    const streams = oleStreamNames(bytes);
    if (streams.has('encryptedpackage') || isEncryptedWorkbook(bytes, streams)) {
      const decrypted = await decryptWorkbook(bytes, source.path, this.#options, this.#limits);
      if (decrypted.equals(bytes)) throw new UserError('encryption-unknown', {}, placeOfFile(source.path));
      return this.open(bufferSource(decrypted, source.path), depth);
    }
    if (streams.has('workbook') || streams.has('book'))
      return [await openXls(bufferSource(bytes, source.path), this.#limits)];
    const kind = streams.has('worddocument') ? 'doc' : streams.has('powerpoint document') ? 'ppt' : 'OLE';
    throw refusalOf(kind, source.path);
  }

  async #openText(source: ByteSource): Promise<TableFile> {
    const encoding = await this.#encodingOf(source);
    const extension = workbookExtension(source.path);
    if (extension !== null && (await isOneLine(source, encoding))) {
      throw new UserError('file-text-stub', { extension }, placeOfFile(source.path));
    }
    const isChecked = this.#options.encoding === undefined;
    return openCsv(source, { encoding, delimiter: this.#options.delimiter, limits: this.#limits, isChecked });
  }

  async #openHtml(source: ByteSource): Promise<TableFile> {
    const encoding = await this.#encodingOf(source);
    const bytes = await source.whole(this.#limits);
    const page = new TextDecoder(encoding.decoderLabel).decode(bytes);
    return openHtml(source.path, [page], encoding.label, this.#limits);
  }

  async #encodingOf(source: ByteSource): Promise<TextEncoding> {
    const { encoding: named, judged } = this.#options;
    if (named !== undefined) return namedEncoding(named, source);
    const encoding = judged?.get(source.path) ?? (await detectEncoding(source));
    judged?.set(source.path, encoding);
    return encoding;
  }
}

/** Archives are unpacked, documents copied from, everything else saved anew: three ways out. */
function refusalOf(kind: string, path: string): UserError {
  if (['rar', '7z', 'gzip', 'bzip2', 'xz'].includes(kind))
    return new UserError('file-archive-kind', { kind }, placeOfFile(path));
  if (['doc', 'docx', 'ppt', 'pptx', 'rtf', 'pdf'].includes(kind))
    return new UserError('file-old-document', { kind }, placeOfFile(path));
  return new UserError('file-no-table', { kind }, placeOfFile(path));
}
