/**
 * The office's own words for the states of a column (`vocabulary:` of the settings), added to those that the catalogue knows. Changes
 * definitions of columns only; cells are read by src/normalise.
 */
import { allSources, REGISTER } from '../catalog/sources/table-definitions.js';
import type { ColumnDefinition, TableDefinition } from '../domain/column.js';
import { UserError } from '../domain/problem.js';

/** `<source>.<column>` → state → words. */
export type Vocabulary = Readonly<Record<string, Readonly<Record<string, readonly (string | number)[]>>>>;

const ANSWERS: Readonly<Record<string, readonly string[]>> = { yes_no: ['yes', 'no'], sex: ['男', '女'] };
/** Chinese names of states that have a code: a setting may name either. */
const STATE_NAMES: Readonly<Record<string, string>> = {
  是: 'yes',
  否: 'no',
  在册未脱贫: 'registered',
  脱贫: 'exited',
  监测对象: 'monitored',
  清退: 'removed',
  拟录入对象: 'candidate',
};

/** The states of a column whose cells are words of a closed vocabulary; empty for others. */
export function statesOf({ type, values, isState }: ColumnDefinition): readonly string[] {
  const isClosed = type === 'choice' || type === 'yes_no' || type === 'sex' || isState === true;
  return isClosed ? (ANSWERS[type] ?? Object.keys(values ?? {})) : [];
}

/** The table with the words of the settings; the table itself where they add none. */
export function withVocabulary(table: TableDefinition, vocabulary: Vocabulary): TableDefinition {
  const own = Object.entries(vocabulary).filter(([entry]) => splitEntry(entry).source === table.id);
  if (own.length === 0) return table;
  const byColumn = new Map(own.map(([entry, states]) => [splitEntry(entry).column, states]));
  return { ...table, columns: table.columns.map((column) => withWords(column, byColumn.get(column.name))) };
}

/** Throws UserError vocabulary-unknown for an entry that names no column with states, or a state that it has not. */
export function checkVocabulary(
  vocabulary: Vocabulary,
  tables: readonly TableDefinition[] = [REGISTER, ...allSources()],
): void {
  for (const [entry, states] of Object.entries(vocabulary)) {
    const { source, column } = splitEntry(entry);
    const table = tables.find(({ id }) => id === source);
    if (table === undefined) throw unknown(entry, `<来源>.<列>`);
    const open = table.columns.filter((definition) => statesOf(definition).length > 0);
    const definition = open.find(({ name }) => name === column);
    if (definition === undefined) throw unknown(entry, open.map(({ name }) => `${source}.${name}`).join('、'));
    const known = statesOf(definition);
    const strange = Object.keys(states).find((state) => !known.includes(stateOf(state)));
    if (strange !== undefined) throw unknown(`${entry}: ${strange}`, known.join('、'));
  }
}

/** Entries for one table, as the text that decides how its cells are read; absent where there are none. */
export function vocabularyOf(table: TableDefinition, vocabulary: Vocabulary): { vocabulary?: Vocabulary } {
  const own = Object.entries(vocabulary).filter(([entry]) => splitEntry(entry).source === table.id);
  return own.length === 0 ? {} : { vocabulary: Object.fromEntries(own) };
}

const CANDIDATES = 'candidates';

/** Candidates are read with the words of the register. */
function splitEntry(entry: string): { readonly source: string; readonly column: string } {
  const dot = entry.lastIndexOf('.');
  const source = entry.slice(0, dot);
  return { source: source === CANDIDATES ? REGISTER.id : source, column: entry.slice(dot + 1) };
}

function stateOf(state: string): string {
  return STATE_NAMES[state] ?? state;
}

function withWords(column: ColumnDefinition, added: Vocabulary[string] | undefined): ColumnDefinition {
  if (added === undefined) return column;
  const values: Record<string, readonly string[]> = Object.fromEntries(statesOf(column).map((state) => [state, []]));
  for (const [state, given] of [...Object.entries(column.values ?? {}), ...Object.entries(added)]) {
    const canonical = stateOf(state);
    const words = given.map(String);
    // A word that the settings explain no longer means anything else.
    for (const other of Object.keys(values))
      values[other] = (values[other] ?? []).filter((word) => !words.includes(word));
    values[canonical] = [...(values[canonical] ?? []), ...words];
  }
  return { ...column, values };
}

function unknown(entry: string, expected: string): UserError {
  return new UserError('vocabulary-unknown', { entry, expected });
}
