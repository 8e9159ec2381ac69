/**
 * Results of the reads of the coverage catalogue, put together: households that must be visited with all their reasons and their last
 * visit, people to keep an eye on, blocked exits, incomes computed again. A household outside the register is known by the numbers of its
 * members: lists that share a number mean one household. Pure.
 */
import type { CoverageRead } from '../../catalog/rules/identification/read.js';
import type {
  AttentionPerson,
  BlockedHousehold,
  CoverageGap,
  CoverageSubject,
  RecountedIncome,
  VisitTarget,
} from '../../domain/reports/coverage.js';
import type { EvidenceRow } from '../../domain/finding.js';
import { LinkedSets } from './linked-sets.js';
import { recountIncome, type RecountTerms } from './recount-income.js';
import type { EvaluatedFinding } from '../evaluate.js';
import type { StoredRow } from '../evidence.js';
import { text } from '../row-lookup.js';
import type { ScopeResult } from '../run-rules.js';

/** One scope of a pass after its reads were run. */
export interface CoverageScope {
  readonly result: ScopeResult;
  household(householdId: number): StoredRow | null;
  person(personId: number): StoredRow | null;
}

/** A finding of a read. */
export interface ReadHit {
  readonly read: CoverageRead;
  readonly found: EvaluatedFinding;
}

export interface CoverageLines {
  readonly targets: readonly VisitTarget[];
  readonly attention: readonly AttentionPerson[];
  readonly blocked: readonly BlockedHousehold[];
  readonly incomes: readonly RecountedIncome[];
}

export function readHits(scope: CoverageScope, reads: readonly CoverageRead[]): ReadHit[] {
  const byNumber = new Map(reads.map((read) => [read.rule.number, read]));
  return scope.result.findings.flatMap((found) => {
    const read = byNumber.get(found.finding.rule);
    return read === undefined ? [] : [{ read, found }];
  });
}

/** Reads in the order of the catalogue: reasons are named in it. `terms` hold the monitoring line in force. */
export function coverageLines(scope: CoverageScope, reads: readonly CoverageRead[], terms: RecountTerms): CoverageLines {
  const order = new Map(reads.map((read, at) => [read.rule.number, at]));
  const hits = readHits(scope, reads).sort(
    (one, other) => (order.get(one.read.rule.number) ?? 0) - (order.get(other.read.rule.number) ?? 0),
  );
  const used = (use: CoverageRead['uses'][number]): ReadHit[] => hits.filter(({ read }) => read.uses.includes(use));
  const visits = visitsOf(used('visited'));
  return {
    targets: [...insideTargets(used('visit'), visits, scope), ...outsideTargets(used('visit'), visits)],
    attention: attentionOf(used('attention'), scope),
    blocked: blockedOf(used('exit'), scope),
    incomes: used('income').flatMap(({ found }) => recountHit(found, scope, terms)),
  };
}

/** Failures of reading, once a label, reason and county. */
export function coverageGaps(scope: CoverageScope, reads: readonly CoverageRead[]): CoverageGap[] {
  const labels = new Map(reads.map((read) => [read.rule.number, read.label]));
  return scope.result.outcomes.flatMap((outcome) =>
    outcome.skips.map(({ reason, about, division }) => ({
      label: labels.get(outcome.rule) ?? outcome.rule,
      reason,
      about,
      division,
    })),
  );
}

interface Visit {
  readonly on: string;
  readonly visitor: string | null;
}

interface Visits {
  readonly byHousehold: ReadonlyMap<number, Visit>;
  readonly byKey: ReadonlyMap<string, Visit>;
}

/** The last visit of each household and of each person outside the register. */
function visitsOf(hits: readonly ReadHit[]): Visits {
  const byHousehold = new Map<number, Visit>();
  const byKey = new Map<string, Visit>();
  for (const { found } of hits) {
    const last = lastVisit(found.finding.evidence);
    if (last === null) continue;
    for (const household of found.householdIds) byHousehold.set(household, last);
    if (found.householdIds.length === 0) for (const key of found.keys) byKey.set(key, last);
  }
  return { byHousehold, byKey };
}

function lastVisit(evidence: readonly EvidenceRow[]): Visit | null {
  const visits = evidence
    .filter((row) => row.source === 'office.visit_log')
    .map(({ values }) => ({ on: values['visited_on'] ?? '', visitor: values['visitor'] ?? null }))
    .filter((visit) => visit.on !== '');
  return laterOf(visits);
}

function laterOf(visits: readonly Visit[]): Visit | null {
  const sorted = [...visits].sort((one, other) => {
    if (one.on !== other.on) return one.on < other.on ? 1 : -1;
    return (one.visitor ?? '') < (other.visitor ?? '') ? -1 : 1;
  });
  return sorted[0] ?? null;
}

/** Adds a reason once, in the order in which reads come. */
class Reasons {
  readonly codes: string[] = [];
  readonly reasons: string[] = [];
  readonly evidence: EvidenceRow[] = [];

  add({ read, found }: ReadHit, rows: readonly EvidenceRow[]): void {
    if (!this.codes.includes(read.code)) this.codes.push(read.code);
    const words = found.finding.message === '' ? read.label : found.finding.message;
    if (!this.reasons.includes(words)) this.reasons.push(words);
    for (const row of rows) {
      const isKnown = this.evidence.some(
        (known) => known.file === row.file && known.sheet === row.sheet && known.row === row.row,
      );
      if (!isKnown) this.evidence.push(row);
    }
  }
}

