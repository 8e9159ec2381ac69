/**
 * `bidui publish`: masked lists for the notice board, one per township, from the register alone. Every written file is read back and
 * removed when a number stands in it unmasked; working sheets are refused as a source.
 */
import { compareTexts } from '../../domain/text-order.js';
import { placeOfFile } from '../../domain/place.js';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { PROTECTED_GROUPS, PROTECTING_LISTS, type ProtectedCode } from '../../catalog/sheets/publication.js';
import { REGISTER } from '../../catalog/sources/table-definitions.js';
import type { Pass } from '../../domain/pass.js';
import { UserError, type Problem } from '../../domain/problem.js';
import { cleanFilePart, UniqueNames } from '../../report/layout/file-names.js';
import {
  buildPublication,
  chosenColumns,
  doubtfulCell,
  protectionOf,
  publishableKind,
  type PublicationPerson,
} from '../../report/publication/publication.js';
import { ageAt } from '../../normalise/calendar.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { hashProven } from '../../system/file-proof.js';
import { hashFile } from '../../system/hash.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { planInputs, type PlannedDelivery } from '../../delivery/plan-inputs.js';
import { shownText } from '../../delivery/stored-cells.js';
import { readUnchanged, type WatchFiles } from '../../delivery/unchanged-inputs.js';
import type { ExclusiveRun } from '../../workspace/exclusive-run.js';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { PlaceRegistry } from '../../store/place-registry.js';
import { readDelivery } from '../../delivery/read-delivery.js';
import { refuseWorkingSheet } from '../feedback/working-sheet.js';
import { requireMasked } from './read-back.js';
import { readPeople, type RegisterPerson, type RegisterRequest } from '../../delivery/read-register.js';

export interface PublishRequest {
  readonly pass: Pass;
  /** ISO day: ages are counted at it. */
  readonly asOf: string;
  readonly title: string;
  /** Column keys or headers; null for the default ones. */
  readonly columns: readonly string[] | null;
  /** The candidates instead of the register. */
  readonly isOfCandidates: boolean;
  /** Every member instead of heads of household. */
  readonly persons: boolean;
  /** Register statuses that are published. */
  readonly statuses: readonly string[];
  /** Register files instead of those of the workspace; empty for the workspace's. */
  readonly files: readonly { readonly absolute: string; readonly shown: string }[];
  readonly environment: (name: string) => string | undefined;
}

export interface PublishResult {
  /** Absolute. */
  readonly folder: string;
  readonly files: readonly { readonly file: string; readonly rows: number; readonly sha256: string }[];
  /** Lists of an earlier run for this day that this one does not make: taken away, so that nobody puts them up. */
  readonly removed: readonly string[];
  readonly published: number;
  /** People left out, by reason. */
  readonly withheld: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
}

/** End of the file name of every list. */
const LIST_ENDING = '_公示名单.xlsx';
const CANDIDATES_ENDING = '_拟录入公示名单.xlsx';

interface Publishable extends PublicationPerson {
  readonly county: string;
}

/** Throws UserError publish-…, input_changed; outputs' errors. */
export async function publishRegister(run: ExclusiveRun, request: PublishRequest): Promise<PublishResult> {
  const { workspace } = run;
  const columns = chosenColumns(request.columns);
  const { people, withheld, problems } = await readUnchanged((watch) => readPublishable(run, request, watch));
  if (people.length === 0) {
    const held = [...withheld.values()].reduce((sum, count) => sum + count, 0);
    throw held === 0 ? new UserError('publish-empty') : new UserError('publish-nobody', { people: held });
  }
  const ending = request.isOfCandidates ? CANDIDATES_ENDING : LIST_ENDING;
  const folder = path.join(workspace.paths.results, '公示', request.asOf);
  const files = await writeLists(folder, people, {
    ending,
    ...request,
    office: workspace.settings.office.name,
    columns,
    kinds: workspace.settings.settings.publishable_kinds,
  });
  const removed = await removeOthers(
    folder,
    files.map(({ file }) => file),
    ending,
  );
  return { folder, files, removed, published: people.length, withheld: labelled(withheld), problems };
}

interface ReadPublishable {
  readonly people: readonly Publishable[];
  readonly withheld: ReadonlyMap<ProtectedCode, number>;
  readonly problems: readonly Problem[];
}

async function readPublishable(
  run: ExclusiveRun,
  request: PublishRequest,
  watch: WatchFiles,
): Promise<ReadPublishable> {
  const { workspace } = run;
  const inputs = await planInputs(workspace.paths.root, workspace.settings, request.pass, null);
  const parts =
    request.files.length > 0
      ? [await namedDelivery(request)]
      : inputs.people.filter((part) => part.role === (request.isOfCandidates ? 'candidates' : 'register'));
  watch([...parts, ...inputs.lists].flatMap(({ files }) => files));
  for (const part of parts) for (const file of part.files) await refuseWorkingSheet(file.absolute, file.path);
  const reading: RegisterRequest = {
    pass: request.pass,
    asOf: request.asOf,
    environment: request.environment,
    division: null,
  };
  const listed = await protectedByLists(run, inputs.lists, reading);
  const withheld = new Map<ProtectedCode, number>();
  const people: Publishable[] = [];
  const doubts: Problem[] = [];
  const kinds = workspace.settings.settings.publishable_kinds;
  const read = await readPeople(workspace, parts, reading, (person) => {
    const candidate = publishable(person, listed, request.asOf);
    if (
      !(request.persons || person.isHead) ||
      !request.statuses.includes(person.column('status') ?? (request.isOfCandidates ? 'candidate' : 'registered'))
    )
      return;
    const protectedAs = protectionOf(candidate);
    if (protectedAs === 'cell_doubtful') doubts.push(doubt(person, doubtfulCell(candidate) ?? 'name'));
    if (protectedAs !== null) {
      withheld.set(protectedAs, (withheld.get(protectedAs) ?? 0) + 1);
      return;
    }
    if (person.column('household_kind') !== null && publishableKind(candidate, kinds) === null) {
      doubts.push(doubt(person, 'household_kind'));
    }
    people.push(candidate);
  });
  return { people, withheld, problems: [...read, ...doubts] };
}

