/**
 * Rows of register and candidates → households: those of one number, of one person, or of one village. The newest data that knows a
 * household says who belongs to it. Holds only the people asked for.
 */
import { loadDivisions } from '../../delivery/load-divisions.js';
import { planInputs, type PlannedDelivery } from '../../delivery/plan-inputs.js';
import { readPeople, type RegisterPerson } from '../../delivery/read-register.js';
import { loadVillages } from '../../delivery/village-file.js';
import type { ColumnDefinition, TableDefinition } from '../../domain/column.js';
import { PASSES } from '../../domain/pass.js';
import type { Problem } from '../../domain/problem.js';
import type { Workspace } from '../../workspace/workspace.js';

/** A place as findings and register rows both name it. */
export interface HomePlace {
  readonly county: string | null;
  readonly township: string | null;
  readonly village: string | null;
}

/** The households that are asked for. */
export interface Wanted {
  /** Household number, or a person's number as written. */
  readonly number: string | null;
  /** The person's number as rows are matched by it; null where `number` is none. */
  readonly matchKey: string | null;
  /** Whether a place is the village asked for; null where a number is asked for. */
  readonly isVillage: ((place: HomePlace) => boolean) | null;
}

export interface Home {
  /** Null for a person without a household. */
  readonly household: string | null;
  readonly place: HomePlace;
  readonly role: 'register' | 'candidates' | null;
  readonly dataDate: string | null;
  /** The head first. */
  readonly people: readonly RegisterPerson[];
}

/** The inputs of all passes, each file once. */
export interface HomeInputs {
  readonly people: readonly PlannedDelivery[];
  readonly visits: readonly PlannedDelivery[];
  /** Lists whose rows are events of a person or household: shipped ones and the office's own. */
  readonly events: readonly PlannedDelivery[];
  readonly problems: readonly Problem[];
}

export interface ReadingTerms {
  readonly asOf: string;
  readonly environment: (name: string) => string | undefined;
}

interface Found {
  readonly person: RegisterPerson;
  readonly role: 'register' | 'candidates';
  readonly dataDate: string | null;
}

const VISIT_LOG = 'office.visit_log';

/** Rows are events that name a household or a person, with a day. */
function isOfHomes({ rowIs, columns }: TableDefinition): boolean {
  if (rowIs !== 'event') return false;
  return columns.some(({ name }) => name === 'household' || name === 'id_number') && dayColumn(columns) !== null;
}

/** The column of an event's day: its first date, else its first month. */
export function dayColumn(columns: readonly ColumnDefinition[]): string | null {
  const first = (type: ColumnDefinition['type']) => columns.find((column) => column.type === type)?.name;
  return first('date') ?? first('month') ?? null;
}

export async function planHomes({ paths, settings }: Workspace): Promise<HomeInputs> {
  const people = new Map<string, PlannedDelivery>();
  const visits = new Map<string, PlannedDelivery>();
  const events = new Map<string, PlannedDelivery>();
  const problems = new Map<string, Problem>();
  for (const pass of PASSES) {
    const inputs = await planInputs(paths.root, settings, pass, null);
    const keyOf = ({ role, files, division }: PlannedDelivery): string =>
      JSON.stringify([role, division, files.map(({ path }) => path)]);
    for (const delivery of inputs.people) people.set(keyOf(delivery), delivery);
    for (const delivery of inputs.lists) {
      if (delivery.table.id === VISIT_LOG) visits.set(keyOf(delivery), delivery);
      if (isOfHomes(delivery.table)) events.set(`${delivery.table.id}|${keyOf(delivery)}`, delivery);
    }
    const files = new Set(
      [...people.values(), ...visits.values(), ...events.values()].flatMap((own) => own.files.map(({ path }) => path)),
    );
    for (const problem of inputs.problems)
      if (files.has(problem.place?.file ?? '')) problems.set(JSON.stringify(problem), problem);
  }
  const withFiles = (own: Map<string, PlannedDelivery>) => [...own.values()].filter(({ files }) => files.length > 0);
  return {
    people: withFiles(people),
    visits: withFiles(visits),
    events: withFiles(events),
    problems: [...problems.values()],
  };
}

/** The households asked for, as the register and the candidates have them today. */
export async function readHomes(
  workspace: Workspace,
  inputs: HomeInputs,
  wanted: Wanted,
  terms: ReadingTerms,
): Promise<{ readonly homes: readonly Home[]; readonly problems: readonly Problem[] }> {
  const first = await collect(workspace, inputs, terms, (person) => isWanted(person, wanted));
  const households = new Set(
    first.found.filter(({ person }) => isPerson(person, wanted)).flatMap(({ person }) => keyOf(person) ?? []),
  );
  if (households.size === 0) return { homes: homesOf(first.found), problems: first.problems };
  // The others of the household may stand above the person.
  const all = await collect(workspace, inputs, terms, (person) => {
    const key = keyOf(person);
    return isWanted(person, wanted) || (key !== null && households.has(key));
  });
  const homes = homesOf(all.found).filter(
    ({ household, people }) => household === wanted.number || people.some((person) => isPerson(person, wanted)),
  );
  return { homes, problems: all.problems };
}

