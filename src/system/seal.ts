/**
 * Signing and locking of documents that leave an office: HMAC-SHA-256 with the key of the chain, and AES-256-GCM under a password derived
 * by scrypt. Knows nothing of the content.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  scryptSync,
  timingSafeEqual,
  type DecipherGCM,
} from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { FileHash } from './hash.js';

/** First bytes of a locked file; the last character is the version of the form. */
const LOCK_MARK = Buffer.from('BIDUILK1', 'latin1');
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const TAG_START = LOCK_MARK.length + SALT_BYTES + NONCE_BYTES;
const BODY_START = TAG_START + TAG_BYTES;
/** 32 MB and about a tenth of a second for each try. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

/** Lower-case hex. `purpose` keeps signatures of different things apart. */
export function sign(key: Uint8Array, purpose: string, content: Uint8Array): string {
  return createHmac('sha256', key).update(`${purpose}\n`, 'utf8').update(content).digest('hex');
}

/** In constant time. */
export function isSignature(key: Uint8Array, purpose: string, content: Uint8Array, given: string): boolean {
  const expected = Buffer.from(sign(key, purpose, content));
  const read = Buffer.from(given.trim());
  return expected.length === read.length && timingSafeEqual(expected, read);
}

/** Salt and nonce are new each time, so that one content never gives the same bytes twice. */
export function lockBytes(content: Uint8Array, password: string): Buffer {
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', derivedKey(password, salt), nonce);
  const locked = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([LOCK_MARK, salt, nonce, cipher.getAuthTag(), locked]);
}

export function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, LOCK_MARK.length)).equals(LOCK_MARK);
}

/** Null where the password is wrong or the bytes were changed: the two cannot be told apart. */
export function unlockBytes(bytes: Uint8Array, password: string): Buffer | null {
  if (bytes.length < BODY_START) return null;
  try {
    const decipher = decipherOf(bytes, password);
    return Buffer.concat([decipher.update(bytes.subarray(BODY_START)), decipher.final()]);
  } catch {
    return null;
  }
}

function decipherOf(head: Uint8Array, password: string): DecipherGCM {
  const salt = head.subarray(LOCK_MARK.length, LOCK_MARK.length + SALT_BYTES);
  const nonce = head.subarray(LOCK_MARK.length + SALT_BYTES, TAG_START);
  const decipher = createDecipheriv('aes-256-gcm', derivedKey(password, salt), nonce);
  decipher.setAuthTag(head.subarray(TAG_START, BODY_START));
  return decipher;
}

/** Writes a file locked, in the form of lockBytes, block by block. Returns size and hash of what was read. Throws the system error. */
export async function lockFile(source: string, target: string, password: string): Promise<FileHash> {
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', derivedKey(password, salt), nonce);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  await pipeline(
    createReadStream(source),
    async function* lock(blocks: AsyncIterable<Buffer>) {
      yield Buffer.concat([LOCK_MARK, salt, nonce, Buffer.alloc(TAG_BYTES)]);
      for await (const block of blocks) {
        hash.update(block);
        sizeBytes += block.length;
        yield cipher.update(block);
      }
      yield cipher.final();
    },
    createWriteStream(target, { mode: 0o600 }),
  );
  // The tag is known only now, and stands before what it covers.
  const file = await open(target, 'r+');
  try {
    await file.write(cipher.getAuthTag(), 0, TAG_BYTES, TAG_START);
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}

/**
 * Writes what a locked file holds, block by block. Returns its hash, or null where the password is wrong or the file was changed: the target
 * then holds nothing that may be used. Throws the system error.
 */
export async function unlockFile(source: string, target: string, password: string): Promise<string | null> {
  const head = Buffer.alloc(BODY_START);
  const file = await open(source, 'r');
  try {
    if ((await file.read(head, 0, BODY_START, 0)).bytesRead < BODY_START) return null;
  } finally {
    await file.close();
  }
  const decipher = decipherOf(head, password);
  const hash = createHash('sha256');
  const end = { isProved: false };
  await pipeline(
    createReadStream(source, { start: BODY_START }),
    async function* unlock(blocks: AsyncIterable<Buffer>) {
      for await (const block of blocks) {
        const plain = decipher.update(block);
        hash.update(plain);
        yield plain;
      }
      end.isProved = isFinal(decipher);
    },
    createWriteStream(target, { mode: 0o600 }),
  );
  return end.isProved ? hash.digest('hex') : null;
}

/** True when the tag fits all that was read. */
function isFinal(decipher: DecipherGCM): boolean {
  try {
    decipher.final();
    return true;
  } catch {
    return false;
  }
}

function derivedKey(password: string, salt: Uint8Array): Buffer {
  return scryptSync(password.normalize('NFC'), salt, KEY_BYTES, SCRYPT);
}
