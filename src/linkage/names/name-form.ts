/**
 * A name made ready for comparing: folded, split into places, with surname and readings. Made once a distinct name, because a county's
 * lists repeat the same names. Compares nothing.
 */
import { COMPOUND_SURNAMES } from '../../catalog/characters/name-characters.js';
import { HAN, LATIN, NAME_DOT, PLACEHOLDER, PLACEHOLDER_RUN } from '../../normalise/names/marks.js';
import { nameKeys } from '../../normalise/names/names.js';
import { foldTraditional } from './characters.js';
import { readingOf, surnameReadingOf, soundKey, type Reading } from './sounds.js';

/** A character that was lost, or several. */
export const LOST = '?';

export interface NameForm {
  /** Normal form (normalise/names), '' for a name that says nothing. */
  readonly key: string;
  /** Without dots, traditional forms folded. */
  readonly folded: string;
  /** One Han character, a Latin syllable or LOST each. */
  readonly places: readonly string[];
  /** Places of the surname; 0 where the name has none (a transliterated name). */
  readonly surnameLength: number;
  readonly readings: readonly Reading[];
  readonly isHan: boolean;
  readonly isLatin: boolean;
  readonly hasLost: boolean;
  readonly hasDot: boolean;
}

/** Nothing but characters of names, one place each. */
const PLAIN = /^[\u4E00-\u9FA5]*$/u;

/** Longer texts are no name of a person; comparing them place by place would cost too much. */
const LONGEST_NAME = 60;

/** Forms of every name that a cell gives, the name itself first; empty for a blank cell. */
export function nameForms(raw: string): readonly NameForm[] {
  return nameKeys(raw.slice(0, LONGEST_NAME)).map(nameForm);
}

function nameForm(key: string): NameForm {
  const hasDot = key.includes(NAME_DOT);
  const folded = foldTraditional(key.replaceAll(NAME_DOT, ''));
  const places = splitPlaces(folded);
  const isHan = places.some((place) => HAN.test(place));
  const surnameLength = hasDot || !isHan ? 0 : surnameLengthOf(places);
  return {
    key,
    folded,
    places,
    surnameLength,
    readings: places.map((place, at) => (at < surnameLength ? surnameReadingOf(place) : readingOf(place))),
    isHan,
    isLatin: !isHan && LATIN.test(folded),
    hasLost: places.includes(LOST) || (isHan && LATIN.test(folded)),
    hasDot,
  };
}

function splitPlaces(folded: string): string[] {
  if (PLAIN.test(folded)) return Array.from(folded);
  const text = folded
    .replace(/[\u2FF0-\u2FFF]\p{Script=Han}{2}/gu, LOST)
    .replace(/[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFD}]/gu, LOST)
    .replace(PLACEHOLDER_RUN, LOST);
  return text.match(/[A-Za-zÜü]+|[^\sA-Za-zÜü()（）[\]【】]/gu) ?? [];
}

function surnameLengthOf(places: readonly string[]): number {
  return places.length > 2 && COMPOUND_SURNAMES.has(`${places[0] ?? ''}${places[1] ?? ''}`) ? 2 : 1;
}

/** Toneless reading of the whole name as a key for blocking; Latin in capitals. Example: 张伟 → zhang wei */
export function wholeSound(form: NameForm): string {
  if (!form.isHan) return form.folded.toLowerCase().replace(/[^\p{L}]/gu, '');
  return form.places
    .map((place, at) => (PLACEHOLDER.test(place) ? LOST : soundKey(place, at < form.surnameLength)))
    .join(' ');
}
