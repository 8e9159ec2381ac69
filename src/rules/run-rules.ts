/**
 * All rules of a pass over one scope: readiness, compiling, running, in an order that does not depend on the input. A rule whose SQL
 * does not compile names itself and stops nothing else. Rules that read `found` come last, after the others' findings are in it.
 */
import { GRACE_RULES } from '../catalog/rules/grace.js';
import { decidedWords } from '../catalog/linkage.js';
import type { RuleOutcome, RuleSkip } from '../domain/batch.js';
import { viewName } from '../domain/column.js';
import type { ReviewPair } from '../domain/finding.js';
import type { Pass } from '../domain/pass.js';
import type { PairVerdict } from '../domain/reports/review-pair.js';
import type { RuleDefinition } from '../domain/rule.js';
import {
  decideReadiness,
  ruleNeeds,
  uniqueSkips,
  type Readiness,
  type ScopeInputs,
  type UncheckedExcuse,
} from './availability.js';
import { ruleBindings } from './bindings.js';
import type { DepartmentOf, RecipientOf } from './build-finding.js';
import { findDayMoved, type DayMoved, type StandingFindings } from './day-moved.js';
import { compileRule, hideRows } from './compile.js';
import {
  evaluateRule,
  type EvaluatedFinding,
  type EvaluatedPair,
  type EvaluatedRule,
  type KeptAnswers,
  type RuleQuestion,
  type RunnablePart,
} from './evaluate.js';
import type { ExemptionLookup } from './exemptions.js';
import { LinkedRows, SparedBy, type LinkedRow } from './linked-rows.js';
import { PAIR_COLUMNS, REGISTER_LINK, withLinkedPairs } from './linked-pairs.js';
import { placeholders } from './sentences/message.js';
import { ruleColumns } from './sql/rule-columns.js';
import { sourcesByView, type SourceByView } from './sql/rule-form.js';
import { sourceByName } from './rule-hit.js';
import { RowLookup, type EvidenceKnowledge, type RuleStore } from './row-lookup.js';
import {
  doubtedViews,
  suppose,
  suppositions,
  unreadableColumns,
  whateverTheValue,
  type DoubtedView,
  type UnreadableColumns,
} from './unreadable-values.js';
import { countViews } from './sql/sql-tokens.js';

/** The store as a whole pass needs it. */
export interface PassStore extends RuleStore {
  /** Null when the SQL compiles, else the database's words. */
  complaint(sql: string): string | null;
  /** One row of `found`. */
  addFound(row: FoundRow): void;
}

export interface FoundRow {
  readonly no: string;
  readonly rule: string;
  readonly kind: string;
  readonly severity: string;
  readonly unit: string;
  readonly personId: number | null;
  readonly householdId: number | null;
}

export interface ScopeRun {
  readonly rules: readonly RuleDefinition[];
  readonly store: PassStore;
  readonly inputs: ScopeInputs;
  /** List rows of people without an equal number; absent where linkage is off. */
  readonly links?: readonly LinkedRow[];
  /** Verdict of a person on a pair; absent where nobody was asked. */
  readonly verdictOf?: (pair: ReviewPair) => PairVerdict | null;
  /** Makes two people one for the rules. */
  readonly addSame?: (personId: number, otherId: number) => void;
  readonly knowledge: EvidenceKnowledge;
  /** Ids of every source that has a view. */
  readonly sourceIds: readonly string[];
  readonly columnsOf: (view: string) => ReadonlySet<string>;
  readonly pass: Pass;
  readonly asOf: string;
  /** Day for which policies are asked; missing: the as-of date. */
  readonly policyDay?: string;
  /** Day of the pass where `asOf` is an earlier one; missing: the as-of date. */
  readonly today?: string;
  /** Findings of earlier days that the ledger still holds for this pass. */
  readonly earlier: readonly StandingFindings[];
  /** Sets the ages of the subjects to those of another day. */
  readonly age: (from: string, to: string) => void;
  readonly batch: string;
  readonly key: Uint8Array;
  readonly exemptUntil: ExemptionLookup;
  /** Households in 渐退 → last day of the window; absent where nobody asks. */
  readonly graceUntil?: ReadonlyMap<number, string>;
  /** Rules whose findings wait for that day; default GRACE_RULES. */
  readonly graceRules?: readonly string[] | undefined;
  /** As FindingContext.recipientOf. */
  readonly recipientOf?: RecipientOf;
  /** As FindingContext.departmentOf. */
  readonly departmentOf?: DepartmentOf;
  readonly provinceName?: string;
  /** Absent: every rule is evaluated. */
  readonly kept?: KeptAnswers;
}

