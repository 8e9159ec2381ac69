import { describe, expect, it } from 'vitest';
import { namedTables, tableNamed } from '../../../src/intake/layout/source-by-name.js';

describe('a table named at the terminal', () => {
  it('may be any table, by id or by Chinese name, and no name means two', () => {
    for (const table of namedTables()) {
      expect(tableNamed(table.id)).toBe(table);
      expect(tableNamed(table.label)).toBe(table);
    }
  });

  it.each([
    ['capitals', 'Housing.Property', 'housing.property'],
    ['blanks around it', ' housing.property ', 'housing.property'],
    ['full-width letters', 'ｒｅｇｉｓｔｅｒ', 'register'],
    ['candidates, who have the columns of the register', '拟录入对象', 'candidates'],
  ])('is found with %s', (_note, typed, id) => {
    expect(tableNamed(typed).id).toBe(id);
  });

  it.each([
    ['a letter left out', 'housng.property', 'housing.property（不动产登记）'],
    ['the second half alone', 'dibao', 'civil_affairs.rural_dibao（农村低保）'],
    ['a part of its Chinese name', '不动产', 'housing.property（不动产登记）'],
    ['what people call it', '房产', 'housing.property（不动产登记）'],
    ['an underscore for the dot', 'health_death', 'health.death（死亡医学登记）'],
    ['a plural', 'registers', 'register（名册）'],
  ])('is refused with the nearest first: %s', (_note, typed, nearest) => {
    expect(() => tableNamed(typed)).toThrow(
      expect.objectContaining({
        code: 'source-unknown',
        facts: { source: typed, nearest: expect.stringMatching(new RegExp(`^${nearest}(、[^、]+){2}$`)) },
      }),
    );
  });
});
