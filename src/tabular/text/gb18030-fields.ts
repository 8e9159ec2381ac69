/**
 * Hot: fields of GB18030 → text, by a table of two-byte characters that fills as they come. A decoder of the runtime costs more for a call than
 * a field has characters; it decodes what the table does not know: characters of four bytes, bytes that are none (the plain twin, in
 * test/tabular/text/gb18030-fields.test.ts).
 */
import { TextDecoder } from 'node:util';

const FIRST_HIGH_BYTE = 0x80;
const FIRST_TRAIL_BYTE = 0x40;
const PAIRS = 1 << 16;
/** Longer fields are rare, and as quick to decode whole. */
const LONGEST_FIELD = 256;

const decoder = new TextDecoder('gb18030');
/** UTF-16 unit by lead × 256 + trail; 0 for one that was not met. */
const units = new Uint16Array(PAIRS);
/** The field in UTF-16, lower byte first. */
const text = Buffer.alloc(LONGEST_FIELD * 2);

/** Text of the bytes from one place to another, as the decoder gives it. */
export function decodeGb18030(bytes: Buffer, start: number, end: number): string {
  if (end - start > LONGEST_FIELD) return decoder.decode(bytes.subarray(start, end));
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < FIRST_HIGH_BYTE) {
      text[length++] = byte;
      text[length++] = 0;
      continue;
    }
    at += 1;
    const trail = at < end ? (bytes[at] ?? 0) : 0;
    const unit = trail < FIRST_TRAIL_BYTE ? 0 : units[byte * 256 + trail] || unitOf(byte, trail);
    if (unit === 0) return decoder.decode(bytes.subarray(start, end));
    text[length++] = unit;
    text[length++] = unit >> 8;
  }
  return text.toString('utf16le', 0, length);
}

/** 0 for a pair that is no character of two bytes. */
function unitOf(lead: number, trail: number): number {
  const decoded = decoder.decode(Uint8Array.of(lead, trail));
  if (decoded.length !== 1 || decoded === '\uFFFD') return 0;
  const unit = decoded.charCodeAt(0);
  units[lead * 256 + trail] = unit;
  return unit;
}