function insideTargets(hits: readonly ReadHit[], visits: Visits, scope: CoverageScope): VisitTarget[] {
  const byHousehold = new Map<number, Reasons>();
  for (const hit of hits) {
    for (const home of hit.found.homes) reasonsAt(byHousehold, home).add(hit, []);
  }
  return [...byHousehold].flatMap(([householdId, { codes, reasons }]) => {
    const subject = householdSubject(householdId, scope);
    const visit = visits.byHousehold.get(householdId);
    if (subject === null) return [];
    return [
      { ...subject, codes, reasons, visited_on: visit?.on ?? null, visitor: visit?.visitor ?? null, evidence: [] },
    ];
  });
}

function reasonsAt<Key>(map: Map<Key, Reasons>, key: Key): Reasons {
  const known = map.get(key) ?? new Reasons();
  map.set(key, known);
  return known;
}

function outsideTargets(hits: readonly ReadHit[], visits: Visits): VisitTarget[] {
  const outside = hits.filter(({ found }) => found.homes.length === 0 && found.keys.length > 0);
  const homes = new LinkedSets();
  for (const { found } of outside) homes.join(found.keys);
  const byHome = new Map<string, { first: ReadHit; reasons: Reasons; keys: Set<string> }>();
  for (const hit of outside) {
    const home = homes.rootOf(hit.found.keys[0] ?? '');
    const known = byHome.get(home) ?? { first: hit, reasons: new Reasons(), keys: new Set() };
    known.reasons.add(hit, hit.found.finding.evidence);
    for (const key of hit.found.keys) known.keys.add(key);
    byHome.set(home, known);
  }
  return [...byHome.values()].map(({ first, reasons, keys }) => {
    const visit = laterOf([...keys].flatMap((key) => visits.byKey.get(key) ?? []));
    const { codes, reasons: words, evidence } = reasons;
    return {
      ...outsideSubject(first.found),
      codes,
      reasons: words,
      visited_on: visit?.on ?? null,
      visitor: visit?.visitor ?? null,
      evidence,
    };
  });
}

/** One line a person, by number where there is one; a household's reason stands with the person who speaks for it. */
function attentionOf(hits: readonly ReadHit[], scope: CoverageScope): AttentionPerson[] {
  const byPerson = new Map<string, { first: EvaluatedFinding; reasons: Reasons }>();
  for (const hit of hits) {
    const { finding, personIds, homes, keys } = hit.found;
    const key =
      finding.person.id_number !== null && keys.includes(finding.person.id_number) ? finding.person.id_number : null;
    const known = key ?? (homes.length > 0 ? `#${personIds[0] ?? ''}` : `#${finding.no}`);
    const entry = byPerson.get(known) ?? { first: hit.found, reasons: new Reasons() };
    entry.reasons.add(hit, []);
    byPerson.set(known, entry);
  }
  return [...byPerson.values()].map(({ first, reasons: { codes, reasons } }) => {
    const person = first.personIds[0] === undefined ? null : scope.person(first.personIds[0]);
    const inside = { household: text(person?.['household']), status: text(person?.['status']) };
    return { ...outsideSubject(first), ...(person === null ? {} : inside), codes, reasons };
  });
}

function blockedOf(hits: readonly ReadHit[], scope: CoverageScope): BlockedHousehold[] {
  const byHousehold = new Map<number, Reasons>();
  for (const hit of hits) {
    const rows = hit.found.finding.evidence.filter(({ source }) => source !== 'register' && source !== 'candidates');
    for (const home of hit.found.homes) reasonsAt(byHousehold, home).add(hit, rows);
  }
  return [...byHousehold].flatMap(([householdId, { codes, reasons, evidence }]) => {
    const subject = householdSubject(householdId, scope);
    const row = scope.household(householdId);
    if (subject === null || row === null) return [];
    return [
      {
        ...subject,
        exit_planned: text(row['exited_on']),
        codes,
        conditions: reasons,
        evidence,
      },
    ];
  });
}

function recountHit(found: EvaluatedFinding, scope: CoverageScope, terms: RecountTerms): RecountedIncome[] {
  return found.homes.flatMap((householdId) => {
    const subject = householdSubject(householdId, scope);
    const row = scope.household(householdId);
    return subject === null || row === null
      ? []
      : [{ ...subject, ...recountIncome(row, found.finding.evidence, terms) }];
  });
}

/** A household of the register, spoken for by its head, else by its first member. */
function householdSubject(householdId: number, scope: CoverageScope): CoverageSubject | null {
  const row = scope.household(householdId);
  if (row === null) return null;
  const speaker = row['head_person_id'] ?? row['first_person_id'];
  const person = typeof speaker === 'number' ? scope.person(speaker) : null;
  return {
    place: { county: text(row['county']), township: text(row['township']), village: text(row['village']) },
    household: text(row['household']),
    name: text(person?.['name']),
    id_number: text(person?.['id_key']) ?? text(person?.['id_number']),
    status: text(row['status']),
  };
}

function outsideSubject({ finding }: EvaluatedFinding): CoverageSubject {
  const { person, place } = finding;
  return { place, household: null, name: person.name, id_number: person.id_number, status: null };
}
