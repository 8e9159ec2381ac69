/** Whether a spreadsheet destroyed the codes of a column, by its sampled cells: what one cell does not show, many show together. */
import { isLostCode, KEPT_DIGITS, mayBeRounded } from '../../normalise/codes.js';
import type { SampleRow } from '../header/sheet-sample.js';

const LONG = /^\d{16,}$/u;
/** Zeros at the end of different codes that chance does not explain. */
const ZEROS_ENOUGH = 3;

/** True when a cell certainly lost digits, or when every long code of the column ends in the zeros that rounding leaves. */
export function isCodeColumnDamaged(rows: readonly SampleRow[], columnIndex: number): boolean {
  const rounded = new Set<string>();
  let isWhole = false;
  for (const { texts, types } of rows) {
    const text = texts[columnIndex]?.trim() ?? '';
    if (isLostCode(text, types[columnIndex] === 'number')) return true;
    if (!LONG.test(text)) continue;
    if (mayBeRounded(text)) rounded.add(text);
    else isWhole = true;
  }
  const zeros = [...rounded].reduce((sum, text) => sum + text.length - KEPT_DIGITS, 0);
  return !isWhole && zeros >= ZEROS_ENOUGH;
}
