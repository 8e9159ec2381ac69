/**
 * Results of county passes against the register of a pass above them: fills `held`, `cleared`, `uncompared` and `previous_finding`, and names
 * who was entered, who was not, and which pairs only a person can decide. An equal valid number makes a hit; an equal written number needs
 * a compatible name; name and household alone make a pair for clerical review.
 */
import type { BetweenPasses, BetweenRow, CandidateOutcome } from '../../domain/batch.js';
import type { EvidenceRow, Finding, ReviewPair } from '../../domain/finding.js';
import { foldWidth, stripBlanks } from '../../normalise/characters.js';
import { compareNames, nameKey } from '../../normalise/names/names.js';
import { keyToInteger } from '../../normalise/numbers/number-key.js';
import type { SqlRow, WorkStore } from '../../store/work-store.js';
import { homeOf, registerCode } from '../../workspace/batch-store.js';
import type { CountyBatches, CountyResult } from './county-batches.js';

export interface LoadedCountyResults {
  /** Names of the tables that have content. */
  readonly tables: ReadonlySet<string>;
  readonly between: BetweenPasses;
  readonly review: readonly ReviewPair[];
  /** Of the counties. */
  readonly findings: readonly Finding[];
}

/** Rules that name every row of one number in a county's register and among its candidates. */
const SAME_NUMBER_RULES: ReadonlySet<string> = new Set(['B01', 'B02', 'B03', 'B05', 'B07']);

const SUBJECT = `select person_id, place_id, row_number, id_key, id_number, name, name_key, county, township,
    village, household, relation
  from subject where origin = 'register' and status <> 'removed'`;

/** A register row as matching needs it. */
interface Entered {
  readonly personId: number;
  readonly placeId: number;
  readonly rowNumber: number;
  readonly key: string | null;
  readonly number: string | null;
  readonly name: string | null;
  readonly nameKey: string | null;
  readonly county: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly household: string | null;
  readonly relation: string | null;
}

export type PlaceOf = (placeId: number) => { readonly file: string; readonly sheet: string | null };

export function loadCountyResults(
  batches: CountyBatches,
  store: WorkStore,
  { placeOf, secret }: { readonly placeOf: PlaceOf; readonly secret: Uint8Array },
): LoadedCountyResults | null {
  if (batches.size === 0) return null;
  const counties = [...batches].map(([county, source]) => {
    const result = source.read();
    return {
      county,
      batch: source.batch,
      result,
      candidates: result.candidates.filter((one) => one.county === county),
    };
  });
  const matching = new Matching(counties.flatMap(({ candidates }) => candidates));
  const compared = comparedPeople(counties.map(({ result }) => result));
  const knowsRegister = new Set(
    counties.filter(({ result }) => result.registered !== null).map(({ county }) => county),
  );
  const rows: BetweenRow[] = [];
  const unknown: [number, string][] = [];
  for (const row of store.rows(SUBJECT)) {
    const person = enteredOf(row);
    matching.add(person);
    const { county, key } = person;
    if (county === null || key === null || !knowsRegister.has(county)) continue;
    const home = homeOf(county, person.household, person.nameKey);
    if (isCompared(key, home, compared, secret)) continue;
    unknown.push([person.personId, batches.get(county)?.batch ?? '']);
    rows.push(betweenRow('entered_uncompared', person, null));
  }
  const uncompared = store.writer('uncompared', ['person_id', 'batch']);
  for (const cells of unknown) uncompared.add(cells);
  const review: ReviewPair[] = [];
  for (const { county, batch, result, candidates } of counties) {
    rows.push(...loadCandidates({ county, batch, result, candidates }, matching, { store, review, placeOf }));
    loadFindings(county, batch, result.findings ?? [], store);
  }
  const between: BetweenPasses = {
    counties: counties.map(({ county, batch, result, candidates }) => ({
      county,
      batch,
      cleared: candidates.filter(({ held }) => !held).length,
      held: candidates.filter(({ held }) => held).length,
      findings: result.findings === null ? null : findingsOf(county, result.findings).map(({ no }) => no),
      knows_register: result.registered !== null,
    })),
    only_county: [],
    rows: rows.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1)),
  };
  const tables = new Set(['held', 'cleared', 'uncompared', 'previous_finding']);
  const findings = counties.flatMap(({ county, result }) => findingsOf(county, result.findings ?? []));
  return { tables, between, review, findings };
}

