/**
 * Rules over values that cannot be read (docs/design/rules.md, "Unknown is unknown"). A rule runs once with each such cell as if it were
 * blank and once without its row; what it finds every time rests on what is known, what it finds only sometimes rests on the unknown
 * value alone and is for a person to decide. Changes SQL only by swapping views, so it holds for every rule, edited ones too.
 */
import { REGISTER } from '../catalog/sources/table-definitions.js';
import type { EvidenceRow, ReviewPair } from '../domain/finding.js';
import { FILLER_MARK } from '../catalog/rules/defaults.js';
import { viewName } from '../domain/column.js';
import type { RuleDefinition } from '../domain/rule.js';
import { setsMembersSideBySide } from './availability.js';
import type { CompiledRule } from './compile.js';
import type { EvaluatedFinding, EvaluatedPair, EvaluatedRule } from './evaluate.js';
import type { StoredRow } from './evidence.js';
import { ruleColumns } from './sql/rule-columns.js';
import type { SourceByView } from './sql/rule-form.js';
import type { RowLookup, RuleStore } from './row-lookup.js';
import { replaceViews } from './sql/sql-tokens.js';

/** Lists that may be doubted one by one; further ones are doubted together, so that a rule never runs more than eight times. */
const MOST_DOUBTED = 3;

/** View → columns in which some row of it holds something unreadable; with FILLER_MARK, where it only says nothing. */
export type UnreadableColumns = ReadonlyMap<string, ReadonlySet<string>>;

/** People of the register and candidates, with the households that they make up. */
const PEOPLE = 'subject';
const HOMES = 'household';
/** An unknown state is replaced by that of the household, or by the usual one. */
const FILLED_IN = 'status';

/** The unreadable columns of the register and of the lists with these ids. */
export function unreadableColumns(store: RuleStore, sourceIds: Iterable<string>): UnreadableColumns {
  const found = new Map<string, ReadonlySet<string>>();
  for (const view of new Set([PEOPLE, ...[...sourceIds].map(viewName)])) {
    const names = new Set<string>();
    for (const { unreadable } of store.rows(`select distinct unreadable from ${view} where unreadable is not null`)) {
      for (const name of String(unreadable).split(',')) if (name !== '') names.add(name);
    }
    if (names.size > 0) found.set(view, names);
  }
  return found;
}

/** A list, or the register, with unreadable values that the rule reads. */
export interface DoubtedView {
  readonly view: string;
  readonly source: string;
  readonly columns: readonly string[];
  /** For the register: a person whose cell is in doubt takes the whole household along, because the rule sets its members side by side. */
  readonly hidesHomes: boolean;
  /** Ends of the names of columns in doubt: those that cannot be read, and for error rules those that say nothing. */
  readonly marks: readonly string[];
  /** Its rows may name a household by its number. */
  readonly namesHomes: boolean;
  /** The rule looks in it for a row that is not there: one with an unreadable value may be that row. */
  readonly mayExcuse: boolean;
}

/** Whose name a row shows decides by the level of its hits; whose household it is by the people beside it. */
const NAME = 'name';
const HOUSEHOLD = 'household';

/** True when the SQL asks whether names fit, of hits of the view or of any. */
function asksNames(view: string | null, sqls: readonly string[]): boolean {
  const hits = view === null ? /\w+_hit\b/u : new RegExp(`\\b${view}_hit\\b`, 'u');
  return sqls.some((sql) => hits.test(sql) && /\b(?:compatible|name_match)\b/u.test(sql));
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
    const isPeople = view === PEOPLE;
    const hidesHomes = isPeople && rules.some(setsMembersSideBySide);
    const isRead = (name: string): boolean =>
      read.some(
        (byView) => byView.get(view)?.has(name) === true || (isPeople && isReadOfHome(name, byView.get(HOMES))),
      ) ||
      (name === NAME && asksNames(isPeople ? null : view, schema.sqls)) ||
      (name === HOUSEHOLD && hidesHomes);
    const marks = rules.every(takesFillersAsUnknown) ? ['', FILLER_MARK] : [''];
    const bare = (name: string): string => (name.endsWith(FILLER_MARK) ? name.slice(0, -FILLER_MARK.length) : name);
    const doubted = [...names].filter((name) => marks.includes(name.slice(bare(name).length)));
    const columns = [...new Set(doubted.map(bare))].filter(isRead).sort();
    const source = isPeople ? REGISTER.id : schema.sources.get(view);
    if (columns.length === 0 || source === undefined) return [];
    // A person in doubt stays a person of the register, so nobody is called missing for it.
    const namesHomes = !isPeople && schema.columnsOf(view).has(HOUSEHOLD);
    const mayExcuse = !isPeople && excludesRows(view, schema.sqls);
    return [{ view, source, columns, hidesHomes, marks, namesHomes, mayExcuse }];
  });
}

