import { describe, expect, it } from 'vitest';
import { nearestWord } from '../../src/config/nearest-word.js';

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
