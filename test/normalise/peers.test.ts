/**
 * Two independent checkers, asked the same questions as bidui on invented numbers. Where they differ by rule and not by error,
 * the difference is named here.
 */
import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { expect, it } from 'vitest';
// @ts-expect-error the package ships no types
import validatorModule from 'validator';
import { shippedDivisions } from '../../src/normalise/divisions.js';
import { identify } from '../../src/normalise/identity.js';
import { creditCode, withCheck } from './invented.js';

const validator = validatorModule as { isIdentityCard: (text: string, locale: string) => boolean };
const context = { asOf: '2026-11-22', divisions: shippedDivisions() };
const isUsable = (text: string, kind: string): boolean => {
  const identity = identify(text, context);
  return identity.kind === kind && (identity.status === 'accept' || identity.status === 'repair');
};
const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ minLength: length, maxLength: length, unit: fc.constantFrom(...'0123456789') });

/** Region codes 99xxxx; births of the last ninety years, every thirteenth month and thirty-second day wrong. */
const written = fc
  .tuple(
    fc.integer({ min: 100, max: 899 }),
    fc.integer({ min: 1937, max: 2025 }),
    fc.integer({ min: 1, max: 13 }),
    fc.integer({ min: 1, max: 32 }),
    fc.integer({ min: 1, max: 999 }),
    fc.option(fc.constantFrom(...'0123456789X')),
  )
  .map(([county, year, month, day, sequence, last]) => {
    const two = (value: number): string => String(value).padStart(2, '0');
    const text = withCheck(`990${county}${year}${two(month)}${two(day)}${String(sequence).padStart(3, '0')}`);
    return last === null ? text : text.slice(0, 17) + last;
  });

it('agrees with stdnum on resident numbers', () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(isUsable(text, 'resident')).toBe(stdnum['CN']!['ric']!.validate(text).isValid);
    }),
    { numRuns: 1000 },
  );
});

it('agrees with stdnum on credit codes, where that one knows the department', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = fc.string({ minLength: 8, maxLength: 8, unit: fc.constantFrom(...alphabet) });
  const change = fc.option(fc.tuple(fc.integer({ min: 0, max: 17 }), fc.constantFrom(...alphabet)));
  fc.assert(
    fc.property(fc.constantFrom('91', '92', '93', '54'), body, change, (prefix, text, wrong) => {
      const whole = creditCode(prefix, '110108', text);
      // stdnum refuses codes whose computed check is 0, and tests neither the inner check nor the prefix table as a whole.
      if (whole.endsWith('0')) return;
      if (wrong === null) {
        expect([isUsable(whole, 'credit_code'), stdnum['CN']!['uscc']!.validate(whole).isValid]).toEqual([true, true]);
        return;
      }
      const [place, char] = wrong;
      const damaged = whole.slice(0, place) + char + whole.slice(place + 1);
      expect(isUsable(damaged, 'credit_code')).toBe(damaged === whole);
    }),
    { numRuns: 2000 },
  );
});

it('agrees with validator on Hong Kong and Taiwan numbers', () => {
  const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  fc.assert(
    fc.property(letter, digits(6), fc.constantFrom(...'0123456789A'), (first, number, check) => {
      const text = `${first}${number}(${check})`;
      expect(isUsable(text, 'hkid')).toBe(validator.isIdentityCard(text, 'zh-HK'));
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(letter, fc.constantFrom('1', '2'), digits(8), (first, sex, number) => {
      const text = first + sex + number;
      expect(isUsable(text, 'twid')).toBe(validator.isIdentityCard(text, 'zh-TW'));
    }),
    { numRuns: 1000 },
  );
});
