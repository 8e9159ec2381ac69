/**
 * Readings of the characters of a name, with and without tone; a surname is read as one (单 shan, 仇 qiu). The dictionary (pinyin-pro) is
 * large and is loaded on first use. Judges no likeness.
 */
import { createRequire } from 'node:module';
import { SURNAME_READINGS } from '../../catalog/characters/name-characters.js';

interface Pinyin {
  pinyin(text: string, options: { multiple: true; toneType: 'num'; type: 'array'; v: true }): string[];
}

export interface Reading {
  /** With the tone as a figure; the usual one first. */
  readonly tones: readonly string[];
  /** The same without tones. */
  readonly syllables: readonly string[];
}

const require = createRequire(import.meta.url);
let dictionary: Pinyin | null = null;
const given = new Map<string, Reading>();
const surnames = new Map<string, Reading>();
const SYLLABLE = /^[a-z]+[0-5]?$/u;

function makeReading(tones: readonly string[]): Reading {
  const syllables = tones.map((tone) =>
    tone
      .replace(/\d$/u, '')
      .replaceAll('ü', 'v')
      .replace(/^([ln])ve$/u, '$1ue'),
  );
  return { tones: [...new Set(tones)], syllables: [...new Set(syllables)] };
}

/** Readings of a character of a given name; empty where the dictionary has none. */
export function readingOf(character: string): Reading {
  const known = given.get(character);
  if (known !== undefined) return known;
  dictionary ??= require('pinyin-pro') as Pinyin;
  const tones = dictionary
    .pinyin(character, { multiple: true, toneType: 'num', type: 'array', v: true })
    .map((tone) => tone.toLowerCase().replaceAll('ü', 'v'))
    .filter((tone) => SYLLABLE.test(tone) && tone !== character);
  const reading = makeReading(tones);
  given.set(character, reading);
  return reading;
}

/** Readings of a character that stands as the surname. */
export function surnameReadingOf(character: string): Reading {
  const own = SURNAME_READINGS[character];
  if (own === undefined) return readingOf(character);
  let reading = surnames.get(character);
  if (reading === undefined) {
    reading = makeReading([own]);
    surnames.set(character, reading);
  }
  return reading;
}

/** The usual toneless syllable, or the character itself where it has no reading: a key for blocking and counting. */
export function soundKey(character: string, isSurname: boolean): string {
  return (isSurname ? surnameReadingOf(character) : readingOf(character)).syllables[0] ?? character;
}

export function shareSyllable(one: Reading, other: Reading): boolean {
  return one.syllables.some((syllable) => other.syllables.includes(syllable));
}

export function shareTone(one: Reading, other: Reading): boolean {
  return one.tones.some((tone) => other.tones.includes(tone));
}
