/**
 * Names of persons: cleaning and comparing (docs/design/identity-numbers.md, "Names"). Cleaning folds without loss and notes it; an
 * incomplete or odd name is flagged and kept raw. Comparing never rewrites; a level below `same` alone never confirms a match.
 */
import type { CleanValue, Verdict } from '../../domain/identity.js';
import {
  countCharacters,
  foldRadicals,
  foldWidth,
  hasPrivateUse,
  hasUnfoldableRadical,
  mapPrivateUse,
  replaceEscapes,
  stripBlanks,
  stripInvisible,
} from '../characters.js';
import {
  BACK_MARKS,
  BETWEEN_HAN,
  DOT_HINT,
  DOT_HINT_ALL,
  EDGE_DOTS,
  FRONT_MARKS,
  HALF_BRACKET,
  HAN,
  LIST_NUMBER,
  LATIN,
  MISPLACED_DOT,
  NAMESAKE_NUMBER,
  NAME_DOT,
  NAME_LABEL,
  NOT_A_NAME,
  PLACEHOLDER,
  TITLE,
} from './marks.js';
import { FILLERS } from '../fillers.js';
import { foldForms } from './forms.js';
import { haveSameSound, haveVariantForm, isAllLost } from './likeness.js';
import { COMPONENTS, namesSeveral, takeApart, withoutWordsAround } from './parts.js';

/** Names that need no look at all: two to four common characters without a word such as 户主 around them. */
const PLAIN = new RegExp(
  `^(?!.*[${COMPONENTS}]|户主|家长|..(?:户主|夫妇|夫妻|一家|本人|同志|先生|女士)$)[\\u4E00-\\u9FA5]{2,4}$`,
  'u',
);
const LONGEST_ALIGNED_NAME = 3;
/** 30日, 2016年下: the number before it is none of a list. */
const DATE = /^\s*\d+\s*[年月日]/u;
/** Systems must take fifty characters; a text twice as long is no name of one person. */
const LONGEST_NAME = 100;
/** Two characters on either side are enough to see that a blank stands between two parts of a name. */
const LOST_DOT = /\p{Script=Han}{2} \p{Script=Han}{2}/u;

/** True for a name whose normal form is the name itself but for the forms of its characters. */
export function isPlainName(name: string): boolean {
  return PLAIN.test(name);
}

interface Folding {
  readonly text: string;
  readonly notes: readonly string[];
}

/** Steps may make room for one another (a blank beside a dot), so they are repeated; twice is nearly always enough. */
const MOST_ROUNDS = 5;

/** Everything lossless, each step noted. */
function foldName(raw: string): Folding {
  const notes: string[] = [];
  let text = raw;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = text;
    text = foldOnce(text, notes);
    if (text === before) break;
  }
  return { text, notes: [...new Set(notes)] };
}

/** One round; its changes are added to the notes. */
function foldOnce(raw: string, notes: string[]): string {
  let text = raw;
  const apply = (after: string, note: string): void => {
    if (after !== text) notes.push(note);
    text = after;
  };
  apply(replaceEscapes(text), 'escapes');
  apply(stripInvisible(text), 'invisible');
  apply(mapPrivateUse(text), 'private_use_mapped');
  apply(text.normalize('NFC'), 'compatibility');
  apply(foldRadicals(text), 'radical_folded');
  apply(text.replace(NAME_LABEL, ''), 'name_label');
  if (HAN.test(text)) {
    apply(withoutWordsAround(text), 'name_words');
    apply(text.replace(LIST_NUMBER, ''), 'list_number');
    apply(takeOffMarks(text), 'name_marks');
  }
  apply(foldDots(text), 'dot');
  const isWide = foldWidth(text.replaceAll('\u3000', ' ')) !== text.replaceAll('\u3000', ' ');
  apply(foldWidth(text), isWide ? 'width' : 'blanks');
  const titles = text.match(TITLE) ?? [];
  if (titles.length > 0) {
    text = text.replace(TITLE, '');
    notes.push(`title:${titles.map((title) => title.slice(1, -1)).join('、')}`);
  }
  apply(text.trim().replace(/\s+/gu, ' '), 'blanks');
  const number = NAMESAKE_NUMBER.exec(text)?.[0];
  if (number !== undefined) {
    text = text.slice(0, -number.length);
    notes.push(`namesake_number:${number.replace(/[^\p{L}\p{N}]/gu, '')}`);
  }
  if (isAligned(text) && !namesSeveral(text)) apply(stripBlanks(text), 'blanks');
  return text;
}

