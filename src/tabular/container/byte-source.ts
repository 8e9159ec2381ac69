/**
 * The source of a table's bytes: a file on disk, an entry of an archive, or a buffer (decrypted workbook). Readers take the head, the
 * whole, or a stream from the start, as often as they like; they never open paths.
 */
import { open, stat } from 'node:fs/promises';
import { closeSync, openSync, readSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { UserError } from '../../domain/problem.js';
import { placeOfFile } from '../../domain/place.js';
import type { ReadLimits } from './read-limits.js';

const STREAM_BLOCK_BYTES = 256 * 1024;
const BLOCKS_PER_TURN = 16;

/** The bytes of one table file. */
export interface ByteSource {
  /** Display path, relative to the workspace. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Absolute path where the bytes lie on disk as they are, else null. */
  readonly diskPath: string | null;
  /** The first `length` bytes, fewer if the file is shorter. */
  head(length: number): Promise<Buffer>;
  /** All bytes in order; may be called again. */
  stream(): AsyncIterable<Buffer>;
  /** All bytes at once. Throws UserError `file-too-large` beyond `maxBufferedBytes`. */
  whole(limits: ReadLimits): Promise<Buffer>;
}

/** A file on disk. Throws UserError `file-missing`, `file-unreadable`. */
export async function fileSource(absolutePath: string, path: string): Promise<ByteSource> {
  const sizeBytes = await sizeOfFile(absolutePath, path);
  const source: ByteSource = {
    path,
    sizeBytes,
    diskPath: absolutePath,
    head: (length) => readHead(absolutePath, path, Math.min(length, sizeBytes)),
    stream: () => streamFile(absolutePath, path),
    whole: (limits) => collect(source, limits),
  };
  return source;
}

/** Bytes that already lie in memory. */
export function bufferSource(buffer: Buffer, path: string): ByteSource {
  return {
    path,
    sizeBytes: buffer.length,
    diskPath: null,
    head: (length) => Promise.resolve(buffer.subarray(0, length)),
    // oxlint-disable-next-line typescript/require-await
    async *stream() {
      for (let start = 0; start < buffer.length; start += STREAM_BLOCK_BYTES) {
        yield buffer.subarray(start, start + STREAM_BLOCK_BYTES);
      }
    },
    whole: () => Promise.resolve(buffer),
  };
}

/** Collects a stream into one buffer, refusing beyond the cap. */
export async function collect(
  source: Pick<ByteSource, 'path' | 'sizeBytes' | 'stream'>,
  limits: ReadLimits,
): Promise<Buffer> {
  const refuse = () =>
    new UserError(
      'file-too-large',
      { limit_mb: Math.floor(limits.maxBufferedBytes / 1024 ** 2) },
      placeOfFile(source.path),
    );
  if (source.sizeBytes > limits.maxBufferedBytes) throw refuse();
  const blocks: Buffer[] = [];
  let length = 0;
  for await (const block of source.stream()) {
    length += block.length;
    if (length > limits.maxBufferedBytes) throw refuse();
    blocks.push(block);
  }
  return Buffer.concat(blocks, length);
}

async function sizeOfFile(absolutePath: string, path: string): Promise<number> {
  try {
    const stats = await stat(absolutePath);
    if (stats.isDirectory()) throw new UserError('file-is-folder', {}, placeOfFile(path));
    // Opening a pipe would wait for somebody to write into it.
    if (!stats.isFile()) throw new UserError('file-not-regular', {}, placeOfFile(path));
    return stats.size;
  } catch (error) {
    throw toFileError(error, path);
  }
}

async function readHead(absolutePath: string, path: string, length: number): Promise<Buffer> {
  try {
    const file = await open(absolutePath, 'r');
    try {
      const buffer = Buffer.alloc(length);
      const { bytesRead } = await file.read(buffer, 0, length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw toFileError(error, path);
  }
}

/**
 * Read block by block where the work is done: handing each to another thread and back costs more than reading it. Other work of the process,
 * such as its signals, gets its turn after some megabytes.
 */
async function* streamFile(absolutePath: string, path: string): AsyncIterable<Buffer> {
  const file = inWords(path, () => openSync(absolutePath, 'r'));
  try {
    for (let blocks = 1; ; blocks += 1) {
      const block = Buffer.allocUnsafeSlow(STREAM_BLOCK_BYTES);
      const bytesRead = inWords(path, () => readSync(file, block, 0, STREAM_BLOCK_BYTES, null));
      if (bytesRead === 0) return;
      yield bytesRead === STREAM_BLOCK_BYTES ? block : block.subarray(0, bytesRead);
      if (blocks % BLOCKS_PER_TURN === 0) await nextTurn();
    }
  } finally {
    closeSync(file);
  }
}

function inWords<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw toFileError(error, path);
  }
}

/** System errors become words for the user; anything else is a bug and passes through. */
function toFileError(error: unknown, path: string): unknown {
  if (error instanceof UserError || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new UserError('file-missing', {}, placeOfFile(path));
  return new UserError('file-unreadable', { reason: code }, placeOfFile(path));
}
