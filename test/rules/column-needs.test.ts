/**
 * A table of every rule and every column of the register or of a list that it reads, kept beside this test: `needed`, `excuse` (it can only
 * explain a finding away), `layout` (the fact is given by the layout where nothing is printed) or `blank` (absent is as good as blank). A
 * new rule, or a new column in one, shows as a line to be judged.
 */
import { describe, expect, test } from 'vitest';
import { ALL_RULES } from '../../src/catalog/rules/all-rules.js';
import { REGISTER, tableDefinition } from '../../src/catalog/sources/table-definitions.js';
import type { RuleDefinition } from '../../src/domain/rule.js';
import { columnsOfView, sourceIds } from '../../src/linkage/rule-schema.js';
import { neededListColumns, neededRegisterColumns, ruleColumns } from '../../src/rules/sql/rule-columns.js';
import { sourcesByView } from '../../src/rules/sql/rule-form.js';

const sources = sourcesByView(sourceIds());
const registerColumns = new Set(REGISTER.columns.map(({ name }) => name));
/** Known of every person, whatever the file states. */
const GIVEN = new Set(['status', 'county']);

function directions(rule: RuleDefinition): RuleDefinition[] {
  if (rule.parts === undefined) return [rule];
  const { parts, columns: _columns, ...whole } = rule;
  return parts.map(({ name: _name, ...part }) => ({ ...whole, needs: [], optional: [], absentFrom: [], ...part }));
}

function lines(rule: RuleDefinition): string[] {
  const read = ruleColumns(rule, columnsOfView, sources);
  const needed = neededRegisterColumns(read, rule, registerColumns);
  const verdicts = new Map<string, string>();
  for (const view of ['subject', 'household'] as const) {
    for (const column of new Set([...(read.get(view)?.keys() ?? []), ...needed[view]])) {
      if (!registerColumns.has(column)) continue;
      const name = `register.${column}`;
      const isNeeded = needed[view].includes(column);
      const verdict = isNeeded
        ? GIVEN.has(column) && rule.columns?.includes(column) !== true
          ? 'layout'
          : 'needed'
        : excuseOr('blank', rule, name);
      if (verdicts.get(name) !== 'needed') verdicts.set(name, verdict);
    }
  }
  for (const source of sources.values()) {
    const own = new Set(tableDefinition(source)?.columns.map(({ name }) => name));
    const wanted = neededListColumns(read, rule, source, own);
    for (const column of read.get(source.replaceAll('.', '_'))?.keys() ?? []) {
      if (!own.has(column)) continue;
      const name = `${source}.${column}`;
      verdicts.set(name, wanted.includes(column) ? 'needed' : excuseOr('blank', rule, name));
    }
  }
  return [...verdicts].map(([name, verdict]) => `${rule.number} ${verdict} ${name}`);
}

function excuseOr(otherwise: string, rule: RuleDefinition, name: string): string {
  if (rule.eitherOf?.some((group) => group.includes(name)) === true) return 'either';
  return rule.excuses?.includes(name) === true ? 'excuse' : otherwise;
}

describe('the columns that rules read', () => {
  test('are each needed, given, an excuse, or as good as blank', async () => {
    const table = [...new Set(ALL_RULES.flatMap((rule) => directions(rule).flatMap(lines)))].sort();
    await expect(`${table.join('\n')}\n`).toMatchFileSnapshot('column-needs.txt');
  });

  test.each(ALL_RULES.filter(({ excuses = [] }) => excuses.length > 0).map((rule) => [rule.number, rule] as const))(
    '%s: an excuse is a column that the rule reads and does not need',
    (_number, rule) => {
      const table = directions(rule).flatMap(lines);
      for (const excuse of rule.excuses ?? []) expect(table).toContain(`${rule.number} excuse ${excuse}`);
      expect(table.filter((line) => line.includes(' needed ')).map((line) => line.split(' ')[2])).not.toEqual(
        expect.arrayContaining([...(rule.excuses ?? [])]),
      );
    },
  );

  test('no rule about people entered twice needs a printed household number', () => {
    const pairs = ALL_RULES.filter(({ number }) => /^B0[1-7]$/u.test(number)).flatMap(lines);
    expect(pairs.filter((line) => line.includes('needed register.household'))).toEqual([]);
  });
});
