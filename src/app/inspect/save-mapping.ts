/**
 * `inspect --save`: writes how columns were recognised into bidui.yaml, comments and order kept: an entry a source, with its sheets,
 * day, level and division where they are known. A question that is open stays open: it is written as a text to be replaced, or not
 * written at all where it would make people of the register out of others.
 */
import { readFileSync } from 'node:fs';
import { isMap, isSeq } from 'yaml';
import type { Document, YAMLMap, YAMLSeq } from 'yaml';
import { loadDivisions } from '../../delivery/load-divisions.js';
import { normaliseHeader } from '../../intake/header/text.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { expandPatterns } from '../../system/workspace-files.js';
import { settingsDocument, writtenSettings } from '../../workspace/settings-text.js';
import { checkNewSettings, type Workspace } from '../../workspace/workspace.js';
import type { FileInspection, SheetInspection } from './inspect.js';
import {
  plannedEntries,
  type EntrySurroundings,
  type MixedFile,
  type PlannedEntry,
  type RegisterDoubt,
} from './planned-entries.js';

export interface SavedMapping {
  readonly path: string;
  /** Section and place of the entry: `sources[2]`. */
  readonly entry: string;
  /** True when the file had no entry and one was added. */
  readonly isNew: boolean;
  /** Canonical columns written. */
  readonly columns: readonly string[];
  /** Further persons of a wide row whose columns were written. */
  readonly members: number;
  /** Canonical columns, and `division` of a list that does not say whose it is, that wait for an answer in the file. */
  readonly open: readonly string[];
}

/** A table that may be the register or not, and was not saved. */
export interface DoubtfulRegister {
  readonly path: string;
  readonly doubt: RegisterDoubt;
}

/** Answer of a person to a doubt; null leaves it open. */
export type DoubtAnswer = 'register' | 'candidates' | null;

export interface SavedMappings {
  readonly saved: readonly SavedMapping[];
  readonly doubtful: readonly DoubtfulRegister[];
  readonly mixed: readonly MixedFile[];
}

/** Inputs of saving beside the inspected files. */
export interface SaveRequest extends EntrySurroundings {
  /** Asked about each doubt, in the order of the files. */
  readonly answer: (doubtful: DoubtfulRegister) => Promise<DoubtAnswer>;
}

type Columns = ReadonlyMap<string, string | null>;

const SECTIONS = ['register', 'candidates', 'sources'] as const;
type Section = (typeof SECTIONS)[number];

/** A mapped column of a sheet: its person, its canonical name, and its header as `columns:` and `members:` spell it. */
interface SpelledColumn {
  /** Number of the member; 0 for columns of the row and of its head. */
  readonly member: number;
  readonly field: string;
  readonly header: string;
}

function spelledColumns({ columns }: SheetInspection): SpelledColumn[] {
  const seen = new Map<string, number>();
  const total = new Map<string, number>();
  const texts = columns.map(({ header }) => header.replace(/\s+/gu, ''));
  for (const text of texts) total.set(normaliseHeader(text), (total.get(normaliseHeader(text)) ?? 0) + 1);
  return columns.flatMap(({ field, member }, position) => {
    const text = texts[position] ?? '';
    const key = normaliseHeader(text);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    if (field === null || text === '') return [];
    return [{ member: member ?? 0, field, header: total.get(key) === 1 ? text : `${text}#${occurrence}` }];
  });
}

/**
 * Headers by column of the sheets of an entry, by member; columns whose sheets differ are left out, for one map serves them all. A
 * sheet whose rows name several people has `members`.
 */
function columnsByMember({ inspected }: PlannedEntry): ReadonlyMap<number, Columns> {
  const byMember = new Map<number, Map<string, string>>();
  const differing = new Set<string>();
  for (const { member, field, header } of inspected.flatMap(spelledColumns)) {
    const headers = byMember.get(member) ?? new Map<string, string>();
    byMember.set(member, headers);
    const before = headers.get(field);
    if (before !== undefined && before !== header) differing.add(`${member}|${field}`);
    headers.set(field, header);
  }
  for (const [member, headers] of byMember) {
    for (const field of headers.keys()) if (differing.has(`${member}|${field}`)) headers.delete(field);
  }
  return byMember;
}

