/**
 * Whether a column writes its blanks as words or signs (无, /, NULL): where most empty cells do, one more is a blank like the others. A
 * single one among cells that are truly empty may hide a value.
 */
import { isNumericColumn } from '../../domain/column.js';
import { FILLERS, type Asked } from '../../normalise/fillers.js';
import type { SampleRow } from '../header/sheet-sample.js';
import type { MappedColumn } from './mapping.js';

/** Fewer are no custom. */
const USUAL = 3;
/** One row in so many at least: in a column that nearly always holds a value, a word for nothing stands where one is missing. */
const RARELY_EMPTY = 20;

const ASKED: Readonly<Record<string, Asked>> = {
  date: 'date',
  month: 'date',
  year: 'date',
  yes_no: 'yes_no',
  sex: 'choice',
  choice: 'choice',
  name: 'name',
};

export function writesBlanksAsWords(rows: readonly SampleRow[], { columnIndex, definition }: MappedColumn): boolean {
  const asked = isNumericColumn(definition) ? 'quantity' : (ASKED[definition.type] ?? 'text');
  let words = 0;
  let blanks = 0;
  for (const { texts } of rows) {
    const text = texts[columnIndex]?.trim() ?? '';
    if (text === '') blanks += 1;
    else if (FILLERS.saysNothing(text, asked)) words += 1;
  }
  return words >= USUAL && words > blanks && words * RARELY_EMPTY >= rows.length;
}