/** The findings that the pass above does not have for the same county. */
export function withOnlyCounty(loaded: LoadedCountyResults, upper: readonly Finding[]): BetweenPasses {
  const known = new Set(upper.map(({ no, place }) => `${no}|${place.county ?? ''}`));
  const own = loaded.findings.filter(({ no, place }) => !known.has(`${no}|${place.county ?? ''}`));
  const only_county = own
    .map(({ no, rule, rule_name, place, person, message }) => ({ no, rule, rule_name, place, person, message }))
    .sort((one, other) => (one.no < other.no ? -1 : 1));
  return { ...loaded.between, only_county };
}

interface CountyCandidates {
  readonly county: string;
  readonly batch: string;
  readonly result: CountyResult;
  readonly candidates: readonly CandidateOutcome[];
}

function loadCandidates(
  { county, batch, result, candidates }: CountyCandidates,
  matching: Matching,
  { store, review, placeOf }: { readonly store: WorkStore; readonly review: ReviewPair[]; readonly placeOf: PlaceOf },
): BetweenRow[] {
  const held = store.writer('held', ['id_key', 'batch', 'county', 'household', 'rules', 'registered', 'person_id']);
  const cleared = store.writer('cleared', ['id_key', 'batch', 'county', 'household']);
  const registered = registeredRows(result.findings ?? []);
  const rows: BetweenRow[] = [];
  candidates.forEach((candidate, at) => {
    const entered = matching.entered(candidate);
    const rules = [...new Set(candidate.held_by.map((no) => no.split('-')[0] ?? ''))].sort().join(',');
    const reasons = candidate.reasons.join('；');
    if (!candidate.held) {
      if (candidate.id_key !== null) cleared.add([candidate.id_key, batch, county, candidate.household]);
      rows.push(betweenRow(entered.length > 0 ? 'cleared_entered' : 'cleared_not_entered', candidate, null));
      return;
    }
    const before = candidate.id_key === null ? 0 : (registered.get(`${county}|${candidate.id_key}`) ?? 0);
    const cells = [batch, county, candidate.household, rules === '' ? reasons : rules, before];
    if (candidate.id_key !== null) held.add([candidate.id_key, ...cells, null]);
    else for (const { personId } of entered) held.add([null, ...cells, personId]);
    const isEntered = entered.length > before;
    rows.push(betweenRow(isEntered ? 'held_entered' : 'held_not_entered', candidate, reasons));
    if (entered.length > 0) return;
    const evidence = heldEvidence(candidate, { batch, row: at + 1 });
    for (const person of matching.namesakes(candidate)) review.push(pairOf(person, placeOf(person.placeId), evidence));
  });
  return rows;
}

/** Candidates by every way in which a register row may be one of them. */
class Matching {
  readonly #byKey = new Map<string, Entered[]>();
  readonly #byNumber = new Map<string, Entered[]>();
  readonly #byHome = new Map<string, Entered[]>();

  constructor(candidates: readonly CandidateOutcome[]) {
    for (const candidate of candidates) {
      if (candidate.id_key !== null) this.#byKey.set(candidate.id_key, []);
      const number = writtenKey(candidate.id_number);
      if (number !== null) this.#byNumber.set(number, []);
      if (candidate.held && candidate.household !== null) this.#byHome.set(homeKey(candidate), []);
    }
  }

  add(person: Entered): void {
    if (person.key !== null) this.#byKey.get(person.key)?.push(person);
    const number = writtenKey(person.number);
    if (number !== null) this.#byNumber.get(number)?.push(person);
    if (person.household !== null) this.#byHome.get(homeKey(person))?.push(person);
  }

