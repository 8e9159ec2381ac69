/** The schema that all comparing scopes share: that of the work store and the tables that evidence is worded with. */
import { allSources, madeOfSources, REGISTER, tableDefinition } from '../catalog/sources/table-definitions.js';
import type { RuleDefinition } from '../domain/rule.js';
import { keepPolicies, type RetentionPolicy } from './retention-policy.js';
import { joinColumns, readableColumns } from '../rules/sql/rule-columns.js';
import { canRunWith, formOf, listUses, sourcesByView } from '../rules/sql/rule-form.js';
import type { EvidenceKnowledge } from '../rules/row-lookup.js';
import { viewName } from '../domain/column.js';
import type { PlaceRegistry } from '../store/place-registry.js';
import { viewColumns, workSchema, type Schema } from '../store/work-schema.js';

/** Ids of every source that has a view. */
export const sourceIds: () => readonly string[] = madeOfSources((sources) => sources.map((table) => table.id));

/** The work store's schema for the register and every source. */
export const wholeSchema: () => Schema = madeOfSources((sources) => workSchema(REGISTER, sources));

/** The schema for one rule and some further sources. */
export function schemaFor(rule: RuleDefinition, further: readonly string[]): Schema {
  const read = listUses(rule, sourcesByView(sourceIds())).map((use) => use.source);
  const sources = new Set([...read, ...(rule.needs ?? []), ...(rule.optional ?? []), ...further]);
  return workSchema(
    REGISTER,
    allSources().filter((table) => sources.has(table.id)),
  );
}

/** Columns by which rows of lists are looked up beside their id. */
const JOINED_IN_LISTS = ['id_key', 'list_household'];

const columnsByView = madeOfSources(() => viewColumns(wholeSchema()));
const NO_COLUMNS: ReadonlySet<string> = new Set();

/** Columns of a view that rules may read; empty for an unknown view. */
export function columnsOfView(view: string): ReadonlySet<string> {
  return columnsByView().get(view) ?? NO_COLUMNS;
}

const readByRule = madeOfSources(() => new WeakMap<RuleDefinition, ReadColumns>());

type ReadColumns = ReadonlyMap<string, ReadonlySet<string>>;

/** View → columns that a rule can read of it. */
export function columnsReadBy(rule: RuleDefinition): ReadColumns {
  const known = readByRule();
  let read = known.get(rule);
  if (read === undefined) known.set(rule, (read = readableColumns(rule, columnsOfView, sourcesByView(sourceIds()))));
  return read;
}

export function evidenceKnowledge(places: PlaceRegistry): EvidenceKnowledge {
  return { register: REGISTER, source: tableDefinition, place: (placeId) => places.place(placeId) };
}

/** Rows that are subjects themselves are joined by their place. */
const PLACE_COLUMNS = ['county', 'township', 'village'];

/** The needs of the pass's rules for each list, counting only rules that can run with the delivered lists. */
export function policiesOf(
  rules: readonly RuleDefinition[],
  delivered: ReadonlySet<string>,
): Map<string, RetentionPolicy> {
  const sources = sourcesByView(sourceIds());
  return keepPolicies(
    rules.flatMap((rule) => {
      if (!canRunWith(rule, sources, delivered)) return [];
      const columns = columnsReadBy(rule);
      return listUses(rule, sources).map((use) => ({
        ...use,
        columns: [...(columns.get(viewName(use.source)) ?? []), ...(formOf(rule) === 'rows' ? PLACE_COLUMNS : [])],
      }));
    }),
  );
}

/** View → columns that rules join by, for indexes. */
export function joinColumnsOf(rules: readonly RuleDefinition[]): Map<string, Set<string>> {
  const sources = sourcesByView(sourceIds());
  const joined = new Map<string, Set<string>>();
  const note = (view: string, columns: Iterable<string>): void => {
    joined.set(view, new Set([...(joined.get(view) ?? []), ...columns]));
  };
  for (const rule of rules) {
    for (const [view, columns] of joinColumns(rule, columnsOfView)) note(view, columns);
    const read = columnsReadBy(rule);
    for (const { source, outsiders, showsRows } of listUses(rule, sources)) {
      const view = viewName(source);
      const isSearched = showsRows || outsiders !== 'none';
      note(view, isSearched ? JOINED_IN_LISTS : JOINED_IN_LISTS.filter((column) => read.get(view)?.has(column)));
      // A list of which only the hits count is joined from the person's side.
      if (isSearched) note(`${view}_hit`, ['row_id']);
    }
  }
  return joined;
}
