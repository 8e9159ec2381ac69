/**
 * Short codes by a keyed hash: finding numbers and check codes. Keyed, because identity numbers are so few that a plain hash can be
 * undone. The key is that of the chain of offices (bidui.key), so the code is the same in every office, batch and run.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Base 32 without I, L, O, U, which people misread (Crockford). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS_PER_CHARACTER = 5;

/** 20 bits: a guessed or a neighbour's code fits once in a million tries (R-23 of docs/design/reliability.md). */
const CHECK_CHARACTERS = 4;

/** The first `characters` base-32 characters of HMAC-SHA-256 over the parts; parts never run into each other. At most 51. */
export function keyedCode(key: Uint8Array, parts: readonly string[], characters: number): string {
  const digest = createHmac('sha256', key).update(JSON.stringify(parts), 'utf8').digest();
  let code = '';
  let bits = 0;
  let held = 0;
  for (const byte of digest) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= BITS_PER_CHARACTER && code.length < characters) {
      bits -= BITS_PER_CHARACTER;
      code += ALPHABET.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return code;
}

/** 校验码 of one row of a township's sheet: a row pasted from another township or another issue does not fit. */
export function rowCheckCode(key: Uint8Array, row: { no: string; recipient: string; issue: string }): string {
  return keyedCode(key, ['row', row.no, row.recipient, row.issue], CHECK_CHARACTERS);
}

/** Compares in constant time, without regard to case and surrounding blanks. */
export function isRowCheckCode(
  key: Uint8Array,
  row: { no: string; recipient: string; issue: string },
  given: string,
): boolean {
  const expected = Buffer.from(rowCheckCode(key, row));
  const read = Buffer.from(given.trim().toUpperCase());
  return expected.length === read.length && timingSafeEqual(expected, read);
}
