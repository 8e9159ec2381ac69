/**
 * Findings of the ledger and of stored batches that it does not know → those of some households. A household that only findings still
 * name becomes one too. Reads; decides nothing.
 */
import { withoutShield } from '../../domain/shielded-text.js';
import type { LedgerState } from '../../domain/ledger/state.js';
import type { KnownFinding } from '../../report/ledger/words.js';
import type { LedgerStore } from '../../store/ledger-store.js';
import { readBatchHead, storedBatchIds, streamFindings } from '../../workspace/batch-store.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { Home, Wanted } from './read-homes.js';

/** A finding with the stored batches that show it although the ledger does not know them. */
export interface HomeFinding {
  readonly finding: KnownFinding;
  readonly batches: readonly { readonly batch: string; readonly as_of: string }[];
}

export interface KnownFindings {
  readonly findings: readonly HomeFinding[];
  /** Batches that were searched. */
  readonly batches: number;
  /** Findings without personal content. */
  readonly purged: number;
}

/** A home with its findings and the people that only they name. */
export interface HomeWithFindings extends Home {
  readonly findings: readonly HomeFinding[];
}

/** The findings about people and households. */
export async function readKnownFindings(
  { paths }: Workspace,
  ledger: LedgerStore | null,
  state: LedgerState | null,
): Promise<KnownFindings> {
  const known = new Map<string, HomeFinding>();
  let purged = 0;
  for (const { no, detail, unit } of state?.findings.values() ?? []) {
    if (unit !== 'person' && unit !== 'household') continue;
    const digest = detail ?? (ledger === null ? null : withdrawnDetail(ledger, no));
    const content = digest === null ? null : (ledger?.detail(digest) ?? null);
    if (content === null) purged += 1;
    else known.set(no, { finding: content as unknown as KnownFinding, batches: [] });
  }
  const recorded = new Set(state?.batches.map(({ batch }) => batch));
  const unrecorded = storedBatchIds(paths).filter((id) => !recorded.has(id));
  for (const batch of unrecorded) {
    const { as_of } = readBatchHead(paths, batch);
    for await (const finding of streamFindings(paths, batch)) {
      if (finding.unit !== 'person' && finding.unit !== 'household') continue;
      const before = known.get(finding.no);
      known.set(finding.no, { finding, batches: [...(before?.batches ?? []), { batch, as_of }] });
    }
  }
  return { findings: [...known.values()], batches: recorded.size + unrecorded.length, purged };
}

/** A finding that only batches saw which were taken back. */
function withdrawnDetail(ledger: LedgerStore, no: string): string | null {
  let digest: string | null = null;
  for (const event of ledger.events({ finding: no })) if (event.kind === 'finding_seen') digest = event.detail;
  return digest;
}

/** Homes of the register with their findings, and the homes that only findings still name. */
export function withFindings(
  homes: readonly Home[],
  findings: readonly HomeFinding[],
  wanted: Wanted,
): HomeWithFindings[] {
  const all = [...homes, ...formerHomes(homes, findings, wanted)];
  const own = all.map((): HomeFinding[] => []);
  const byNumber = new Map<string, number[]>();
  const byPerson = new Map<string, number[]>();
  const enter = (index: Map<string, number[]>, key: string, at: number): void => {
    const before = index.get(key) ?? [];
    if (!before.includes(at)) index.set(key, [...before, at]);
  };
  all.forEach(({ household, place, people }, at) => {
    if (household !== null) enter(byNumber, `${place.county ?? ''}|${household}`, at);
    for (const person of people) for (const key of keysOf(person)) enter(byPerson, key, at);
  });
  for (const one of findings) {
    for (const at of homesOfFinding(one.finding, all, { byNumber, byPerson, wanted })) own[at]?.push(one);
  }
  return all.map((home, at) => ({ ...home, findings: own[at] ?? [] }));
}

function homesOfFinding(
  finding: KnownFinding,
  homes: readonly Home[],
  {
    byNumber,
    byPerson,
    wanted,
  }: {
    readonly byNumber: ReadonlyMap<string, readonly number[]>;
    readonly byPerson: ReadonlyMap<string, readonly number[]>;
    readonly wanted: Wanted;
  },
): Set<number> {
  const { person, place } = finding;
  const same = person.household === null ? [] : (byNumber.get(`${place.county ?? ''}|${person.household}`) ?? []);
  const here = same.filter((at) => homes[at]?.place.village === place.village);
  // The only household of that number in the county: it has moved, or a row lacks its village.
  const found = new Set(here.length === 0 && same.length === 1 ? same : here);
  // Another household number since, or none: the person is known by the own number.
  if (found.size === 0) for (const at of byPerson.get(person.id_number ?? '') ?? []) found.add(at);
  for (const number of otherNumbers(finding)) for (const at of byPerson.get(number) ?? []) found.add(at);
  if (found.size === 0 && isAbout(finding, wanted)) {
    homes.forEach((home, at) => {
      if (home.role === null && home.household === person.household && home.place.village === place.village)
        found.add(at);
    });
  }
  return found;
}

/** A written text that is too short for a number, such as 无, says nothing about who it is. */
const SHORTEST_NUMBER = 8;

function keysOf({ matchKey, idNumber }: Home['people'][number]): string[] {
  const written = idNumber !== null && idNumber.length >= SHORTEST_NUMBER ? [idNumber] : [];
  return matchKey === null ? written : [matchKey, ...written];
}

const REGISTER_SOURCES: ReadonlySet<string> = new Set(['register', 'candidates']);

/** Numbers of the register rows that a duplicate stands between. */
function otherNumbers({ kind, evidence }: KnownFinding): string[] {
  if (kind !== 'duplicate') return [];
  return evidence
    .filter(({ source }) => REGISTER_SOURCES.has(source))
    .flatMap(({ values }) => values['id_number'] ?? [])
    .map(withoutShield);
}

function isAbout(finding: KnownFinding, wanted: Wanted): boolean {
  const { person, place } = finding;
  if (wanted.isVillage !== null) return person.household !== null && wanted.isVillage(place);
  const { id_number: number, household } = person;
  return household === wanted.number || (number !== null && (number === wanted.number || number === wanted.matchKey));
}

/** Households that findings name and the register no longer has. */
function formerHomes(homes: readonly Home[], findings: readonly HomeFinding[], wanted: Wanted): Home[] {
  const keyOf = (household: string | null, county: string | null): string => `${county ?? ''}|${household ?? ''}`;
  const present = new Set(homes.map(({ household, place }) => keyOf(household, place.county)));
  const people = new Set(homes.flatMap((home) => home.people.flatMap(keysOf)));
  const former = new Map<string, Home>();
  for (const { finding } of findings) {
    const { person, place } = finding;
    if (!isAbout(finding, wanted) || people.has(person.id_number ?? '')) continue;
    if (person.household !== null && present.has(keyOf(person.household, place.county))) continue;
    const key = JSON.stringify([person.household ?? person.id_number, place]);
    former.set(key, { household: person.household, place, role: null, dataDate: null, people: [] });
  }
  return [...former.values()];
}
