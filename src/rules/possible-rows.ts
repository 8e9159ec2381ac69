/**
 * Rows of a list that may be somebody's and that a person has to judge keep him from being called missing, but only where they would count: the
 * rule runs once more with each of them as his row, and who is missing even so is missing. Changes SQL only by swapping views.
 */
import { FILLER_MARK } from '../catalog/rules/defaults.js';
import { viewName } from '../domain/column.js';
import type { Severity } from '../domain/rule.js';
import type { CompiledRule } from './compile.js';
import type { LinkedRow } from './linked-rows.js';
import { text, type RuleStore } from './row-lookup.js';
import { replaceViews } from './sql/sql-tokens.js';

/** The rule as it reads where these rows are their people's. `columnsOf`: columns that the store has of a view. */
export function asTheirRows(
  compiled: CompiledRule,
  links: readonly LinkedRow[],
  columnsOf: (view: string) => ReadonlySet<string>,
): CompiledRule {
  const byView = new Map<string, LinkedRow[]>();
  for (const link of links) byView.set(viewName(link.source), [...(byView.get(viewName(link.source)) ?? []), link]);
  const findings = replaceViews(compiled.findings, (view) => {
    const own = byView.get(view);
    if (own !== undefined) return withKeys(view, own, columnsOf(view));
    const hits = view.endsWith('_hit') ? byView.get(view.slice(0, -'_hit'.length)) : undefined;
    if (hits === undefined) return null;
    const rows = hits.map(({ rowId, personId }) => `(${rowId}, ${personId}, 'equal', 1)`);
    return `select row_id, person_id, name_match, compatible from ${view} union all values ${rows.join(', ')}`;
  });
  return { ...compiled, findings };
}

/** Rules that read the number of a row find that of the person there. */
function withKeys(view: string, links: readonly LinkedRow[], columns: ReadonlySet<string>): string | null {
  if (!columns.has('id_key')) return null;
  const shown = (row: string): string =>
    [...columns]
      .map((column) => (column === 'id_key' ? `coalesce(h.id_key, ${row}) as id_key` : `h."${column}"`))
      .join(', ');
  const pairs = links.map(({ rowId, personId }) => `(${rowId}, ${personId})`).join(', ');
  return (
    `select ${shown('null')} from ${view} h where h.row_id not in (${links.map(({ rowId }) => rowId).join(', ')}) union all ` +
    `select ${shown('s.id_key')} from ${view} h join (values ${pairs}) l on l.column1 = h.row_id join subject s on s.person_id = l.column2`
  );
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
