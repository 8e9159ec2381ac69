/**
 * Two names of persons → a comparison level on the whole name, and its weight. Levels are on the name, not on its characters: the sisters
 * 宋庆龄 and 宋美龄 differ in one. Never rewrites; what a level may prove is decided in src/linkage/engine/decision.ts.
 */
import { SPELLED_AS } from '../../catalog/characters/name-characters.js';
import { haveSameSound, haveVariantForm } from '../../normalise/names/likeness.js';
import { LOST, nameForms, type NameForm } from './name-form.js';
import { characterBits, syllableBits } from './name-bits.js';
import { shapeLikeness } from './shapes.js';
import { shareSyllable, shareTone } from './sounds.js';

/** Best first. */
export const NAME_LEVELS = [
  'equal',
  'folded',
  'same_sound_tone',
  'same_sound',
  'look_alike',
  'swapped',
  'missing_character',
  'one_different',
  'surname_only',
  'none',
] as const;
export type NameComparisonLevel = (typeof NAME_LEVELS)[number];

export interface NameComparison {
  readonly level: NameComparisonLevel;
  readonly bits: number;
  /** A lost character was met: the level is that of the others. */
  readonly wildcard: boolean;
}

/** Cost in bits of how a pair of characters differs. */
const COST = { tone: 1, syllable: 1.8, shape: 3.2, swapped: 3, missing: 3.5, unlike: 6, folded: 0.2 };
/** A lost character says nothing, but a name with one is a damaged name. */
const LOST_COST = 0.5;
const NONE_BITS = -10;
/** Characters of a Han name; longer names are spelled from another language. */
const LONGEST_HAN_NAME = 4;

type PlaceLevel = 'same' | 'tone' | 'syllable' | 'shape' | 'unlike';

/** Null where one of the two says nothing. The best of the names that each cell gives. Symmetric. */
export function compareWholeNames(one: readonly NameForm[], other: readonly NameForm[]): NameComparison | null {
  let best: NameComparison | null = null;
  for (const first of one) {
    for (const second of other) {
      // Bits of two characters are those of the first: an order makes the comparison symmetric.
      const found = first.key <= second.key ? compareForms(first, second) : compareForms(second, first);
      if (found !== null && (best === null || isBetter(found, best))) best = found;
    }
  }
  return best;
}

/** Two names as written. */
export function compareNameTexts(one: string, other: string): NameComparison | null {
  return compareWholeNames(nameForms(one), nameForms(other));
}

function isBetter(one: NameComparison, other: NameComparison): boolean {
  const difference = NAME_LEVELS.indexOf(one.level) - NAME_LEVELS.indexOf(other.level);
  return difference === 0 ? one.bits > other.bits : difference < 0;
}

function compareForms(one: NameForm, other: NameForm): NameComparison | null {
  if (one.places.every((place) => place === LOST) || other.places.every((place) => place === LOST)) return null;
  if (one.key === other.key) return result('equal', sameBits(one), one.hasLost);
  if (one.folded === other.folded) return result('folded', sameBits(one) - COST.folded, one.hasLost);
  if (one.hasLost || other.hasLost) return compareLost(one, other);
  if (one.isHan !== other.isHan) {
    const [han, latin] = one.isHan ? [one, other] : [other, one];
    return compareSpelled(han, latin);
  }
  if (!one.isHan) return compareLatin(one, other);
  const [short, long] = one.places.length <= other.places.length ? [one, other] : [other, one];
  return short.places.length === long.places.length ? compareEven(short, long) : compareUneven(short, long);
}

/** A name in characters and one in letters, which may put the surname last. */
function compareSpelled(han: NameForm, latin: NameForm): NameComparison {
  const bits = soundBits(han) - COST.syllable;
  const other = Array.from(han.folded, (character) => SPELLED_AS.get(character) ?? character).join('');
  const spellings = han.places.length > LONGEST_HAN_NAME ? [han.folded, other] : [han.folded];
  if (spellings.some((spelling) => haveSameSound(spelling, latin.folded))) return result('same_sound', bits);
  const [first = '', ...rest] = latin.places;
  const isLast = rest.length > 0 && haveSameSound(han.folded, [...rest, first].join(' '));
  const isFirst =
    rest.length > 0 && haveSameSound(han.folded, [rest.at(-1) ?? '', first, ...rest.slice(0, -1)].join(' '));
  return isLast || isFirst ? result('swapped', bits - COST.swapped) : result('none', NONE_BITS);
}

function result(level: NameComparisonLevel, bits: number, wildcard = false): NameComparison {
  return { level, bits: Math.round(bits * 100) / 100, wildcard };
}

function sameBits(form: NameForm): number {
  return form.places.reduce(
    (sum, place, at) => sum + (place === LOST ? -LOST_COST : characterBits(place, at < form.surnameLength)),
    0,
  );
}

function soundBits(form: NameForm): number {
  return form.places.reduce((sum, place, at) => sum + syllableBits(place, at < form.surnameLength), 0);
}

/** Every known character must agree; a lost one stands for one or more. */
function compareLost(one: NameForm, other: NameForm): NameComparison {
  if (!haveVariantForm(one.folded, other.folded)) {
    const isSurname = one.places[0] === other.places[0] && one.places[0] !== LOST;
    return result(isSurname ? 'surname_only' : 'none', NONE_BITS / 2, true);
  }
  const known = one.places.filter((place) => place !== LOST && other.places.includes(place));
  const bits = known.reduce((sum, place) => sum + characterBits(place, place === one.places[0]), 0);
  return result('equal', bits - LOST_COST, true);
}

