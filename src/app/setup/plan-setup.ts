/**
 * Plan of a setup: walks a folder, inspects its tables, guesses office, sources, places and columns, and says what is in doubt. Only
 * reads; write-setup.ts makes the workspace.
 */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { loadDivisions } from '../../delivery/load-divisions.js';
import type { Pass } from '../../domain/pass.js';
import { UserError } from '../../domain/problem.js';
import { tableNamed } from '../../intake/layout/source-by-name.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import { Fillers } from '../../normalise/fillers.js';
import { expandPatterns, workspacePaths } from '../../system/workspace-files.js';
import { openWorkspace } from '../../workspace/workspace.js';
import { inspectFiles, type FileInspection, type InspectRequest } from '../inspect/inspect.js';
import { candidateWords } from '../inspect/planned-entries.js';
import { isTemplate } from './base-settings.js';
import { findFiles, type ExcludedFile, type FoundFile } from './find-files.js';
import { guessOffice, type Office } from './guess-office.js';
import { guessTables, type SetupTable } from './guess-tables.js';
import { findHelpers, type HelperTable } from './helper-tables.js';
import { refuseOtherMonth } from './other-month.js';
import { questionsAbout, type SetupQuestion } from './questions.js';

/** An answer given for one file on the command line. */
export interface OfFile {
  /** Name or path of the file. */
  readonly file: string;
  readonly value: string;
}

export interface SetupRequest {
  /** Of the workspace, absolute; need not exist. */
  readonly root: string;
  /** Absolute. */
  readonly folder: string;
  /** ISO day. */
  readonly today: string;
  /** Sources by file: `register`, `candidates`, an id or a Chinese name. */
  readonly sources: readonly OfFile[];
  /** ISO days by file. */
  readonly dates: readonly OfFile[];
  readonly office: Partial<Office>;
  /** Paths relative to the workspace that are no news; default: all that entries read. */
  readonly entered?: ReadonlySet<string>;
  /** Settings that are known for a file and a sheet of it. */
  readonly knownFile?: (shown: string, sheet: string | null) => KnownFile;
}

/** Settings of earlier entries for a file. */
export type KnownFile = ReturnType<NonNullable<InspectRequest['intakeOf']>>;

export interface SetupPlan {
  readonly office: Office;
  /** True when the workspace has settings of its own already. */
  readonly isKnown: boolean;
  readonly helpers: readonly HelperTable[];
  readonly tables: readonly SetupTable[];
  readonly questions: readonly SetupQuestion[];
  readonly excluded: readonly ExcludedFile[];
  readonly unreadable: readonly FileInspection[];
  readonly divisions: DivisionTable;
  /** ISO day. */
  readonly today: string;
  /** Absolute paths by the paths of tables and helpers. */
  readonly absoluteOf: ReadonlyMap<string, string>;
}

/** Throws UserError setup-folder-missing, setup-no-files, setup-no-office, setup-file-unknown, setup-other-month, source-unknown, and those of settings. */
export async function planSetup(request: SetupRequest): Promise<SetupPlan> {
  const { root, folder, today } = request;
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UserError('setup-folder-missing', { path: folder });
  const known = knownWorkspace(root);
  const found = await findFiles(folder);
  const entered = request.entered ?? (known === null ? new Set<string>() : await enteredFiles(root, known.patterns));
  const fresh = found.tables.filter(
    ({ absolute }) => !entered.has(path.relative(root, absolute).split(path.sep).join('/')),
  );
  if (fresh.length === 0) throw new UserError('setup-no-files', { path: folder, known: entered.size });
  const helpers = await findHelpers(fresh);
  const divisions = await divisionsOf(root, known?.divisions, helpers);
  const { files, newPeople } = await inspectAll(fresh, helpers, { request, divisions });
  const office = known?.office ?? guessOffice(files, divisions, request.office);
  if (office === null) throw new UserError('setup-no-office', {});
  const { tables, excluded, unreadable } = guessTables(
    files,
    { office, divisions, today, folder: path.basename(folder) },
    newPeople,
  );
  const placed = tables.map((table) => withStated(placedByNumbers(table, office, divisions), request));
  const absoluteOf = new Map(found.tables.map((file) => [file.path, file.absolute]));
  // A new month names what is entered; its files come in place of those.
  if (known !== null && request.entered === undefined) await refuseOtherMonth(request, { tables: placed, absoluteOf });
  return {
    office,
    isKnown: known !== null,
    helpers,
    tables: placed,
    questions: questionsAbout(placed, office),
    excluded: [...found.excluded, ...excluded],
    unreadable,
    divisions,
    today,
    absoluteOf,
  };
}

interface KnownWorkspace {
  readonly office: Office;
  readonly patterns: readonly string[];
  readonly divisions: string | undefined;
}

/** The settings that stand there, unless they are the untouched template. */
function knownWorkspace(root: string): KnownWorkspace | null {
  if (!existsSync(workspacePaths(root).settings)) return null;
  const { settings, settingsText } = openWorkspace(root);
  if (isTemplate(settingsText)) return null;
  const helpers = [settings.divisions, settings.villages, settings.exemptions].filter((file) => file !== undefined);
  const entries = [...settings.register, ...settings.candidates, ...settings.sources].flatMap(({ files }) => files);
  return { office: settings.office, patterns: [...entries, ...helpers], divisions: settings.divisions };
}

