import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { integerToKey, keyToInteger } from '../../../src/normalise/numbers/number-key.js';

const keyText = fc
  .tuple(
    fc.integer({ min: 0, max: 999_999 }),
    fc.integer({ min: 1800, max: 2150 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, year, month, day, sequence]) =>
    [
      String(region).padStart(6, '0'),
      String(year),
      String(month).padStart(2, '0'),
      String(day).padStart(2, '0'),
      String(sequence).padStart(3, '0'),
    ].join(''),
  );

describe('match key as an integer', () => {
  test('the published sample comes back with its check character', () => {
    expect(integerToKey(keyToInteger('11010519491231002X'))).toBe('11010519491231002X');
    expect(integerToKey(keyToInteger('440524188001010014'))).toBe('440524188001010014');
  });

  test.each([
    ['too short', '1101051949123100'],
    ['letter inside', '11010519491231A02X'],
    ['month 13', '110105194913310021'],
    ['day 00', '110105194912000021'],
    ['year before 1800', '110105179912310021'],
  ])('%s has no integer', (_note, text) => {
    expect(keyToInteger(text)).toBe(-1);
  });

  test('every key of the shape goes there and back, stays below 2^47, and no two share an integer', () => {
    fc.assert(
      fc.property(keyText, keyText, (one, two) => {
        const integer = keyToInteger(`${one}0`);
        expect(integer).toBeLessThan(2 ** 47);
        expect(integerToKey(integer).slice(0, 17)).toBe(one);
        expect(keyToInteger(`${two}0`) === integer).toBe(one === two);
      }),
    );
  });
});
