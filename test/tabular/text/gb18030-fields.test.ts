import fc from 'fast-check';
import iconv from 'iconv-lite';
import { TextDecoder } from 'node:util';
import { describe, expect, it } from 'vitest';
import { decodeGb18030 } from '../../../src/tabular/text/gb18030-fields.js';

const plain = (bytes: Uint8Array): string => new TextDecoder('gb18030').decode(bytes);

describe('fields of GB18030', () => {
  it('are what the decoder of the runtime makes of them, whatever bytes they hold', () => {
    const piece = fc.oneof(
      fc
        .constantFrom('张三', '㐂', '𠮷', '€', 'a,b', '龘䶮', '\u3000', 'Ⅷ', '990121197001010015')
        .map((one) => iconv.encode(one, 'gb18030')),
      fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes)),
      fc
        .tuple(fc.integer({ min: 0x80, max: 0xff }), fc.integer({ min: 0x30, max: 0xff }))
        .map((pair) => Buffer.from(pair)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.nat(5), (pieces, before) => {
        const field = Buffer.concat(pieces);
        const bytes = Buffer.concat([Buffer.alloc(before, 0x81), field, Buffer.from('张')]);
        expect(decodeGb18030(bytes, before, before + field.length)).toBe(plain(field));
      }),
      { numRuns: 3000 },
    );
  });

  it('decode for every pair of bytes as by the decoder', () => {
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0x80; lead <= 0xff; lead += 1)
      for (let trail = 0; trail <= 0xff; trail += 1) {
        const pair = Buffer.from([lead, trail]);
        const expected = decoder.decode(pair);
        if (decodeGb18030(pair, 0, 2) !== expected) expect([lead, trail, decodeGb18030(pair, 0, 2)]).toEqual(expected);
      }
  });

  it('may be long', () => {
    const field = iconv.encode('长文'.repeat(500), 'gb18030');
    expect(decodeGb18030(field, 0, field.length)).toBe('长文'.repeat(500));
  });
});
