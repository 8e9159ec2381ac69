/** Cell and range references of the office formats: `B12`, `A1:C3`, `$A$1`. */
import type { MergedRange } from '../../domain/tables/table.js';

const REFERENCE = /^\$?([A-Za-z]{1,3})\$?(\d{1,9})$/;
const LETTER_A = 64;

/** 0-based column of a reference, from its letters alone; -1 when it has none. Example: `AB12` → 27. */
export function columnOfReference(reference: string): number {
  let column = 0;
  for (let position = 0; position < reference.length; position += 1) {
    const code = reference.charCodeAt(position);
    if (code >= 97 && code <= 122) column = column * 26 + code - 32 - LETTER_A;
    else if (code > LETTER_A && code <= 90) column = column * 26 + code - LETTER_A;
    else if (code !== 36) break;
    if (column > 1e6) break;
  }
  return column - 1;
}

/** 1-based row of a reference; null when it has none. */
export function rowOfReference(reference: string): number | null {
  const digits = REFERENCE.exec(reference)?.[2];
  return digits === undefined ? null : Number(digits);
}

/** A range of cells; null when the text is none. One cell alone is a range too. */
export function parseRange(text: string): MergedRange | null {
  const [first = '', last = first] = text.split(':');
  const from = REFERENCE.exec(first);
  const to = REFERENCE.exec(last);
  if (from === null || to === null) return null;
  const rows = [Number(from[2]), Number(to[2])];
  const columns = [columnOfReference(first), columnOfReference(last)];
  return {
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
}