/** Result of one rule in one scope. */
export interface ScopeOutcome {
  readonly rule: string;
  readonly status: RuleOutcome['status'];
  readonly skips: readonly RuleSkip[];
  readonly uncheckedExemptions: readonly string[];
}

export interface ScopeResult {
  readonly findings: readonly EvaluatedFinding[];
  readonly review: readonly EvaluatedPair[];
  readonly outcomes: readonly ScopeOutcome[];
  readonly dayMoved: DayMoved;
}

export function runRules(run: ScopeRun): ScopeResult {
  const findings: EvaluatedFinding[] = [];
  const review: EvaluatedPair[] = [];
  const outcomes: ScopeOutcome[] = [];
  const spared = new SparedBy();
  let links = new LinkedRows(run.links ?? []);
  const sources = sourcesByView(run.sourceIds);
  const unreadable = unreadableColumns(run.store, new Set(run.inputs.deliveries.map(({ source }) => source)));
  const [last, others] = split(run.rules, readsFound);
  const [asking, plain] = split(others, ({ review: isForReview }) => isForReview === true);
  const first = [...asking, ...plain];
  const inOrder = [...first, ...last];
  inOrder.forEach((rule, at) => {
    if (at === asking.length) links = new LinkedRows([...(run.links ?? []), ...decidedPeople(run, review)]);
    if (at === first.length) for (const found of findings) addFound(run.store, found);
    const { outcome, evaluated } = runRule(rule, run, { sources, unreadable, links });
    outcomes.push(outcome);
    findings.push(...(evaluated?.findings ?? []));
    review.push(...(evaluated?.review ?? []));
    for (const row of evaluated?.sparing ?? []) spared.add(row, rule);
  });
  // Ages are those of another day meanwhile.
  const { kept: _kept, ...withoutKept } = { ...run, today: run.asOf };
  const dayMoved = findDayMoved(run.earlier, {
    rules: run.rules,
    asOf: run.asOf,
    counties: new Set([...run.inputs.counties, null]),
    found: new Set(findings.map(({ finding }) => finding.no)),
    numbersOf: (rule, days) =>
      runRule(rule, { ...withoutKept, ...days }, { sources, unreadable, links }).evaluated?.findings.map(
        ({ finding }) => finding.no,
      ) ?? [],
    age: run.age,
  });
  return {
    findings,
    review: withLinkedPairs(links, new RowLookup(run.store, run.knowledge, PAIR_COLUMNS), { ofRules: review, spared }),
    outcomes,
    dayMoved,
  };
}

/** Pairs of people that rules asked about and a person said are one: the rules that follow obey. */
function decidedPeople({ verdictOf, addSame, links = [] }: ScopeRun, asked: readonly EvaluatedPair[]): LinkedRow[] {
  const known = new Set(links.map(({ source, rowId, personId }) => `${source} ${[rowId, personId].sort().join(' ')}`));
  return asked.flatMap(({ pair, personIds: [personId, rowId] }): LinkedRow[] => {
    const verdict = verdictOf?.(pair) ?? null;
    if (verdict?.answer !== 'same' || personId === undefined || rowId === undefined) return [];
    if (known.has(`${REGISTER_LINK} ${[rowId, personId].sort().join(' ')}`)) return [];
    addSame?.(personId, rowId);
    const note = decidedWords(verdict.by, verdict.on, pair.note);
    return [{ source: REGISTER_LINK, rowId, personId, method: 'decided', isSure: true, from: null, to: null, note }];
  });
}

interface RulesSetting {
  readonly sources: SourceByView;
  readonly unreadable: UnreadableColumns;
  readonly links: LinkedRows;
}

