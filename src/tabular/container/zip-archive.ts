/**
 * The guarded zip directory under every zip-based format. The directory is checked before anything is inflated (entry
 * count, duplicate names, overlaps), and bytes are counted while inflating whatever the headers claim. Entries are
 * streamed; CRC and size are compared at the end of each stream, so a damaged entry never ends quietly.
 */
import { crc32, createInflateRaw, type ZlibOptions } from 'node:zlib';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { UserError, type MessageCode, type FactsOf } from '../../domain/problem.js';
import type { ByteSource } from './byte-source.js';
import { placeOfFile } from '../../domain/place.js';
import type { ReadLimits } from './read-limits.js';

/** Each block is inflated by another thread, and handing it over costs as much as inflating some ten thousand bytes. */
const INFLATE_BLOCK_BYTES = 256 * 1024;
/** So much is inflated ahead while a block is being read. */
const INFLATE_AHEAD_BYTES = 1024 * 1024;
const INFLATE: ZlibOptions & { readableHighWaterMark: number } = {
  chunkSize: INFLATE_BLOCK_BYTES,
  readableHighWaterMark: INFLATE_AHEAD_BYTES,
};
const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER_BYTES = 30;
const UTF8_NAME_FLAG = 0x800;

/** One file of an archive. */
export interface ZipEntry {
  /** Forward slashes, no leading slash, letter case as stored. */
  readonly name: string;
  readonly compressedBytes: number;
  /** As the directory claims; held to it while inflating. */
  readonly inflatedBytes: number;
}

interface StoredEntry extends ZipEntry {
  readonly raw: Entry;
}

/** An opened archive. Lookups ignore letter case and the kind of slash. */
export class ZipArchive {
  readonly path: string;
  readonly entries: readonly ZipEntry[];
  readonly #zip: ZipFile;
  readonly #byKey: ReadonlyMap<string, StoredEntry>;
  readonly #limits: ReadLimits;
  readonly #inflatedByKey = new Map<string, number>();

  private constructor(path: string, zip: ZipFile, entries: readonly StoredEntry[], limits: ReadLimits) {
    this.path = path;
    this.#zip = zip;
    this.entries = entries;
    this.#limits = limits;
    this.#byKey = new Map(entries.map((entry) => [entryKey(entry.name), entry]));
  }

  /** Throws UserError `zip-damaged`, `zip-too-many-entries`, `zip-duplicate-entry`, `zip-overlap`. */
  static async open(source: ByteSource, limits: ReadLimits): Promise<ZipArchive> {
    let zip: ZipFile | null = null;
    try {
      const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };
      zip =
        source.diskPath === null
          ? await yauzl.fromBufferPromise(await source.whole(limits), options)
          : await yauzl.openPromise(source.diskPath, options);
      const entries = await readDirectory(zip, source.path, limits);
      return new ZipArchive(source.path, zip, entries, limits);
    } catch (error) {
      zip?.close();
      throw toZipError(error, source.path);
    }
  }

  has(name: string): boolean {
    return this.#byKey.has(entryKey(name));
  }

  find(name: string): ZipEntry | null {
    return this.#byKey.get(entryKey(name)) ?? null;
  }

  /**
   * Inflated bytes of an entry, in order. Throws UserError `zip-encrypted`, `zip-method`, `zip-bomb`, `zip-damaged`,
   * `zip-size-false`; `zip-part-missing` when there is no such entry.
   */
  async *stream(name: string): AsyncGenerator<Buffer, void, undefined> {
    const key = entryKey(name);
    const entry = this.#byKey.get(key);
    if (entry === undefined) throw this.#error('zip-part-missing', { part: name });
    if (entry.raw.isEncrypted()) throw this.#error('zip-encrypted', {});
    const method = entry.raw.compressionMethod;
    if (method !== STORED && method !== DEFLATED) throw this.#error('zip-method', { method });
    let length = 0;
    let checksum = 0;
    try {
      for await (const block of this.#inflate(entry)) {
        length += block.length;
        this.#count(key, entry, length);
        checksum = crc32(block, checksum);
        yield block;
      }
    } catch (error) {
      throw toZipError(error, this.path);
    }
    if (length !== entry.inflatedBytes) throw this.#error('zip-size-false', { part: name });
    if (checksum !== entry.raw.crc32) throw this.#error('zip-damaged', { reason: `CRC: ${name}` });
  }

  /** Inflates every entry once, for readers that would inflate without caps. Throws the errors of `stream`. */
  async verify(): Promise<void> {
    let bytes = 0;
    for (const entry of this.entries) {
      for await (const block of this.stream(entry.name)) {
        bytes += block.length;
        if (bytes > this.#limits.maxBufferedBytes) throw this.#error('zip-bomb', { part: entry.name });
      }
    }
  }

  close(): void {
    this.#zip.close();
  }

  async *#inflate(entry: StoredEntry): AsyncGenerator<Buffer, void, undefined> {
    const compressed = await this.#zip.openReadStreamPromise(entry.raw, { decodeFileData: false });
    if (entry.raw.compressionMethod === STORED) {
      for await (const block of compressed) yield block as Buffer;
      return;
    }
    const inflate = createInflateRaw(INFLATE);
    compressed.on('error', (error) => inflate.destroy(error));
    compressed.pipe(inflate);
    try {
      for await (const block of inflate) yield block as Buffer;
    } finally {
      compressed.destroy();
      inflate.destroy();
    }
  }

  /** Holds one entry to its ratio and the archive to its sum; reading an entry again counts once. */
  #count(key: string, entry: StoredEntry, length: number): void {
    const limits = this.#limits;
    if (length > limits.ratioFloorBytes && length > limits.maxRatio * Math.max(entry.compressedBytes, 1)) {
      throw this.#error('zip-bomb', { part: entry.name });
    }
    const before = this.#inflatedByKey.get(key) ?? 0;
    if (length <= before) return;
    this.#inflatedByKey.set(key, length);
    let sum = 0;
    for (const bytes of this.#inflatedByKey.values()) sum += bytes;
    if (sum > limits.maxInflatedBytes) throw this.#error('zip-bomb', { part: entry.name });
  }

  #error<Code extends MessageCode>(code: Code, facts: FactsOf<Code>): UserError {
    return new UserError(code, facts, placeOfFile(this.path));
  }
}