/** Questions of refused sheets: column → text that asks for the header. */
function openQuestions({ inspected }: PlannedEntry): Columns {
  const asked = inspected.flatMap((sheet) => sheet.problems).filter(({ code }) => code === 'columns-ambiguous');
  return new Map(asked.map(({ facts }) => [String(facts['column']), `请改为其中一个：${String(facts['headers'])}`]));
}

function setMembers(document: Document, entry: YAMLMap, byMember: ReadonlyMap<number, Columns>): void {
  const members = [...byMember].filter(([member, columns]) => member > 0 && columns.size > 0);
  if (members.length === 0) return;
  const numbered = members.sort(([one], [other]) => one - other);
  entry.set(
    'members',
    document.createNode(new Map(numbered.map(([member, columns]) => [member, Object.fromEntries(columns)]))),
  );
}

function setColumns(document: Document, entry: YAMLMap, columns: Columns): void {
  if (!isMap(entry.get('columns'))) entry.set('columns', document.createNode({}));
  const map = entry.get('columns') as YAMLMap;
  for (const [field, header] of columns) map.set(field, header);
}

interface FoundEntry {
  readonly name: string;
  readonly section: Section;
  readonly entry: YAMLMap;
  readonly files: readonly string[];
  readonly settings: { readonly source?: string; readonly sheets?: readonly string[] };
}

/** Every entry with the files that are there. */
async function entriesOf(document: Document, root: string): Promise<FoundEntry[]> {
  const found: FoundEntry[] = [];
  for (const section of SECTIONS) {
    const list = document.get(section);
    if (!isSeq(list)) continue;
    for (const [position, entry] of list.items.entries()) {
      if (!isMap(entry)) continue;
      const settings = entry.toJSON() as FoundEntry['settings'] & { files?: string | string[] };
      const files = await expandPatterns(root, [settings.files ?? []].flat());
      found.push({ name: `${section}[${position}]`, section, entry, files, settings });
    }
  }
  return found;
}

function sectionOf(source: string): Section {
  return source === 'register' || source === 'candidates' ? source : 'sources';
}

/** The entry that a file, or its sheets, have already; null for none. */
function entryFor({ path, source, sheets }: PlannedEntry, entries: readonly FoundEntry[]): FoundEntry | null {
  const ofFile = entries.filter(({ files }) => files.includes(path));
  const isSame = ({ section, settings }: FoundEntry): boolean =>
    section === sectionOf(source) && (section !== 'sources' || settings.source === source);
  const same = ofFile.find(isSame);
  // A file of one table is what its entry says, whatever it was inspected as.
  return same ?? (sheets === null ? (ofFile[0] ?? null) : null);
}

function addEntry(document: Document, planned: PlannedEntry): { name: string; entry: YAMLMap } {
  const section = sectionOf(planned.source);
  if (!isSeq(document.get(section))) document.set(section, document.createNode([]));
  const list = document.get(section) as YAMLSeq;
  // `sources: []` of the template: what is added stands in lines of its own.
  if (list.items.length === 0) list.flow = false;
  const { path, source, sheets, dataDate, level, division, beginsWithHead } = planned;
  const entry = document.createNode({
    ...(section === 'sources' ? { source } : {}),
    files: path,
    ...(sheets === null ? {} : { sheets }),
    ...(level === null ? {} : { level }),
    ...(division === null ? {} : { division }),
    ...(dataDate === null ? {} : { data_date: dataDate }),
    ...(section !== 'sources' && beginsWithHead ? { households: 'by_head_row' } : {}),
  }) as YAMLMap;
  if (planned.note !== undefined) entry.commentBefore = ` ${planned.note}`;
  list.add(entry);
  return { name: `${section}[${list.items.length - 1}]`, entry };
}

/** An entry for the whole of a file that turns out to hold several lists keeps the sheets that are its own. */
function narrow(document: Document, { entry, files, settings }: FoundEntry, { path, sheets }: PlannedEntry): void {
  if (sheets === null || settings.sheets !== undefined || files.some((file) => file !== path)) return;
  entry.set('sheets', document.createNode(sheets));
}

