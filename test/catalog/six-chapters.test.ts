import { expect, test } from 'vitest';
import { ALL_RULES } from '../../src/catalog/rules/all-rules.js';
import { UNAVAILABLE_RULES } from '../../src/catalog/rules/unavailable.js';
import { chapterOf, FOUR_LOOKS, PERFORMANCE, SIX_CHAPTERS } from '../../src/catalog/six-chapters.js';

test('the six questions share out every rule, and name only rules that exist', () => {
  const known = new Set(
    [...ALL_RULES, ...UNAVAILABLE_RULES].flatMap(
      ({ number, standsFor = [] }: { number: string; standsFor?: readonly string[] }) => [number, ...standsFor],
    ),
  );
  const named = SIX_CHAPTERS.flatMap(({ rules }) => rules);
  expect(named.filter((number) => !known.has(number))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
  const letters = SIX_CHAPTERS.flatMap(({ groups }) => [...groups]);
  expect(new Set(letters).size).toBe(letters.length);
  expect(
    [...new Set(ALL_RULES.map(({ number }) => number.charAt(0)))].filter((letter) => !letters.includes(letter)),
  ).toEqual([]);
});

test.each([
  ['C01', 'objects'],
  ['E01', 'objects'],
  ['E05', 'needs'],
  ['T07', 'needs'],
  ['D01', 'measures'],
  ['F01', 'funds'],
  ['J01', 'funds'],
  ['H22', 'indicators'],
  ['H23', 'indicators'],
  ['H45', 'indicators'],
  ['E24', 'indicators'],
  ['E23', 'results'],
  ['T09', 'results'],
  ['X01', 'objects'],
])('%s belongs to %s', (rule, code) => {
  expect(chapterOf(rule).code).toBe(code);
});

test('the weights of a score add up to a hundred', () => {
  for (const parts of [FOUR_LOOKS, PERFORMANCE])
    expect(Object.values(parts).reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
});
