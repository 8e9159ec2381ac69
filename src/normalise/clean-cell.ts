/**
 * One cell of a canonical column → its clean value, by the column's type. The raw text is always kept and every change noted
 * (codes of the notes catalogue and of the identity problems). Knows nothing of tables or other columns of the row.
 */
import type { ColumnDefinition } from '../domain/column.js';
import type { CleanValue, Identity } from '../domain/identity.js';
import type { RawCell } from '../domain/tables/table.js';
import { cleanAmount } from './amounts.js';
import type { Quantity } from './amounts.js';
import { cleanCharacters } from './characters.js';
import { cleanChoice, cleanList, cleanSex, cleanYesNo } from './choices.js';
import { cleanCode } from './codes.js';
import { cleanDate } from './dates.js';
import type { DivisionTable } from './divisions.js';
import { identify } from './identity.js';
import { FILLERS, type Asked, type Fillers } from './fillers.js';
import { cleanName } from './names/names.js';
import { cleanPhone } from './phones.js';
import type { ValidUntil } from './valid-until.js';

export interface CleanContext {
  /** ISO day; never the clock. */
  readonly asOf: string;
  readonly divisions: DivisionTable;
  /** Receives the days from which a cell is read otherwise. */
  readonly validity?: ValidUntil | undefined;
  /** Words of the settings that say nothing, beside the known ones. */
  readonly fillers?: Fillers | undefined;
  /** Unit printed in the header (万元, 元/月, 亩), if any. */
  readonly unit?: string | undefined;
  readonly uses1904?: boolean | undefined;
  /** See DateContext.mayBeSerial. */
  readonly mayBeSerial?: boolean | undefined;
  /** See DateContext.century. */
  readonly century?: '19' | '20' | undefined;
  /** The column writes its blanks as words or signs: one of them is a blank, and hides no value. */
  readonly blankIsUsual?: boolean | undefined;
  /** See IdentifyContext.columnDamaged. */
  readonly columnDamaged?: boolean | undefined;
  /** See IdentifyContext.columnHas18. */
  readonly columnHas18?: boolean | undefined;
}

const EMPTY: CleanValue = { status: 'none', value: null, raw: '', notes: [] };
/** Columns whose date cannot lie after the as-of day. */
const PAST_DATES: ReadonlySet<string> = new Set(['birth_date', 'death_date']);
/** Columns that say when something ends, where a date past all is no end. */
const ENDS = /(?:^|_)(?:to|until|end)(?:_|$)/u;
const DATE_TYPES: ReadonlySet<string> = new Set(['date', 'month', 'year']);
const PLACES: ReadonlySet<string> = new Set(['county', 'township', 'village', 'group']);

/** An identity as the clean value of its cell; problems stand before notes. */
export function identityValue(identity: Identity): CleanValue {
  const notes = identity.problems.length === 0 ? identity.notes : [...identity.problems, ...identity.notes];
  return { status: identity.status, value: identity.canonical, raw: identity.input, notes };
}

/** Money columns by name: their unit, per year or per month. */
function quantityOf(column: ColumnDefinition): Quantity {
  switch (column.type) {
    case 'area':
      return 'square_metres';
    case 'mu':
      return 'mu';
    case 'integer':
      return 'integer';
    case 'number':
      return 'number';
    default:
      if (/_month$/u.test(column.name)) return 'yuan_month';
      return column.name.startsWith('income_') ? 'yuan_year' : 'yuan';
  }
}

function cleanDateCell(
  column: ColumnDefinition,
  text: string,
  cell: RawCell | null,
  context: CleanContext,
): CleanValue {
  const cleaned = cleanDate(text, {
    numericCell: cell?.type === 'number',
    numberFormat: cell?.numberFormat,
    uses1904: context.uses1904,
    mayBeSerial: context.mayBeSerial,
    century: context.century,
    isEnd: ENDS.test(column.name),
    notAfter: PAST_DATES.has(column.name) ? context.asOf : undefined,
    validity: context.validity,
    fillers: context.fillers,
  });
  const places = column.type === 'month' ? 7 : column.type === 'year' ? 4 : 10;
  if (cleaned.value === null || cleaned.value.length <= places) return cleaned;
  return {
    ...cleaned,
    status: 'repair',
    value: cleaned.value.slice(0, places),
    notes: [...cleaned.notes, 'precision_lowered'],
  };
}

function cleanText(text: string, asked: Asked, fillers: Fillers): CleanValue {
  const cleaned = cleanCharacters(text);
  if (cleaned.text === '' || fillers.saysNothing(text, asked)) {
    return { status: 'none', value: null, raw: text, notes: cleaned.text === '' ? [] : ['blank_word'] };
  }
  return { status: cleaned.text === text ? 'accept' : 'repair', value: cleaned.text, raw: text, notes: cleaned.notes };
}

/**
 * A cell as read → clean value. Blank cells give status none and value null.
 * Example: amount column, "1.2万元" → 12000.00 with notes unit_in_cell, unit_converted
 */
export function cleanCell(column: ColumnDefinition, cell: RawCell | string | null, context: CleanContext): CleanValue {
  const text = cell === null ? null : typeof cell === 'string' ? cell : cell.text;
  if (text === null || text === '') return EMPTY;
  const rawCell = typeof cell === 'string' ? null : cell;
  if (rawCell?.type === 'error') return { status: 'flag', value: null, raw: text, notes: ['error_value'] };
  // 1-2 and 3-5 become dates in spreadsheets; the cell does not reveal the typed text.
  if (rawCell?.type === 'date' && !DATE_TYPES.has(column.type)) {
    return { status: 'flag', value: null, raw: text, notes: ['became_date'] };
  }
  const fillers = context.fillers ?? FILLERS;
  switch (column.type) {
    case 'id':
    case 'credit_code':
      return identityValue(
        identify(text, {
          asOf: context.asOf,
          divisions: context.divisions,
          validity: context.validity,
          numericCell: rawCell?.type === 'number',
          columnDamaged: context.columnDamaged,
          columnHas18: context.columnHas18,
          fillers,
          expected: column.type === 'credit_code' ? 'credit_code' : undefined,
        }),
      );
    case 'name':
      return cleanName(text, fillers);
    case 'date':
    case 'month':
    case 'year':
      return cleanDateCell(column, text, rawCell, context);
    case 'amount':
    case 'area':
    case 'mu':
    case 'integer':
    case 'number':
      return cleanAmount(text, quantityOf(column), context.unit ?? '', fillers);
    case 'yes_no':
      return cleanYesNo(text, fillers);
    case 'sex':
      return cleanSex(text, fillers);
    case 'choice':
      return cleanChoice(column, text, fillers);
    case 'list':
      return cleanList(text, fillers);
    case 'phone':
      return cleanPhone(text, undefined, fillers);
    case 'code':
      return cleanCode(
        text,
        { numericCell: rawCell?.type === 'number', columnDamaged: context.columnDamaged },
        fillers,
      );
    case 'text':
      return cleanText(text, PLACES.has(column.name) ? 'place' : 'text', fillers);
  }
}