function runRule(
  rule: RuleDefinition,
  run: ScopeRun,
  { sources, unreadable, links }: RulesSetting,
): { outcome: ScopeOutcome; evaluated: EvaluatedRule | null } {
  const tried = directionsOf(rule).map((direction) => tryPart(direction, run, sources));
  const runnable = tried.flatMap(({ part, rule: direction }) => (part === null ? [] : [{ part, direction }]));
  const outcome: ScopeOutcome = {
    rule: rule.number,
    status:
      runnable.length > 0
        ? 'ran'
        : (tried.find(({ status }) => status !== 'not_applicable')?.status ?? 'not_applicable'),
    skips: uniqueSkips(tried.flatMap(({ skips }) => skips)),
    uncheckedExemptions: [...new Set(tried.flatMap(({ uncheckedExemptions }) => uncheckedExemptions))].sort(),
  };
  if (runnable.length === 0) return { outcome, evaluated: null };
  // Directions of the same unit and severity run as one, so that a subject gets one finding.
  const manner = ({ unit, severity }: RuleDefinition): string => `${unit} ${severity}`;
  const manners = [...new Set(runnable.map(({ direction }) => manner(direction)))];
  const evaluated = manners.map((wanted) => {
    const same = runnable.filter(({ direction }) => manner(direction) === wanted);
    const { unit, severity, message } = same[0]?.direction ?? rule;
    return evaluate(
      { ...rule, unit, severity, message },
      same.map(({ part }) => part),
      {
        run,
        sources,
        links,
        doubted: doubtedViews(
          same.map(({ direction }) => direction),
          unreadable,
          { columnsOf: run.columnsOf, sources, sqls: same.map(({ part }) => part.compiled.findings) },
        ),
      },
    );
  });
  return {
    outcome,
    evaluated: {
      findings: evaluated.flatMap(({ findings }) => findings),
      review: evaluated.flatMap(({ review }) => review),
      sparing: evaluated.flatMap(({ sparing }) => sparing),
    },
  };
}

/** The rule once for each of its directions, under its own number and name. */
function directionsOf(rule: RuleDefinition): RuleDefinition[] {
  if (rule.parts === undefined) return [rule];
  const { columns: _columns, ...whole } = rule;
  return rule.parts.map(({ name: _name, ...part }) => ({ ...whole, needs: [], optional: [], absentFrom: [], ...part }));
}

/** One direction of a rule, or the whole of it: ready and compiled, or why not. */
interface TriedPart extends Omit<ScopeOutcome, 'rule'> {
  readonly rule: RuleDefinition;
  /** Null when it cannot run. */
  readonly part: RunnablePart | null;
}

function tryPart(rule: RuleDefinition, run: ScopeRun, sources: SourceByView): TriedPart {
  const needs = ruleNeeds(rule, ruleColumns(rule, run.columnsOf, sources), {
    sources,
    registerColumns: registerColumns(run),
    sourceColumns: (source) => new Set(run.knowledge.source(source)?.columns.map((column) => column.name)),
  });
  const readiness = decideReadiness(rule, needs, run.inputs);
  const { status, skips, uncheckedExemptions } = readiness;
  if (status !== 'ran') return { rule, status, skips, uncheckedExemptions, part: null };
  const compiled = compileRule(rule, {
    columnsOf: run.columnsOf,
    hidden: readiness.hidden,
    isDelivered: (source) => readiness.delivered.has(source),
  });
  const complaint =
    run.store.complaint(compiled.findings) ?? (compiled.review === null ? null : run.store.complaint(compiled.review));
  const lacking = complaint === null ? rowsMissing(rule, readiness, run) : [];
  if (lacking.length > 0)
    return { rule, status: 'skipped', skips: [...skips, ...lacking], uncheckedExemptions, part: null };
  if (complaint === null)
    return {
      rule,
      status,
      skips,
      uncheckedExemptions,
      part: {
        compiled,
        eligibleCounties: readiness.eligibleCounties,
        uncheckedExcuses: readiness.uncheckedExcuses,
      },
    };
  const broken: RuleSkip = { reason: 'sql_error', about: complaint, division: null, files: [] };
  return { rule, status: 'skipped', skips: [broken], uncheckedExemptions, part: null };
}

/** The lists that the rule asks about something of which they hold no row. */
function rowsMissing({ rowsNeeded = [] }: RuleDefinition, { hidden }: Readiness, run: ScopeRun): RuleSkip[] {
  return rowsNeeded.flatMap(({ list, column, where }): RuleSkip[] => {
    const sql = hideRows(`select 1 as found from ${viewName(list)} h where ${where} limit 1`, hidden);
    for (const _row of run.store.rows(sql)) return [];
    return [{ reason: 'rows_missing', about: `${list}.${column}`, division: null, files: [] }];
  });
}

