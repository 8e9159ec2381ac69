/**
 * The place of a reading: file › sheet › row › column. Every record, change, refusal and piece of evidence carries one. A place never holds
 * a value; it may therefore stand in logs and messages.
 */

/** A place inside the inputs of a run. */
export interface Place {
  /** Path relative to the workspace, with forward slashes; for a file inside an archive `archive.zip!inner.xlsx`. */
  readonly file: string;
  /** Sheet name; null only where the format has no sheets (CSV, TXT). */
  readonly sheet: string | null;
  /** 1-based row as Excel shows it; for CSV the 1-based record number. Null when the whole sheet or file is meant. */
  readonly rowNumber: number | null;
  /** Header as printed, or the column letter; null when the whole row is meant. */
  readonly column: string | null;
}

/** The whole file. */
export function placeOfFile(file: string): Place {
  return { file, sheet: null, rowNumber: null, column: null };
}

/** The whole sheet. */
export function placeOfSheet(file: string, sheet: string | null): Place {
  return { file, sheet, rowNumber: null, column: null };
}

/** One row; `rowNumber` as Excel shows it. */
export function placeOfRow(file: string, sheet: string | null, rowNumber: number): Place {
  return { file, sheet, rowNumber, column: null };
}

/** `file › sheet › 第 12 行 › column` (in English `row 12`), leaving out what is null. */
export function formatPlace(place: Place, language: 'zh' | 'en' = 'zh'): string {
  const parts = [place.file];
  if (place.sheet !== null) parts.push(place.sheet);
  if (place.rowNumber !== null) parts.push(language === 'zh' ? `第 ${place.rowNumber} 行` : `row ${place.rowNumber}`);
  if (place.column !== null) parts.push(place.column);
  return parts.join(' › ');
}

/** 0-based column index → letters as Excel shows them. Example: 0 → "A", 27 → "AB". */
export function columnLetters(columnIndex: number): string {
  let letters = '';
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
