/**
 * Which files a pass reads: register parts that serve it, candidates of a county pass, lists of its level, resolved to files, hashed,
 * and each content once. Opens no table.
 */
import { overlaps } from '../domain/division-code.js';
import { placeOfFile } from '../domain/place.js';
import { sourceLabel } from '../catalog/sources/source-words.js';
import { allSources, REGISTER } from '../catalog/sources/table-definitions.js';
import type { SourceEntry, WorkspaceSettings } from '../config/workspace.js';
import type { TableDefinition } from '../domain/column.js';
import type { Pass } from '../domain/pass.js';
import { coded, type Problem } from '../domain/problem.js';
import path from 'node:path';
import type { NamedMembers } from '../intake/layout/sheet-plan.js';
import { hashProven, isAsProven, type ProvenHash } from '../system/file-proof.js';
import type { KnownHashes } from '../system/known-hashes.js';
import { findInputs, oddityOf, type OddInput } from '../system/find-inputs.js';
import { checkVocabulary, vocabularyOf, withVocabulary, type Vocabulary } from './vocabulary.js';

export interface InputFile {
  /** Relative to the workspace. */
  readonly path: string;
  readonly absolute: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Proof of its state when it was hashed. */
  readonly proof: Pick<ProvenHash, 'stamps' | 'isSettled'>;
}

/** One entry of the settings with its files. */
export interface PlannedDelivery {
  readonly role: 'register' | 'candidates' | 'list';
  readonly table: TableDefinition;
  readonly files: readonly InputFile[];
  /** False when a file that the entry names is not there, or nothing of a list came. A pattern with wildcards may fit nothing. */
  readonly isWhole: boolean;
  readonly division: string | null;
  readonly dataDate: string | null;
  readonly coverage: 'full' | 'partial';
  readonly level: Pass;
  readonly settings: DeliverySettings;
}

/** The settings for reading the files. */
export interface DeliverySettings {
  readonly sheets: readonly string[] | null;
  readonly columns: Readonly<Record<string, string | null>>;
  /** Columns that other entries of the same source and sender name. */
  readonly remembered?: Readonly<Record<string, string | null>>;
  readonly households: 'by_number' | 'by_head_row';
  readonly members?: NamedMembers;
  readonly passwordVariable: string | null;
  /** Words of the workspace that say nothing; absent where it adds none. */
  readonly fillers?: readonly string[];
  /** Words of the workspace for states of this table; absent where it adds none. */
  readonly vocabulary?: Vocabulary;
}

export interface PlannedInputs {
  readonly people: readonly PlannedDelivery[];
  readonly lists: readonly PlannedDelivery[];
  readonly problems: readonly Problem[];
}

type AnyEntry = WorkspaceSettings['register'][number] | WorkspaceSettings['candidates'][number] | SourceEntry;

const COUNTY_DIGITS = 6;

interface InputPlanner {
  readonly root: string;
  readonly settings: WorkspaceSettings;
  readonly problems: Problem[];
  readonly known: KnownHashes | undefined;
  readonly hashes: Map<string, InputFile>;
  /** First file of each content within one list, register or division. */
  readonly firstByContent: Map<string, string>;
}

/** `division` narrows county lists to one county (six digits). */
export function planInputs(
  root: string,
  settings: WorkspaceSettings,
  pass: Pass,
  division: string | null,
): Promise<PlannedInputs> {
  return planKnownInputs({ root, known: undefined }, settings, pass, division);
}

/** As planInputs; files whose hash is known are not read. */
export async function planKnownInputs(
  { root, known }: Pick<InputPlanner, 'root' | 'known'>,
  settings: WorkspaceSettings,
  pass: Pass,
  division: string | null,
): Promise<PlannedInputs> {
  const planner: InputPlanner = { root, settings, problems: [], known, hashes: new Map(), firstByContent: new Map() };
  checkVocabulary(settings.vocabulary);
  const people: PlannedDelivery[] = [];
  for (const part of settings.register.filter((entry) => entry.serves.includes(pass))) {
    people.push(await planDelivery(part, { role: 'register', table: REGISTER, pass }, planner));
  }
  for (const part of pass === 'county' ? settings.candidates : []) {
    people.push(await planDelivery(part, { role: 'candidates', table: REGISTER, pass }, planner));
  }
  const lists: PlannedDelivery[] = [];
  for (const entry of settings.sources) {
    const table = allSources().find((source) => source.id === entry.source);
    if (table === undefined || entry.level !== pass) continue;
    const own = divisionOfList(entry, settings.office);
    if (own === 'asked') planner.problems.push(divisionAsked(entry, table));
    else if (concerns(own, division)) {
      lists.push(await planDelivery({ ...entry, division: own }, { role: 'list', table, pass }, planner));
    }
  }
  return { people, lists, problems: planner.problems };
}

/** A county's list without a division is of the county whose office compares; above the county nobody can know whose it is. */
function divisionOfList(entry: SourceEntry, office: WorkspaceSettings['office']): string | undefined {
  if (entry.division !== undefined || entry.level !== 'county') return entry.division;
  return office.level === 'county' ? office.division.slice(0, COUNTY_DIGITS) : 'asked';
}

function divisionAsked({ files }: SourceEntry, { id, label }: TableDefinition): Problem {
  const facts = { label, source: id, files: files.join('、') };
  return coded('list-division-asked', facts, { level: 'refused', place: null });
}

