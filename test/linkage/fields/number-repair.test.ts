import { describe, expect, it } from 'vitest';
import { relateNumbers } from '../../../src/linkage/fields/number-repair.js';

const VALID = '990121197001010015';

describe('a damaged number beside a valid one', () => {
  it.each([
    ['990121197001010016', 'one_digit'],
    ['990121197001100015', 'swapped_digits'],
    ['99012119700101015', 'missing_digit'],
    ['9901211970010100155', 'extra_digit'],
    ['990121197001010000', 'rounded'],
    ['990121197001010048', 'rounded_double'],
    ['9901211970****0015', 'masked'],
    ['990121700101001', 'old_form'],
    ['990121197001010', 'rounded'],
    ['9.90121E+17', 'printed_digits'],
    ['9.90121198501E+17', 'different'], // another year
    ['9.90121197001E+17', 'printed_day'],
    ['990121197101010215', 'two_digits'],
    ['990121197101020215', 'three_digits'],
    ['9901211980****0015', 'different'],
    ['99************0015', 'different'], // too few places to prove anything
    ['990121198502030087', 'different'],
  ])('%s is %s', (damaged, relation) => {
    expect(relateNumbers(damaged, VALID)).toBe(relation);
  });
});
