/**
 * `inspect --save`: writes how columns were recognised into bidui.yaml, comments and order kept. An open question stays open: it is written
 * as a text to be replaced, never as a choice.
 */
import { readFileSync } from 'node:fs';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import { normaliseHeader } from '../../intake/header-text.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { expandPatterns, workspacePaths } from '../../system/workspace-files.js';
import type { FileInspection, SheetInspection } from './inspect.js';

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
  /** Canonical columns that wait for an answer in the file. */
  readonly open: readonly string[];
}

type Columns = ReadonlyMap<string, string | null>;

const SECTIONS = ['register', 'candidates', 'sources'] as const;

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
 * Headers by column of all sheets of a file, by member; columns whose sheets differ are left out, for one map serves them all. A
 * sheet whose rows name several people has `members`.
 */
function columnsByMember(file: FileInspection): ReadonlyMap<number, Columns> {
  const byMember = new Map<number, Map<string, string>>();
  const differing = new Set<string>();
  for (const { member, field, header } of file.sheets.flatMap(spelledColumns)) {
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
function openQuestions(file: FileInspection): Columns {
  const asked = file.sheets.flatMap((sheet) => sheet.problems).filter(({ code }) => code === 'columns-ambiguous');
  return new Map(asked.map(({ facts }) => [String(facts['column']), `请改为其中一个：${String(facts['headers'])}`]));
}

function firstSource(file: FileInspection): SheetInspection | undefined {
  return file.sheets.find(({ source, status }) => source !== null && status !== 'not_data');
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

async function findEntry(
  document: Document,
  root: string,
  shown: string,
): Promise<{ name: string; entry: YAMLMap } | null> {
  for (const section of SECTIONS) {
    const list = document.get(section);
    if (!isSeq(list)) continue;
    for (const [position, entry] of list.items.entries()) {
      if (!isMap(entry)) continue;
      const files = entry.toJSON() as { files?: string | string[] };
      const patterns = [files.files ?? []].flat();
      if ((await expandPatterns(root, patterns)).includes(shown)) return { name: `${section}[${position}]`, entry };
    }
  }
  return null;
}

function addEntry(document: Document, file: FileInspection, source: string): { name: string; entry: YAMLMap } {
  const section = source === 'register' ? 'register' : 'sources';
  if (!isSeq(document.get(section))) document.set(section, document.createNode([]));
  const list = document.get(section);
  if (!isSeq(list)) throw new Error(`${section} is no list`);
  const path = file.path.split('!')[0] ?? file.path;
  const entry = document.createNode(source === 'register' ? { files: path } : { source, files: path }) as YAMLMap;
  list.add(entry);
  return { name: `${section}[${list.items.length - 1}]`, entry };
}

/** Text of bidui.yaml with the mappings in it. Files whose source is unknown are left out. */
export async function withMappings(
  text: string,
  root: string,
  files: readonly FileInspection[],
): Promise<{ readonly text: string; readonly saved: readonly SavedMapping[] }> {
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  const saved: SavedMapping[] = [];
  for (const file of files) {
    const sheet = firstSource(file);
    if (sheet?.source == null) continue;
    const found = await findEntry(document, root, file.path);
    const { name, entry } = found ?? addEntry(document, file, sheet.source);
    const [byMember, open] = [columnsByMember(file), openQuestions(file)];
    const columns = byMember.get(0) ?? new Map<string, string>();
    setColumns(document, entry, new Map([...columns, ...open]));
    setMembers(document, entry, byMember);
    saved.push({
      path: file.path,
      entry: name,
      isNew: found === null,
      columns: [...columns.keys()],
      members: [...byMember.keys()].filter((member) => member > 0).length,
      open: [...open.keys()],
    });
  }
  return { text: saved.length === 0 ? text : document.toString({ lineWidth: 0 }), saved };
}

/** Writes the mappings into the bidui.yaml of a workspace. Throws system errors when it cannot be written. */
export async function saveMappings(
  workspaceFolder: string,
  files: readonly FileInspection[],
): Promise<readonly SavedMapping[]> {
  const { root, settings } = workspacePaths(workspaceFolder);
  const { text, saved } = await withMappings(readFileSync(settings, 'utf8'), root, files);
  if (saved.length > 0) await writeFileAtomic(settings, text);
  return saved;
}
