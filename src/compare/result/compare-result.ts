/**
 * Puts a finished run together: the batch result in its fixed order, the printed summary, and whether a person has to look. Computes no
 * finding.
 */
import type {
  BatchInput,
  BatchResult,
  CandidateOutcome,
  DivisionSummary,
  RegisterReading,
  RuleOutcome,
  TownshipCount,
} from '../../domain/batch.js';
import { UNAVAILABLE_RULES } from '../../catalog/rules/all-rules.js';
import type { Finding, ReviewPair } from '../../domain/finding.js';
import type { Problem } from '../../domain/problem.js';
import { parameterInForce } from '../../catalog/rules/parameters.js';
import type { PairVerdict } from '../../domain/reports/review-pair.js';
import type { RuleDefinition } from '../../domain/rule.js';
import { scoreFrom } from '../../linkage/damaged/calibration.js';
import { batchConditions } from './batch-conditions.js';
import { contextsOf } from './finding-contexts.js';
import { batchLinkage } from './linkage-figures.js';
import type { BatchFacts } from '../../ledger/record-batch.js';
import { hasCandidates, printWithHolds, type EndFacts, type OpenHold } from '../plan/open-holds.js';
import { heldOver, heldOverReason, type HeldOver } from './held-over.js';
import { holdingFindings } from '../../rules/hold-candidates.js';
import { mergeFindings, mergeOutcomes, mergeReview } from '../../rules/merge-results.js';
import type { WorkStore } from '../../store/work-store.js';
import type { PlannedDelivery } from '../../delivery/plan-inputs.js';
import type { OtherInput } from '../plan/plan-pass.js';
import type { PassRun, RunScope } from '../run/pass-runner.js';
import type { PassContext } from '../run/pass-context.js';

export interface ResultFacts {
  readonly context: PassContext;
  readonly fingerprint: string;
  readonly office: BatchResult['office'];
  /** Files beside register, candidates and lists. */
  readonly otherInputs: readonly OtherInput[];
  readonly problems: readonly Problem[];
  /** Answers of people about pairs. */
  readonly verdicts: ReadonlyMap<string, PairVerdict>;
  /** Holds those back whom more than findings holds. */
  readonly hold: (candidates: readonly CandidateOutcome[]) => readonly CandidateOutcome[];
  /** Findings of earlier batches that are open and hold, although the batch does not show them. */
  readonly openHolds: (batch: BatchFacts, shown: () => Iterable<string>) => readonly OpenHold[];
  /** Parts of the result about findings that the batch does not show. */
  readonly endFacts: (batch: BatchFacts, shown: () => Iterable<string>) => EndFacts;
}

export function makeResult(run: PassRun, facts: ResultFacts): BatchResult {
  const { context } = facts;
  const findings = mergeFindings(run.scopes.flatMap(({ result }) => result.findings.map((entry) => entry.finding)));
  const isOpen = (pair: ReviewPair): boolean => context.verdictOf(pair) === null;
  const review = mergeReview(run.scopes.flatMap(({ result }) => result.review.map((entry) => entry.pair))).filter(
    isOpen,
  );
  const townships = run.scopes.flatMap(({ scope }) => townshipsOf(scope.store));
  const rules = [
    ...mergeOutcomes(
      context.rules,
      run.scopes.flatMap(({ result }) => result.outcomes),
      findings,
    ),
    ...unavailableRules(context.rules),
  ].sort((one, other) => (one.rule < other.rule ? -1 : 1));
  const computed: BatchResult = {
    id: context.batch,
    pass: context.pass,
    as_of: context.asOf,
    division: context.division,
    fingerprint: facts.fingerprint,
    office: facts.office,
    subjects: {
      persons: run.scopes.reduce((sum, { scope }) => sum + scope.people.persons, 0),
      households: run.scopes.reduce((sum, { scope }) => sum + scope.people.households, 0),
    },
    by_division: [],
    townships,
    lists: run.lists,
    rules,
    definitions: context.rules.map((rule) => asApplied(rule, context.asOf)),
    findings,
    contexts: contextsOf(run),
    review,
    ...linkageOf(run, context),
    candidates: [],
    problems: [...facts.problems, ...run.problems, ...brokenRules(rules)],
    inputs: inputsOf(run, facts),
    conditions: batchConditions(context.inputs, facts),
    partial_lists: context.inputs.lists
      .filter(({ coverage }) => coverage === 'partial')
      .map(({ table, division }) => ({ source: table.id, division })),
    day_moved: {
      standing: [...new Set(run.scopes.flatMap(({ result }) => result.dayMoved.standing))].sort(),
      policy_ended: [...new Set(run.scopes.flatMap(({ result }) => result.dayMoved.policyEnded))].sort(),
    },
  };
  const shown = (): string[] => findings.map(({ no }) => no);
  const { unproved, overruled } = facts.endFacts(computed, shown);
  const result: BatchResult = {
    ...computed,
    ...(unproved.length === 0 ? {} : { not_disproved: unproved }),
    ...(overruled.length === 0 ? {} : { overruled }),
  };
  const holds = hasCandidates(context.pass, context.inputs) ? facts.openHolds(result, shown) : [];
  const known = { isOpen, rules, over: { holds, key: context.key, exemptUntil: context.exemptUntil } };
  const candidates =
    context.pass === 'county'
      ? facts.hold(run.scopes.flatMap((scope) => candidatesOf(scope, known)).sort(byPlace))
      : [];
  return {
    ...result,
    fingerprint: printWithHolds(facts.fingerprint, holds),
    by_division: divisionsOf(run, { findings, review, candidates }),
    candidates,
  };
}