function registerColumns(run: ScopeRun): ReadonlySet<string> {
  return new Set(run.knowledge.register.columns.map((column) => column.name));
}

interface RuleSetting {
  readonly run: ScopeRun;
  readonly sources: SourceByView;
  /** Lists with unreadable values in columns that the rule reads. */
  readonly doubted: readonly DoubtedView[];
  readonly links: LinkedRows;
}

function evaluate(rule: RuleDefinition, parts: readonly RunnablePart[], setting: RuleSetting): EvaluatedRule {
  const { run, doubted, links } = setting;
  const bindings = {
    ...ruleBindings(rule, run.asOf, run.pass, run.provinceName),
    ...(run.policyDay === undefined ? {} : { policy_day: run.policyDay, today: run.today ?? run.asOf }),
  };
  const graceUntil = (run.graceRules ?? GRACE_RULES).includes(rule.number) ? run.graceUntil : undefined;
  const question = { rule, parts, doubted, bindings, graceUntil, links };
  const answer = (): EvaluatedRule => evaluateAnew(question, setting);
  return run.kept === undefined ? answer() : run.kept.recall(question, answer);
}

function evaluateAnew(question: RuleQuestion, setting: RuleSetting): EvaluatedRule {
  const { rule, parts, doubted, bindings, graceUntil, links } = question;
  const { run } = setting;
  const shown = shownColumns(rule, setting);
  const printed = placeholders(rule.message).map((name) => name.replace(/^(?:s\.|other_)/u, ''));
  const lookup = new RowLookup(run.store, run.knowledge, [...shown, ...printed]);
  const context = {
    rule,
    pass: run.pass,
    batch: run.batch,
    key: run.key,
    bindings,
    store: run.store,
    lookup,
    exemptUntil: run.exemptUntil,
    graceUntil,
    recipientOf: run.recipientOf,
    departmentOf: run.departmentOf,
    registerColumns: shown,
    links,
    uncheckedExcuses: parts.flatMap((part) => part.uncheckedExcuses).filter(isFirstOfItsColumn),
    sourceOf: sourceByName(run.sourceIds),
    columnsOf: (view: string) => storedColumns(view, run),
  };
  if (doubted.length === 0) return evaluateRule({ ...context, parts });
  const results = suppositions(doubted).map((way) =>
    evaluateRule({
      ...context,
      parts: parts.map((part) => ({
        ...part,
        compiled: suppose(part.compiled, way, context.columnsOf),
      })),
    }),
  );
  return whateverTheValue(rule, results, { views: doubted, lookup, store: run.store });
}

/** Columns that the store has of a view; those of people are fewer where no rule reads the others. */
function storedColumns(view: string, { store, columnsOf }: ScopeRun): ReadonlySet<string> {
  for (const row of store.rows(`select * from ${view} limit 1`)) return new Set(Object.keys(row));
  return columnsOf(view);
}

function isFirstOfItsColumn(excuse: UncheckedExcuse, at: number, all: readonly UncheckedExcuse[]): boolean {
  return all.findIndex(({ source, column }) => source === excuse.source && column === excuse.column) === at;
}

/** Register columns that evidence shows: those the rule reads or prints. */
function shownColumns(rule: RuleDefinition, setting: RuleSetting): ReadonlySet<string> {
  const shown = new Set(placeholders(rule.message).map((name) => name.replace(/^s\./u, '')));
  const columns = ruleColumns(rule, setting.run.columnsOf, setting.sources);
  for (const view of ['subject', 'household']) {
    for (const column of columns.get(view)?.keys() ?? []) shown.add(column);
  }
  const own = registerColumns(setting.run);
  return new Set([...shown].filter((column) => own.has(column)));
}

function readsFound(rule: RuleDefinition): boolean {
  return countViews(rule.select ?? '', (word) => word === 'found').size > 0;
}

function addFound(store: PassStore, { finding, personIds, householdIds }: EvaluatedFinding): void {
  const { no, rule, kind, severity, unit } = finding;
  const base = { no, rule, kind, severity, unit };
  for (const personId of personIds) store.addFound({ ...base, personId, householdId: householdIds[0] ?? null });
  if (personIds.length === 0) store.addFound({ ...base, personId: null, householdId: householdIds[0] ?? null });
}

function split<T>(rows: readonly T[], isFirst: (row: T) => boolean): [T[], T[]] {
  return [rows.filter(isFirst), rows.filter((row) => !isFirst(row))];
}
