/**
 * Rows of a list that may be somebody's and that a person has to judge keep him from being called missing, but only where they would count: the
 * rule runs once more while each of them stands as his row in the store, and who is missing even so is missing.
 */
import { FILLER_MARK } from '../catalog/rules/defaults.js';
import { viewName } from '../domain/column.js';
import type { Severity } from '../domain/rule.js';
import type { LinkedRow } from './linked-rows.js';
import { text, type RuleStore } from './row-lookup.js';

/** Rows in one statement: enough for almost every rule, short for every engine. */
const ROWS_PER_STATEMENT = 500;

/**
 * Runs `ask` while each of these rows is that of its person, in the tables that rules read and by their indexes, and takes that back. A row
 * that may be several people's is theirs in turn: `ask` runs once for each. `hasNumbers`: the rule reads numbers of rows, too.
 */
export function asTheirRows(
  links: readonly LinkedRow[],
  { store, columnsOf, hasNumbers }: RowsInTables,
  ask: () => void,
): void {
  const byView = new Map<string, LinkedRow[]>();
  for (const link of links) {
    const own = byView.get(viewName(link.source));
    if (own === undefined) byView.set(viewName(link.source), [link]);
    else own.push(link);
  }
  const hits = [...byView].flatMap(([view, own]) => (columnsOf(`${view}_hit`).size > 0 ? hitsOf(view, own) : []));
  const numbered = [...byView].filter(([view]) => hasNumbers && columnsOf(view).has('id_key'));
  const turns = numbered.flatMap(([view, own]) => numbersInTurn(view, own, store));
  try {
    for (const { insert } of hits) store.change(insert);
    for (let turn = 0; turn === 0 || turns.some(({ steps }) => turn < steps.length); turn += 1) {
      for (const { steps } of turns) for (const step of steps[turn] ?? []) store.change(step);
      ask();
    }
  } finally {
    for (const { remove } of hits) store.change(remove);
    for (const { blank } of turns) for (const step of blank) store.change(step);
  }
}

export interface RowsInTables {
  readonly store: RuleStore;
  /** Columns that the store has of a view. */
  readonly columnsOf: (view: string) => ReadonlySet<string>;
  readonly hasNumbers: boolean;
}

/** Marks hits of this kind until they are removed; rules ask only whether a hit is compatible. */
const POSSIBLE = 'possible';

function hitsOf(view: string, links: readonly LinkedRow[]): { readonly insert: string; readonly remove: string }[] {
  return chunks(links).map((chunk) => ({
    insert:
      `insert into ${view}_hit (row_id, person_id, name_match, compatible) values ` +
      chunk.map(({ rowId, personId }) => `(${rowId}, ${personId}, '${POSSIBLE}', 1)`).join(', '),
    remove:
      `delete from ${view}_hit where name_match = '${POSSIBLE}' ` +
      `and person_id in (${chunk.map(({ personId }) => personId).join(', ')})`,
  }));
}

/** Rows without a usable number of their own take that of each of their people in turn, and none at the end. */
function numbersInTurn(
  view: string,
  links: readonly LinkedRow[],
  store: RuleStore,
): { readonly steps: readonly (readonly string[])[]; readonly blank: readonly string[] }[] {
  const rows = store.block(view, ['id_key'], [...new Set(links.map(({ rowId }) => rowId))]);
  const people = new Map<number, number[]>();
  for (const { rowId, personId } of links) {
    if (rows.get(rowId)?.['id_key'] !== null) continue;
    people.set(rowId, [...(people.get(rowId) ?? []), personId]);
  }
  if (people.size === 0) return [];
  const most = Math.max(...[...people.values()].map((own) => own.length));
  const steps = Array.from({ length: most }, (_turn, at) =>
    [...people].flatMap(([rowId, own]) => {
      const personId = own[at];
      if (personId === undefined) return [];
      return [
        `update ${view} set id_key = (select id_key from subject where person_id = ${personId}) where row_id = ${rowId}`,
      ];
    }),
  );
  const blank = chunks([...people.keys()]).map(
    (chunk) => `update ${view} set id_key = null where row_id in (${chunk.join(', ')})`,
  );
  return [{ steps, blank }];
}

function chunks<Entry>(all: readonly Entry[]): Entry[][] {
  const parts: Entry[][] = [];
  for (let at = 0; at < all.length; at += ROWS_PER_STATEMENT) parts.push(all.slice(at, at + ROWS_PER_STATEMENT));
  return parts;
}

/** Cells that say whose row it is: that is what is in doubt, and no more. */
const WHOSE: ReadonlySet<string> = new Set(['id_number', 'name', 'household', 'household_id']);

/** The links whose row has a cell that cannot be read: it may be one that counts. */
export function unreadableLinks(
  links: readonly LinkedRow[],
  store: RuleStore,
  severity: Severity,
): ReadonlySet<LinkedRow> {
  const found = new Set<LinkedRow>();
  for (const source of new Set(links.map((link) => link.source))) {
    const own = links.filter((link) => link.source === source);
    const rows = store.block(viewName(source), ['unreadable'], [...new Set(own.map(({ rowId }) => rowId))]);
    for (const link of own) {
      const names = (text(rows.get(link.rowId)?.['unreadable']) ?? '').split(',').filter((name) => name !== '');
      const counts = names.filter((name) => severity === 'error' || !name.endsWith(FILLER_MARK));
      if (counts.some((name) => !WHOSE.has(name.replace(FILLER_MARK, '')))) found.add(link);
    }
  }
  return found;
}