/** False for a list of another division than the one asked for. */
function concerns(listDivision: string | undefined, wanted: string | null): boolean {
  return listDivision === undefined || wanted === null || overlaps(wanted, listDivision);
}

async function planDelivery(
  entry: AnyEntry,
  kind: { readonly role: PlannedDelivery['role']; readonly table: TableDefinition; readonly pass: Pass },
  planner: InputPlanner,
): Promise<PlannedDelivery> {
  const isList = 'source' in entry;
  let isWhole = true;
  const missing: string[] = [];
  const paths = new Set<string>();
  const odd = new Map<string, OddInput>();
  for (const pattern of entry.files) {
    const found = await findInputs(planner.root, [pattern]);
    if (found.files.length === 0 && found.odd.length === 0) {
      if (isOneFile(pattern) && kind.role !== 'candidates') isWhole = false;
      missing.push(pattern);
    }
    for (const file of found.files) paths.add(file);
    for (const one of found.odd) odd.set(one.path, one);
  }
  // A list is missing when no pattern found a file. A single pattern without a file is only reported.
  if (isList && paths.size === 0) isWhole = false;
  const label = kind.role === 'candidates' ? sourceLabel('candidates') : kind.table.label;
  for (const pattern of missing) {
    const level = isWhole ? 'warning' : 'refused';
    planner.problems.push(coded('input-not-found', { pattern, label }, { level, place: null }));
  }
  const scope = [kind.role, kind.table.id, entry.division ?? ''].join('|');
  const files: InputFile[] = [];
  for (const file of [...paths].sort()) {
    const input = await hashInput(file, planner);
    if ('oddity' in input) odd.set(file, input);
    else if (isFirstOfContent(input, scope, planner)) files.push(input);
  }
  planner.problems.push(...oddInputs(odd.values()));
  if (odd.size > 0) isWhole = false;
  return {
    role: kind.role,
    table: withVocabulary(kind.table, planner.settings.vocabulary),
    files,
    isWhole,
    division: entry.division ?? null,
    dataDate: entry.data_date ?? null,
    coverage: isList ? (entry.coverage ?? kind.table.coverage ?? 'full') : 'full',
    level: isList ? entry.level : kind.pass,
    settings: {
      sheets: entry.sheets ?? null,
      columns: entry.columns ?? {},
      remembered: rememberedColumns(planner.settings, entry),
      households: entry.households,
      ...(entry.members === undefined ? {} : { members: entry.members }),
      passwordVariable: entry.password_env ?? null,
      ...(planner.settings.fillers.length === 0 ? {} : { fillers: planner.settings.fillers }),
      ...vocabularyOf(kind.table, planner.settings.vocabulary),
    },
  };
}

/** Whether a pattern names one file, which then is missed; one with wildcards says where files may be. */
function isOneFile(pattern: string): boolean {
  return !/[*?[\]{}!]/u.test(pattern);
}

/** Settings of a workspace for a sender's headers: `columns:` of its other entries for the same source. */
export function rememberedColumns(
  settings: WorkspaceSettings,
  entry: AnyEntry,
): Readonly<Record<string, string | null>> {
  if (!('source' in entry) || entry.sender === undefined) return {};
  const others = settings.sources.filter(
    (other) => other !== entry && other.source === entry.source && other.sender === entry.sender,
  );
  return Object.assign({}, ...others.map(({ columns }) => columns ?? {})) as Record<string, string | null>;
}

/** Things in the place of files that cannot be read, by name: the delivery then is not whole. */
function oddInputs(odd: Iterable<OddInput>): Problem[] {
  return [...odd].map(({ path: file, oddity }) =>
    coded(`input-odd-${oddity}`, {}, { level: 'refused', place: placeOfFile(file) }),
  );
}

async function hashInput(file: string, planner: InputPlanner): Promise<InputFile | OddInput> {
  const known = planner.hashes.get(file);
  if (known !== undefined) return known;
  const input = await provenInput(planner.root, file, planner.known);
  if (!('oddity' in input)) planner.hashes.set(file, input);
  return input;
}

/** A file, relative to the root, with its hash; or why it cannot be read. */
export async function provenInput(root: string, file: string, known?: KnownHashes): Promise<InputFile | OddInput> {
  const absolute = path.resolve(root, file);
  try {
    const { sizeBytes, sha256, stamps, isSettled } = await (known?.hash(absolute) ?? hashProven(absolute));
    return { path: file, absolute, bytes: sizeBytes, sha256, proof: { stamps, isSettled } };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const isGone = error.code === 'ENOENT' || error.code === 'ENOTDIR';
    return { path: file, oddity: oddityOf(absolute) ?? (isGone ? 'vanished' : 'unreadable') };
  }
}

/** The first of these files that is no longer as it was when it was hashed; null while what was read is what was hashed. */
export async function changedInput(files: Iterable<InputFile>): Promise<string | null> {
  for (const { path: file, absolute, sha256, proof } of files) {
    if (!(await isAsProven(absolute, { sha256, ...proof }))) return file;
  }
  return null;
}

/** The same content given twice for the same list is read once and reported. */
function isFirstOfContent(input: InputFile, scope: string, planner: InputPlanner): boolean {
  const key = `${scope}|${input.sha256}`;
  const first = planner.firstByContent.get(key);
  if (first === undefined) {
    planner.firstByContent.set(key, input.path);
    return true;
  }
  const place = placeOfFile(input.path);
  planner.problems.push({ code: 'file-given-twice', level: 'warning', place, facts: { first } });
  return false;
}