/** Tables that look like a register where there is one already, or where several do, are in doubt like those whose words say so. */
function withSecondRegisters(
  planned: readonly PlannedEntry[],
  entries: readonly FoundEntry[],
): readonly PlannedEntry[] {
  const isFresh = (entry: PlannedEntry): boolean => entry.source === 'register' && entryFor(entry, entries) === null;
  const fresh = planned.filter((entry) => isFresh(entry) && entry.doubt === null);
  const hasRegister = entries.some(({ section, files }) => section === 'register' && files.length > 0);
  return planned.map((entry) => {
    if (!isFresh(entry)) return { ...entry, doubt: null };
    const isStated = entry.inspected.every(({ isSourceStated }) => isSourceStated);
    if (isStated || entry.doubt !== null || (!hasRegister && fresh.length === 1)) return entry;
    return { ...entry, doubt: 'second_register' };
  });
}

/** Text of bidui.yaml with entries whose questions are all answered. */
export async function withEntries(text: string, root: string, entries: readonly PlannedEntry[]): Promise<string> {
  const document = settingsDocument(text);
  const known = await entriesOf(document, root);
  for (const entry of entries) saveEntry(document, entry, known);
  return writtenSettings(document);
}

/** Text of bidui.yaml with the mappings in it. Files whose source is unknown are left out. */
export async function withMappings(
  text: string,
  root: string,
  files: readonly FileInspection[],
  request: SaveRequest,
): Promise<SavedMappings & { readonly text: string }> {
  const document = settingsDocument(text);
  const { entries: planned, mixed } = plannedEntries(files, request);
  const known = await entriesOf(document, root);
  const saved: SavedMapping[] = [];
  const doubtful: DoubtfulRegister[] = [];
  for (const entry of withSecondRegisters(planned, known)) {
    const { path, doubt } = entry;
    const answer = doubt === null ? null : await request.answer({ path, doubt });
    if (doubt !== null && answer === null) doubtful.push({ path, doubt });
    else saved.push(saveEntry(document, answer === null ? entry : { ...entry, source: answer }, known));
  }
  return { text: saved.length === 0 ? text : writtenSettings(document), saved, doubtful, mixed };
}

function saveEntry(document: Document, planned: PlannedEntry, known: readonly FoundEntry[]): SavedMapping {
  const found = entryFor(planned, known);
  if (found !== null) narrow(document, found, planned);
  const { name, entry } = found ?? addEntry(document, planned);
  const [byMember, open] = [columnsByMember(planned), openQuestions(planned)];
  const columns = byMember.get(0) ?? new Map<string, string>();
  if (planned.columns === undefined) {
    setColumns(document, entry, new Map([...columns, ...open]));
    setMembers(document, entry, byMember);
  } else if (Object.keys(planned.columns).length > 0) {
    setColumns(document, entry, new Map(Object.entries(planned.columns)));
  }
  const isPlaceOpen = found === null && sectionOf(planned.source) === 'sources' && planned.level === null;
  return {
    path: planned.path,
    entry: name,
    isNew: found === null,
    columns: [...columns.keys()],
    members: [...byMember.keys()].filter((member) => member > 0).length,
    open: [...open.keys(), ...(isPlaceOpen ? ['division'] : [])],
  };
}

/** Writes the mappings into the bidui.yaml of a workspace. Throws system errors when it cannot be written. */
export async function saveMappings(
  { paths, settings }: Workspace,
  files: readonly FileInspection[],
  { today, answer }: Pick<SaveRequest, 'today' | 'answer'>,
): Promise<SavedMappings> {
  const { divisions } = await loadDivisions(paths.root, settings);
  const request = { office: settings.office, divisions, today, answer };
  const before = readFileSync(paths.settings, 'utf8');
  const { text, ...outcome } = await withMappings(before, paths.root, files, request);
  if (outcome.saved.length > 0) checkNewSettings(paths, text);
  if (outcome.saved.length > 0) await writeFileAtomic(paths.settings, text);
  return outcome;
}
