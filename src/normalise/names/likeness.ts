/**
 * Likeness of two different names: traditional and simplified forms, interchanged surnames, incomplete names, shape pairs, and toneless
 * readings. The dictionaries (opencc-js, pinyin-pro) are large and are loaded on first use.
 */
import { createRequire } from 'node:module';
import { HAN, LATIN, NAME_DOT, PLACEHOLDER, PLACEHOLDER_RUN } from './marks.js';
import { LOST_CHARACTER } from './parts.js';
import { areInterchangedSurnames } from './surnames.js';

const require = createRequire(import.meta.url);

type Convert = (text: string) => string;
let convert: Convert | null = null;
const simplifiedByText = new Map<string, string>();
const readingsByChar = new Map<string, readonly string[]>();
/** Names repeat, but a province has millions of different ones: the caches start anew at this size. */
const CACHE_LIMIT = 50_000;
/** Old systems cut names at a field limit of this many characters or more. */
const SHORTEST_CUT_NAME = 8;
/** Longer names are not compared with Latin letters: too many ways to read them. */
const LONGEST_SPELLED_NAME = 12;
/** Characters that are mistaken for each other by their shape. */
const SHAPE_GROUPS = ['已己巳', '未末', '戊戌戍', '候侯', '晴睛', '祎袆', '汩汨'] as const;

function remember<Value>(cache: Map<string, Value>, key: string, value: Value): Value {
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, value);
  return value;
}

/** Traditional forms to simplified ones. Example: 張偉 → 张伟 */
function simplify(text: string): string {
  const known = simplifiedByText.get(text);
  if (known !== undefined) return known;
  convert ??= (
    require('opencc-js/t2cn') as { Converter: (options: { from: string; to: string }) => Convert }
  ).Converter({
    from: 't',
    to: 'cn',
  });
  return remember(simplifiedByText, text, convert(text));
}

/** One Han character, one Latin syllable, or a wildcard. */
type NamePlace = string;
/** One unknown character. */
const WILDCARD = LOST_CHARACTER;
/** One or more: a lost character beyond U+FFFF becomes two marks, and a mark may stand for any number. */
const LOST_RUN = '?';

/** Places of a name without dots: 王ying → 王, YING; 王? → 王, wildcard; private characters and descriptions are wildcards. */
function splitPlaces(name: string): readonly NamePlace[] {
  return placesOf(name.replaceAll(NAME_DOT, ''));
}

function placesOf(name: string): readonly NamePlace[] {
  const text = name
    .replace(/[\u2FF0-\u2FFF]\p{Script=Han}{2}/gu, WILDCARD)
    .replace(/[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFD}]/gu, WILDCARD)
    .replace(PLACEHOLDER_RUN, (run) => (run === WILDCARD ? WILDCARD : LOST_RUN))
    .replace(/[()（）[\]【】]/gu, '');
  return (text.match(/[A-Za-zÜü]+|[^\sA-Za-zÜü]/gu) ?? []).map((place) =>
    LATIN.test(place) ? place.toUpperCase() : place,
  );
}

const isLost = (place: NamePlace): boolean => place === WILDCARD || place === LOST_RUN;

/** True for a name of which no character is known. */
export function isAllLost(name: string): boolean {
  return PLACEHOLDER.test(name) && splitPlaces(name).every(isLost);
}

const isIncomplete = (places: readonly NamePlace[]): boolean =>
  places.some(isLost) || (places.some((place) => HAN.test(place)) && places.some((place) => LATIN.test(place)));

function arePlacesCompatible(first: NamePlace, second: NamePlace): boolean {
  if (first === second || first === WILDCARD || second === WILDCARD) return true;
  return LATIN.test(first) !== LATIN.test(second) && shareReading(first, second);
}

/** True for names that differ only in how the same name is written, or where one of them is incomplete. */
export function haveVariantForm(first: string, second: string): boolean {
  const simpleFirst = simplify(first).replaceAll(NAME_DOT, '');
  const simpleSecond = simplify(second).replaceAll(NAME_DOT, '');
  if (simpleFirst === simpleSecond) return true;
  if (isCutForm(simpleFirst, simpleSecond)) return true;
  const firstPlaces = splitPlaces(simpleFirst);
  const secondPlaces = splitPlaces(simpleSecond);
  if (isIncomplete(firstPlaces) || isIncomplete(secondPlaces)) {
    // The dot itself may be what was lost.
    return (
      areCompatible(firstPlaces, secondPlaces) || areCompatible(placesOf(simplify(first)), placesOf(simplify(second)))
    );
  }
  if (firstPlaces.length !== secondPlaces.length) return false;
  return firstPlaces.every((place, index) => {
    const other = secondPlaces[index] ?? '';
    if (place === other) return true;
    if (index === 0) return areInterchangedSurnames(place, other) || areShapePair(place, other);
    return areShapePair(place, other);
  });
}