/** Signs around a name that are no part of it. */
function takeOffMarks(text: string): string {
  return text.replace(FRONT_MARKS, '').replace(BACK_MARKS, '').replace(HALF_BRACKET, '$1');
}

function foldDots(text: string): string {
  const folded = text.replace(BETWEEN_HAN, NAME_DOT);
  return HAN.test(folded) ? folded.replace(EDGE_DOTS, NAME_DOT) : folded;
}

/** Blanks that align a short name in a table: 张　三. */
function isAligned(text: string): boolean {
  const compact = stripBlanks(text);
  if (compact.length === text.length || LATIN.test(compact)) return false;
  return countCharacters(compact) <= LONGEST_ALIGNED_NAME || !LOST_DOT.test(text);
}

/** Why a folded name cannot be taken as it stands. */
function findDoubts(whole: string): readonly string[] {
  const doubts: string[] = [];
  const { main: text, others, hasDescription } = takeApart(whole);
  if (MISPLACED_DOT.test(text)) doubts.push('dot_misplaced');
  if (DOT_HINT.test(text)) doubts.push('dot_hint');
  if (hasPrivateUse(text)) doubts.push('private_use');
  if (hasUnfoldableRadical(text)) doubts.push('radical');
  const isMixed = HAN.test(text) && LATIN.test(text);
  if (hasDescription || PLACEHOLDER.test(text) || isMixed || /[(（\[【]/u.test(text)) doubts.push('incomplete_name');
  if (others.length > 0) doubts.push(`second_name:${others.join('、')}`);
  if (LOST_DOT.test(text)) doubts.push('lost_dot');
  if (/\d/u.test(text)) doubts.push('digits_in_name');
  if (countCharacters(text) < 2) doubts.push('name_too_short');
  if (NOT_A_NAME.test(text)) doubts.push('not_a_name');
  if (doubts.length === 0 && !/^[\p{Script=Han}\u00B7&]+$|^[\p{L}\p{M}' .·-]+$/u.test(text))
    doubts.push('odd_characters');
  return doubts;
}

/**
 * A name as written → its clean form. Blank cells and words for "none" give status none.
 * Example: "张　三" → 张三 (blanks); "买买提•吐尔逊" → 买买提·吐尔逊 (dot); "王?" → flag (incomplete_name)
 */
export function cleanName(raw: string, fillers = FILLERS): CleanValue {
  if (fillers.saysNothing(raw, 'name')) {
    return { status: 'none', value: null, raw, notes: stripBlanks(stripInvisible(raw)) === '' ? [] : ['blank_word'] };
  }
  if (PLAIN.test(raw) && !NOT_A_NAME.test(raw)) return { status: 'accept', value: raw, raw, notes: [] };
  if (raw.trim().length > LONGEST_NAME) return { status: 'flag', value: null, raw, notes: ['name_too_long'] };
  const { text, notes } = foldName(raw);
  if (text === '' || fillers.saysNothing(text, 'name'))
    return { status: 'none', value: null, raw, notes: text === '' ? [] : ['blank_word'] };
  const doubts = findDoubts(text);
  if (doubts.length > 0) return { status: 'flag', value: null, raw, notes: [...notes, ...doubts] };
  const status: Verdict = text === raw ? 'accept' : 'repair';
  return { status, value: text, raw, notes };
}

/**
 * Normal form for comparing and grouping: folded, without titles, namesake numbers, second names and blanks, Latin in capitals. Not for
 * display; '' for blank. Example: "张　三（户主）" → 张三
 */
export function nameKey(raw: string): string {
  if (PLAIN.test(raw)) return foldForms(raw);
  if (raw.length > LONGEST_NAME) return raw.trim();
  const { text } = foldName(raw);
  return FILLERS.saysNothing(text, 'name') ? '' : keyOf(takeApart(text).main);
}

function keyOf(name: string): string {
  if (LATIN.test(name) && !HAN.test(name)) return name.toUpperCase();
  return foldForms(stripBlanks(name).replace(DOT_HINT_ALL, NAME_DOT).replaceAll('&', ''));
}

/** Keys of all the names that a cell gives, the name itself first; empty for one that names nobody. */
export function nameKeys(raw: string): readonly string[] {
  return PLAIN.test(raw) ? allKeys(raw) : DATE.test(raw) ? [] : allKeys(raw).filter((key) => !isNoName(key));
}

function allKeys(raw: string): readonly string[] {
  const key = nameKey(raw);
  if (key === '' || PLAIN.test(raw) || raw.length > LONGEST_NAME) return key === '' ? [] : [key];
  const folded = foldName(raw).text;
  const { others } = takeApart(folded);
  // The sign between two names may stand for the dot of one.
  const whole = namesSeveral(folded) ? [folded] : [];
  return [key, ...asMasked(raw, key), ...[...others, ...whole, ...withoutRemarks(folded)].map(keyOf)];
}

/** The name without a bracket of which a part may be its own, and without a number behind it; none where nothing was taken off. */
function withoutRemarks(folded: string): readonly string[] {
  const bare = folded.replace(/[([{【〔（［｛][^()（）]*[)\]}】〕）］｝]|\d{3,}$/gu, '').trim();
  return bare !== folded && /^\p{Script=Han}{2,4}$/u.test(bare) ? [bare] : [];
}

/**
 * same: equal after normalising · variant: interchanged surname, traditional form, missing dot, cut or incomplete name ·
 * sound: the same toneless reading · unlike · missing: one of the two is blank.
 */
export type NameLevel = 'same' | 'variant' | 'sound' | 'unlike' | 'missing';

/** A star at either end is a mark that somebody made, or hides a character: the other reading of the two. */
function asMasked(raw: string, key: string): readonly string[] {
  if (/^\s*[*＊]/u.test(raw)) return [`?${key}`];
  return /\p{Script=Han}{2}\*+$/u.test(key) ? [key.replace(/\*+$/u, '')] : [];
}

const LEVELS: readonly NameLevel[] = ['same', 'variant', 'sound', 'unlike'];

/** How alike two names are, as written in the register and in a list: the best of the names that each gives. Symmetric. */
export function compareNames(registerName: string | null, listName: string | null): NameLevel {
  if (registerName === null || listName === null) return 'missing';
  if (registerName === listName && PLAIN.test(registerName)) return 'same';
  const listKeys = nameKeys(listName);
  const levels = new Set(nameKeys(registerName).flatMap((key) => listKeys.map((other) => compareKeys(key, other))));
  return LEVELS.find((level) => levels.has(level)) ?? 'missing';
}

/** True for a text that names nobody: signs, a date, a code or an amount, one character, or a name of which every character is lost. */
export function saysNoName(text: string): boolean {
  return nameKeys(text).length === 0;
}

function isNoName(key: string): boolean {
  const isCode = /\d/u.test(key) && !/\p{Script=Han}/u.test(key);
  return isCode || /^\d|^.$/u.test(key) || !/\p{L}/u.test(key) || isAllLost(key);
}

function compareKeys(registerKey: string, listKey: string): NameLevel {
  if (registerKey === listKey) return 'same';
  if (registerKey.length > LONGEST_NAME || listKey.length > LONGEST_NAME) return 'unlike';
  if (haveVariantForm(registerKey, listKey)) return 'variant';
  return haveSameSound(registerKey, listKey) ? 'sound' : 'unlike';
}
