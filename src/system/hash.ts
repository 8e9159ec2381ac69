/** Content hashes of inputs and outputs: SHA-256, streamed, never a file held whole. */
import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Size in bytes and lower-case hex SHA-256 of a file's content. */
export interface FileHash {
  readonly sizeBytes: number;
  readonly sha256: string;
}

const BLOCK_BYTES = 1 << 20;
const BLOCKS_PER_TURN = 8;

/** Throws the system error when the file cannot be read. */
export async function hashFile(path: string): Promise<FileHash> {
  const file = await open(path, 'r');
  try {
    return await hashOpenFile(file.fd);
  } finally {
    await file.close();
  }
}

/**
 * The bytes of an open file from its start to its end. Read where they are hashed: each block handed over from another thread costs more than
 * hashing it. Other work of the process gets its turn after some megabytes.
 */
export async function hashOpenFile(descriptor: number): Promise<FileHash> {
  const hash = createHash('sha256');
  const block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  for (let sizeBytes = 0, blocks = 1; ; blocks += 1) {
    const bytesRead = readSync(descriptor, block, 0, BLOCK_BYTES, sizeBytes);
    if (bytesRead === 0) return { sizeBytes, sha256: hash.digest('hex') };
    hash.update(block.subarray(0, bytesRead));
    sizeBytes += bytesRead;
    if (blocks % BLOCKS_PER_TURN === 0) await nextTurn();
  }
}

/** Lower-case hex SHA-256 of a text in UTF-8. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Lower-case hex SHA-256 of bytes in memory. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