/** The read value is not shown: it may be the one that must stay hidden. */
function doubt(person: RegisterPerson, column: 'name' | 'township' | 'village' | 'group' | 'household_kind'): Problem {
  const label = REGISTER.columns.find(({ name }) => name === column)?.label ?? column;
  const place = { ...person.readAt, column: label };
  if (column === 'household_kind') return { code: 'publish-kind-blank', level: 'warning', place, facts: {} };
  return { code: 'publish-cell-doubtful', level: 'refused', place, facts: {} };
}

function publishable(person: RegisterPerson, listed: ReadonlyMap<string, ProtectedCode>, asOf: string): Publishable {
  const { place } = person;
  return {
    county: place.countyName ?? place.county ?? '未分县',
    township: place.township,
    village: place.village,
    name: person.name,
    idNumber: person.matchKey ?? person.idNumber,
    age: lowerAge(person.age, person.column('birth_date'), asOf),
    listedAs: person.matchKey === null ? null : (listed.get(person.matchKey) ?? null),
    column: (name) => person.column(name),
    written: (name) => person.written(name),
  };
}

/** Where number and birth day of the register differ, the younger one protects. */
function lowerAge(age: number | null, written: string | null, asOf: string): number | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(written ?? '');
  if (age === null || match === null) return age;
  const [, year = '', month = '12', day = '28'] = match;
  return Math.min(age, ageAt(`${year}-${month}-${day}`, asOf));
}

function labelled(withheld: ReadonlyMap<ProtectedCode, number>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code, label } of PROTECTED_GROUPS) {
    const count = withheld.get(code);
    if (count !== undefined) counts[label] = count;
  }
  return counts;
}

/** Match keys of people whom a delivered list protects. */
async function protectedByLists(
  run: ExclusiveRun,
  lists: readonly PlannedDelivery[],
  request: RegisterRequest,
): Promise<Map<string, ProtectedCode>> {
  const found = new Map<string, ProtectedCode>();
  const { settings, paths } = run.workspace;
  const { divisions } = await loadDivisions(paths.root, settings);
  for (const delivery of lists) {
    const protecting = PROTECTING_LISTS.filter(({ source }) => source === delivery.table.id);
    if (protecting.length === 0) continue;
    const context = {
      asOf: request.asOf,
      divisions,
      places: new PlaceRegistry(),
      maxFileMegabytes: settings.settings.max_file_mb,
      environment: request.environment,
    };
    await readDelivery(delivery, context, (record) => {
      if (record.matchKey === null) return;
      for (const { column, words, code } of protecting) {
        const text = (shownText(record.clean(column)) ?? '').normalize('NFKC').toUpperCase();
        if (words.some((word) => text.includes(word))) found.set(record.matchKey, code);
      }
    });
  }
  return found;
}

async function namedDelivery(request: PublishRequest): Promise<PlannedDelivery> {
  const files = await Promise.all(
    request.files.map(async ({ absolute, shown }) => {
      if ((await stat(absolute)).isDirectory()) {
        throw new UserError('file-is-folder', {}, placeOfFile(shown));
      }
      const { sizeBytes, sha256, ...proof } = await hashProven(absolute);
      return { path: shown, absolute, bytes: sizeBytes, sha256, proof };
    }),
  );
  return {
    role: 'register',
    table: REGISTER,
    files,
    isWhole: true,
    division: null,
    dataDate: null,
    coverage: 'full',
    level: request.pass,
    settings: { sheets: null, columns: {}, households: 'by_number', passwordVariable: null },
  };
}

interface ListTerms extends Pick<PublishRequest, 'title' | 'asOf'> {
  readonly ending: string;
  readonly office: string;
  readonly kinds: readonly string[];
  readonly columns: ReturnType<typeof chosenColumns>;
}

async function writeLists(
  folder: string,
  people: readonly Publishable[],
  terms: ListTerms,
): Promise<PublishResult['files']> {
  const byTownship = new Map<string, Publishable[]>();
  for (const person of people) {
    const key = `${person.county}\n${person.township ?? '未分乡镇'}`;
    byTownship.set(key, [...(byTownship.get(key) ?? []), person]);
  }
  const names = new UniqueNames();
  const written: { file: string; rows: number; sha256: string }[] = [];
  for (const [key, own] of [...byTownship].sort(([one], [other]) => compareTexts(one, other))) {
    const [county = '', township = ''] = key.split('\n');
    const stem = `${cleanFilePart(county)}_${cleanFilePart(township)}`;
    const file = path.join(folder, names.claim(stem, terms.ending));
    const book = buildPublication(own, { ...terms, title: `${county}${township}${terms.title}` });
    await writeFileAtomic(file, (temporary) => writeWorkbook(book, temporary));
    await requireMasked(file);
    const { sha256 } = await hashFile(file);
    written.push({ file: path.basename(file), rows: own.length, sha256 });
  }
  return written;
}

async function removeOthers(folder: string, written: readonly string[], ending: string): Promise<string[]> {
  const others = (await readdir(folder)).filter((name) => name.endsWith(ending) && !written.includes(name)).sort();
  for (const name of others) await rm(path.join(folder, name), { force: true });
  return others;
}
