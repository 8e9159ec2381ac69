// Every parameter of a rule has a Chinese name of its own within its rule.
import { expect, test } from 'vitest';
import { ALL_RULES } from '../../../src/catalog/rules/all-rules.js';
import { parameterLabel } from '../../../src/catalog/rules/parameter-words.js';

test.each(ALL_RULES.filter(({ params }) => params !== undefined).map((rule) => [rule.number, rule] as const))(
  '%s',
  (_number, rule) => {
    const labels = Object.keys(rule.params ?? {}).map((code) => parameterLabel(rule, code));
    expect(labels.filter((label) => !/\p{Script=Han}/u.test(label))).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  },
);

test('a parameter that only an office knows is named by its code; in English the code is the name', () => {
  expect(parameterLabel({ number: 'X01' }, 'own_limit')).toBe('own_limit');
  expect(parameterLabel({ number: 'A01' }, 'greatest_age', 'en')).toBe('greatest age');
});
