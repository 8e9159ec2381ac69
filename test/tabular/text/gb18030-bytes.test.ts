import fc from 'fast-check';
import iconv from 'iconv-lite';
import { TextDecoder } from 'node:util';
import { describe, expect, it } from 'vitest';
import { DoubleByteScan, isUtf8Run, type DoubleBytes } from '../../../src/tabular/text/gb18030-bytes.js';

/** The plain twin: decodes the whole text, and looks at every place behind an ASCII character. */
function plainScan(bytes: Buffer): DoubleBytes {
  const isTwoByte = (at: number): boolean => {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    return lead > 0x80 && lead < 0xff && trail >= 0x40 && trail !== 0x7f && trail !== 0xff;
  };
  let isPlain = true;
  for (let at = 0; at < bytes.length && isPlain;) {
    const isAscii = (bytes[at] ?? 0) < 0x80;
    isPlain = isAscii || isTwoByte(at);
    at += isAscii ? 1 : 2;
  }
  const starts = [...bytes.keys()].filter((at) => at === 0 || (bytes[at - 1] ?? 0) < 0x80);
  return { isPlain, hasUtf8Runs: starts.some((at) => isUtf8Run(bytes, at)) };
}

function scanned(bytes: Buffer, cuts: readonly number[]): DoubleBytes {
  const scan = new DoubleByteScan();
  let from = 0;
  for (const to of [...cuts.filter((cut) => cut < bytes.length).sort((one, other) => one - other), bytes.length]) {
    if (!scan.push(bytes.subarray(from, to))) break;
    from = to;
  }
  return scan.finish();
}

const piece = fc.oneof(
  fc
    .constantFrom('张三,', '四川省示例县', '990121197001010015\n', '一,二,三', 'a', ',')
    .map((text) => iconv.encode(text, 'gb18030')),
  fc.constantFrom('中文字符集', '姓名，性别', '民族').map((text) => Buffer.from(text)),
  fc.constantFrom('㐂', '€', '𠮷').map((text) => iconv.encode(text, 'gb18030')),
  fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.from(bytes)),
);

describe('bytes of GB18030', () => {
  it('are judged as by decoding them whole, wherever blocks end', () => {
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => Buffer.concat(pieces));
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 4 }), (bytes, cuts) => {
        const [expected, found] = [plainScan(bytes), scanned(bytes, cuts)];
        expect(found.isPlain).toBe(expected.isPlain);
        if (found.isPlain) expect(found.hasUtf8Runs).toBe(expected.hasUtf8Runs);
        if (found.isPlain) expect(() => new TextDecoder('gb18030', { fatal: true }).decode(bytes)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it('of two places all decode', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    for (let lead = 0x81; lead < 0xff; lead += 1)
      for (let trail = 0x40; trail < 0xff; trail += 1)
        if (trail !== 0x7f) expect(decoder.decode(Uint8Array.of(lead, trail))).not.toBe('');
  });
});
