/**
 * Characters: width, blanks, invisible characters, private-use and compatibility code points, radicals (docs/design/identity-numbers.md,
 * "Characters"). Each fold reports its changes, so that callers can note them. Identity numbers never see NFKC here: it would turn ① into
 * 1.
 */

import { decodeReferences } from './html-references.js';

const FULL_WIDTH = /[\uFF01-\uFF5E\u3000]/u;
const FULL_WIDTH_ALL = /[\uFF01-\uFF5E]/gu;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Blanks of every width, line breaks included. */
const BLANKS = /[\u0020\u0009\u000A\u000B\u000C\u000D\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/gu;
/** Zero-width, direction, joiner and variation characters: nothing a reader can see. */
const INVISIBLE =
  /(?:[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u00AD\u034F\u061C\u180E\uFE00-\uFE0F\u115F\u1160\u3164\uFFA0\u2800]|[\u{E0100}-\u{E01EF}])/gu;
/** Escapes that spreadsheets leave as literal text. */
const LITERAL_ESCAPES = /_x000[dDaA9]_/gu;

/** Unassigned to any public meaning: the private zones of the basic plane and planes 15 and 16. */
const PRIVATE_USE = /[\uE000-\uF8FF]|[\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/u;
const PRIVATE_USE_ALL = /[\uE000-\uF8FF]/gu;

/** Real code points of U+E815 … U+E864, in order: the 80 characters of GBK FE50–FEA0 (GB 18030-2022). */
const GBK_TAIL =
  '2E81 20087 20089 200CC 2E84 3473 3447 2E88 2E8B 9FB4 359E 361A 360E 2E8C 2E97 396E 3918 9FB5 39CF 39DF 3A73 39D0 9FB6 9FB7 ' +
  '3B4E 3C6E 3CE0 2EA7 215D7 9FB8 2EAA 4056 415F 2EAE 4337 2EB3 2EB6 2EB7 2298F 43B1 43AC 2EBB 43DD 44D6 4661 464C 9FB9 4723 ' +
  '4729 477C 478D 2ECA 4947 497A 497D 4982 4983 4985 4986 499F 499B 49B7 49B6 9FBA 241FE 4CA3 4C9F 4CA0 4CA1 4C77 4CA2 4D13 ' +
  '4D14 4D15 4D16 4D17 4D18 4D19 4DAE 9FBB';
const GBK_TAIL_FIRST = 0xe815;
/** Vertical punctuation U+E78D … U+E796 of GB 18030-2022, and GBK A8BC, A8BF. */
const GBK_MARKS = 'FE10 FE12 FE11 FE13 FE14 FE15 FE16 FE17 FE18 FE19';
const GBK_MARKS_FIRST = 0xe78d;

function fromHexList(list: string, first: number): [number, string][] {
  return list.split(' ').map((hex, index) => [first + index, String.fromCodePoint(Number.parseInt(hex, 16))]);
}

let realByPrivate: ReadonlyMap<number, string> | null = null;

function privateUseTable(): ReadonlyMap<number, string> {
  realByPrivate ??= new Map([
    ...fromHexList(GBK_TAIL, GBK_TAIL_FIRST),
    ...fromHexList(GBK_MARKS, GBK_MARKS_FIRST),
    [0xe7c7, '\u1E3F'],
    [0xe7c8, '\u01F9'],
  ]);
  return realByPrivate;
}

/** Full-width Latin letters, digits and signs to ASCII, the wide blank to a blank. Example: １２３Ｘ → 123X */
export function foldWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text
    .replace(FULL_WIDTH_ALL, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replaceAll('\u3000', ' ');
}

/** Characters as people count them: code points, not UTF-16 units. */
export function countCharacters(text: string): number {
  return Array.from(text).length;
}

/** Removes invisible characters. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Removes blanks of every width. */
export function stripBlanks(text: string): string {
  return text.replace(BLANKS, '');
}

/** `_x000D_` as literal text to a blank, references of web pages (&nbsp; &#19886;) to their characters. */
export function replaceEscapes(text: string): string {
  const plain = text.includes('_x') ? text.replace(LITERAL_ESCAPES, ' ') : text;
  return plain.includes('&') ? decodeReferences(plain) : plain;
}

/** The private-use code points of old GBK fonts to the real characters. Example: U+E863 → 䶮 */
export function mapPrivateUse(text: string): string {
  if (!PRIVATE_USE.test(text)) return text;
  const table = privateUseTable();
  return text.replace(PRIVATE_USE_ALL, (char) => table.get(char.charCodeAt(0)) ?? char);
}

/** True where a character has no public meaning (apply `mapPrivateUse` first). */
export function hasPrivateUse(text: string): boolean {
  return PRIVATE_USE.test(text);
}

const KANGXI_RADICALS = /[\u2F00-\u2FD5]/gu;
const OTHER_RADICALS = /[\u2E80-\u2EF3]/u;

/** Kangxi radicals of PDF and OCR texts to the ordinary characters. Example: ⼈ (U+2F08) → 人 */
export function foldRadicals(text: string): string {
  return text.replace(KANGXI_RADICALS, (char) => char.normalize('NFKC'));
}

/** True where a radical of the supplement block stands, which has no safe ordinary form. */
export function hasUnfoldableRadical(text: string): boolean {
  return OTHER_RADICALS.test(text);
}

interface CleanedText {
  readonly text: string;
  readonly notes: readonly string[];
}

const NEEDS_CLEANING = /[^\u0021-\u007E\u4E00-\u9FA5]|_x000|&[#A-Za-z]/u;
const FULL_WIDTH_LETTERS = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu;

/** Full-width letters and digits to ASCII; Chinese punctuation of a sentence stays. */
function foldLetters(text: string): string {
  return text.replace(FULL_WIDTH_LETTERS, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET));
}

/**
 * Text of a cell after width and blank cleaning: escapes, invisible characters and full-width Latin folded, line breaks and runs
 * of blanks to one blank, none at the ends; private-use characters of old GBK made real; NFC. Example: " Ａ\u200B栋 \n 3 " → "A栋 3"
 */
export function cleanCharacters(raw: string): CleanedText {
  if (!NEEDS_CLEANING.test(raw)) return { text: raw, notes: [] };
  const notes: string[] = [];
  const step = (before: string, after: string, note: string): string => {
    if (after !== before && !notes.includes(note)) notes.push(note);
    return after;
  };
  let text = step(raw, replaceEscapes(raw), 'escapes');
  text = step(text, stripInvisible(text), 'invisible');
  text = step(text, mapPrivateUse(text), 'private_use_mapped');
  text = step(text, text.normalize('NFC'), 'compatibility');
  text = step(text, foldLetters(text), 'width');
  text = step(text, text.replace(BLANKS, ' ').replace(/ {2,}/gu, ' ').trim(), 'blanks');
  return { text, notes };
}
