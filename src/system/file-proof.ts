/**
 * Proof that a file read later is the one that was hashed: device, inode, size and times of the file before and after. A time stamp that
 * was fresh when the file was hashed proves nothing (two changes may share a tick of the clock), so such a file is hashed again.
 */
import { constants, type BigIntStats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { hashOpenFile, type FileHash } from './hash.js';

/** Stamps younger than this may still be shared by a later change: file systems count in steps of up to two seconds. */
const FRESH_MS = 2500;

/** A file's content with the stamps it had while it was hashed. */
export interface ProvenHash extends FileHash {
  readonly stamps: string;
  /** True when the stamps were old enough to tell any later change. */
  readonly isSettled: boolean;
  /** Milliseconds since the system last noted a change of the file; missing where stamps changed meanwhile. */
  readonly restedMs?: number;
}

/** Times that a file which changes while it is hashed is hashed anew. */
const TRIES = 3;

/** Hashes a file whose stamps stay the same meanwhile. Throws the system error; a file that never rests comes back unsettled. */
export async function hashProven(file: string): Promise<ProvenHash> {
  for (let tries = 1; ; tries += 1) {
    // Without blocking: a pipe that took the file's place must not hold the run.
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const startedMs = Date.now();
      const before = await handle.stat({ bigint: true });
      if (!before.isFile()) throw Object.assign(new Error('not a file'), { code: 'ENOENT', syscall: 'open' });
      const hash = await hashOpenFile(handle.fd);
      const stamps = stampsOf(before);
      const isSame =
        stampsOf(await handle.stat({ bigint: true })) === stamps &&
        stampsOf(await stat(file, { bigint: true })) === stamps;
      if (isSame || tries === TRIES) {
        const isSettled = isSame && !isFresh(before);
        return { ...hash, stamps, isSettled, ...(isSettled ? { restedMs: startedMs - Number(before.ctimeMs) } : {}) };
      }
    } finally {
      await handle.close();
    }
  }
}

/** True while the file is the one that was hashed; reads it again where its stamps cannot tell. */
export async function isAsProven(
  file: string,
  { stamps, isSettled, sha256 }: Pick<ProvenHash, 'stamps' | 'isSettled' | 'sha256'>,
): Promise<boolean> {
  try {
    if (stampsOf(await stat(file, { bigint: true })) !== stamps) return false;
    return isSettled || (await hashProven(file)).sha256 === sha256;
  } catch {
    return false;
  }
}

/** Everything by which a file's state is known without reading it. */
export function stampsOf({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ');
}

function isFresh({ mtimeMs, ctimeMs }: BigIntStats): boolean {
  const youngestMs = Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs);
  return Math.abs(Date.now() - youngestMs) < FRESH_MS;
}
