/**
 * A zip archive of tables: every table in it becomes a table file of its own, named `archive.zip!inner.xlsx`. A member that
 * cannot be read does not stop the others: it becomes a table file without sheets whose problem says why.
 */
import { UserError, codedError } from '../domain/problem.js';
import type { Problem } from '../domain/problem.js';
import type { TableFile } from '../domain/tables/table.js';
import { bufferSource, collect } from './container/byte-source.js';
import type { ByteSource } from './container/byte-source.js';
import { placeOfFile } from '../domain/place.js';
import type { ReadLimits } from './container/read-limits.js';
import { SNIFF_BYTES, sniffFormat } from './sniff-format.js';
import type { SniffedFormat } from './sniff-format.js';
import type { ZipArchive, ZipEntry } from './container/zip-archive.js';

/** Opens one member as if it were a file. */
export type OpenMember = (source: ByteSource) => Promise<TableFile[]>;

/** Left behind by macOS, Windows and office programs; never tables. */
const JUNK = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;
/** Formats that need random access and are held in memory while open. */
const HELD_FORMATS: ReadonlySet<SniffedFormat> = new Set(['zip', 'ole', 'biff']);

/**
 * Takes over the archive: it is closed with the last table. Throws UserError `zip-no-tables`, `zip-too-many-entries`, or the error of its
 * only member.
 */
export async function openArchive(zip: ZipArchive, limits: ReadLimits, openMember: OpenMember): Promise<TableFile[]> {
  const members = zip.entries.filter((entry) => !JUNK.test(entry.name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (members.length > limits.maxArchiveTables)
    throw new UserError('zip-too-many-entries', { limit: limits.maxArchiveTables }, placeOfFile(zip.path));
  const files: TableFile[] = [];
  const errors: UserError[] = [];
  let heldBytes = 0;
  for (const entry of members) {
    try {
      const source = await memberSource(zip, entry, limits, heldBytes);
      if (source.held) heldBytes += source.bytes.sizeBytes;
      files.push(...(await openMember(source.bytes)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors.push(error);
      files.push(refusedMember(`${zip.path}!${entry.name}`, error));
    }
  }
  if (errors.length === members.length) {
    zip.close();
    throw members.length === 1 && errors[0] !== undefined
      ? errors[0]
      : new UserError('zip-no-tables', {}, placeOfFile(zip.path));
  }
  return closeTogether(files, zip);
}

/** Text is streamed out of the archive again at each reading; workbooks are taken out whole. */
async function memberSource(
  zip: ZipArchive,
  entry: ZipEntry,
  limits: ReadLimits,
  heldBytes: number,
): Promise<{ bytes: ByteSource; held: boolean }> {
  const streamed = entrySource(zip, entry);
  const held = HELD_FORMATS.has(sniffFormat(await streamed.head(SNIFF_BYTES)));
  if (!held) return { bytes: streamed, held };
  const room = { ...limits, maxBufferedBytes: Math.max(0, limits.maxBufferedBytes - heldBytes) };
  return { bytes: bufferSource(await collect(streamed, room), streamed.path), held };
}

function entrySource(zip: ZipArchive, entry: ZipEntry): ByteSource {
  const source: ByteSource = {
    path: `${zip.path}!${entry.name}`,
    sizeBytes: entry.inflatedBytes,
    diskPath: null,
    async head(length) {
      const blocks: Buffer[] = [];
      let bytes = 0;
      for await (const block of zip.stream(entry.name)) {
        blocks.push(block);
        bytes += block.length;
        if (bytes >= length) break;
      }
      return Buffer.concat(blocks).subarray(0, length);
    },
    stream: () => zip.stream(entry.name),
    whole: (limits) => collect(source, limits),
  };
  return source;
}

function refusedMember(path: string, error: UserError): TableFile {
  const problem: Problem = codedError(error, { level: 'refused', place: error.place ?? placeOfFile(path) });
  return {
    path,
    format: 'zip',
    encoding: null,
    delimiter: null,
    sheets: [],
    problems: [problem],
    close: () => Promise.resolve(),
  };
}

function closeTogether(files: readonly TableFile[], zip: ZipArchive): TableFile[] {
  let open = files.length;
  return files.map((file) => {
    let isOpen = true;
    return {
      ...file,
      async close() {
        if (!isOpen) return;
        isOpen = false;
        await file.close();
        open -= 1;
        if (open === 0) zip.close();
      },
    };
  });
}
