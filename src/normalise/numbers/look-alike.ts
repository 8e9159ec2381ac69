/**
 * Letters that look like digits (docs/design/identity-numbers.md, "Characters"). A replacement counts only in numbers with check digits,
 * only when every check fits afterwards, and at most twice in one number; scanner confusions (B/8, S/5 …) are never repaired, only hinted.
 */

const MOST_REPLACEMENTS = 2;
const X_LIKE = /[\u2169\u2179\u0425\u0445\u03A7\u03C7\u00D7\u2715\u2716\u2573\u2A2F\uA7B3]/u;
const ZERO_LIKE = /[Oo\u041E\u043E\u039F\u03BF\u3007\u25CB\u25EF]/u;
const ONE_LIKE = /[lI|\u0406\u0399]/u;
const SCANNER = new Map([
  ['B', '8'],
  ['S', '5'],
  ['Z', '2'],
  ['G', '6'],
  ['D', '0'],
]);

export interface Replacement {
  readonly text: string;
  /** `look_alike:U+0425` for each replaced character. */
  readonly notes: readonly string[];
}

const codePoint = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Candidate of 18 characters (or more, the tail kept) with digits for look-alikes; null when there is nothing or too much to replace. */
export function replaceLookAlikes(text: string): Replacement | null {
  const notes: string[] = [];
  let result = '';
  for (const [index, char] of Array.from(text).entries()) {
    let replaced = char;
    if (ZERO_LIKE.test(char)) replaced = '0';
    else if (ONE_LIKE.test(char)) replaced = '1';
    else if (index === 17 && X_LIKE.test(char)) replaced = 'X';
    if (replaced !== char) notes.push(`look_alike:${codePoint(char)}`);
    result += replaced;
  }
  return notes.length === 0 || notes.length > MOST_REPLACEMENTS ? null : { text: result, notes };
}

/** As above for credit codes, where only I and O are outside the alphabet and look like digits. */
export function replaceCreditLookAlikes(text: string): Replacement | null {
  const notes: string[] = [];
  const result = text.replace(/[IO]/gu, (char) => {
    notes.push(`look_alike:${codePoint(char)}`);
    return char === 'I' ? '1' : '0';
  });
  return notes.length === 0 || notes.length > MOST_REPLACEMENTS ? null : { text: result, notes };
}

/** The likely original of a text that a scanner misread, as a candidate for a hint; null when there is nothing to try. */
export function scannerCandidate(text: string): string | null {
  let count = 0;
  const result = text.replace(/[BSZGD]/gu, (char) => {
    count += 1;
    return SCANNER.get(char) ?? char;
  });
  return count === 0 || count > MOST_REPLACEMENTS ? null : result;
}
