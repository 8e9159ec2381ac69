/** Complaints of the schema about settings → problems with place, what stands there, what is expected, and an example. Pure. */
import type { Document, LineCounter } from 'yaml';
import type { z } from 'zod';
import { nearestWord } from '../config/nearest-word.js';
import { workspaceSchema } from '../config/workspace.js';
import { coded, type Problem } from '../domain/problem.js';
import { SETTINGS_FILE } from '../system/workspace-files.js';
import type { SettingsDocument } from './settings-text.js';

/** Where a setting stands in bidui.yaml. */
export interface SettingPosition {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

type Keys = readonly PropertyKey[];

/** Characters of a value that a complaint shows. */
const MOST_SHOWN = 40;
const REFUSED = { level: 'refused' as const, place: null };

/** Faults of the YAML itself, in their order. */
export function syntaxProblems({ document, lines }: SettingsDocument): Problem[] {
  return document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    const facts = { path: SETTINGS_FILE, line, column: col, reason: reasonOf(error.code) };
    return coded('settings-syntax', facts, REFUSED);
  });
}

/** Codes of YAML faults that have words of their own. */
const EXPLAINED = new Set(
  'duplicate_key bad_indent tab_as_indent missing_char block_as_implicit_key multiline_implicit_key unexpected_token bad_collection_type bad_scalar_start'.split(
    ' ',
  ),
);

function reasonOf(code: string): string {
  const own = code.toLowerCase();
  return EXPLAINED.has(own) ? own : 'other';
}

/** Every complaint of the schema; of a choice between shapes the first of its kind. */
export function issueProblems(issues: readonly z.core.$ZodIssue[], settings: SettingsDocument): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, settings));
}

function problemsOf(issue: z.core.$ZodIssue, settings: SettingsDocument): Problem[] {
  const { document } = settings;
  const locate = (keys: Keys): SettingPosition => positionOf(settings, keys);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      unknownWord('settings-unknown-key', key, knownKeys(issue.path), locate([...issue.path, key])),
    );
  }
  if (issue.code === 'invalid_union') {
    const isList = Array.isArray(valueAt(document, issue.path));
    const inner = issue.errors.flat().find((one) => one.path.length > 0 === isList) ?? issue.errors.flat()[0];
    if (inner !== undefined) return problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, settings);
  }
  const key = issue.path.join('.');
  const found = shown(valueAt(document, issue.path));
  const facts = { ...locate(issue.path), key, expected: expectedOf(issue), example: exampleOf(issue.path) };
  if (found === '') return [coded('settings-missing', facts, REFUSED)];
  return [coded('settings-invalid', { ...facts, found }, REFUSED)];
}

/** A word that is not known, with the nearest one or all. */
export function unknownWord(
  code: 'settings-unknown-key' | 'settings-unknown-source',
  key: string,
  known: readonly string[],
  position: SettingPosition,
): Problem {
  const nearest = nearestWord(key, known);
  const facts = {
    ...position,
    key,
    nearest: nearest ?? '',
    known: known.join('、'),
    hint: nearest === null ? 'known' : 'nearest',
  };
  return coded(code, facts, REFUSED);
}

function valueAt(document: Document, keys: Keys): unknown {
  const node: unknown = keys.length === 0 ? document : document.getIn(keys, false);
  return typeof node === 'object' && node !== null && 'toJSON' in node
    ? (node as { toJSON(): unknown }).toJSON()
    : node;
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text || '""';
}

/** A code of words in the catalogue, or the choices themselves. */
function expectedOf(issue: z.core.$ZodIssue): string {
  const last = String(issue.path.at(-1) ?? '');
  if (issue.code === 'invalid_value') return issue.values.map(String).join(' | ');
  if (last === 'division') return 'division';
  if (/date$/u.test(last)) return 'day';
  if (last === 'files' || issue.path.at(-2) === 'files') return 'files';
  if (issue.code === 'custom') return `checklist_${issue.message}`;
  if (issue.code === 'too_small')
    return typeof issue.minimum === 'number' && issue.origin === 'number' ? `≥ ${issue.minimum}` : 'filled';
  if (issue.code === 'too_big') return `≤ ${String(issue.maximum)}`;
  if (issue.code === 'invalid_type') return KIND_WORDS[issue.expected] ?? 'text';
  return 'form';
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'yes_no',
  array: 'list',
  object: 'map',
  record: 'map',
};

const EXAMPLES: Readonly<Record<string, string>> = {
  name: 'name: 示例县比对办',
  level: 'level: county',
  division: 'division: "990121"',
  files: 'files: 收件/民政/*.xlsx',
  data_date: 'data_date: 2018-07-05',
  source: 'source: civil_affairs.rural_dibao',
  serves: 'serves: [county]',
  coverage: 'coverage: full',
  households: 'households: by_number',
  office: 'office: { name: 示例县比对办, level: county, division: "990121" }',
  register: 'register: [ { files: 收件/名册/*.xlsx } ]',
  sources: 'sources: [ { source: housing.property, files: 收件/住建/*.xlsx } ]',
  sheets: 'sheets: [花名册]',
  columns: 'columns: { name: 户主姓名 }',
  disable: 'disable: [C30]',
};

function exampleOf(keys: Keys): string {
  const named = keys.filter((key) => typeof key === 'string').at(-1) ?? '';
  return EXAMPLES[named] ?? `${named}: ${JSON.stringify(defaultAt(keys) ?? '…')}`;
}

/** The value that counts where none is written. */
function defaultAt(keys: Keys): unknown {
  const parent = schemaAt(keys.slice(0, -1));
  const own: unknown = isShape(parent) ? parent.shape[String(keys.at(-1))] : undefined;
  return (own as { def?: { defaultValue?: unknown } } | undefined)?.def?.defaultValue;
}

/** Keys that the schema knows at a path; array positions are passed through. */
function knownKeys(keys: Keys): string[] {
  const schema = schemaAt(keys);
  return isShape(schema) ? Object.keys(schema.shape) : [];
}

function schemaAt(keys: Keys): unknown {
  let schema: unknown = workspaceSchema;
  for (const key of keys) {
    schema = unwrap(schema);
    if (isShape(schema)) schema = typeof key === 'string' ? schema.shape[key] : undefined;
    else if (isArray(schema)) schema = schema.element;
  }
  return unwrap(schema);
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

/** The place of a setting, or of the nearest one around it that stands in the text. */
export function positionOf(
  { document, lines }: { document: Document; lines: LineCounter },
  keys: Keys,
): SettingPosition {
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
function findKeyNode(document: Document, keys: Keys): number | null {
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
