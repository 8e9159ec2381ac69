/**
 * The text of a bidui.yaml as people type it → a document that YAML reads: full-width signs, tabs, missing blanks, unquoted codes and
 * loosely written days are understood. Line numbers stay; what cannot be understood is left for the complaint.
 */
import { isMap, isScalar, LineCounter, parseDocument, Scalar, visit, type Document } from 'yaml';
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

/** The text to be written for a document: every word of it is read back as it stands, though it looks like loosely typed signs. */
export function writtenSettings(document: Document): string {
  visit(document, {
    // A value that was set by its key is no node yet.
    Pair(_key, pair) {
      if (typeof pair.value === 'string') pair.value = document.createNode(pair.value);
    },
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string' && isLoose(node.value) && node.type !== Scalar.QUOTE_SINGLE)
        node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** A wide quotation mark ends at one of the next word; other signs are taken for those of YAML where a value stands. */
function isLoose(text: string): boolean {
  if (text.includes('\n')) return false;
  return /[“”]/u.test(text) || ['k: ', '- ', '{ k: ', ''].some((before) => plainLine(before + text) !== before + text);
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

/** A text in plain quotation marks, behind a sign that a value can stand behind. */
const QUOTED = /(?<=(?:^|[:\-[{,\s])\s*)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?=\s*(?:[\]},#:]|$))/u;

/** One line with plain signs; text behind a comment sign and in plain quotation marks stays as it is. */
function plainLine(line: string): string {
  if (/^\s*#/u.test(line)) return line;
  return line
    .split(QUOTED)
    .map((part, at) => (at % 2 === 1 ? part : plainPart(part)))
    .join('');
}

function plainPart(part: string): string {
  return part
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
