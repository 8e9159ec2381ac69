/** Cells and rows that hold nothing but blanks. */
import type { RowView } from '../../domain/tables/table.js';

/** True for a missing text or one of blanks. */
export function isBlankCell(text: string | null): boolean {
  return text === null || text.trim() === '';
}

/** True for a row of blank cells. */
export function isBlankRow(row: RowView): boolean {
  for (let column = row.nextStored(0); column < row.width; column = row.nextStored(column + 1)) {
    if (!isBlankCell(row.text(column))) return false;
  }
  return true;
}