/**
 * An incomplete name agrees when every known place does and at least one place is known in both. A run of lost characters stands for one
 * or more places of the other name, runs there included; each pair of positions is tried once, so that many runs stay cheap.
 */
function areCompatible(first: readonly NamePlace[], second: readonly NamePlace[]): boolean {
  const tried = new Set<string>();
  const agreeFrom = (at: number, otherAt: number, isSure: boolean): boolean => {
    const place = first[at];
    const other = second[otherAt];
    if (place === undefined || other === undefined) return place === other && isSure;
    const position = `${at} ${otherAt} ${isSure}`;
    if (tried.has(position)) return false;
    tried.add(position);
    if (place === LOST_RUN && second.some((_, end) => end >= otherAt && agreeFrom(at + 1, end + 1, isSure)))
      return true;
    if (other === LOST_RUN && first.some((_, end) => end >= at && agreeFrom(end + 1, otherAt + 1, isSure))) return true;
    if (place === LOST_RUN || other === LOST_RUN || !arePlacesCompatible(place, other)) return false;
    return agreeFrom(at + 1, otherAt + 1, isSure || (place === other && !isLost(place)));
  };
  return agreeFrom(0, 0, false);
}

function isCutForm(first: string, second: string): boolean {
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return short.length >= SHORTEST_CUT_NAME && short.length < long.length && long.startsWith(short);
}

function areShapePair(first: string, second: string): boolean {
  return SHAPE_GROUPS.some((group) => group.includes(first) && group.includes(second));
}

interface Pinyin {
  pinyin(text: string, options: { multiple: true; toneType: 'none'; type: 'array'; v: true }): string[];
}
let dictionary: Pinyin | null = null;

/** Readings that Latin letters may stand for: passports write LYU and NYU, older ones LV or LU; LUE and NUE stay. */
function latinReadings(letters: string): readonly string[] {
  const text = letters.toUpperCase().replaceAll('Ü', 'V');
  const initial = text.charAt(0);
  if (/^[LN](?:YU|V)$/u.test(text)) return [`${initial}V`];
  if (/^[LN]U$/u.test(text)) return [text, `${initial}V`];
  return /^[LN](?:VE|UE|YUE)$/u.test(text) ? [`${initial}VE`] : [text];
}

/** Toneless readings of one place; a Latin syllable is its own reading; empty when the dictionary does not know the character. */
function readingsOf(place: NamePlace): readonly string[] {
  const known = readingsByChar.get(place);
  if (known !== undefined) return known;
  if (LATIN.test(place)) return remember(readingsByChar, place, latinReadings(place));
  dictionary ??= require('pinyin-pro') as Pinyin;
  const readings = dictionary
    .pinyin(place, { multiple: true, toneType: 'none', type: 'array', v: true })
    .filter((reading) => /^[a-zü]+$/u.test(reading))
    .map((reading) =>
      reading
        .toUpperCase()
        .replaceAll('Ü', 'V')
        .replace(/^([LN])UE$/u, '$1VE'),
    );
  return remember(readingsByChar, place, [...new Set(readings)]);
}

function shareReading(first: NamePlace, second: NamePlace): boolean {
  const readings = readingsOf(first);
  return readingsOf(second).some((reading) => readings.includes(reading));
}

/** True when both names can be read the same without tones; a name in Latin letters is compared by its letters. */
export function haveSameSound(first: string, second: string): boolean {
  const firstPlaces = splitPlaces(simplify(first));
  const secondPlaces = splitPlaces(simplify(second));
  const areBothHan = [...firstPlaces, ...secondPlaces].every((place) => HAN.test(place));
  if (areBothHan) {
    return (
      firstPlaces.length === secondPlaces.length &&
      firstPlaces.every((place, index) => shareReading(place, secondPlaces[index] ?? ''))
    );
  }
  const [latin, han] = firstPlaces.some((place) => HAN.test(place))
    ? [secondPlaces, firstPlaces]
    : [firstPlaces, secondPlaces];
  if (han.length > LONGEST_SPELLED_NAME) return false;
  if (!latin.every((place) => LATIN.test(place)) || !han.every((place) => HAN.test(place))) return false;
  return canSpell(latin.join(''), han);
}

/** True when the letters are the readings of the characters in order, ü in any spelling. */
function canSpell(letters: string, han: readonly NamePlace[]): boolean {
  const [place, ...rest] = han;
  if (place === undefined) return letters === '';
  return readingsOf(place)
    .flatMap(spellings)
    .some((spelling) => letters.startsWith(spelling) && canSpell(letters.slice(spelling.length), rest));
}

function spellings(reading: string): readonly string[] {
  if (/^[LN]V$/u.test(reading))
    return [`${reading.charAt(0)}YU`, reading, `${reading.charAt(0)}U`, `${reading.charAt(0)}Ü`];
  if (/^[LN]VE$/u.test(reading)) return [`${reading.charAt(0)}UE`, reading, `${reading.charAt(0)}YUE`];
  return [reading];
}