/** Row ids run on inside a scope only. */
function linkageOf({ scopes, lists }: PassRun, { linkage }: PassContext): Pick<BatchResult, 'linkage'> {
  if (linkage === 'off') return {};
  const links = scopes.flatMap(({ key, scope }) =>
    scope.links.map((link) => ({ ...link, source: `${key ?? ''} ${link.source}` })),
  );
  const calibrated = scopes.flatMap(({ key, scope: { calibration } }) => {
    if (calibration === null) return [];
    const { decided, different } = calibration;
    return [{ division: key ?? '', decided, different, link_from: scoreFrom(calibration) }];
  });
  return { linkage: { ...batchLinkage(links, lists), ...(calibrated.length === 0 ? {} : { calibrated }) } };
}

/** A rule as the batch applied it: each dated threshold as the one value that was in force. */
function asApplied(rule: RuleDefinition, asOf: string): RuleDefinition {
  const { params, ...rest } = rule;
  if (params === undefined) return rest;
  const inForce = Object.entries(params).map(([name, parameter]) => {
    const { value, basis, effective } = parameterInForce(parameter, asOf);
    return [name, { default: value, unit: parameter.unit, basis, effective }] as const;
  });
  return { ...rest, params: Object.fromEntries(inForce) };
}

/** Catalogue numbers that cannot run in any pass, with the missing input of each. */
function unavailableRules(rules: readonly RuleDefinition[]): RuleOutcome[] {
  const present = new Set(rules.flatMap((rule) => [rule.number, ...(rule.standsFor ?? [])]));
  return UNAVAILABLE_RULES.filter((rule) => !present.has(rule.number)).map((rule) => ({
    rule: rule.number,
    name: rule.name,
    status: 'not_applicable',
    reason: rule.lacks,
    unchecked_exemptions: [],
    findings: 0,
    skips: [],
  }));
}

/** A rule whose SQL does not compile is a problem of the settings, named with the database's words. */
function brokenRules(rules: readonly RuleOutcome[]): Problem[] {
  return rules.flatMap((rule) =>
    rule.skips
      .filter((skip) => skip.reason === 'sql_error')
      .slice(0, 1)
      .map((skip) => ({
        code: 'rule-broken',
        level: 'warning' as const,
        place: null,
        facts: { rule: rule.rule, reason: skip.about },
      })),
  );
}

/** Order of candidates in one household; heads first, never the order of input. */
const CANDIDATE_ORDER = 'is_head desc, id_key is null, id_key, name_key, id_number, place_id, row_number, part';

interface HoldingFacts {
  readonly isOpen: (pair: ReviewPair) => boolean;
  readonly rules: readonly RuleOutcome[];
  readonly over: HeldOver;
}