/** Part names are compared without regard to letter case, back-slashes and a leading slash. */
function entryKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

async function readDirectory(zip: ZipFile, path: string, limits: ReadLimits): Promise<StoredEntry[]> {
  const tooMany = () => new UserError('zip-too-many-entries', { limit: limits.maxEntries }, placeOfFile(path));
  if (zip.entryCount > limits.maxEntries) throw tooMany();
  const entries: StoredEntry[] = [];
  const seen = new Set<string>();
  for await (const raw of zip.eachEntry()) {
    if (entries.length >= limits.maxEntries) throw tooMany();
    const name = decodeEntryName(raw);
    if (name.endsWith('/')) continue;
    const key = entryKey(name);
    if (seen.has(key)) throw new UserError('zip-duplicate-entry', { part: name }, placeOfFile(path));
    seen.add(key);
    entries.push({ name, compressedBytes: raw.compressedSize, inflatedBytes: raw.uncompressedSize, raw });
  }
  refuseOverlaps(entries, path);
  return entries;
}

/** Entries that share bytes are how a small archive holds an enormous one. */
function refuseOverlaps(entries: readonly StoredEntry[], path: string): void {
  const byOffset = entries
    .map((entry) => entry.raw)
    .sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let endOfLast = 0;
  for (const raw of byOffset) {
    const start = raw.relativeOffsetOfLocalHeader;
    if (start < endOfLast) throw new UserError('zip-overlap', {}, placeOfFile(path));
    endOfLast = start + LOCAL_HEADER_BYTES + raw.compressedSize;
  }
}

/** Names without the UTF-8 flag are tried as UTF-8, then as GB18030 (Chinese Windows), then as they are. */
function decodeEntryName(entry: Entry): string {
  const bytes = entry.fileNameRaw;
  const labels = (entry.generalPurposeBitFlag & UTF8_NAME_FLAG) !== 0 ? ['utf-8'] : ['utf-8', 'gb18030'];
  for (const label of labels) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes).replaceAll('\\', '/');
    } catch {
      // The next encoding is tried.
    }
  }
  return bytes.toString('latin1').replaceAll('\\', '/');
}

/** Errors of the zip layer and of zlib mean a damaged archive; ours pass through. */
function toZipError(error: unknown, path: string): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error;
  return new UserError('zip-damaged', { reason: error.message }, placeOfFile(path));
}
