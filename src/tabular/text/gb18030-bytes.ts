/**
 * Hot: one look at every byte of a text that may be GB18030 answers both questions about it: whether it consists of ASCII and two-byte
 * characters alone, which all decode, and whether cells of UTF-8 lie in it. Decoding the text for the first and scanning it once more for the
 * second took three times as long. Bytes of any other kind are left to the decoder (test/tabular/text/gb18030-bytes.test.ts has the plain twin).
 */
import { isUtf8 } from 'node:buffer';

/** Lead bytes of common Chinese characters in UTF-8: three bytes each. */
const FIRST_CHINESE_LEAD = 0xe4;
const LAST_CHINESE_LEAD = 0xe9;
/** As many UTF-8 characters in a row never come about by chance in GB18030 text. */
const CHANCE_FREE_CHARACTERS = 4;
const RUN_BYTES = CHANCE_FREE_CHARACTERS * 3;

const FIRST_HIGH_BYTE = 0x80;
const FIRST_TRAIL_BYTE = 0x40;
const DELETE = 0x7f;
const NO_BYTE = 0xff;

/** Result of reading a whole text. */
export interface DoubleBytes {
  /** True when every byte is ASCII or part of a two-byte character; else `hasUtf8Runs` says nothing. */
  readonly isPlain: boolean;
  readonly hasUtf8Runs: boolean;
}

/** Bytes of a text in order, block by block. */
export class DoubleByteScan {
  #isPlain = true;
  #hasUtf8Runs = false;
  #isInside = false;
  #wasHigh = false;
  /** A run that begins at the end of a block. */
  #carried: Buffer | null = null;

  /** False when nothing further can change the result. */
  push(block: Buffer): boolean {
    const bytes = this.#carried === null ? block : Buffer.concat([this.#carried, block]);
    this.#carried = null;
    this.#scan(bytes, false);
    return this.#isPlain;
  }

  finish(): DoubleBytes {
    if (this.#carried !== null) this.#scan(this.#carried, true);
    return { isPlain: this.#isPlain && !this.#isInside, hasUtf8Runs: this.#hasUtf8Runs };
  }

  #scan(bytes: Buffer, isLast: boolean): void {
    const { length } = bytes;
    let isInside = this.#isInside;
    let wasHigh = this.#wasHigh;
    for (let at = 0; at < length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (isInside) {
        if (byte < FIRST_TRAIL_BYTE || byte === DELETE || byte === NO_BYTE) this.#isPlain = false;
        isInside = false;
      } else if (byte >= FIRST_HIGH_BYTE) {
        if (byte === FIRST_HIGH_BYTE || byte === NO_BYTE) this.#isPlain = false;
        if (!wasHigh && byte >= FIRST_CHINESE_LEAD && byte <= LAST_CHINESE_LEAD) {
          if (at + RUN_BYTES > length && !isLast) {
            this.#carried = Buffer.from(bytes.subarray(at));
            break;
          }
          if (isUtf8Run(bytes, at)) this.#hasUtf8Runs = true;
        }
        isInside = true;
      }
      wasHigh = byte >= FIRST_HIGH_BYTE;
      if (!this.#isPlain) return;
    }
    this.#isInside = isInside;
    this.#wasHigh = wasHigh;
  }
}

/** True where so many common Chinese characters of UTF-8 begin here that it is no chance. */
export function isUtf8Run(bytes: Buffer, start: number): boolean {
  const end = start + RUN_BYTES;
  for (let position = start; position < end; position += 3) {
    const byte = bytes[position] ?? 0;
    if (byte < FIRST_CHINESE_LEAD || byte > LAST_CHINESE_LEAD) return false;
  }
  return isUtf8(bytes.subarray(start, end));
}
