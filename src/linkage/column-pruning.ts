/**
 * Chooses the columns of the register that a pass stores: those that a rule in force may read or print, and those that every finding needs.
 * Other columns are neither cleaned nor written. A rule whose SQL names a missing column does not compile; the columns of findings are
 * proved by the examples, which give the same result with the columns of their rule and with all.
 */
import { REGISTER } from '../catalog/sources/table-definitions.js';
import type { RuleDefinition } from '../domain/rule.js';
import { OF_EVERY_PERSON } from '../rules/row-lookup.js';
import { placeholders } from '../rules/sentences/message.js';
import { narrowSchema, type Schema } from '../store/work-schema.js';
import { columnsOfView, columnsReadBy } from './rule-schema.js';

/** Columns that join people, hide those of files that lack a column, place them, show them as evidence and order them. */
const STORED_OF_EVERY_PERSON = [...OF_EVERY_PERSON, 'village_id', 'unreadable', 'part'];

/** Columns that change with the day → the columns that they are computed from on a later day (refresh-ages). */
const WORKED_OUT_AGAIN: readonly (readonly [column: string, from: readonly string[]])[] = [
  ...['age', 'age_days', 'age_school'].map((column) => [column, ['birth']] as const),
  ['id_notes', ['id_status', 'id_problems', 'id_kind', 'id_birth', 'id_sex']],
];

/** Columns that name and place a household and those that a sheet shows of it, beside the store's own. */
const OF_EVERY_HOUSEHOLD = ['household', 'county', 'township', 'village', 'household_kind', 'status', 'helper_unit'];

/** The side that a placeholder names: the person or the other one. */
const SIDE = /^(?:s\.|h\.|other_)/u;

/** `schema` with the register's tables as far as the rules need them. */
export function schemaForRules(schema: Schema, rules: readonly RuleDefinition[]): Schema {
  const subject = new Set(STORED_OF_EVERY_PERSON);
  const household = new Set(OF_EVERY_HOUSEHOLD);
  for (const rule of rules) {
    const read = columnsReadBy(rule);
    for (const column of read.get('subject') ?? []) subject.add(column);
    const messages = [rule.message, ...(rule.parts ?? []).map((part) => part.message ?? '')];
    const printed = messages.flatMap(placeholders).map((name) => name.replace(SIDE, ''));
    const named = [...printed, ...(rule.columns ?? []), ...(rule.parts ?? []).flatMap((part) => part.columns ?? [])];
    for (const column of named) subject.add(column);
    // The message takes from the household any value that the person lacks.
    for (const column of [...(read.get('household') ?? []), ...named]) household.add(column);
  }
  for (const { name } of REGISTER.columns) if (household.has(name)) subject.add(name);
  for (const [column, from] of WORKED_OUT_AGAIN) if (subject.has(column)) for (const name of from) subject.add(name);
  const ownOfHousehold = [...columnsOfView('household')].filter(
    (column) => household.has(column) || !REGISTER.columns.some(({ name }) => name === column),
  );
  return narrowSchema(
    schema,
    new Map([
      ['subject', subject],
      ['household', new Set(ownOfHousehold)],
    ]),
  );
}
