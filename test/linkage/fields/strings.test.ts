import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../src/linkage/fields/strings.js';

/** The plain twin: the whole table. */
function plainDistance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_cell, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0;
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let cost = Math.min(at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + (isSame ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, at(row - 2, column - 2) + 1);
      (table[row] ?? [])[column] = cost;
    }
  }
  return at(one.length, other.length);
}

describe('edit distance', () => {
  it('is that of the whole table as far as it is asked for', () => {
    const text = fc.string({ unit: fc.constantFrom('0', '1', '2', 'X'), maxLength: 20 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 5 }), (one, other, most) => {
        expect(editDistance(one, other, most)).toBe(Math.min(plainDistance(one, other), most + 1));
      }),
      { numRuns: 3000 },
    );
  });

  it('of a text and the same with few slips is small', () => {
    const slips = fc.array(fc.tuple(fc.nat(18), fc.constantFrom('drop', 'swap', 'change')), { maxLength: 3 });
    fc.assert(
      fc.property(slips, (all) => {
        const whole = '99012119700101001X';
        let damaged = whole;
        for (const [at, slip] of all) {
          if (slip === 'drop') damaged = damaged.slice(0, at) + damaged.slice(at + 1);
          if (slip === 'change') damaged = `${damaged.slice(0, at)}7${damaged.slice(at + 1)}`;
          if (slip === 'swap')
            damaged =
              damaged.slice(0, at) +
              damaged
                .slice(at, at + 2)
                .split('')
                .reverse()
                .join('') +
              damaged.slice(at + 2);
        }
        expect(editDistance(damaged, whole, 3)).toBe(Math.min(plainDistance(damaged, whole), 4));
      }),
    );
  });
});
