/**
 * Text laid out in columns of fixed width, without delimiters, as printouts of old systems are. The file does not state where its columns
 * end, so it is refused and never cut by guess: a number run into the next column is worse than no number.
 */

/** Lines that must agree before a layout is believed. */
const FEWEST_LINES = 3;
/** So many of the lines must have the column begin at one place. */
const ALIGNED_SHARE = 0.9;
/** A column follows two blanks and more; of the lines, so many must show them, the others fill their column. */
const GAP_SHARE = 0.5;
/** With more lines than these that hold the delimiter, it is one. */
const DELIMITED_SHARE = 0.5;
/** Where the second column may begin. */
const FIRST_START = 4;
const MOST_LINES = 200;

/** Characters that take two places where columns are lined up: one character of GB2312 was two bytes. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** The characters of a line at their places; with `isWide`, a wide one also holds the place behind it. */
function placed(line: string, isWide: boolean): string[] {
  const places: string[] = [];
  for (const character of line) {
    places.push(character);
    if (isWide && WIDE.test(character)) places.push(character);
  }
  return places;
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\u3000';

/**
 * True when texts begin at the same place behind gaps in nearly all lines, and most lines lack the delimiter that was thought the
 * likeliest. `sample` is the beginning of a text.
 */
export function isFixedWidth(sample: string, delimiter: string): boolean {
  const texts = sample
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_LINES);
  const delimited = texts.filter((line) => !/^ +$/u.test(delimiter) && line.includes(delimiter));
  if (texts.length < FEWEST_LINES || delimited.length > texts.length * DELIMITED_SHARE) return false;
  // Most programs count displayed places or bytes, some count characters.
  return [true, false].some((isWide) => isAligned(texts.map((line) => placed(line, isWide))));
}

function isAligned(lines: readonly (readonly string[])[]): boolean {
  const width = Math.max(...lines.map((line) => line.length));
  const starts = (line: readonly string[], place: number): boolean => isBlank(line[place - 1]) && !isBlank(line[place]);
  for (let place = FIRST_START; place < width; place += 1) {
    const long = lines.filter((line) => line.length > place);
    if (long.length < FEWEST_LINES || long.length < lines.length * ALIGNED_SHARE) return false;
    const aligned = long.filter((line) => starts(line, place));
    const gaps = aligned.filter((line) => isBlank(line[place - 2]));
    if (aligned.length >= long.length * ALIGNED_SHARE && gaps.length >= long.length * GAP_SHARE) return true;
  }
  return false;
}
