import { describe, expect, it } from 'vitest';
import { nearestEntries, nearestWord } from '../../src/config/nearest-word.js';

describe('the nearest known word', () => {
  it.each([
    ['sourcs', ['sources', 'settings'], 'sources'],
    ['regsiter', ['register', 'rules'], 'register'],
    ['housing.propertys', ['housing.property', 'housing.relocation'], 'housing.property'],
    ['xyzxyz', ['sources', 'rules'], null],
    ['rules', [], null],
  ])('for %s among %j is %s', (word, known, nearest) => {
    expect(nearestWord(word, known)).toBe(nearest);
  });
});

describe('the nearest entries', () => {
  const entries = ['housing.property', 'housing.relocation', 'health.death', 'register'];
  it.each([
    ['housng.property', ['housing.property', 'housing.relocation']],
    ['property', ['housing.property']],
    ['RELOCATION', ['housing.relocation']],
  ])('to %s are %j', (word, nearest) => {
    const found = nearestEntries(word, entries, { namesOf: (entry) => [entry], most: nearest.length });
    expect(found).toEqual(nearest);
  });

  it('are found by any of their names, and there may be none', () => {
    const namesOf = (entry: string): string[] => [entry, ...(entry === 'health.death' ? ['死亡', '死因'] : [])];
    expect(nearestEntries('死亡人员', entries, { namesOf, most: 1 })).toEqual(['health.death']);
    expect(nearestEntries('死', entries, { namesOf, most: 1 })).toEqual(['health.death']);
    expect(nearestEntries('死', [], { namesOf, most: 3 })).toEqual([]);
  });
});
