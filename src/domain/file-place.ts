/** Places as the readers need them: a whole file, a sheet, a row of a sheet. */
import type { Place } from './place.js';

export function placeOfFile(file: string): Place {
  return { file, sheet: null, rowNumber: null, column: null };
}

export function placeOfSheet(file: string, sheet: string | null): Place {
  return { file, sheet, rowNumber: null, column: null };
}

export function placeOfRow(file: string, sheet: string | null, rowNumber: number): Place {
  return { file, sheet, rowNumber, column: null };
}