  /** Register rows that are this candidate. */
  entered(candidate: CandidateOutcome): readonly Entered[] {
    if (candidate.id_key !== null) return this.#byKey.get(candidate.id_key) ?? [];
    const number = writtenKey(candidate.id_number);
    const same = number === null ? [] : (this.#byNumber.get(number) ?? []);
    return same.filter(({ name }) => areCompatible(name, candidate.name));
  }

  /** Rows of the same household and a compatible name under another number. */
  namesakes(candidate: CandidateOutcome): readonly Entered[] {
    const same = candidate.household === null ? [] : (this.#byHome.get(homeKey(candidate)) ?? []);
    return same.filter(({ name }) => areCompatible(name, candidate.name));
  }
}

function areCompatible(one: string | null, other: string | null): boolean {
  return ['same', 'variant', 'sound'].includes(compareNames(one, other));
}

/** A number as written, for numbers that are none: without regard to width, blanks and case. Null for cells too short to be one. */
function writtenKey(number: string | null): string | null {
  const key = number === null ? '' : stripBlanks(foldWidth(number)).toUpperCase();
  return key.length < MIN_WRITTEN ? null : key;
}

/** Fewer characters are no number of a person. */
const MIN_WRITTEN = 6;

function homeKey({ county, household }: { readonly county: string | null; readonly household: string | null }): string {
  return `${county ?? ''}|${household ?? ''}`;
}

interface ComparedPeople {
  readonly keys: ReadonlySet<string>;
  readonly homes: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
}

/** Everybody whom a county pass has seen, in a register or among candidates, under the same number or the same name at home. */
function comparedPeople(results: readonly CountyResult[]): ComparedPeople {
  const keys = new Set<string>();
  const codes = new Set<string>();
  const homes = new Set<string>();
  for (const { registered, candidates } of new Set(results)) {
    for (const key of registered?.keys.keys() ?? []) keys.add(key);
    for (const home of registered?.homes ?? []) homes.add(home);
    for (const code of registered?.codes ?? []) codes.add(code);
    for (const { id_key, county, household, name } of candidates) {
      if (id_key !== null) keys.add(id_key);
      const home = homeOf(county, household, name === null ? null : nameKey(name));
      if (home !== null) homes.add(home);
    }
  }
  return { keys, homes, codes };
}

function isCompared(
  key: string,
  home: string | null,
  { keys, homes, codes }: ComparedPeople,
  secret: Uint8Array,
): boolean {
  if (keys.has(key) || (home !== null && homes.has(home))) return true;
  if (codes.size === 0) return false;
  return codes.has(registerCode(secret, key)) || (home !== null && codes.has(registerCode(secret, home)));
}

function findingsOf(county: string, findings: readonly Finding[]): Finding[] {
  return findings.filter(({ place }) => place.county === county);
}

function loadFindings(county: string, batch: string, all: readonly Finding[], store: WorkStore): void {
  const columns = ['no', 'rule', 'kind', 'severity', 'unit', 'id_key', 'household', 'county', 'township', 'batch'];
  const findings = store.writer('previous_finding', columns);
  for (const { no, rule, kind, severity, unit, person, place } of findingsOf(county, all)) {
    const key = person.id_number !== null && keyToInteger(person.id_number) >= 0 ? person.id_number : null;
    findings.add([no, rule, kind, severity, unit, key, person.household, county, place.township, batch]);
  }
}

/** County + number → rows of the register that already had the number when a candidate was found to repeat it. */
function registeredRows(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { rule, person, place, evidence } of findings) {
    if (!SAME_NUMBER_RULES.has(rule) || person.id_number === null) continue;
    const key = `${place.county ?? ''}|${person.id_number}`;
    const inRegister = evidence.filter(({ source }) => source === 'register').length;
    rows.set(key, Math.max(rows.get(key) ?? 0, inRegister));
  }
  return rows;
}

function enteredOf(row: SqlRow): Entered {
  const text = (column: string): string | null => {
    const cell = row[column];
    return cell === null || cell === undefined ? null : String(cell);
  };
  return {
    personId: Number(row['person_id']),
    placeId: Number(row['place_id'] ?? 0),
    rowNumber: Number(row['row_number'] ?? 0),
    key: text('id_key'),
    number: text('id_number'),
    name: text('name'),
    nameKey: text('name_key'),
    county: text('county'),
    township: text('township'),
    village: text('village'),
    household: text('household'),
    relation: text('relation'),
  };
}

type Named = Pick<Entered, 'county' | 'township' | 'village' | 'household' | 'name' | 'relation'>;

function betweenRow(
  kind: BetweenRow['kind'],
  person: Named & { readonly number?: string | null; readonly id_number?: string | null },
  reasons: string | null,
): BetweenRow {
  const { county, township, village, household, name, relation } = person;
  const id_number = person.number ?? person.id_number ?? null;
  return { kind, county, township, village, household, name, id_number, relation, reasons };
}

function heldEvidence(candidate: CandidateOutcome, { batch, row }: { batch: string; row: number }): EvidenceRow {
  const values = { name: candidate.name, id_number: candidate.id_number, household: candidate.household };
  return { source: 'candidates', file: batch, sheet: null, row, values: filledOf(values) };
}

function pairOf(person: Entered, { file, sheet }: ReturnType<PlaceOf>, list: EvidenceRow): ReviewPair {
  const { name, number, household, county, township, village } = person;
  return {
    reason: 'similar_person',
    rule: 'G21',
    place: { county, township, village },
    register: {
      source: 'register',
      file,
      sheet,
      row: person.rowNumber,
      values: filledOf({ name, id_number: number, household }),
    },
    list,
    note: null,
  };
}

function filledOf(values: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

function sortKey(row: BetweenRow): string {
  return [row.kind, row.county, row.township, row.village, row.household, row.id_number, row.name]
    .map((part) => part ?? '\uFFFF')
    .join('\u0000');
}