/** A word for nothing is a blank; but nobody is accused because one may stand where a value was. */
function takesFillersAsUnknown(rule: RuleDefinition): boolean {
  return rule.severity === 'error' && !statesBlanks(rule);
}

/**
 * Rules about numbers, within the register, about places, and those that ask whether anything is registered at all say of a blank that it is
 * one, however it is written.
 */
export function statesBlanks({ number, columns = [] }: RuleDefinition): boolean {
  return /^[AHK]/u.test(number) || columns.some((column) => STATED_BLANK.has(column));
}

/** Register columns whose blank is itself a finding: D13, D23, D25. */
const STATED_BLANK: ReadonlySet<string> = new Set(['water_safe', 'helper', 'measures']);

function isReadOfHome(name: string, columns: ReadonlyMap<string, boolean> | undefined): boolean {
  const isHead = name === 'is_head' && (columns?.has('head_person_id') === true || columns?.has('head_name') === true);
  return isHead || columns?.has(name) === true;
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

/** The rule as it reads where the cells are taken in this way. `columnsOf` are the columns that the store has of a view. */
export function suppose(
  compiled: CompiledRule,
  way: Supposition,
  columnsOf: (view: string) => ReadonlySet<string>,
): CompiledRule {
  const byView = new Map([...way].flatMap(([doubt, word]) => viewsOf(doubt).map((view) => [view, { doubt, word }])));
  const swap = (sql: string, isReview = false): string =>
    replaceViews(sql, (view) => {
      const taken = byView.get(view);
      if (taken === undefined) return isReview ? null : withFittingNames(view, way);
      return taken.word === 'absent' ? withoutRows(view, taken.doubt) : withBlanks(view, taken.doubt, columnsOf(view));
    });
  return {
    ...compiled,
    findings: swap(compiled.findings),
    review: compiled.review === null ? null : swap(compiled.review, true),
  };
}

/** The hits of a list with those taken as fitting of which one of the names says nothing; null where there are none. */
function withFittingNames(view: string, way: Supposition): string | null {
  const list = /^(\w+)_hit$/u.exec(view)?.[1];
  const parts = [...way].flatMap(([doubt, word]) => {
    if (word !== 'blank' || list === undefined || !doubt.columns.includes(NAME)) return [];
    const key = doubt.view === PEOPLE ? 'person_id' : doubt.view === list ? 'row_id' : null;
    return key === null ? [] : [`${key} in (select ${key} from ${doubt.view} where ${holds([NAME], doubt.marks)})`];
  });
  if (parts.length === 0) return null;
  const fits = `case when name_match = 'missing' and (${parts.join(' or ')}) then 1 else compatible end`;
  return `select row_id, person_id, name_match, ${fits} as compatible from ${view}`;
}

function viewsOf({ view }: DoubtedView): string[] {
  return view === PEOPLE ? [PEOPLE, HOMES] : [view];
}

/** A test that one of the columns is in doubt. */
function holds(columns: readonly string[], marks: readonly string[], alias = ''): string {
  const tests = columns.flatMap((column) => marks.map((mark) => `${alias}unreadable like '%,${column}${mark},%'`));
  return `(${tests.join(' or ')})`;
}

function withoutRows(view: string, { columns, hidesHomes, marks }: DoubtedView): string {
  const some = holds(columns, marks);
  const homes = `select household_id from ${PEOPLE} where ${some}${columns.includes(HOUSEHOLD) ? ` or ${besideDoubt(marks)}` : ''}`;
  return hidesHomes
    ? `select * from ${view} where household_id not in (${homes})`
    : `select * from ${view} where unreadable is null or not ${some}`;
}

/** A row above or below one without a household, of the same village, may be of the same household. */
function besideDoubt(marks: readonly string[]): string {
  const rows = [-1, 1].map(
    (step) =>
      `select place_id, row_number + ${step}, coalesce(village, '') from ${PEOPLE} where ${holds([HOUSEHOLD], marks)}`,
  );
  return `(place_id, row_number, coalesce(village, '')) in (${rows.join(' union all ')})`;
}

function withBlanks(view: string, { columns, marks }: DoubtedView, all: ReadonlySet<string>): string {
  const shown = [...all].map((column) =>
    columns.includes(column) && column !== FILLED_IN
      ? `case when ${holds([column], marks)} then null else "${column}" end as "${column}"`
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
    else if (rule.severity === 'error')
      review.push(
        ...undecided(entry, doubt).filter(({ pair }) => !review.some((known) => isOfSameRow(known.pair, pair))),
      );
  }
  return { findings: firm, review, sparing: results.flatMap(({ sparing }) => sparing) };
}

function isOfSameRow(one: ReviewPair, other: ReviewPair): boolean {
  const rows = ({ rule, register, list }: ReviewPair): string =>
    [rule, register.file, register.row, list.file, list.row].join(' ');
  return rows(one) === rows(other);
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
    const list = row === null ? null : evidenceOf(view, row, lookup);
    const inDoubt = String(row?.['unreadable'] ?? '');
    const column = view.columns.find((name) => view.marks.some((mark) => inDoubt.includes(`,${name}${mark},`)));
    if (list === null || column === undefined) return [];
    const label = lookup.table(view.source)?.columns.find(({ name }) => name === column)?.label ?? column;
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

function evidenceOf({ view, source, columns }: DoubtedView, row: StoredRow, lookup: RowLookup): EvidenceRow | null {
  return view === PEOPLE ? lookup.registerEvidence(row, new Set(columns)) : lookup.listEvidence(source, row);
}

function ofHomes(column: string, people: string): string {
  return `${column} in (select t.household_id from subject t where t.person_id in (${people}))`;
}

/** The first row of the view about the subject in which one of the columns cannot be read. */
function rowInDoubt(
  { view, columns, hidesHomes, namesHomes, marks }: DoubtedView,
  { personIds, householdIds, keys }: EvaluatedFinding,
  store: RuleStore,
): StoredRow | null {
  const inDoubt = holds(columns, marks, 'h.');
  const ids = personIds.length === 0 ? '-1' : personIds.join(', ');
  const people =
    householdIds.length === 0
      ? ids
      : `select m.person_id from subject m where m.household_id in (${householdIds.join(', ')})`;
  const isPeople = view === PEOPLE;
  const homes = `${ofHomes('h.household_id', people)}${
    columns.includes(HOUSEHOLD)
      ? ` or (${holds([HOUSEHOLD], marks, 'h.')} and exists (select 1 from subject n where ${ofHomes('n.household_id', people)}
          and n.place_id = h.place_id and coalesce(n.village, '') = coalesce(h.village, '') and n.row_number between h.row_number - 1 and h.row_number + 1))`
      : ''
  }`;
  const byPerson = isPeople
    ? hidesHomes
      ? homes
      : `h.person_id in (${people})`
    : `h.row_id in (select x.row_id from ${view}_hit x where x.person_id in (${people}))`;
  const numbers = `select q.household from ${HOMES} q where q.household_id in (${householdIds.join(', ')})`;
  const byHome = namesHomes && householdIds.length > 0 ? ` or h.household in (${numbers})` : '';
  const byKey = keys.length === 0 ? '' : ` or h.id_key in (${keys.map((key) => `'${key}'`).join(', ')})`;
  const order = isPeople ? 'h.person_id' : 'h.row_id';
  const sql = `select h.* from ${view} h where ${inDoubt} and (${byPerson}${byHome}${byKey}) order by ${order} limit 1`;
  for (const row of store.rows(sql)) return row;
  return null;
}
