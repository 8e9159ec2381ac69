/** Property of rules: a cell that says nothing or cannot be read never makes an error against somebody. */
import fc from 'fast-check';
import { EXAMPLES_BY_RULE } from '../../src/catalog/rules/all-examples.js';
import { ALL_RULES } from '../../src/catalog/rules/all-rules.js';
import { tableDefinition } from '../../src/catalog/sources/table-definitions.js';
import type { ExampleRow, RuleDefinition, RuleExample } from '../../src/domain/rule.js';
import { cleanColumnCell } from '../../src/intake/cells/clean-column-cell.js';
import { DivisionTable } from '../../src/normalise/divisions.js';
import { runExample } from '../../src/rule-test/run-example.js';
import { statesBlanks } from '../../src/rules/unreadable-values.js';

/** Columns whose cell says who is meant, or from which the place is taken. */
const IDENTIFYING: ReadonlySet<string> = new Set(['person', 'id_number', 'name', 'born', 'sex']);
/** Which of the rules speaks of a number that stands twice depends on the places of its rows. */
const PLACES: ReadonlySet<string> = new Set(['county', 'township', 'village', 'household']);
const UNREADABLE = ['？？？', '见附件', '待定', '/', 'NULL', '不详', '无', '同上', '#N/A'];

/** One cell of an example: of a list, or of the register or the candidates. */
export interface Cell {
  readonly rule: RuleDefinition;
  readonly example: RuleExample;
  readonly table: string;
  readonly at: number;
  readonly column: string;
}

function cellsOf(rule: RuleDefinition, example: RuleExample): Cell[] {
  const tables = { register: example.register ?? [], candidates: example.candidates ?? [], ...example.lists };
  return Object.entries(tables).flatMap(([table, rows]) =>
    rows.flatMap((row, at) =>
      Object.keys(row)
        .filter((column) => !IDENTIFYING.has(column) && !(rule.number.startsWith('B') && PLACES.has(column)))
        .map((column) => ({ rule, example, table, at, column })),
    ),
  );
}

/** 无 is an answer in some columns. */
function isAnswer({ table, column }: Cell, text: string): boolean {
  const definition = tableDefinition(table === 'candidates' ? 'register' : table)?.columns.find(
    ({ name }) => name === column,
  );
  if (definition === undefined) return false;
  const { value, notes } = cleanColumnCell(definition, text, { asOf: '2018-07-25', divisions: new DivisionTable([]) });
  return definition.values !== undefined && value !== null && !notes.includes('unlisted_value');
}

/** The example with another text in the cell. */
function replaced({ example, table, at, column }: Cell, text: string): RuleExample {
  const change = (rows: readonly ExampleRow[] = []): readonly ExampleRow[] =>
    rows.map((row, index) => (index === at ? { ...row, [column]: text } : row));
  if (table === 'register' || table === 'candidates') return { ...example, [table]: change(example[table]) };
  return { ...example, lists: { ...example.lists, [table]: change(example.lists?.[table]) } };
}

/** Cells of the examples of every error rule that does not speak of blanks itself. */
export function replaceableCells(): Cell[] {
  return ALL_RULES.filter((rule) => rule.severity === 'error' && !statesBlanks(rule)).flatMap((rule) =>
    (EXAMPLES_BY_RULE.get(rule.number) ?? []).flatMap((example) => cellsOf(rule, example)),
  );
}

/** Errors that only the replaced cell makes, over `numRuns` cells and texts; empty where there are none. */
export function errorsMadeByReplacing(numRuns: number, seed: number): string[] {
  const made: string[] = [];
  fc.assert(
    fc.property(fc.constantFrom(...replaceableCells()), fc.constantFrom(...UNREADABLE), (cell, text) => {
      fc.pre(!isAnswer(cell, text));
      const before = runExample(cell.rule, cell.example).findings.map(({ no }) => no);
      const after = runExample(cell.rule, replaced(cell, text));
      const created = after.findings.filter(({ no, severity }) => severity === 'error' && !before.includes(no));
      made.push(...created.map(({ rule, message }) => `${rule} ${cell.table}.${cell.column} “${text}”: ${message}`));
    }),
    { numRuns, seed },
  );
  return made;
}
