/**
 * The text of a bidui.yaml as people type it → a document that YAML reads: full-width signs, tabs, missing blanks, unquoted codes and
 * loosely written days are understood. Line numbers stay; what cannot be understood is left for the complaint.
 */
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { isDay } from '../domain/days.js';

/** A document with the places of its nodes. */
export interface SettingsDocument {
  readonly document: Document;
  readonly lines: LineCounter;
}

/** YAML 1.2 core: "no" stays a word, dates stay text. */
export function readDocument(text: string): SettingsDocument {
  const lines = new LineCounter();
  const plain = text
    .replace(/^\uFEFF/u, '')
    .split('\n')
    .map(plainLine)
    .join('\n');
  const document = parseDocument(plain, { version: '1.2', schema: 'core', lineCounter: lines, prettyErrors: true });
  if (document.errors.length === 0) mendValues(document.contents);
  return { document, lines };
}

/** The same for changing the file: comments and order are kept. */
export function settingsDocument(text: string): Document {
  return readDocument(text).document;
}

const KEY = '[A-Za-z_][\\w.]*';
/** `level：county` and `level:county` at the begin of a line, in an entry or in braces. */
const WIDE_COLON = new RegExp(`((?:^|[{,，])\\s*(?:-\\s+)*${KEY})\\s*：\\s*`, 'gu');
const TIGHT_COLON = new RegExp(
  `^(\\s*(?:-\\s+)*(?:office|name|level|division|divisions|register|candidates|sources|source|files?|sheets|columns|data_date|coverage|households|serves|sender|rules|disable|set|exemptions|villages|settings)):(?=[^\\s/])`,
  'u',
);
const WIDE_COMMA = new RegExp(`，(?=\\s*${KEY}\\s*[:：])`, 'gu');
const WIDE_QUOTES = /(^|[:\-[{,]\s*)[“”]([^“”"]*)[“”]/gu;

/** One line with plain signs; text behind a comment sign stays as it is. */
function plainLine(line: string): string {
  if (/^\s*#/u.test(line)) return line;
  return line
    .replace(/^[ \t\u3000\u00A0]+/u, (blanks) => blanks.replaceAll(/[\t\u3000]/gu, '  ').replaceAll('\u00A0', ' '))
    .replace(/^(\s*)[－—–](?=\s)/u, '$1-')
    .replaceAll(WIDE_COMMA, ',')
    .replaceAll(WIDE_COLON, '$1: ')
    .replace(TIGHT_COLON, '$1: ')
    .replaceAll(WIDE_QUOTES, '$1"$2"');
}

const CODE_KEYS = new Set(['division', 'code', 'password_env', 'name', 'basis', 'sender', 'contact']);
const DAY_KEYS = /(?:^|_)date$|^effective$|^until$/u;
const TYPED_DAY = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/u;
const EIGHT_DIGITS = /^\d{8}$/u;

/** Codes that were typed without quotes become text again, days get their form, `file:` is `files:`. */
function mendValues(node: unknown): void {
  if (isMap(node)) {
    const keys = node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      if (name === 'file' && !keys.includes('files') && keys.some((own) => ENTRY_KEYS.has(own))) key.value = 'files';
      if (isScalar(value)) mendScalar(name, value);
      else mendValues(value);
    }
  } else if (typeof node === 'object' && node !== null && 'items' in node) {
    for (const item of node.items as unknown[]) mendValues(item);
  }
}

/** Keys that only an entry of a delivery has. */
const ENTRY_KEYS = new Set(['source', 'data_date', 'serves', 'households', 'sheets', 'columns', 'level', 'file']);

function mendScalar(name: string, scalar: { value: unknown; source?: string | undefined; type?: unknown }): void {
  if (CODE_KEYS.has(name) && typeof scalar.value === 'number') scalar.value = scalar.source ?? String(scalar.value);
  if (CODE_KEYS.has(name) && name === 'division' && typeof scalar.value === 'string') {
    scalar.value = scalar.value.normalize('NFKC').trim();
  }
  if (!DAY_KEYS.test(name)) return;
  const text = String(scalar.source ?? scalar.value)
    .normalize('NFKC')
    .trim();
  const [, year = '', month = '', day = ''] = TYPED_DAY.exec(text) ?? [];
  const isTight = EIGHT_DIGITS.test(text);
  const iso = isTight
    ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isDay(iso)) scalar.value = iso;
}
