import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyToInteger } from '../../../src/normalise/numbers/number-key.js';
import { ByteNumberParser } from '../../../src/linkage/keys/byte-number-parser.js';
import { identify } from '../../../src/normalise/identity.js';
import { context, divisions, withCheck } from '../../normalise/invented.js';

const reader = new ByteNumberParser(context.asOf, divisions);

function resident(region: string, day: string, sequence: number): string {
  return withCheck(region + day.replaceAll('-', '') + String(sequence).padStart(3, '0'));
}

function read(text: string): number {
  const bytes = Buffer.from(`,${text},`, 'latin1');
  return reader.read(bytes, 1, bytes.length - 1);
}

/** Verdict of the full parser on a number without notes; -1 for others. */
function slowly(text: string): number {
  const { status, matchKey, notes, problems } = identify(text, context);
  const isPlain = status === 'accept' && notes.length === 0 && problems.length === 0;
  return isPlain && matchKey === text ? keyToInteger(text) : -1;
}

describe('plain numbers on bytes', () => {
  const days = fc
    .date({ min: new Date('1905-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));
  const numbers = fc
    .tuple(fc.constantFrom('990121', '990122', '110105', '999999', '000000'), days, fc.nat({ max: 999 }))
    .map(([region, day, sequence]) => resident(region, day, sequence));

  test('are the keys that the full readers find, and never one that they do not', () => {
    let plain = 0;
    fc.assert(
      fc.property(numbers, (text) => {
        const key = read(text);
        if (key >= 0) plain += 1;
        expect(key).toBe(slowly(text));
      }),
      { numRuns: 5000 },
    );
    expect(plain).toBeGreaterThan(500);
  });

  test('with one character changed are believed only where the full readers believe them', () => {
    const changed = fc
      .tuple(numbers, fc.nat({ max: 17 }), fc.constantFrom(...'0123456789Xx-* '))
      .map(([text, place, character]) => text.slice(0, place) + character + text.slice(place + 1));
    fc.assert(
      fc.property(changed, (text) => {
        expect(read(text)).toBe(slowly(text));
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['shorter', '99012119700101001'],
    ['longer', '9901211970010100112'],
    ['empty', ''],
    ['fifteen digits', '990121700101001'],
  ])('%s is nothing', (_, text) => {
    expect(read(text)).toBe(-1);
  });

  test('ending 000 are left to those who know the column', () => {
    const ending = Array.from({ length: 999 }, (_, sequence) => resident('990121', '1970-06-15', sequence)).filter(
      (text) => text.endsWith('000'),
    );
    expect(ending.length).toBeGreaterThan(0);
    expect(ending.map(read)).toEqual(ending.map(() => -1));
  });
});
