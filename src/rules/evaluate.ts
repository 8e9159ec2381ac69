/**
 * One rule run over one scope: SQL, grouping, findings, pairs for clerical review. Where the persons behind a finding matter later
 * (holding candidates back, the `found` table) their row ids go along.
 */
import { NAME_MISSING_WORDS } from '../catalog/linkage.js';
import type { Finding, ReviewPair } from '../domain/finding.js';
import type { RuleDefinition, RuleUnit } from '../domain/rule.js';
import type { UncheckedExcuse } from './availability.js';
import type { Bindings } from './bindings.js';
import { buildFinding, type FindingContext } from './build-finding.js';
import type { CompiledRule } from './compile.js';
import type { StoredRow } from './evidence.js';
import type { LinkedRows } from './linked-rows.js';
import type { DoubtedView } from './unreadable-values.js';
import { groupHits, type SubjectGroup } from './group-hits.js';
import type { LinkedRow } from './linked-rows.js';
import { asTheirRows, unreadableLinks } from './possible-rows.js';
import { text, type RuleStore } from './row-lookup.js';
import { readHit, type RuleHit } from './rule-hit.js';
import { sqlTokens } from './sql/sql-tokens.js';

export interface EvaluatedFinding {
  readonly finding: Finding;
  /** Register rows of the finding. */
  readonly personIds: readonly number[];
  /** Households of the finding, for rules of unit household. */
  readonly householdIds: readonly number[];
  /** Households in which those persons are entered, whatever the unit. */
  readonly homes: readonly number[];
  /** Match keys of the rows that name the subject, in the register or outside it; empty where none is usable. Sorted. */
  readonly keys: readonly string[];
  /** The household that its sheet describes, and the group of its first person; null where there is none. */
  readonly home: number | null;
  readonly group: string | null;
}

export interface EvaluatedPair {
  readonly pair: ReviewPair;
  readonly personIds: readonly number[];
}

export interface EvaluatedRule {
  /** In no particular order, each number once. */
  readonly findings: readonly EvaluatedFinding[];
  readonly review: readonly EvaluatedPair[];
  /** Rows that kept somebody from being called missing. */
  readonly sparing: readonly SparingRow[];
}

/** A row that may be a person's. */
export type SparingRow = Pick<LinkedRow, 'source' | 'rowId' | 'personId'>;

/** A direction of a rule that can run; most rules have one. */
export interface RunnablePart {
  readonly compiled: CompiledRule;
  /** Counties in which a person may be reported as missing; null for all. */
  readonly eligibleCounties: ReadonlySet<string | null> | null;
  readonly uncheckedExcuses: readonly UncheckedExcuse[];
}

/** All that the result of a rule depends on beside the rows of the store and what the whole pass shares. */
export interface RuleQuestion {
  readonly rule: RuleDefinition;
  readonly parts: readonly RunnablePart[];
  readonly doubted: readonly DoubtedView[];
  readonly bindings: Bindings;
  readonly graceUntil: ReadonlyMap<number, string> | undefined;
  readonly links: LinkedRows;
}

/** Results that an earlier run left: the answer to a question that was asked before, else that of `evaluate`. */
export interface KeptAnswers {
  recall(question: RuleQuestion, evaluate: () => EvaluatedRule): EvaluatedRule;
}

export interface EvaluationContext extends FindingContext {
  readonly store: RuleStore;
  /** One at least. */
  readonly parts: readonly RunnablePart[];
  readonly sourceOf: (name: string) => string | null;
  /** Columns that the store has of a view. */
  readonly columnsOf: (view: string) => ReadonlySet<string>;
}

/** Why a pair cannot be decided by a machine, as a code of the review catalogue. */
type ReviewReason = 'name_unlike' | 'number_damaged' | 'similar_person';

export function evaluateRule(context: EvaluationContext): EvaluatedRule {
  const { rule, parts } = context;
  const hits = parts.flatMap((part) => readHits(part.compiled.findings, part, context));
  if (rule.review === true) return { findings: [], review: pairs(hits, 'similar_person', context), sparing: [] };
  const findings: EvaluatedFinding[] = [];
  const groups = [...groupHits(hits, rule.unit, context.lookup)];
  const spared = perhapsListed(groups, context);
  const sparing: SparingRow[] = [];
  for (const group of groups) {
    const rows = spared.get(group.subjectKey);
    if (rows !== undefined) {
      sparing.push(...rows.map(({ source, rowId, personId }) => ({ source, rowId, personId })));
      continue;
    }
    findings.push({
      finding: buildFinding(group, context),
      personIds: idsOf([...group.persons, ...group.others], 'person_id'),
      householdIds: rule.unit === 'household' ? householdIds(group) : [],
      homes: idsOf(group.persons, 'household_id'),
      keys: keysOf(group, context),
      ...homeOf(group, rule.unit),
    });
  }
  const review = parts.flatMap((part) => {
    const reason = part.compiled.form === 'omitted' ? 'number_damaged' : 'name_unlike';
    return part.compiled.review === null ? [] : pairs(readHits(part.compiled.review, part, context), reason, context);
  });
  return { findings, review, sparing };
}

