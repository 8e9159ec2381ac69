/**
 * Opening a workspace: bidui.yaml read, checked against the schema, every complaint with line, column and the nearest known word.
 * Everything below receives the values; nothing below reads the file again.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { workspaceSchema, type WorkspaceSettings } from '../config/workspace.js';
import { nearestWord } from '../config/nearest-word.js';
import { tableOf } from '../catalog/sources/declared-tables.js';
import { SHIPPED_SOURCES, useOwnTables } from '../catalog/sources/table-definitions.js';
import { viewName } from '../domain/column.js';
import { parseServerAddress } from '../store/postgres/server-address.js';
import { isReservedView, RESERVED_COLUMNS } from '../store/work-schema.js';
import { UserError } from '../domain/problem.js';
import { SETTINGS_FILE, workspacePaths, type WorkspacePaths } from '../system/workspace-files.js';
import { workspaceKey, type WorkspaceKey } from './key.js';

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
  if (!existsSync(paths.settings)) throw new UserError('no-workspace', { path: folder });
  const settingsText = readFileSync(paths.settings, 'utf8');
  const settings = parseSettings(settingsText);
  useOwnTables(settings.tables.map(tableOf));
  return { paths, settings, settingsText, ...workspaceKey(paths) };
}

/** The settings in the text of a bidui.yaml. Throws UserError naming line and column of the first complaint. */
export function parseSettings(text: string): WorkspaceSettings {
  const lines = new LineCounter();
  // YAML 1.2 core without aliases: "no" stays a word, dates stay text, and no alias bomb can unfold.
  const document = parseDocument(text, { version: '1.2', schema: 'core', lineCounter: lines, prettyErrors: true });
  const syntax = document.errors[0];
  if (syntax !== undefined) {
    const position = lines.linePos(syntax.pos[0]);
    throw new UserError('settings-syntax', {
      path: SETTINGS_FILE,
      line: position.line,
      column: position.col,
      reason: syntax.code,
    });
  }
  const parsed = workspaceSchema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? {});
  const locate = (keys: readonly PropertyKey[]): SettingPosition => positionOf(document, lines, keys);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    if (issue !== undefined) throw settingsError(issue, locate);
  }
  const settings = parsed.data as WorkspaceSettings;
  requireFreeTables(settings, locate);
  requireKnownSources(settings, locate);
  refusePasswords(settings.engine);
  return settings;
}

/** A password in an address would be copied with the settings. */
function refusePasswords(engine: WorkspaceSettings['engine']): void {
  for (const address of typeof engine === 'string' ? [engine] : engine) {
    if (address !== 'sqlite') parseServerAddress(address, () => undefined);
  }
}

/** Where a setting stands in bidui.yaml. */
interface SettingPosition {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

function settingsError(issue: z.core.$ZodIssue, locate: (keys: readonly PropertyKey[]) => SettingPosition): UserError {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return new UserError('settings-unknown-key', {
      ...locate([...issue.path, key]),
      key,
      nearest: nearestHint(key, knownKeys(issue.path)),
    });
  }
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat()[0];
    if (inner !== undefined) return settingsError({ ...inner, path: [...issue.path, ...inner.path] }, locate);
  }
  return new UserError('settings-invalid', { ...locate(issue.path), key: issue.path.join('.'), reason: issue.message });
}

/** Keys that the schema knows at a path; array positions are passed through. */
function knownKeys(keys: readonly PropertyKey[]): string[] {
  let schema: unknown = workspaceSchema;
  for (const key of keys) {
    schema = unwrap(schema);
    if (isShape(schema)) schema = typeof key === 'string' ? schema.shape[key] : undefined;
    else if (isArray(schema)) schema = schema.element;
  }
  schema = unwrap(schema);
  return isShape(schema) ? Object.keys(schema.shape) : [];
}

function unwrap(schema: unknown): unknown {
  let inner = schema;
  while (typeof inner === 'object' && inner !== null && !isShape(inner) && !isArray(inner)) {
    const definition = (inner as { def?: { innerType?: unknown } }).def;
    if (definition?.innerType === undefined) return inner;
    inner = definition.innerType;
  }
  return inner;
}

function isShape(schema: unknown): schema is { shape: Record<string, unknown> } {
  return typeof schema === 'object' && schema !== null && 'shape' in schema;
}

function isArray(schema: unknown): schema is { element: unknown } {
  return typeof schema === 'object' && schema !== null && 'element' in schema;
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

function requireKnownSources(
  settings: WorkspaceSettings,
  locate: (keys: readonly PropertyKey[]) => SettingPosition,
): void {
  const known = [...SHIPPED_SOURCES, ...settings.tables].map((table) => table.id);
  settings.sources.forEach((entry, position) => {
    if (known.includes(entry.source)) return;
    throw new UserError('settings-unknown-source', {
      ...locate(['sources', position, 'source']),
      key: entry.source,
      nearest: nearestHint(entry.source, known),
    });
  });
}

function nearestHint(word: string, known: readonly string[]): string {
  const nearest = nearestWord(word, known);
  return nearest === null ? `可用：${known.join('、')}` : `是不是“${nearest}”？`;
}

function positionOf(document: Document, lines: LineCounter, keys: readonly PropertyKey[]): SettingPosition {
  for (let length = keys.length; length > 0; length -= 1) {
    const node = findKeyNode(document, keys.slice(0, length));
    if (node !== null) {
      const position = lines.linePos(node);
      return { path: SETTINGS_FILE, line: position.line, column: position.col };
    }
  }
  return { path: SETTINGS_FILE, line: 1, column: 1 };
}

/** Offset of the key (for maps) or of the entry (for lists) at a path; null where the text does not have it. */
function findKeyNode(document: Document, keys: readonly PropertyKey[]): number | null {
  const parent = keys.length === 1 ? document.contents : document.getIn(keys.slice(0, -1), true);
  const last = keys.at(-1);
  if (typeof parent !== 'object' || parent === null || !('items' in parent)) return null;
  for (const [position, entry] of (parent.items as unknown[]).entries()) {
    const keyNode = (entry as { key?: { value?: unknown; range?: [number, number, number] } }).key;
    if (keyNode !== undefined && keyNode.value === last) return keyNode.range?.[0] ?? null;
    if (keyNode === undefined && position === last) return (entry as { range?: [number] }).range?.[0] ?? null;
  }
  return null;
}
