/**
 * Two independent checkers, asked the same questions as bidui on invented numbers. Where they differ by rule and not by error,
 * the difference is named here.
 */
import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { expect, it } from 'vitest';
import validator from 'validator';
import { shippedDivisions } from '../../src/normalise/divisions.js';
import { identify } from '../../src/normalise/identity.js';
import { withCheck } from './invented.js';

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
      expect(isUsable(text, 'resident')).toBe(stdnum.CN.ric.validate(text).isValid);
    }),
    { numRuns: 1000 },
  );
});

it('agrees with stdnum on credit codes, wherever that one knows the department and computes the check', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const code = fc
    .tuple(
      fc.constantFrom('91', '92', '93', '54'),
      fc.string({ minLength: 10, maxLength: 10, unit: fc.constantFrom(...alphabet) }),
    )
    .map(([prefix, rest]) => `${prefix}990121${rest}`);
  fc.assert(
    fc.property(code, fc.constantFrom(...alphabet), (text, last) => {
      // stdnum refuses computed checks of 0 and does not look at the inner check, so bidui may only be the stricter one.
      const whole = text.slice(0, 17) + last;
      if (isUsable(whole, 'credit_code') && last !== '0') expect(stdnum.CN.uscc.validate(whole).isValid).toBe(true);
    }),
    { numRuns: 3000 },
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