async function enteredFiles(root: string, patterns: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set(await expandPatterns(root, patterns));
}

async function divisionsOf(
  root: string,
  known: string | undefined,
  helpers: readonly HelperTable[],
): Promise<DivisionTable> {
  const own = helpers.find(({ kind }) => kind === 'divisions');
  const { divisions } =
    own === undefined
      ? await loadDivisions(root, { divisions: known })
      : await loadDivisions(path.dirname(own.absolute), { divisions: path.basename(own.absolute) });
  return divisions;
}

async function inspectAll(
  files: readonly FoundFile[],
  helpers: readonly HelperTable[],
  { request, divisions }: { readonly request: SetupRequest; readonly divisions: DivisionTable },
): Promise<{ files: FileInspection[]; newPeople: ReadonlySet<string> }> {
  const tables = files.filter((file) => helpers.every((helper) => helper.path !== file.path));
  const stated = statedSources(request, tables);
  const inspections: FileInspection[] = [];
  const newPeople = new Set<string>();
  for (const { absolute, path: shown } of tables) {
    const source = stated.get(shown);
    const inspect = (intakeOf: InspectRequest['intakeOf']): Promise<FileInspection[]> =>
      inspectFiles({
        files: [{ absolute, shown }],
        intakeOf,
        clean: { asOf: request.today, divisions, fillers: new Fillers() },
      });
    const found = await inspect((file, sheet) =>
      source === undefined ? (request.knownFile?.(file, sheet) ?? {}) : { source },
    );
    const isNew = isOfNewPeople(found);
    if (isNew) newPeople.add(shown);
    inspections.push(...(isNew ? await inspect(() => ({ source: 'candidates' })) : found));
  }
  return { files: inspections, newPeople };
}

/** Guesses below this give way to words of the file that speak of new people. */
const CONTENT_SURE = 0.8;

/** Sheets of people that fit some list only weakly, in a file whose name or titles speak of people to be entered. */
function isOfNewPeople(files: readonly FileInspection[]): boolean {
  const sheets = files.flatMap((file) => file.sheets.filter(({ holdsNumbers }) => holdsNumbers));
  const isWeak = sheets.every(
    ({ source, sourceConfidence, isSourceStated }) =>
      !isSourceStated && source !== 'register' && source !== 'candidates' && (sourceConfidence ?? 0) < CONTENT_SURE,
  );
  return sheets.length > 0 && isWeak && candidateWords(files[0]?.path ?? '', sheets) !== null;
}

/** Sources of files that a person has named. Throws UserError setup-file-unknown, source-unknown. */
function statedSources({ sources, dates }: SetupRequest, tables: readonly FoundFile[]): ReadonlyMap<string, string> {
  for (const { file } of dates) requireFile(file, tables);
  return new Map(
    sources.flatMap(({ file, value }) => {
      const source = tableNamed(value).id;
      return requireFile(file, tables).map(({ path: own }) => [own, source] as const);
    }),
  );
}

function requireFile(file: string, tables: readonly FoundFile[]): readonly FoundFile[] {
  const found = tables.filter(({ path: own }) => isNamed(own, file));
  if (found.length > 0) return found;
  throw new UserError('setup-file-unknown', { file, known: tables.map(({ path: own }) => own).join('、') });
}

/** By its path below the folder, by its name, by the end of a typed path, with or without the ending. */
function isNamed(own: string, typed: string): boolean {
  const plain = typed.normalize('NFC').replaceAll('\\', '/').replace(/^\.\//u, '');
  const name = path.posix.basename(own);
  return own === plain || plain.endsWith(`/${own}`) || name === plain || path.posix.parse(name).name === plain;
}

function withStated(table: SetupTable, { dates }: SetupRequest): SetupTable {
  const date = dates.findLast(({ file }) => isNamed(table.path, file));
  return date === undefined ? table : { ...table, dataDate: date.value, otherDate: null };
}

/** Share of the numbers of a list that begin with one region. */
const OF_ONE_COUNTY = 0.6;

/** Whose list it is by the numbers in it, where its words do not say. */
function placedByNumbers(table: SetupTable, office: Office, divisions: DivisionTable): SetupTable {
  const isPeople = table.source === 'register' || table.source === 'candidates';
  if (office.level === 'county' || table.level !== null || (isPeople && table.division !== null)) return table;
  const counts = new Map<string, number>();
  for (const { code, records } of table.inspected.flatMap(({ regions }) => regions)) {
    const now = divisions.heirs(code)[0] ?? code;
    counts.set(now, (counts.get(now) ?? 0) + records);
  }
  const all = [...counts.values()].reduce((sum, records) => sum + records, 0);
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  if (first === undefined) return table;
  const isOneCounty = first[1] / all >= OF_ONE_COUNTY;
  if (isPeople) return isOneCounty ? { ...table, division: first[0] } : table;
  const level: Pass = isOneCounty ? 'county' : office.level;
  return { ...table, level, division: isOneCounty ? first[0] : null };
}
