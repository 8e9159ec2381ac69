// A digest over a rule changes with the rule's content, never with the layout of its SQL.
import { describe, expect, test } from 'vitest';
import { ALL_RULES } from '../../src/catalog/rules/all-rules.js';
import { ruleIdentity, withoutLayout } from '../../src/domain/rule-identity.js';
import { rule } from '../rules/rule-fixture.js';

describe('SQL without its layout', () => {
  test.each([
    ['a short text stays as it is', "h.usage = '住宅'", "h.usage = '住宅'"],
    [
      'line ends and indentation are blanks',
      "h.usage = '住宅'\r\n\t  and s.age > 16",
      "h.usage = '住宅' and s.age > 16",
    ],
    ['brackets on lines of their own', 'exists (\n  select 1\n  from subject\n)', 'exists (select 1 from subject)'],
    ['a blank before an opening bracket counts', 'x in (1) and ( (y) )', 'x in (1) and ((y))'],
    ['empty brackets', 'count( )', 'count()'],
    ['blanks at the ends', '\n  1 = 1\n', '1 = 1'],
    ['a line comment is a blank', 'a = 1 -- it is "so\nand b = 2', 'a = 1 and b = 2'],
    ['a text keeps its blanks', "x = ' a\n  b ( c ) '\n  and y", "x = ' a\n  b ( c ) ' and y"],
    ['a text with quotes in it', "x = 'it''s  so'   and y", "x = 'it''s  so' and y"],
    ['a text that looks like a comment', "x = '--  no'\n  and y", "x = '--  no' and y"],
    ['a quoted name keeps its blanks', 'h."a  b"\n  = 1', 'h."a  b" = 1'],
    ['block comments leave the text alone', "a /* it's */  = 1", "a /* it's */  = 1"],
    ['a text that does not end', "x = '  a", "x = ' a"],
    ['nothing', '', ''],
  ])('%s', (_name, sql, expected) => {
    expect(withoutLayout(sql)).toBe(expected);
    expect(withoutLayout(expected)).toBe(expected);
  });
});

describe('the identity of a rule', () => {
  const laidOut = {
    target: 's.age\n  > 16',
    where: 'h.a = 1\n  and h.b = 2',
    also: [{ list: 'housing.property', where: '(\n  h.c\n)' }],
    unless: [{ list: 'health.death', where: 'u.d\n= 1' }],
    group: { by: 'person', having: 'count(*)\n  > 1' },
    parts: [{ name: '一', select: 'select\n  1' }],
  } as const;
  const onOneLine = {
    target: 's.age > 16',
    where: 'h.a = 1 and h.b = 2',
    also: [{ list: 'housing.property', where: '(h.c)' }],
    unless: [{ list: 'health.death', where: 'u.d = 1' }],
    group: { by: 'person', having: 'count(*) > 1' },
    parts: [{ name: '一', select: 'select 1' }],
  } as const;

  test('is the same however its SQL is laid out', () => {
    expect(ruleIdentity(rule(laidOut))).toEqual(rule(onOneLine));
    expect(ruleIdentity(rule(onOneLine))).toEqual(rule(onOneLine));
  });

  test.each([
    ['a condition', { where: 'h.a = 1 and h.b = 3' }],
    ['a blank inside a text', { where: "h.a = '1  '" }],
    ['words for people', { message: '{name}  ' }],
    ['a threshold', { params: { n: { default: 2, unit: '套', basis: '', effective: '2018-01-01' } } }],
  ])('changes with %s', (_name, change) => {
    const other = { ...onOneLine, where: "h.a = '1 '", message: '{name} ' };
    expect(ruleIdentity(rule({ ...other, ...change }))).not.toEqual(ruleIdentity(rule(other)));
  });

  test('tells all rules of the catalogue apart', () => {
    expect(new Set(ALL_RULES.map((each) => JSON.stringify(ruleIdentity(each)))).size).toBe(ALL_RULES.length);
  });
});