function compareLatin(one: NameForm, other: NameForm): NameComparison {
  const [first, second] = [one, other].map(({ places }) => places.map((place) => place.toLowerCase()).sort()) as [
    string[],
    string[],
  ];
  const bits = 4 * Math.min(first.length, second.length);
  if (first.join('') === second.join('')) return result('swapped', bits);
  const shared = first.filter((word) => second.includes(word)).length;
  if (shared === Math.min(first.length, second.length)) return result('missing_character', bits - COST.missing);
  return shared > 0 ? result('surname_only', bits / 4 - COST.unlike) : result('none', NONE_BITS);
}

function comparePlace(one: NameForm, at: number, other: NameForm, otherAt: number): PlaceLevel {
  const [first = '', second = ''] = [one.places[at], other.places[otherAt]];
  if (first === second) return 'same';
  const [reading, otherReading] = [one.readings[at], other.readings[otherAt]];
  if (reading !== undefined && otherReading !== undefined) {
    if (shareTone(reading, otherReading)) return 'tone';
    if (shareSyllable(reading, otherReading)) return 'syllable';
  }
  return shapeLikeness(first, second) > 0 ? 'shape' : 'unlike';
}

function placeBits(form: NameForm, at: number, level: PlaceLevel, likeness: number): number {
  const place = form.places[at] ?? '';
  const isSurname = at < form.surnameLength;
  switch (level) {
    case 'same':
      return characterBits(place, isSurname);
    case 'tone':
      return syllableBits(place, isSurname) - COST.tone;
    case 'syllable':
      return syllableBits(place, isSurname) - COST.syllable;
    case 'shape':
      return characterBits(place, isSurname) * likeness - COST.shape;
    case 'unlike':
      return -COST.unlike;
  }
}

/** Names of the same length, place by place. */
function compareEven(one: NameForm, other: NameForm): NameComparison {
  const levels = one.places.map((_, at) => comparePlace(one, at, other, at));
  const bits = levels.reduce((sum, level, at) => {
    const likeness = level === 'shape' ? shapeLikeness(one.places[at] ?? '', other.places[at] ?? '') : 1;
    return sum + placeBits(one, at, level, likeness);
  }, 0);
  const has = (level: PlaceLevel): boolean => levels.includes(level);
  const unlike = levels.filter((level) => level === 'unlike').length;
  const isAlike = unlike === 0 && (levels.length > 1 || !has('shape'));
  // One character of two by shape and the other by sound alone is hardly the same name.
  const exact = levels.filter((level) => level === 'same').length;
  if (isAlike && !has('shape')) {
    return result(has('syllable') ? 'same_sound' : 'same_sound_tone', bits);
  }
  if (isSwapped(one, other)) return result('swapped', sameBits(one) - COST.swapped);
  if (isAlike && exact * 2 >= levels.length) return result('look_alike', bits);
  if (unlike <= 1 && levels.length - unlike >= 2 && exact >= 1) return result('one_different', bits);
  return result(hasSameSurname(one, other) ? 'surname_only' : 'none', Math.max(bits, NONE_BITS));
}

/** The same characters in another order: 张伟明 and 张明伟; of two characters 张伟 and 伟张. */
function isSwapped(one: NameForm, other: NameForm): boolean {
  if ([...one.places].sort().join('') !== [...other.places].sort().join('')) return false;
  const first = Math.max(one.surnameLength, other.surnameLength);
  return one.places.length === 2 || one.places.slice(0, first).join('') === other.places.slice(0, first).join('');
}

function hasSameSurname(one: NameForm, other: NameForm): boolean {
  const length = Math.max(one.surnameLength, other.surnameLength, 1);
  return one.places.slice(0, length).join('') === other.places.slice(0, length).join('');
}

/** One name lacks a character that the other has; longer transliterated names may lack more than one. */
function compareUneven(short: NameForm, long: NameForm): NameComparison {
  const lacking = long.places.length - short.places.length;
  const isLong = short.places.length >= 4;
  if (short.places.length >= 2 && lacking <= (isLong ? long.places.length / 2 : 1)) {
    const bits = subsequenceBits(short, long);
    if (bits !== null) return result('missing_character', bits - COST.missing * Math.min(lacking, 2));
  }
  return hasSameSurname(short, long) ? result('surname_only', NONE_BITS / 2) : result('none', NONE_BITS);
}

/** Null unless the short name's places stand in the long one in order, at most one of them only by sound. */
function subsequenceBits(short: NameForm, long: NameForm): number | null {
  let bits = 0;
  let inexact = 0;
  let otherAt = 0;
  for (let at = 0; at < short.places.length; at += 1) {
    let level: PlaceLevel = 'unlike';
    while (otherAt < long.places.length) {
      level = comparePlace(short, at, long, otherAt);
      otherAt += 1;
      if (level === 'same' || level === 'tone') break;
      level = 'unlike';
    }
    if (level === 'unlike') return null;
    if (level === 'tone') inexact += 1;
    bits += placeBits(short, at, level, 1);
  }
  const isAnchored = short.surnameLength === 0 || short.places[0] === long.places[0];
  return inexact <= 1 && isAnchored ? bits : null;
}
