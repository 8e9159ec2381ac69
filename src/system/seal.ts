/**
 * Signing and locking of documents that leave an office: HMAC-SHA-256 with the key of the chain, and AES-256-GCM under a password derived
 * by scrypt. Knows nothing of the content.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

/** First bytes of a locked file; the last character is the version of the form. */
const LOCK_MARK = Buffer.from('BIDUILK1', 'latin1');
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
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
  const salt = bytes.subarray(LOCK_MARK.length, LOCK_MARK.length + SALT_BYTES);
  const nonce = bytes.subarray(LOCK_MARK.length + SALT_BYTES, LOCK_MARK.length + SALT_BYTES + NONCE_BYTES);
  const body = LOCK_MARK.length + SALT_BYTES + NONCE_BYTES + TAG_BYTES;
  if (bytes.length < body) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', derivedKey(password, salt), nonce);
    decipher.setAuthTag(bytes.subarray(body - TAG_BYTES, body));
    return Buffer.concat([decipher.update(bytes.subarray(body)), decipher.final()]);
  } catch {
    return null;
  }
}

function derivedKey(password: string, salt: Uint8Array): Buffer {
  return scryptSync(password.normalize('NFC'), salt, KEY_BYTES, SCRYPT);
}
