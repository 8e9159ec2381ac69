/** Content hashes of inputs and outputs: SHA-256, streamed, never a file held whole. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Size in bytes and lower-case hex SHA-256 of a file's content. */
export interface FileHash {
  readonly sizeBytes: number;
  readonly sha256: string;
}

const BLOCK_BYTES = 1 << 20;

/** Throws the system error when the file cannot be read. */
export async function hashFile(path: string): Promise<FileHash> {
  return hashStream(createReadStream(path, { highWaterMark: BLOCK_BYTES }));
}

/** The bytes of a stream to its end. */
export async function hashStream(stream: AsyncIterable<unknown>): Promise<FileHash> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  for await (const block of stream) {
    hash.update(block as Buffer);
    sizeBytes += (block as Buffer).length;
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}

/** Lower-case hex SHA-256 of a text in UTF-8. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Lower-case hex SHA-256 of bytes in memory. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