/** Those who are not called missing from a list by key, with the rows that may be theirs, or a member's of the household, and would count. */
function perhapsListed(
  groups: readonly SubjectGroup[],
  context: EvaluationContext,
): ReadonlyMap<string, readonly LinkedRow[]> {
  const perhaps = new Map<string, LinkedRow[]>();
  for (const group of groups) {
    const rows = possibleRows(group, context);
    if (rows.length > 0) perhaps.set(group.subjectKey, rows);
  }
  if (perhaps.size === 0) return perhaps;
  const { rule, store, lookup, parts, columnsOf } = context;
  const links = [...new Set([...perhaps.values()].flat())];
  const doubted = parts.map((part) =>
    ofPeople(
      part,
      rule,
      groups.flatMap((group) => (perhaps.has(group.subjectKey) ? group.persons : [])),
    ),
  );
  const counting = new Set<string>();
  asTheirRows(
    links,
    { store, columnsOf, hasNumbers: parts.some(({ compiled }) => readsNumbers(compiled.findings)) },
    () => {
      const hits = doubted.flatMap((part) => readHits(part.compiled.findings, part, context));
      const missing = new Set([...groupHits(hits, rule.unit, lookup)].map(({ subjectKey }) => subjectKey));
      for (const key of perhaps.keys()) if (!missing.has(key)) counting.add(key);
    },
  );
  const unreadable = unreadableLinks(links, store, rule.severity);
  return new Map([...perhaps].filter(([key, rows]) => counting.has(key) || rows.some((row) => unreadable.has(row))));
}

/** The part asked about these people alone; as it is where it counts people, or says by itself what its rows are about. */
function ofPeople(part: RunnablePart, { group }: RuleDefinition, persons: readonly StoredRow[]): RunnablePart {
  const { compiled } = part;
  if (compiled.form !== 'absent' || group !== undefined) return part;
  const households = idsOf(persons, 'household_id');
  const findings = `select * from (${compiled.findings}) missing where missing.household_id in (${households.join(', ')})`;
  return { ...part, compiled: { ...compiled, findings } };
}

function readsNumbers(sql: string): boolean {
  return sqlTokens(sql).some(({ text }) => text === 'id_key');
}

function possibleRows(group: SubjectGroup, { rule, links, store }: EvaluationContext): LinkedRow[] {
  if (links === undefined || links.open.length === 0) return [];
  const sources =
    rule.absentFrom ?? (rule.kind === 'absent' ? (rule.hit === undefined ? (rule.needs ?? []) : [rule.hit]) : []);
  if (sources.length === 0) return [];
  const wanted = new Set(sources);
  const own = links.perhaps(wanted, idsOf(group.persons, 'person_id'));
  if (rule.unit !== 'household') return own;
  const homes = links.homes((ids) => store.block('subject', ['household_id'], ids));
  const members = householdIds(group).flatMap((household) => homes.get(household) ?? []);
  return [...new Set([...own, ...links.perhaps(wanted, members)])];
}

function readHits(sql: string, { eligibleCounties }: RunnablePart, context: EvaluationContext): RuleHit[] {
  const hits: RuleHit[] = [];
  for (const row of context.store.rows(sql, context.bindings)) hits.push(readHit(row, context.sourceOf));
  if (eligibleCounties === null) return hits;
  const eligible: RuleHit[] = [];
  context.lookup.each(hits, context.rule.unit, (hit) => {
    if (isEligible(hit, eligibleCounties, context)) eligible.push(hit);
  });
  return eligible;
}

function isEligible(hit: RuleHit, counties: ReadonlySet<string | null>, context: EvaluationContext): boolean {
  const row =
    hit.personId !== null
      ? context.lookup.person(hit.personId)
      : hit.householdId !== null
        ? context.lookup.household(hit.householdId)
        : null;
  return row === null || counties.has(text(row['county']));
}

function homeOf(
  { persons, others, household }: SubjectGroup,
  unit: RuleUnit,
): Pick<EvaluatedFinding, 'home' | 'group'> {
  const first = persons[0] ?? others[0];
  const home = (unit === 'household' ? household?.['household_id'] : undefined) ?? first?.['household_id'];
  const called = first?.['group'] ?? null;
  return { home: typeof home === 'number' ? home : null, group: called === null ? null : String(called) };
}

function householdIds(group: SubjectGroup): number[] {
  return group.household === null ? [] : idsOf([group.household], 'household_id');
}

function keysOf(group: SubjectGroup, { lookup }: EvaluationContext): string[] {
  const outside = group.outside.map(({ source, rowId }) => lookup.listRow(source, rowId));
  const keys = [...group.persons, ...outside].flatMap((row) => text(row?.['id_key'] ?? null) ?? []);
  return [...new Set(keys)].sort();
}

function idsOf(rows: readonly StoredRow[], column: string): number[] {
  return [...new Set(rows.map((row) => Number(row[column])))];
}

/** Pairs of a register row with a list row or with another register row, in no particular order. */
function pairs(hits: readonly RuleHit[], reason: ReviewReason, context: EvaluationContext): EvaluatedPair[] {
  const { lookup, rule } = context;
  const found: EvaluatedPair[] = [];
  lookup.each(hits, 'person', (hit) => {
    const person = hit.personId === null ? null : lookup.person(hit.personId);
    if (person === null) return;
    const other = hit.otherPersonId === null ? null : lookup.person(hit.otherPersonId);
    const [first] = hit.evidence;
    const row = first === undefined ? null : lookup.listRow(first.source, first.rowId);
    const list =
      other !== null
        ? lookup.registerEvidence(other, context.registerColumns)
        : row === null || first === undefined
          ? null
          : lookup.listEvidence(first.source, row);
    if (list === null) return;
    found.push({
      pair: {
        reason,
        rule: rule.number,
        place: { county: text(person['county']), township: text(person['township']), village: text(person['village']) },
        register: lookup.registerEvidence(person, context.registerColumns),
        list,
        note: hit.row['name_match'] === 'missing' ? NAME_MISSING_WORDS : null,
      },
      personIds: idsOf(other === null ? [person] : [person, other], 'person_id'),
    });
  });
  return found;
}
