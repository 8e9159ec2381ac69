/**
 * Codes other than those of persons: household numbers, accounts, certificates. Damage that a spreadsheet does to long digits is known from
 * its traces; a code that lost digits is none, because equal remains are not equal codes.
 */
import type { CleanValue } from '../domain/identity.js';
import { cleanCharacters, foldWidth, stripBlanks } from './characters.js';
import { FILLERS } from './fillers.js';

export interface CodeContext {
  /** The cell was stored as a number. */
  readonly numericCell?: boolean | undefined;
  /** The column shows damage: long codes that end in zeros are then lost. */
  readonly columnDamaged?: boolean | undefined;
}

/** Digits that a stored number keeps. */
export const KEPT_DIGITS = 15;
const SCIENTIFIC = /^(\d)(?:\.(\d*))?E\+?(\d{1,2})$/iu;
const DECIMAL_ZERO = /^(\d{1,15})\.0+$/u;
const LONG_DIGITS = /^\d{16,}(?:\.0*)?$/u;
const ROUNDED = /^\d{15}0+$/u;
const FORMULA_QUOTE = /^="([^"]*)"$/u;
const LEADING_MARK = /^['‘’`](?=.)/u;

/** True for long digits of which only the first fifteen are left. Example: 9901210012345670000 */
export function mayBeRounded(text: string): boolean {
  return ROUNDED.test(text);
}

/** True for the text of a code that certainly lost digits: 9.90121E+15, or sixteen digits and more in a number's cell. */
export function isLostCode(text: string, numericCell: boolean): boolean {
  if (LONG_DIGITS.test(text)) return numericCell || text.includes('.');
  return exactDigits(text) === null && SCIENTIFIC.test(text) && /[.+]/u.test(text) && exponentOf(text) >= 5;
}

const exponentOf = (text: string): number => Number(SCIENTIFIC.exec(text)?.[3] ?? 0);

/** All digits of a number in scientific notation that shows them all; null for others. Example: 9.901211001E9 → 9901211001 */
function exactDigits(text: string): string | null {
  const match = SCIENTIFIC.exec(text);
  if (match === null) return null;
  const digits = `${match[1] ?? ''}${match[2] ?? ''}`;
  return digits.length <= KEPT_DIGITS && digits.length === Number(match[3]) + 1 ? digits : null;
}

/** A code as written → without marks and `.0` of spreadsheets; flagged `code_lost` where digits are gone. */
export function cleanCode(raw: string, { numericCell, columnDamaged }: CodeContext, fillers = FILLERS): CleanValue {
  const cleaned = cleanCharacters(raw);
  if (cleaned.text === '' || fillers.saysNothing(raw, 'key')) {
    return { status: 'none', value: null, raw, notes: cleaned.text === '' ? [] : ['blank_word'] };
  }
  const notes = [...cleaned.notes];
  let { text } = cleaned;
  const apply = (after: string, note: string): void => {
    if (after !== text) notes.push(note);
    text = after;
  };
  apply(FORMULA_QUOTE.exec(text)?.[1] ?? text, 'formula_quote');
  apply(text.replace(LEADING_MARK, ''), 'apostrophe');
  const digits = stripBlanks(foldWidth(text));
  if (isLostCode(digits, numericCell === true) || (columnDamaged === true && mayBeRounded(digits))) {
    return { status: 'flag', value: null, raw, notes: ['code_lost'] };
  }
  apply(DECIMAL_ZERO.exec(digits)?.[1] ?? exactDigits(digits) ?? text, 'decimal_zero');
  return { status: text === raw ? 'accept' : 'repair', value: text, raw, notes };
}