function candidatesOf({ scope, result }: RunScope, { isOpen, rules, over }: HoldingFacts): CandidateOutcome[] {
  const rows = scope.store.all(
    `select * from subject where origin = 'candidate' order by household_id, ${CANDIDATE_ORDER}`,
  );
  const candidates = rows.map((row) => ({
    personId: Number(row['person_id']),
    householdId: Number(row['household_id']),
  }));
  const held = holdingFindings(candidates, result.findings);
  const before = heldOver(rows, over, scope.store);
  const inReview = new Set(result.review.flatMap(({ pair, personIds }) => (isOpen(pair) ? personIds : [])));
  return rows.map((row) => {
    const holding = held.get(Number(row['person_id'])) ?? [];
    const earlier = before.get(Number(row['person_id'])) ?? [];
    const reasons = [
      ...holding.map((finding) => `${finding.rule} ${finding.rule_name}`),
      ...earlier.map((hold) => heldOverReason(hold, textOf(row['county']), rules)),
    ];
    return {
      county: textOf(row['county']),
      county_name: textOf(row['county_name']),
      township: textOf(row['township']),
      village: textOf(row['village']),
      household: textOf(row['household']),
      name: textOf(row['name']),
      id_number: textOf(row['id_key']) ?? textOf(row['id_number']),
      id_key: textOf(row['id_key']),
      relation: textOf(row['relation']),
      held: reasons.length > 0,
      held_by: [...new Set([...holding, ...earlier].map(({ no }) => no))].sort(),
      reasons: [...new Set(reasons)].sort(),
      in_review: inReview.has(Number(row['person_id'])),
    };
  });
}

function byPlace(one: CandidateOutcome, other: CandidateOutcome): number {
  const key = (row: CandidateOutcome): string =>
    [row.county, row.township, row.village, row.household].map((part) => part ?? '\uFFFF').join('\u0000');
  const [first, second] = [key(one), key(other)];
  return first === second ? 0 : first < second ? -1 : 1;
}

function townshipsOf(store: WorkStore): TownshipCount[] {
  const rows = store.all(
    `select county, max(county_name) as county_name, township, count(*) as persons, count(distinct household_id) as households
     from subject group by county, township order by county, township`,
  );
  return rows.map((row) => ({
    county: textOf(row['county']),
    county_name: textOf(row['county_name']),
    township: textOf(row['township']),
    persons: Number(row['persons']),
    households: Number(row['households']),
  }));
}

interface Counted {
  readonly findings: readonly Finding[];
  readonly review: readonly ReviewPair[];
  readonly candidates: readonly CandidateOutcome[];
}

function divisionsOf(run: PassRun, counted: Counted): DivisionSummary[] {
  const sql =
    'select county, count(*) as persons, count(distinct household_id) as households from subject group by county';
  const rows = run.scopes.flatMap(({ scope }) => scope.store.all(sql)).filter((row) => row['county'] !== null);
  const counts = (places: readonly (string | null)[]): Map<string | null, number> => {
    const byCounty = new Map<string | null, number>();
    for (const county of places) byCounty.set(county, (byCounty.get(county) ?? 0) + 1);
    return byCounty;
  };
  const findings = counts(counted.findings.map((finding) => finding.place.county));
  const review = counts(counted.review.map((pair) => pair.place.county));
  const cleared = counts(counted.candidates.filter((row) => !row.held).map((row) => row.county));
  const held = counts(counted.candidates.filter((row) => row.held).map((row) => row.county));
  return rows
    .map((row) => {
      const division = String(row['county']);
      return {
        division,
        name: run.names.countyName(division),
        subjects: { persons: Number(row['persons']), households: Number(row['households']) },
        findings: findings.get(division) ?? 0,
        review: review.get(division) ?? 0,
        cleared: cleared.get(division) ?? 0,
        held: held.get(division) ?? 0,
      };
    })
    .sort((one, other) => (one.division < other.division ? -1 : 1));
}

function inputsOf(run: PassRun, { context, otherInputs }: ResultFacts): BatchInput[] {
  const byPath = new Map<string, BatchInput>();
  for (const delivery of [...context.inputs.people, ...context.inputs.lists]) {
    for (const { path, bytes, sha256 } of delivery.files) {
      const source = delivery.role === 'list' ? delivery.table.id : null;
      byPath.set(`${path}|${source ?? ''}`, {
        path,
        role: delivery.role,
        source,
        bytes,
        sha256,
        rows: run.rowsByFile.get(path) ?? null,
        ...(delivery.role === 'register' ? { read_as: readingOf(delivery) } : {}),
      });
    }
  }
  for (const { path, bytes, sha256, role } of otherInputs) {
    byPath.set(`${path}|${role}`, { path, role, source: null, bytes, sha256, rows: null });
  }
  return [...byPath.values()].sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
}

function readingOf({ division, dataDate, settings }: PlannedDelivery): RegisterReading {
  return { division, data_date: dataDate, settings };
}

function textOf(cell: string | number | null | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}
