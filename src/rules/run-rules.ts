/**
 * All rules of a pass over one scope: readiness, compiling, running, in an order that does not depend on the input. A rule whose SQL
 * does not compile names itself and stops nothing else. Rules that read `found` come last, after the others' findings are in it.
 */
import type { RuleOutcome, RuleSkip } from '../domain/batch.js';
import type { Pass } from '../domain/pass.js';
import type { RuleDefinition } from '../domain/rule.js';
import { decideReadiness, ruleNeeds, type Readiness, type ScopeInputs } from './availability.js';
import { ruleBindings } from './bindings.js';
import { compileRule, type CompiledRule } from './compile.js';
import { evaluateRule, type EvaluatedFinding, type EvaluatedPair, type EvaluatedRule } from './evaluate.js';
import type { ExemptionLookup } from './exemptions.js';
import { placeholders } from './message.js';
import { ruleColumns, type RuleColumns } from './rule-columns.js';
import { sourcesByView, type SourceByView } from './rule-form.js';
import { sourceByName } from './rule-hit.js';
import { RowLookup, type EvidenceKnowledge, type RuleStore } from './row-lookup.js';
import { countViews } from './sql-tokens.js';

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
  readonly knowledge: EvidenceKnowledge;
  /** Ids of every source that has a view. */
  readonly sourceIds: readonly string[];
  readonly columnsOf: (view: string) => ReadonlySet<string>;
  readonly pass: Pass;
  readonly asOf: string;
  readonly batch: string;
  readonly key: Uint8Array;
  readonly exemptUntil: ExemptionLookup;
  readonly provinceName?: string;
}

/** What one rule did in one scope. */
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
}

export function runRules(run: ScopeRun): ScopeResult {
  const findings: EvaluatedFinding[] = [];
  const review: EvaluatedPair[] = [];
  const outcomes: ScopeOutcome[] = [];
  const sources = sourcesByView(run.sourceIds);
  const [last, first] = split(run.rules, readsFound);
  const inOrder = [...first, ...last];
  inOrder.forEach((rule, at) => {
    if (at === first.length) for (const found of findings) addFound(run.store, found);
    const { outcome, evaluated } = runRule(rule, run, sources);
    outcomes.push(outcome);
    findings.push(...(evaluated?.findings ?? []));
    review.push(...(evaluated?.review ?? []));
  });
  return { findings, review, outcomes };
}

function runRule(
  rule: RuleDefinition,
  run: ScopeRun,
  sources: SourceByView,
): { outcome: ScopeOutcome; evaluated: EvaluatedRule | null } {
  const columns = ruleColumns(rule, run.columnsOf, sources);
  const own = new Set(run.knowledge.register.columns.map((column) => column.name));
  const needs = ruleNeeds(rule, columns, {
    sources,
    registerColumns: own,
    sourceColumns: (source) => new Set(run.knowledge.source(source)?.columns.map((column) => column.name)),
  });
  const readiness = decideReadiness(rule, needs, run.inputs);
  const outcome: ScopeOutcome = {
    rule: rule.number,
    status: readiness.status,
    skips: readiness.skips,
    uncheckedExemptions: readiness.uncheckedExemptions,
  };
  if (readiness.status !== 'ran') return { outcome, evaluated: null };
  const compiled = compileRule(rule, {
    columnsOf: run.columnsOf,
    hiddenFiles: (view) => readiness.hidden.get(view) ?? [],
    isDelivered: (source) => readiness.delivered.has(source),
  });
  const complaint =
    run.store.complaint(compiled.findings) ?? (compiled.review === null ? null : run.store.complaint(compiled.review));
  if (complaint !== null) {
    const broken: RuleSkip = { reason: 'sql_error', about: complaint, division: null, files: [] };
    return { outcome: { ...outcome, status: 'skipped', skips: [broken] }, evaluated: null };
  }
  return { outcome, evaluated: evaluate(rule, compiled, { run, readiness, columns, own }) };
}

interface RuleSetting {
  readonly run: ScopeRun;
  readonly readiness: Readiness;
  readonly columns: RuleColumns;
  readonly own: ReadonlySet<string>;
}

function evaluate(rule: RuleDefinition, compiled: CompiledRule, setting: RuleSetting): EvaluatedRule {
  const { run, readiness } = setting;
  return evaluateRule({
    rule,
    compiled,
    pass: run.pass,
    batch: run.batch,
    key: run.key,
    bindings: ruleBindings(rule, run.asOf, run.pass, run.provinceName),
    store: run.store,
    lookup: new RowLookup(run.store, run.knowledge),
    exemptUntil: run.exemptUntil,
    registerColumns: shownColumns(rule, setting),
    sourceOf: sourceByName(run.sourceIds),
    eligibleCounties: readiness.eligibleCounties,
  });
}

/** Register columns that evidence shows: those the rule reads or prints. */
function shownColumns(rule: RuleDefinition, setting: RuleSetting): ReadonlySet<string> {
  const shown = new Set(placeholders(rule.message).map((name) => name.replace(/^s\./u, '')));
  for (const view of ['subject', 'household']) {
    for (const column of setting.columns.get(view)?.keys() ?? []) shown.add(column);
  }
  return new Set([...shown].filter((column) => setting.own.has(column)));
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
