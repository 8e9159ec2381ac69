// Two different valid numbers are two people; whether a spreadsheet made one of the other is for a person to say, never a repair.
import { describe, expect, it } from 'vitest';
import {
  asDouble,
  compareIdentities,
  identityValue,
  IDENTITY_LEVELS,
  repairOf,
} from '../../../src/linkage/fields/identity-field.js';
import { withCheckCharacter } from '../../../src/normalise/numbers/number-key.js';
import { identify } from '../../../src/normalise/identity.js';
import { shippedDivisions } from '../../../src/normalise/divisions.js';

const numbers = { asOf: '2018-07-25', divisions: shippedDivisions(), expected: 'resident' } as const;
const valueOf = (text: string) => {
  const value = identityValue(identify(text, numbers));
  if (value === null) throw new Error('says nothing');
  return value;
};
const levelOf = (one: string, other: string): string => {
  const [first, second] = [valueOf(one), valueOf(other)];
  expect(compareIdentities(second, first)).toBe(compareIdentities(first, second));
  return IDENTITY_LEVELS[compareIdentities(first, second)] ?? 'missing';
};

/** A valid number whose double is valid too, and that double. */
function pairOfDoubles(): [string, string] {
  for (let sequence = 10; sequence < 1000; sequence += 1) {
    const number = withCheckCharacter(`99012119700101${String(sequence).padStart(3, '0')}`) ?? '';
    const double = asDouble(number);
    if (
      double !== '' &&
      double !== number &&
      !double.endsWith('000') &&
      withCheckCharacter(double.slice(0, 17)) === double
    )
      return [number, double];
  }
  throw new Error('there is none');
}

describe('the level of two numbers', () => {
  it.each([
    ['990121197001010015', '990121197001010015', 'equal'],
    ['990121197001010016', '990121197001010015', 'repaired'],
    ['110101700101001', '110101197001010016', 'equal'], // a valid number of the old form is the same number
    ['110101850203001', '110101197001010016', 'veto'], // and another one is another person
    ['990121700101001', '990121197001010015', 'repaired'], // of a region that was never allotted
    ['99012119700101001５', '990121197001010015', 'equal'],
    ['990121197006150017', '990121197001010015', 'veto'],
    ['9.90121E+17', '990121197001010015', 'missing'], // the whole county shares what is left
  ])('%s and %s: %s', (one, other, level) => {
    expect(levelOf(one, other)).toBe(level);
  });

  it('is one of its own where both are valid and one is the other as a spreadsheet keeps it', () => {
    const [number, double] = pairOfDoubles();
    expect(levelOf(double, number)).toBe('double');
    expect(repairOf(valueOf(double), valueOf(number))).toBeNull();
  });
});
