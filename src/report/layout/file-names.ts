/**
 * Names made from data: file names that Windows, Linux and a burned disc accept, sheet names that Excel accepts. Never from a person's
 * name or number. Pure.
 */
import filenamify from 'filenamify/browser';

/** Longest file name in bytes of UTF-8 (R-15 of docs/design/reliability.md), so that a path stays within what old systems take. */
const MAX_FILE_NAME_BYTES = 200;
/** Longest folder or township part in bytes; the fixed ending comes on top. */
const MAX_PART_BYTES = 120;
/** And in characters: Windows counts those, and refuses paths beyond 260. */
const MAX_PART_CHARACTERS = 50;
const MAX_SHEET_NAME = 31;
/** Replaces a name of which nothing is left. */
const NAMELESS = '未命名';

/** Marks that turn the writing direction or cannot be seen, and halves of characters. */
const INVISIBLE = /\p{Cs}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/**
 * One part of a path made from a name in the data: no separators, no reserved words, no trailing dots or blanks, composed form,
 * short. Examples: "../城关镇" → "城关镇"; "CON" → "CON_".
 */
export function cleanFilePart(text: string): string {
  const clean = filenamify(text.normalize('NFC').replace(INVISIBLE, ''), { replacement: '_', maxLength: 300 });
  const short = cutToCharacters(clean.replace(/^[._\s]+/, ''), MAX_PART_CHARACTERS);
  const part = cutToBytes(short, MAX_PART_BYTES).replace(/[. _]+$/, '');
  if (part === '') return NAMELESS;
  // Cutting may have left a word that Windows keeps for itself.
  return filenamify(part, { replacement: '_', maxLength: 300 });
}

/** Gives every name once, without regard to case and composition: the second "城关镇" becomes "城关镇 (2)". */
export class UniqueNames {
  private readonly taken = new Set<string>();

  /** `stem` + `ending`, with a number before the ending where that is taken. */
  claim(stem: string, ending: string): string {
    for (let n = 1; ; n += 1) {
      const suffix = n === 1 ? '' : ` (${n})`;
      const room = MAX_FILE_NAME_BYTES - Buffer.byteLength(suffix + ending);
      const name = `${cutToBytes(stem, room)}${suffix}${ending}`;
      const key = name.normalize('NFKC').toLowerCase();
      if (this.taken.has(key)) continue;
      this.taken.add(key);
      return name;
    }
  }
}

/** Sheet names for texts, in order: Excel's forbidden characters gone, 31 characters at most, each once without regard to case. */
export function cleanSheetNames(texts: readonly string[]): string[] {
  const taken = new Set<string>(['history']);
  return texts.map((text) => {
    const stem =
      text
        .normalize('NFC')
        .replace(INVISIBLE, '')
        .replace(/[[\]:*?/\\\u0000-\u001f]/g, '_')
        .replace(/^'+|'+$/g, '')
        .trim() || NAMELESS;
    for (let n = 1; ; n += 1) {
      const suffix = n === 1 ? '' : `(${n})`;
      const name = cutToCharacters(stem, MAX_SHEET_NAME - suffix.length) + suffix;
      const key = name.normalize('NFKC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}

function cutToCharacters(text: string, limit: number): string {
  return text
    .slice(0, limit)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/'+$/, '_');
}

function cutToBytes(text: string, limit: number): string {
  let bytes = 0;
  let cut = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > limit) break;
    cut += character;
  }
  return cut;
}
