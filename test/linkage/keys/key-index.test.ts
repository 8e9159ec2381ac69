import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KeyIndex } from '../../../src/linkage/keys/key-index.js';

describe('register index', () => {
  test('finds what a plain map finds, with every position of a repeated number in order', () => {
    const small = fc.array(fc.oneof(fc.constant(-1), fc.integer({ min: 0, max: 40 }), fc.nat()), { maxLength: 200 });
    fc.assert(
      fc.property(small, fc.array(fc.nat({ max: 50 })), (keys, probes) => {
        const plain = new Map<number, number[]>();
        keys.forEach((key, position) => {
          if (key >= 0) plain.set(key, [...(plain.get(key) ?? []), position]);
        });
        const index = new KeyIndex(keys);
        expect(index.keyCount).toBe(keys.filter((key) => key >= 0).length);
        for (const probe of [...probes, ...keys.filter((key) => key >= 0)]) {
          const found: number[] = [];
          for (let at = index.find(probe); at >= 0; at = index.next(at)) found.push(at);
          expect(found).toEqual(plain.get(probe) ?? []);
        }
      }),
    );
  });
});
