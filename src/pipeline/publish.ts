/**
 * `bidui publish`: masked lists for the notice board, one per township, from the register alone. Every written file is read back and
 * removed when a number stands in it unmasked; working sheets are refused as a source.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import {
  PROTECTED_GROUPS,
  PROTECTED_LIST_WORDS,
  WORKING_SHEET_HEADERS,
  type ProtectedCode,
} from '../catalog/sheets/publication.js';
import { REGISTER } from '../catalog/sources/table-definitions.js';
import type { Pass } from '../domain/pass.js';
import { UserError, type Problem } from '../domain/problem.js';
import { cleanFilePart, UniqueNames } from '../report/names.js';
import {
  buildPublication,
  chosenColumns,
  hasUnmaskedNumber,
  protectionOf,
  type PublicationPerson,
} from '../report/publication.js';
import { writeFileAtomic } from '../system/atomic-file.js';
import { hashFile } from '../system/hash.js';
import { openTables } from '../tabular/open-table.js';
import { writeWorkbook } from '../tabular/write-workbook.js';
import { planInputs, type PlannedDelivery } from './compare-inputs.js';
import { shownText } from './stored-cells.js';
import type { ExclusiveRun } from './exclusive-run.js';
import { loadDivisions } from './load-divisions.js';
import { PlaceBook } from '../store/place-book.js';
import { readDelivery } from './read-delivery.js';
import { readPeople, type RegisterPerson, type RegisterRequest } from './read-register.js';

export interface PublishRequest {
  readonly pass: Pass;
  /** ISO day: ages are counted at it. */
  readonly asOf: string;
  readonly title: string;
  /** Column keys or headers; null for the default ones. */
  readonly columns: readonly string[] | null;
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
  readonly published: number;
  /** People left out, by reason. */
  readonly withheld: Readonly<Record<string, number>>;
  readonly problems: readonly Problem[];
}

interface Publishable extends PublicationPerson {
  readonly county: string;
}

/** Throws UserError publish-…; outputs' errors. */
export async function publishRegister(run: ExclusiveRun, request: PublishRequest): Promise<PublishResult> {
  const { workspace } = run;
  const columns = chosenColumns(request.columns);
  const inputs = await planInputs(workspace.paths.root, workspace.settings, request.pass, null);
  const parts =
    request.files.length > 0
      ? [await namedDelivery(request)]
      : inputs.people.filter((part) => part.role === 'register');
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
  const problems = await readPeople(workspace, parts, reading, (person) => {
    const candidate = publishable(person, listed);
    if (!(request.persons || person.isHead) || !request.statuses.includes(person.column('status') ?? 'registered'))
      return;
    const protectedAs = protectionOf(candidate);
    if (protectedAs === null) people.push(candidate);
    else withheld.set(protectedAs, (withheld.get(protectedAs) ?? 0) + 1);
  });
  if (people.length === 0) {
    throw new UserError('publish-nobody', { people: [...withheld.values()].reduce((sum, count) => sum + count, 0) });
  }
  const folder = path.join(workspace.paths.results, '公示', request.asOf);
  const files = await writeLists(folder, people, { ...request, office: workspace.settings.office.name, columns });
  return { folder, files, published: people.length, withheld: labelled(withheld), problems };
}

function publishable(person: RegisterPerson, listed: ReadonlyMap<string, ProtectedCode>): Publishable {
  const { place } = person;
  return {
    county: place.countyName ?? place.county ?? '未分县',
    township: place.township,
    village: place.village,
    name: person.name,
    idNumber: person.matchKey ?? person.idNumber,
    age: person.age,
    listedAs: person.matchKey === null ? null : (listed.get(person.matchKey) ?? null),
    column: (name) => person.column(name),
  };
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
  const { divisions } = await loadDivisions(paths.root, settings.divisions);
  for (const delivery of lists) {
    const protects = Object.entries(PROTECTED_LIST_WORDS).find(([source]) => source === delivery.table.id)?.[1];
    if (protects === undefined) continue;
    const context = {
      asOf: request.asOf,
      divisions,
      places: new PlaceBook(),
      maxFileMegabytes: settings.settings.max_file_mb,
      environment: request.environment,
    };
    await readDelivery(delivery, context, (record) => {
      const text = shownText(record.clean(protects.column)) ?? '';
      if (record.matchKey !== null && protects.words.some((word) => text.includes(word))) {
        found.set(record.matchKey, protects.code);
      }
    });
  }
  return found;
}

async function namedDelivery(request: PublishRequest): Promise<PlannedDelivery> {
  const files = await Promise.all(
    request.files.map(async ({ absolute, shown }) => {
      const { sizeBytes, sha256 } = await hashFile(absolute);
      return { path: shown, absolute, bytes: sizeBytes, sha256 };
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

/** Rows of a sheet in which a header is looked for. */
const HEADER_ROWS = 40;

/** Throws UserError publish-working-sheet when a sheet has a column that only working sheets have. */
async function refuseWorkingSheet(absolute: string, shown: string): Promise<void> {
  const tables = await openTables(absolute, { path: shown });
  try {
    for (const sheet of tables.flatMap((table) => table.sheets)) {
      for await (const batch of sheet.rows()) {
        for (const row of batch) {
          for (let column = 0; column < row.width; column += 1) {
            const text = row.text(column)?.replaceAll(/\s/gu, '');
            const header = WORKING_SHEET_HEADERS.find((known) => known === text);
            if (header !== undefined) throw new UserError('publish-working-sheet', { path: shown, header });
          }
        }
        if ((batch.at(-1)?.rowNumber ?? 0) > HEADER_ROWS) break;
      }
    }
  } finally {
    for (const table of tables) await table.close();
  }
}

interface ListTerms extends Pick<PublishRequest, 'title' | 'asOf'> {
  readonly office: string;
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
  for (const [key, own] of [...byTownship].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [county = '', township = ''] = key.split('\n');
    const stem = `${cleanFilePart(county)}_${cleanFilePart(township)}`;
    const file = path.join(folder, names.claim(stem, '_公示名单.xlsx'));
    const book = buildPublication(own, { ...terms, title: `${county}${township}${terms.title}` });
    await writeFileAtomic(file, (temporary) => writeWorkbook(book, temporary));
    await requireMasked(file);
    const { sha256 } = await hashFile(file);
    written.push({ file: path.basename(file), rows: own.length, sha256 });
  }
  return written;
}

/** Reads a written list back. Throws UserError publish-leak after removing a file that holds an unmasked number. */
async function requireMasked(file: string): Promise<void> {
  const shown = path.basename(file);
  const tables = await openTables(file, { path: shown });
  try {
    for (const sheet of tables.flatMap((table) => table.sheets)) {
      for await (const batch of sheet.rows()) {
        for (const row of batch) {
          for (let column = 0; column < row.width; column += 1) {
            if (!hasUnmaskedNumber(row.text(column) ?? '')) continue;
            await rm(file, { force: true });
            throw new UserError('publish-leak', { file: shown, row: row.rowNumber });
          }
        }
      }
    }
  } finally {
    for (const table of tables) await table.close();
  }
}
