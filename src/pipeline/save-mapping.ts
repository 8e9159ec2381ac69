/**
 * `inspect --save`: writes how columns were recognised into bidui.yaml, comments and order kept. A question that is open stays open:
 * it is written as a text to be replaced, never as a choice.
 */
import { readFileSync } from 'node:fs';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import { writeFileAtomic } from '../system/atomic-file.js';
import { expandPatterns, workspacePaths } from '../system/workspace-files.js';
import type { FileInspection, SheetInspection } from './inspect.js';

export interface SavedMapping {
  readonly path: string;
  /** Section and place of the entry: `sources[2]`. */
  readonly entry: string;
  /** True when the file had no entry and one was added. */
  readonly isNew: boolean;
  /** Canonical columns written. */
  readonly columns: readonly string[];
  /** Canonical columns that wait for an answer in the file. */
  readonly open: readonly string[];
}

type Columns = ReadonlyMap<string, string | null>;

const SECTIONS = ['register', 'candidates', 'sources'] as const;

/** Headers by column of all sheets of a file; columns whose sheets differ are left out, for one map serves them all. */
function columnsOf(file: FileInspection): Columns {
  const headers = new Map<string, string>();
  const differing = new Set<string>();
  for (const column of file.sheets.flatMap((sheet) => sheet.columns)) {
    if (column.field === null || column.member !== null || column.header === '') continue;
    const header = column.header.replace(/\s+/gu, '');
    const before = headers.get(column.field);
    if (before !== undefined && before !== header) differing.add(column.field);
    headers.set(column.field, header);
  }
  return new Map([...headers].filter(([field]) => !differing.has(field)));
}

/** Questions of refused sheets: column → text that asks for the header. */
function openQuestions(file: FileInspection): Columns {
  const asked = file.sheets.flatMap((sheet) => sheet.problems).filter(({ code }) => code === 'columns-ambiguous');
  return new Map(asked.map(({ facts }) => [String(facts['column']), `请改为其中一个：${String(facts['headers'])}`]));
}

function firstSource(file: FileInspection): SheetInspection | undefined {
  return file.sheets.find(({ source, status }) => source !== null && status !== 'not_data');
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
    const [columns, open] = [columnsOf(file), openQuestions(file)];
    setColumns(document, entry, new Map([...columns, ...open]));
    saved.push({
      path: file.path,
      entry: name,
      isNew: found === null,
      columns: [...columns.keys()],
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
