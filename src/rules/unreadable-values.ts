/**
 * Rules over values that cannot be read (docs/design/rules.md, "Unknown is unknown"). A rule runs once with each such cell as if it were
 * blank and once without its row; what it finds every time rests on what is known, what it finds only sometimes rests on the unknown
 * value alone and is for a person to decide. Changes SQL only by swapping views, so it holds for every rule, edited ones too.
 */
import type { ReviewPair } from '../domain/finding.js';
import { viewName } from '../domain/column.js';
import type { RuleDefinition } from '../domain/rule.js';
import type { CompiledRule } from './compile.js';
import type { EvaluatedFinding, EvaluatedPair, EvaluatedRule } from './evaluate.js';
import type { StoredRow } from './evidence.js';
import { ruleColumns } from './rule-columns.js';
import type { SourceByView } from './rule-form.js';
import type { RowLookup, RuleStore } from './row-lookup.js';
import { replaceViews } from './sql-tokens.js';

/** Lists that may be doubted one by one; further ones are doubted together, so that a rule never runs more than eight times. */
const MOST_DOUBTED = 3;

/** View → columns in which some row of it holds something unreadable. */
export type UnreadableColumns = ReadonlyMap<string, ReadonlySet<string>>;

/** The unreadable columns of the lists with these ids. */
export function unreadableColumns(store: RuleStore, sourceIds: Iterable<string>): UnreadableColumns {
  const found = new Map<string, ReadonlySet<string>>();
  for (const view of new Set([...sourceIds].map(viewName))) {
    const names = new Set<string>();
    for (const { unreadable } of store.rows(`select distinct unreadable from ${view} where unreadable is not null`)) {
      for (const name of String(unreadable).split(',')) if (name !== '') names.add(name);
    }
    if (names.size > 0) found.set(view, names);
  }
  return found;
}

/** A list with unreadable values that the rule reads. */
export interface DoubtedView {
  readonly view: string;
  readonly source: string;
  readonly columns: readonly string[];
  /** The rule looks in it for a row that is not there: one with an unreadable value may be that row. */
  readonly mayExcuse: boolean;
}

/** True when the SQL asks that no row of the view is there. */
function excludesRows(view: string, sqls: readonly string[]): boolean {
  const named = new RegExp(`\\b${view}\\b`, 'u');
  return sqls.some((sql) => excludedParts(sql).some((part) => named.test(part)));
}