async function collect(
  workspace: Workspace,
  inputs: HomeInputs,
  terms: ReadingTerms,
  takes: (person: RegisterPerson) => boolean,
): Promise<{ readonly found: readonly Found[]; readonly problems: readonly Problem[] }> {
  const found: Found[] = [];
  const problems: Problem[] = [];
  for (const delivery of inputs.people) {
    const role = delivery.role === 'candidates' ? 'candidates' : 'register';
    const request = { ...terms, pass: delivery.level, division: null };
    const read = await readPeople(workspace, [delivery], request, (person) => {
      if (takes(person)) found.push({ person, role, dataDate: delivery.dataDate });
    });
    problems.push(...read);
  }
  return { found, problems };
}

function isPerson({ matchKey, idNumber }: RegisterPerson, wanted: Wanted): boolean {
  if (wanted.number === null) return false;
  return idNumber === wanted.number || (matchKey !== null && matchKey === wanted.matchKey);
}

function isWanted(person: RegisterPerson, wanted: Wanted): boolean {
  if (wanted.isVillage !== null) return wanted.isVillage(person.place);
  return person.household === wanted.number || isPerson(person, wanted);
}

function keyOf({ household, place }: RegisterPerson): string | null {
  return household === null ? null : `${place.county ?? ''}|${household}`;
}

/** One number in two villages is two households; a row without a village belongs to the first. */
function homesOf(found: readonly Found[]): Home[] {
  const byNumber = new Map<string, Found[]>();
  for (const one of found) {
    const { person } = one;
    const key = keyOf(person) ?? JSON.stringify([person.matchKey ?? person.readAt]);
    byNumber.set(key, [...(byNumber.get(key) ?? []), one]);
  }
  return [...byNumber.values()].flatMap((rows) => {
    const villages = new Map<string, Found[]>();
    const placeless = rows.filter(({ person }) => person.place.village === null);
    for (const row of rows.filter(({ person }) => person.place.village !== null)) {
      const key = `${row.person.place.township ?? ''}|${row.person.place.village ?? ''}`;
      villages.set(key, [...(villages.get(key) ?? []), row]);
    }
    if (villages.size === 0) return [newestHome(placeless)];
    return [...villages.values()].map((own, at) => newestHome(at === 0 ? [...own, ...placeless] : own));
  });
}

function newestHome(rows: readonly Found[]): Home {
  const rank = ({ role, dataDate }: Found): string => `${role === 'register' ? 1 : 0}|${dataDate ?? ''}`;
  const newest = rows.reduce((best, row) => (rank(row) > rank(best) ? row : best));
  const people = new Map<string, RegisterPerson>();
  for (const row of rows.filter((each) => rank(each) === rank(newest))) {
    const { matchKey, readAt } = row.person;
    const key = matchKey ?? JSON.stringify(readAt);
    if (!people.has(key)) people.set(key, row.person);
  }
  const { household, place } = newest.person;
  return {
    household,
    place,
    role: newest.role,
    dataDate: newest.dataDate,
    people: [...people.values()].sort((one, other) => Number(other.isHead) - Number(one.isHead)),
  };
}

/** Village by its twelve-digit code, or by its name, alone or behind township and county. Null for a code that no table has. */
export async function villageTest(
  { paths, settings }: Workspace,
  typed: string,
): Promise<((place: HomePlace) => boolean) | null> {
  const { divisions, villages } = await loadDivisions(paths.root, settings);
  if (/^\d+$/u.test(typed)) {
    const listed = [...villages, ...(await loadVillages(paths.root, settings.villages))];
    const named = listed.filter(({ code }) => code === typed);
    if (named.length === 0) return null;
    return (place) =>
      named.some(
        ({ county, township, village }) =>
          place.village === village &&
          (county === null || place.county === county) &&
          (township === null || place.township === township),
      );
  }
  const plain = plainName(typed);
  return ({ county, township, village }) => {
    if (village === null) return false;
    const inTownship = `${township ?? ''}${village}`;
    const name = county === null ? '' : (divisions.name(county) ?? '');
    return [village, inTownship, `${name}${inTownship}`].some((text) => plainName(text) === plain);
  };
}

function plainName(text: string): string {
  return text.replace(/[\s/、，,·]/gu, '').replace(/(?:村民委员会|村委会|行政村|村)$/u, '');
}
