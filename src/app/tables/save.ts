/** Writes a proposed table into bidui.yaml, with a `sources:` entry for the file it came from where that lies in the workspace. */
import { readFileSync } from 'node:fs';
import { Document, isMap, isNode, isSeq } from 'yaml';
import { sourceLabel } from '../../catalog/sources/source-words.js';
import { tableDefinition } from '../../catalog/sources/table-definitions.js';
import type { TableDeclaration } from '../../domain/column.js';
import { UserError } from '../../domain/problem.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { settingsDocument, writtenSettings } from '../../workspace/settings-text.js';
import { checkNewSettings, type Workspace } from '../../workspace/workspace.js';

/** `tables:` with one entry, as bidui.yaml holds it. */
export function tableText(table: TableDeclaration): string {
  const document = new Document({ tables: [] });
  addTo(document, 'tables', tableNode(document, table));
  return writtenSettings(document);
}

/** A column a line, as people write them. */
function tableNode(document: Document, table: TableDeclaration): unknown {
  const node = document.createNode(table);
  const columns = node.get('columns', true);
  if (isSeq(columns)) for (const column of columns.items) if (isMap(column)) column.flow = true;
  return node;
}

export interface SavedTable {
  /** True when the file was entered under `sources:` too. */
  readonly hasEntry: boolean;
  /** True when the entry still lacks the county of the list. */
  readonly isDivisionOpen: boolean;
  /** Name of the list that the file was entered as until now; absent where it was not. */
  readonly insteadOf?: string;
}

/** `file` is relative to the workspace, or null where it lies outside. Throws UserError source-declared, and those of the settings. */
export async function saveTable(
  { paths, settings }: Workspace,
  table: TableDeclaration,
  file: string | null,
): Promise<SavedTable> {
  if (tableDefinition(table.id) !== undefined) throw new UserError('source-declared', { source: table.id });
  const document = settingsDocument(readFileSync(paths.settings, 'utf8'));
  addTo(document, 'tables', tableNode(document, table));
  const isCountyOffice = settings.office.level === 'county';
  const level = settings.office.level === 'province' ? 'province' : 'county';
  const insteadOf = file === null ? null : takeOver(document, file, table.id);
  if (file !== null && insteadOf === null) addTo(document, 'sources', { source: table.id, files: file, level });
  const text = writtenSettings(document);
  checkNewSettings(paths, text);
  await writeFileAtomic(paths.settings, text);
  return {
    hasEntry: file !== null,
    isDivisionOpen: insteadOf?.hasDivision !== true && level === 'county' && !isCountyOffice,
    ...(insteadOf === null ? {} : { insteadOf: sourceLabel(insteadOf.source) }),
  };
}

/** The entry of that very file becomes one of the new table: a file is read as one list. Null where there is none. */
function takeOver(
  document: Document,
  file: string,
  source: string,
): { readonly source: string; readonly hasDivision: boolean } | null {
  const entries = document.get('sources', true);
  if (!isSeq(entries)) return null;
  const entry = entries.items.find((item) => isMap(item) && item.get('files') === file);
  if (!isMap(entry)) return null;
  const before = String(entry.get('source'));
  entry.set('source', source);
  // Both spoke of the columns of the list that it was.
  entry.delete('columns');
  entry.commentBefore = null;
  if (entries.items[0] === entry) entries.commentBefore = null;
  return { source: before, hasDivision: entry.has('division') };
}

/** Settings with further tables under `tables:`. */
export function withTables(text: string, tables: readonly TableDeclaration[]): string {
  if (tables.length === 0) return text;
  const document = settingsDocument(text);
  for (const table of tables) addTo(document, 'tables', tableNode(document, table));
  return writtenSettings(document);
}

function addTo(document: Document, section: string, entry: unknown): void {
  if (!isMap(document.contents)) return;
  const before = document.get(section, true);
  if (isSeq(before)) {
    before.flow = false;
    before.add(isNode(entry) ? entry : document.createNode(entry));
  } else document.set(section, document.createNode([entry]));
}