function excludedParts(sql: string): string[] {
  return [...sql.matchAll(/\bnot\s+exists\s*\(/giu)].map(({ index, 0: opening }) => {
    let depth = 1;
    let at = index + opening.length;
    for (; at < sql.length && depth > 0; at += 1) depth += sql[at] === '(' ? 1 : sql[at] === ')' ? -1 : 0;
    return sql.slice(index, at);
  });
}

export function doubtedViews(
  rules: readonly RuleDefinition[],
  unreadable: UnreadableColumns,
  schema: {
    readonly columnsOf: (view: string) => ReadonlySet<string>;
    readonly sources: SourceByView;
    /** The compiled rules. */
    readonly sqls: readonly string[];
  },
): DoubtedView[] {
  if (unreadable.size === 0) return [];
  const read = rules.map((rule) => ruleColumns(withoutOutput(rule), schema.columnsOf, schema.sources));
  return [...unreadable].flatMap(([view, names]) => {
    const columns = [...names]
      .filter((name) => read.some((columnsByView) => columnsByView.get(view)?.has(name)))
      .sort();
    const source = schema.sources.get(view);
    return columns.length === 0 || source === undefined
      ? []
      : [{ view, source, columns, mayExcuse: excludesRows(view, schema.sqls) }];
  });
}

/** The rule without the columns that its select only shows: what they hold decides nothing. */
function withoutOutput(rule: RuleDefinition): RuleDefinition {
  if (rule.select === undefined) return rule;
  return { ...rule, select: rule.select.replace(/(?<!\bcast\s*\(\s*)\b\w+\."?\w+"?\s+as\s+\w+/giu, '1') };
}

/** One way to take the unreadable cells: for each view whether its rows count with the cell blank or not at all. */
export type Supposition = ReadonlyMap<DoubtedView, 'blank' | 'absent'>;

/** Every way, the one with all cells blank first and the one without any such row last. */
export function suppositions(views: readonly DoubtedView[]): Supposition[] {
  const groups = views.slice(0, MOST_DOUBTED - 1).map((view) => [view]);
  if (views.length >= MOST_DOUBTED) groups.push(views.slice(MOST_DOUBTED - 1));
  let ways: Supposition[] = [new Map()];
  for (const group of groups) {
    ways = (['blank', 'absent'] as const).flatMap((word) =>
      ways.map((way) => new Map([...way, ...group.map((view) => [view, word] as const)])),
    );
  }
  return ways;
}

/** The rule as it reads where the cells are taken in this way. */
export function suppose(
  compiled: CompiledRule,
  way: Supposition,
  columnsOf: (view: string) => ReadonlySet<string>,
): CompiledRule {
  const byView = new Map([...way].map(([{ view, columns }, word]) => [view, { columns, word }]));
  const swap = (sql: string): string =>
    replaceViews(sql, (view) => {
      const doubt = byView.get(view);
      if (doubt === undefined) return null;
      const { columns, word } = doubt;
      return word === 'absent' ? withoutRows(view, columns) : withBlanks(view, columns, columnsOf(view));
    });
  return {
    ...compiled,
    findings: swap(compiled.findings),
    review: compiled.review === null ? null : swap(compiled.review),
  };
}

const holds = (column: string): string => `unreadable like '%,${column},%'`;

function withoutRows(view: string, columns: readonly string[]): string {
  const none = columns.map((column) => `not ${holds(column)}`).join(' and ');
  return `select * from ${view} where unreadable is null or (${none})`;
}

function withBlanks(view: string, columns: readonly string[], all: ReadonlySet<string>): string {
  const shown = [...all].map((column) =>
    columns.includes(column)
      ? `case when ${holds(column)} then null else "${column}" end as "${column}"`
      : `"${column}"`,
  );
  return `select ${shown.join(', ')} from ${view}`;
}

/** Findings of the rule for every reading of the unreadable values; for an error rule, findings of only some readings are lines of review. */
export function whateverTheValue(
  rule: RuleDefinition,
  results: readonly EvaluatedRule[],
  doubt: { readonly views: readonly DoubtedView[]; readonly lookup: RowLookup; readonly store: RuleStore },
): EvaluatedRule {
  const byNumber = results.map(({ findings }) => new Map(findings.map((entry) => [entry.finding.no, entry])));
  const all = new Map(byNumber.flatMap((found) => [...found]));
  const firm: EvaluatedFinding[] = [];
  const review: EvaluatedPair[] = [...(results[0]?.review ?? [])];
  for (const [no, entry] of all) {
    const isExcused = doubt.views.some((view) => view.mayExcuse && rowInDoubt(view, entry, doubt.store) !== null);
    if (!isExcused && byNumber.every((found) => found.has(no))) firm.push(entry);
    else if (rule.severity === 'error') review.push(...undecided(entry, doubt));
  }
  return { findings: firm, review };
}

function undecided(
  entry: EvaluatedFinding,
  {
    views,
    lookup,
    store,
  }: { readonly views: readonly DoubtedView[]; readonly lookup: RowLookup; readonly store: RuleStore },
): EvaluatedPair[] {
  const { finding, personIds } = entry;
  const [subject] = finding.evidence;
  if (subject === undefined) return [];
  return views.flatMap((view) => {
    const row = rowInDoubt(view, entry, store);
    const list = row === null ? null : lookup.listEvidence(view.source, row);
    const column = view.columns.find((name) => String(row?.['unreadable'] ?? '').includes(`,${name},`));
    if (list === null || column === undefined) return [];
    const label = lookup.source(view.source)?.columns.find(({ name }) => name === column)?.label ?? column;
    const pair: ReviewPair = {
      reason: 'unknown_value',
      rule: finding.rule,
      place: finding.place,
      register: subject,
      list,
      right: null,
      column: `${view.source}.${column}`,
      note: label,
    };
    return [{ pair, personIds }];
  });
}

/** The first row of the view about the subject in which one of the columns cannot be read. */
function rowInDoubt(
  { view, columns }: DoubtedView,
  { personIds, householdIds, keys }: EvaluatedFinding,
  store: RuleStore,
): StoredRow | null {
  const inDoubt = `(${columns.map((column) => `h.${holds(column)}`).join(' or ')})`;
  const ids = personIds.length === 0 ? '-1' : personIds.join(', ');
  const people =
    householdIds.length === 0
      ? ids
      : `select m.person_id from subject m where m.household_id in (${householdIds.join(', ')})`;
  const byPerson = `h.row_id in (select x.row_id from ${view}_hit x where x.person_id in (${people}))`;
  const byKey = keys.length === 0 ? '' : ` or h.id_key in (${keys.map((key) => `'${key}'`).join(', ')})`;
  const sql = `select h.* from ${view} h where ${inDoubt} and (${byPerson}${byKey}) order by h.row_id limit 1`;
  for (const row of store.rows(sql)) return row;
  return null;
}
