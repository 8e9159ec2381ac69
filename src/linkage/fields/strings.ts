/** Distances and keys of short texts. Pure; knows nothing of fields. */

const LONGEST_TEXT = 512;
/** Rows of the table of distances, used again: this is the hottest function of linkage. */
let before = new Int32Array(LONGEST_TEXT + 1);
let last = new Int32Array(LONGEST_TEXT + 1);
let next = new Int32Array(LONGEST_TEXT + 1);

/** Damerau-Levenshtein distance (swapped neighbours count one), or `most` + 1 where it is greater. */
export function editDistance(one: string, other: string, most: number): number {
  if (one === other) return 0;
  const width = other.length;
  if (Math.abs(one.length - width) > most || width > LONGEST_TEXT) return most + 1;
  for (let column = 0; column <= width; column += 1) last[column] = column;
  let lastLetter = -1;
  for (let row = 1; row <= one.length; row += 1) {
    const letter = one.charCodeAt(row - 1);
    // Places further apart than that are not reached: only a band of the table is filled.
    const [from, to] = [Math.max(1, row - most), Math.min(width, row + most)];
    next[from - 1] = from === 1 ? row : most + 1;
    let least = next[from - 1] ?? 0;
    if (to < width) next[to + 1] = most + 1;
    for (let column = from; column <= to; column += 1) {
      const otherLetter = other.charCodeAt(column - 1);
      let cost = (last[column - 1] ?? 0) + (letter === otherLetter ? 0 : 1);
      cost = Math.min(cost, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1);
      const isSwap = row > 1 && column > 1 && letter === other.charCodeAt(column - 2) && lastLetter === otherLetter;
      if (isSwap) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    lastLetter = letter;
    [before, last, next] = [last, next, before];
  }
  return Math.min(last[width] ?? 0, most + 1);
}

/** Jaro-Winkler likeness, 0-1 (Winkler 1990). */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Uint8Array(other.length);
  const matched: string[] = [];
  for (let at = 0; at < one.length; at += 1) {
    const end = Math.min(other.length - 1, at + reach);
    for (let otherAt = Math.max(0, at - reach); otherAt <= end; otherAt += 1) {
      if (taken[otherAt] === 1 || one[at] !== other[otherAt]) continue;
      taken[otherAt] = 1;
      matched.push(one[at] ?? '');
      break;
    }
  }
  if (matched.length === 0) return 0;
  let transposed = 0;
  let seen = 0;
  for (let at = 0; at < other.length; at += 1) {
    if (taken[at] !== 1) continue;
    if (other[at] !== matched[seen]) transposed += 1;
    seen += 1;
  }
  const count = matched.length;
  const jaro = (count / one.length + count / other.length + (count - transposed / 2) / count) / 3;
  let prefix = 0;
  while (prefix < 4 && one[prefix] !== undefined && one[prefix] === other[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

const SOUND_CLASSES: Readonly<Record<string, string>> = {
  b: '1', f: '1', p: '1', v: '1', w: '1',
  c: '2', g: '2', j: '2', k: '2', q: '2', s: '2', x: '2', z: '2',
  d: '3', t: '3',
  l: '4',
  m: '5', n: '5',
  r: '6',
}; // oxfmt-ignore

/** Soundex-like code of a Latin word; other scripts as they are. */
export function soundCode(word: string): string {
  if (!/^[a-z]/u.test(word)) return word;
  let code = word.charAt(0);
  let last = SOUND_CLASSES[code] ?? '';
  for (const letter of word.slice(1)) {
    const sound = SOUND_CLASSES[letter] ?? '';
    if (sound !== '' && sound !== last) code += sound;
    if (letter !== 'h') last = sound;
    if (code.length === 4) break;
  }
  return code;
}
