/**
 * Whether a sheet goes on with the one before it: old workbooks end at 65,536 rows and go on in the next sheet without a header. A
 * sheet with a header of its own, in whatever words, is a table of its own. Pure; looks at the sample only.
 */
import { coded } from '../../domain/problem.js';
import { contentFit, profileColumn } from '../columns/content.js';
import type { ColumnContent } from '../columns/content.js';
import { isDataLike } from './header-row.js';
import { normaliseHeader } from '../header/text.js';
import type { IntakeSettings, SheetPlan } from './sheet-plan.js';
import { distinctTexts } from '../header/sheet-sample.js';
import type { SampleRow, SheetSample } from '../header/sheet-sample.js';

const NUMBER_TEXT = /(?<![0-9])\d{6}(?:18|19|20)?\d{9}[\dX]?(?![0-9])/u;

/** True for rows with a cell that holds an identity number. */
export function hasNumber(row: SampleRow): boolean {
  return row.texts.some((text) => text !== null && NUMBER_TEXT.test(normaliseHeader(text)));
}

/** Of the plan's filled columns, how many a sheet must fill to be its continuation. */
const LEAST_WIDTH_SHARE = 0.6;
const LEAST_NUMBER_SHARE = 0.8;
const LEAST_FIT = 0.5;

/** A row of words over the records that says what its columns are, in whatever words: none of them is a cell of a record below. */
function isHeaderLike(row: SampleRow, below: readonly SampleRow[]): boolean {
  const texts = distinctTexts(row);
  if (texts.length < 2 || isDataLike(row) || hasNumber(row)) return false;
  return row.texts.every((text, column) => {
    if (text === null) return true;
    const word = normaliseHeader(text);
    if (/^[\d.,:/-]*$/u.test(word)) return false;
    return !below.some((other) => normaliseHeader(other.texts[column] ?? '') === word);
  });
}

function isHeadless(sample: SheetSample): boolean {
  const first = sample.rows.findIndex(hasNumber);
  return !sample.rows
    .slice(0, Math.max(first, 0))
    .some((row, position) => isHeaderLike(row, sample.rows.slice(position + 1)));
}

/** Whether the rows of a sheet stand in the columns of a plan: as wide, and with cells of the same kinds. */
function fitsColumns(sample: SheetSample, previous: SheetPlan, settings: IntakeSettings): boolean {
  const rows = sample.rows.filter(hasNumber);
  const filled = new Set(rows.flatMap(({ texts }) => texts.flatMap((text, column) => (text === null ? [] : [column]))));
  const headed = previous.headers.filter((header) => header !== '').length;
  if (Math.max(0, ...filled) >= previous.headers.length || filled.size < headed * LEAST_WIDTH_SHARE) return false;
  return [...previous.columns.values()].every(({ columnIndex, definition }) => {
    const content = profileColumn(rows, columnIndex, settings.identify);
    if (definition.name === 'id_number') return content.numberShaped >= rows.length * LEAST_NUMBER_SHARE;
    if (definition.name === 'name') return content.numeric === 0 && content.dates === 0;
    const fit = contentFit(definition, content);
    return fit === null || fit >= LEAST_FIT || !isForeign(content);
  });
}

/** Every cell of the column is a number of a person or a day: no spelling of anything else. */
function isForeign({ filled, numberShaped, dates }: ColumnContent): boolean {
  return numberShaped === filled || dates === filled;
}

/** The plan of the sheet before, when this one goes on with it: no header of its own, and columns that fit by width and content. */
export function continuedPlan(sample: SheetSample, previous: SheetPlan, settings: IntakeSettings): SheetPlan | null {
  const [first] = sample.rows;
  if (first === undefined || !previous.columns.has('id_number') || previous.slots.length > 0) return null;
  if (!sample.rows.some(hasNumber) || !isHeadless(sample) || !fitsColumns(sample, previous, settings)) return null;
  return {
    ...previous,
    sheet: sample.name,
    headerRows: [],
    firstDataRow: first.rowNumber,
    exampleRows: new Set(),
    problems: [coded('sheet-continues', { sheet: previous.sheet }, { level: 'notice', place: null })],
  };
}
