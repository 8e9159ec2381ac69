/**
 * Opening a workspace: bidui.yaml read, checked against the schema, every complaint with line, column and the nearest known word.
 * Everything below receives the values; nothing below reads the file again.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { workspaceSchema, type WorkspaceSettings } from '../config/workspace.js';
import { tableOf } from '../catalog/sources/declared-tables.js';
import { SHIPPED_SOURCES, useOwnTables } from '../catalog/sources/table-definitions.js';
import { viewName } from '../domain/column.js';
import { parseServerAddress } from '../store/postgres/server-address.js';
import { isReservedView, RESERVED_COLUMNS } from '../store/work-schema.js';
import { UserError, type Problem } from '../domain/problem.js';
import { readKey, SETTINGS_FILE, workspacePaths, type WorkspacePaths } from '../system/workspace-files.js';
import { requireKeyBeyondDemo, workspaceKey, type WorkspaceKey } from './key.js';
import { issueProblems, positionOf, syntaxProblems, unknownWord, type SettingPosition } from './settings-problems.js';
import { readDocument, type SettingsDocument } from './settings-text.js';

export interface Workspace extends WorkspaceKey {
  readonly paths: WorkspacePaths;
  readonly settings: WorkspaceSettings;
  /** Secret of the chain of offices, 32 bytes. */
  readonly key: Buffer;
  /** bidui.yaml as read, for hashing a batch's settings. */
  readonly settingsText: string;
}

/** Throws UserError: no-workspace, settings-…, key-invalid. */
export function openWorkspace(folder: string): Workspace {
  const paths = workspacePaths(path.resolve(folder));
  if (!existsSync(paths.settings)) throw new UserError('no-workspace', { path: paths.root });
  const settingsText = readFileSync(paths.settings, 'utf8');
  const settings = parseSettings(settingsText);
  useOwnTables(settings.tables.map(tableOf));
  return { paths, settings, settingsText, ...workspaceKey(paths) };
}

/** Settings about to be written. Throws those of parseSettings, and key-is-demo where the key there is the demo's and the places are real. */
export function checkNewSettings(paths: WorkspacePaths, text: string): void {
  const settings = parseSettings(text);
  const key = readKey(paths.key);
  if (key !== null) requireKeyBeyondDemo({ key, settings });
}

/**
 * The settings in the text of a bidui.yaml. Throws a UserError of the first complaint, by line, with all others as its causes; each names
 * line, column, what stands there and what is expected.
 */
export function parseSettings(text: string): WorkspaceSettings {
  const read = readDocument(text);
  refuse(syntaxProblems(read));
  const parsed = workspaceSchema.safeParse(plainValues(read));
  const issues = parsed.success ? [] : issueProblems(parsed.error.issues, read);
  const settings = parsed.data as WorkspaceSettings;
  const locate = (keys: readonly PropertyKey[]): SettingPosition => positionOf(read, keys);
  if (parsed.success) requireFreeTables(settings, locate);
  refuse([...issues, ...unknownSources(parsed.success ? settings : plainValues(read), locate)]);
  refusePasswords(settings.engine);
  return settings;
}

/** A password in an address would be copied with the settings. */
function refusePasswords(engine: WorkspaceSettings['engine']): void {
  for (const address of typeof engine === 'string' ? [engine] : engine) {
    if (address !== 'sqlite') parseServerAddress(address, () => undefined);
  }
}

/** The values without aliases: no alias bomb can unfold. */
function plainValues({ document }: SettingsDocument): Partial<WorkspaceSettings> {
  try {
    return (document.toJS({ maxAliasCount: 0 }) ?? {}) as Partial<WorkspaceSettings>;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new UserError('settings-syntax', { path: SETTINGS_FILE, line: 1, column: 1, reason: 'alias' });
  }
}

function refuse(problems: readonly Problem[]): void {
  const lineOf = ({ facts }: Problem): number => Number(facts['line']);
  const [first, ...others] = [...problems].sort((one, other) => lineOf(one) - lineOf(other));
  if (first !== undefined) throw new UserError(first.code, first.facts as never, null, others);
}

/** Own tables are no shipped sources, each has its own name, and their columns are none that bidui adds to every list. */
function requireFreeTables(
  { tables }: WorkspaceSettings,
  locate: (keys: readonly PropertyKey[]) => SettingPosition,
): void {
  const taken = new Set(SHIPPED_SOURCES.map(({ id }) => viewName(id)));
  tables.forEach((table, position) => {
    const view = viewName(table.id);
    if (taken.has(view) || isReservedView(view))
      throw new UserError('settings-table-taken', { ...locate(['tables', position, 'id']), key: table.id });
    taken.add(view);
    const columns = new Set<string>();
    table.columns.forEach(({ name }, at) => {
      if (columns.has(name) || RESERVED_COLUMNS.has(name))
        throw new UserError('settings-column-taken', {
          ...locate(['tables', position, 'columns', at, 'name']),
          key: name,
          table: table.id,
        });
      columns.add(name);
    });
    const unknown = table.key?.find((name) => !tableOf(table).columns.some((column) => column.name === name));
    if (unknown !== undefined)
      throw new UserError('settings-key-unknown', {
        ...locate(['tables', position, 'key']),
        key: unknown,
        table: table.id,
      });
  });
}

/** Also of settings that the schema refuses, so that a person sees everything at once. */
function unknownSources(
  { sources, tables }: Partial<WorkspaceSettings>,
  locate: (keys: readonly PropertyKey[]) => SettingPosition,
): Problem[] {
  const own = Array.isArray(tables) ? tables : [];
  const known = [...SHIPPED_SOURCES, ...own].map((table) => table.id);
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((entry: Partial<WorkspaceSettings['sources'][number]> | null, position) => {
    const source = entry?.source;
    if (typeof source !== 'string' || known.includes(source)) return [];
    return [unknownWord('settings-unknown-source', source, known, locate(['sources', position, 'source']))];
  });
}
