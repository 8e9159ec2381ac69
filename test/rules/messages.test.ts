/**
 * The sentence of a finding when the list or the register leaves something blank: every hit row of every rule is run again with each column
 * that its message names blank. The remaining findings must read as sentences: no 空, no null, no brackets or commas around nothing.
 */
import { describe, expect, test } from 'vitest';
import { EXAMPLES_BY_RULE } from '../../src/catalog/rules/all-examples.js';
import { ALL_RULES } from '../../src/catalog/rules/all-rules.js';
import type { ExampleRow, RuleDefinition, RuleExample } from '../../src/domain/rule.js';
import { runExample } from '../../src/rule-test/run-example.js';

/** Columns that identify the person of a row; a row without them is another example. */
const KEPT = new Set(['person', 'name', 'born', 'sex', 'id_number', 'relation', 'county', 'status']);

/** A blank that shows, brackets around nothing, two marks in a row. */
const BROKEN = /空(?![白格])|null|undefined|NaN|[[\]{}]|（，|，）|（）|，，|：，|“”|、，/u;

/** Columns of an example's rows that may be blank and that the message could show: its own, and those a select gives another name. */
function columnsOf(rows: readonly ExampleRow[], rule: RuleDefinition): string[] {
  const shown = `${rule.message} ${/ as [a-z_]+/u.test(rule.select ?? '') ? (rule.select ?? '') : ''}`;
  return [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (column) => !KEPT.has(column) && new RegExp(`\\b${column}\\b`, 'u').test(shown),
  );
}

function without(rows: readonly ExampleRow[], column: string): ExampleRow[] {
  return rows.map((row) => (column in row ? { ...row, [column]: null } : row));
}

/** The example once for each column of the register, the candidates and each list, with that column blank. */
function* withBlanks(example: RuleExample, rule: RuleDefinition): Generator<RuleExample> {
  for (const side of ['register', 'candidates'] as const) {
    const rows = example[side] ?? [];
    for (const column of columnsOf(rows, rule)) yield { ...example, [side]: without(rows, column) };
  }
  for (const [list, rows] of Object.entries(example.lists ?? {})) {
    for (const column of columnsOf(rows, rule)) {
      yield { ...example, lists: { ...example.lists, [list]: without(rows, column) } };
    }
    const all = columnsOf(rows, rule).reduce<readonly ExampleRow[]>(without, rows);
    yield { ...example, lists: { ...example.lists, [list]: all } };
  }
}

describe('a message with blanks', () => {
  test.each(ALL_RULES.map((rule) => [rule.number, rule] as const))('%s reads as a sentence', (number, rule) => {
    const examples = EXAMPLES_BY_RULE.get(number) ?? [];
    const hits = examples.filter((example) => example.expect === 'hit');
    const said = hits.flatMap((example) => [
      ...runExample(rule, example).findings,
      ...[...withBlanks(example, rule)].flatMap((blanked) => runExample(rule, blanked).findings),
    ]);
    const messages = [...new Set(said.map((finding) => finding.message))];
    // A name between quotes stands as it was written, whatever it holds.
    const around = (message: string): string => message.replaceAll(/“[^”]+”/gu, '“某”');
    expect(messages.filter((message) => BROKEN.test(around(message)))).toEqual([]);
    expect(messages.length).toBeGreaterThan(rule.review === true ? -1 : 0);
  });
});
