import { describe, expect, it } from 'vitest';
import { dateComparison, readDateParts } from '../../../src/linkage/fields/date-field.js';

const levelOf = (one: string, other: string): string => {
  const [first, second] = [readDateParts([one]), readDateParts([other])];
  if (first === null || second === null) return 'missing';
  expect(dateComparison.compare(second, first)).toBe(dateComparison.compare(first, second));
  return dateComparison.levels[dateComparison.compare(first, second)] ?? '';
};

describe('the level of two birth dates', () => {
  it.each([
    ['1970-02-06', '1970-01-01', 'lunar'], // the first day of the lunar year
    ['1971-01-27', '1971-01-01', 'lunar'],
    ['1970-01-31', '1969-12-24', 'lunar'], // the lunar year is the one before
    ['1987-08-15', '1987-06-21', 'lunar'], // a leap month has the number of the month before it
    ['1970-02-07', '1970-01-01', 'two_parts'],
    ['1970-01-02', '1970年1月2日', 'equal'],
    ['1970-01-02', '1970-02-01', 'one_slip'],
    ['1970-01-02', '1970-01-12', 'one_slip'],
    ['1970-01-02', '1970-11-25', 'same_year'],
    ['1970-03-05', '1971-11-28', 'near_year'],
    ['1970', '1970-11-25', 'same_year'],
    ['1970-03-05', '1985-11-28', 'different'],
  ])('%s and %s: %s', (one, other, level) => {
    expect(levelOf(one, other)).toBe(level);
  });
});
