/**
 * The examples of all rules as one county and one province, in other layouts than the samples': whatever an example expects, of its own
 * rule, is found among all the others, and nothing else.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../src/catalog/rules/all-rules.js';
import type { Finding } from '../../src/domain/finding.js';
import type { Pass } from '../../src/domain/pass.js';
import type { RuleDefinition, RuleExample } from '../../src/domain/rule.js';
import { makeWorkspace } from '../app/compare/compare-workspace.js';
import { divisions, exampleCounty, examplesOf, settingsOfCounty, type CountyTable } from '../support/example-county.js';
import { inOtherLayouts } from '../support/other-layouts.js';

/** What these rules say depends on all rows of a list or village together: accounts and telephones that the examples share, a list that hits nobody, comparisons. */
const OF_ALL_ROWS: ReadonlySet<string> = new Set(['B11', 'B12', 'D16', 'D24', 'J11']);
/** The example is about a list, or a kind of row, that was not delivered; here every list is. */
const OF_WHAT_IS_NOT_THERE = /没有来|根本没有|没有在用/u;

/** Examples that stand by themselves: of the usual day, of one batch, with people of their own. */
function standsAlone(
  pass: Pass,
  rule: RuleDefinition,
  { asOf, note, tables, register = [], candidates = [], lists = {} }: RuleExample,
): boolean {
  const rows = [...register, ...candidates, ...Object.values(lists).flat()];
  // A list of three households without a number of anybody is none that people are looked for in.
  if (OF_WHAT_IS_NOT_THERE.test(note) || 'office.income_item' in lists) return false;
  const isOfPlaces = rule.unit === 'village' || rule.unit === 'list';
  return (
    asOf === undefined &&
    tables === undefined &&
    !isOfPlaces &&
    (pass === 'county' || candidates.length === 0) &&
    rows.every(({ id_number }) => id_number === undefined)
  );
}

/** The groups that compare the register with lists; what others say of its blanks is no matter of layouts. */
const isMeant = ({ number }: RuleDefinition): boolean => /^[B-GJ]/u.test(number) && !OF_ALL_ROWS.has(number);

/** The example that a finding is of: by its village, else by the numbers in it. */
function attribution(tables: readonly CountyTable[]): (finding: Finding) => number | undefined {
  const byNumber = new Map<string, number>();
  for (const { rows } of tables)
    for (const { example, cells } of rows)
      for (const cell of Object.values(cells))
        if (cell !== null && /^\d{17}[\dX]$/u.test(cell)) byNumber.set(cell, example);
  return ({ place, person, evidence }) => {
    const named = /例(\d+)/u.exec(place.village ?? '')?.[1];
    if (named !== undefined) return Number(named);
    const numbers = [person.id_number, ...evidence.flatMap(({ values }) => Object.values(values))];
    return numbers.map((number) => byNumber.get(String(number))).find((example) => example !== undefined);
  };
}

describe.each(['county', 'province'] as const)('the %s of all examples', (pass) => {
  it('has the findings that each example expects of its rule', async () => {
    const examples = examplesOf(
      pass,
      (rule, example) => isMeant(rule) && standsAlone(pass, rule, example) && (example.pass ?? pass) === pass,
    );
    const { tables, files } = inOtherLayouts(exampleCounty(pass, examples));
    const workspace = makeWorkspace({
      '区划.csv': divisions(),
      'bidui.yaml': settingsOfCounty(
        tables,
        pass,
        ALL_RULES.filter((rule) => !isMeant(rule)).map(({ number }) => number),
      ),
    });
    for (const [file, bytes] of files) writeFileSync(path.join(workspace.root, file), bytes);
    const { result } = await workspace.compare(pass);
    workspace.remove();
    const found = new Map<string, number>();
    const exampleOf = attribution(tables);
    for (const finding of result.findings) {
      const key = `${finding.rule} ${exampleOf(finding) ?? ''}`;
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    const wrong = examples.flatMap(({ rule, example }, at) => {
      const wanted = example.findings ?? (example.expect === 'hit' ? 1 : 0);
      const count = found.get(`${rule.number} ${at}`) ?? 0;
      return count === wanted ? [] : [`${rule.number} ${example.expect} ${example.note}: ${count} of ${wanted}`];
    });
    const hit = new Set(examples.flatMap(({ rule, example }) => (example.expect === 'hit' ? [rule.number] : [])));
    expect(wrong).toEqual([]);
    expect(hit.size).toBeGreaterThan(62);
  }, 900_000);
});
