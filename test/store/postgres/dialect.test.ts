import { describe, expect, it } from 'vitest';
import { copyLine, declaration, literal, withLiterals, withoutValues } from '../../../src/store/postgres/dialect.js';

describe('parameters', () => {
  it.each([
    ['a text', 'a = :x', { x: "O'Neil" }, "a = 'O''Neil'::text"],
    ['a backslash, which is no sign', 'a = :x', { x: '\\' }, "a = '\\'::text"],
    ['a NUL, which no text may hold', 'a = :x', { x: 'a\0b' }, "a = 'ab'::text"],
    ['a whole number', 'a > :x', { x: 5 }, 'a > (5)::bigint'],
    ['a negative number', 'a -:x', { x: -5 }, 'a -(-5)::bigint'],
    ['a fraction', 'a > :x', { x: 0.1 }, 'a > (0.1)::numeric'],
    ['a blank, of whatever type', 'a is :x', { x: null }, 'a is null'],
    ['twice, and beside another', ':x + :xy + :x', { x: 1, xy: 2 }, '(1)::bigint + (2)::bigint + (1)::bigint'],
    ['a text that holds another parameter', ':x || :y', { x: ':y', y: ':x' }, "':y'::text || ':x'::text"],
  ])('%s', (_what, sql, parameters, expected) => {
    expect(withLiterals(sql, parameters)).toBe(expected);
  });

  it.each([
    ['a text', "a = ':x''s'"],
    ['a quoted name', 'a = ":x"'],
    ['a comment', 'a -- :x\n'],
    ['a longer comment', 'a /* :x */'],
    ['a cast', 'a::text'],
  ])('are not looked for in %s', (_where, sql) => {
    expect(withLiterals(sql, { x: 1, text: 2 })).toBe(sql);
  });

  it('are nothing where only the statement is looked at', () => {
    expect(withoutValues("select :a || 'b'")).toBe("select null || 'b'");
  });
});

describe('a declaration', () => {
  it.each([
    ['person_id integer primary key', 'person_id bigint primary key'],
    ['age integer', 'age bigint'],
    ['"wert" numeric', '"wert" numeric'],
    ['file_id integer generated always as (place_id) virtual', 'file_id bigint generated always as (place_id) stored'],
  ])('%s', (column, expected) => {
    expect(declaration(column)).toBe(expected);
  });
});

describe('a line of COPY', () => {
  it('escapes what would end a field or a line', () => {
    expect(copyLine(['a\tb', 'c\nd\re', '\\N', null, 1.5, 0, '', 'x\0y'])).toBe(
      'a\\tb\tc\\nd\\re\t\\\\N\t\\N\t1.5\t0\t\txy\n',
    );
  });
});

it('writes a literal for each kind of cell', () => {
  expect([literal('a'), literal(3), literal(3.5), literal(null)]).toEqual([
    "'a'::text",
    '(3)::bigint',
    '(3.5)::numeric',
    'null',
  ]);
});
