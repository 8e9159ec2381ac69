/**
 * A cell as it stands in a cleaned copy: in the office's own words and the unit of its own column, so that nothing is lost and
 * cleaning a cleaned copy changes nothing. Kinds and choices are not replaced by codes here, and amounts are not converted.
 */
import type { CleanValue } from '../../domain/identity.js';
import type { RawCell } from '../../domain/tables/table.js';
import { cleanCharacters } from '../../normalise/characters.js';
import type { CleanContext } from '../../normalise/clean-cell.js';
import type { MappedColumn } from '../columns/mapping.js';
import { cleanColumnCell } from './clean-column-cell.js';

export interface CleanedCell {
  /** Text for the copy; null for a blank cell. */
  readonly text: string | null;
  /** Stored as a number and left as it is. */
  readonly isNumber: boolean;
  /** changed: differs from what was written · doubtful: left as written, a person should look · kept. */
  readonly state: 'kept' | 'changed' | 'doubtful';
  /** Codes of the notes and identity problems. */
  readonly notes: readonly string[];
}

const QUANTITIES: ReadonlySet<string> = new Set(['amount', 'area', 'mu', 'integer', 'number']);
/** Types whose clean value is written as it is. */
const TAKEN_AS_CLEANED: ReadonlySet<string> = new Set([
  'id',
  'name',
  'date',
  'month',
  'year',
  'phone',
  'credit_code',
  'sex',
  'list',
]);
/** Columns in which a cell that says nothing leaves a person or a household without a name, a number or a place. */
const PLACES: ReadonlySet<string> = new Set(['county', 'township', 'village']);
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/u;
const OWN_UNIT = 'unit_in_cell';
const BLANK: CleanedCell = { text: null, isNumber: false, state: 'kept', notes: [] };
const YES_NO: Readonly<Record<string, string>> = { yes: '是', no: '否' };

/** A number as written, without separators and signs of money; null when it is not plainly one in the column's own unit. */
function cleanQuantity(text: string, clean: CleanValue, unit: string | null): string | null {
  if (clean.value === null || (clean.notes.includes(OWN_UNIT) && unit !== null)) return null;
  if (PLAIN_NUMBER.test(text)) return text;
  return clean.value.replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, '');
}

/** The cleaning of a cell without its own words: characters only. */
function cleanWords(text: string): { readonly text: string; readonly notes: readonly string[] } {
  return cleanCharacters(text);
}

function wordsFor(mapped: MappedColumn, cell: RawCell, text: string, context: CleanContext): CleanValue {
  const { definition } = mapped;
  if (QUANTITIES.has(definition.type)) {
    // Without the header's unit: the copy keeps the column's own.
    const { unit: _unit, ...plain } = context;
    const clean = cleanColumnCell(definition, cell, plain);
    const value = cleanQuantity(text, clean, mapped.unit);
    return value === null && clean.value !== null ? { ...clean, value: text, notes: [] } : { ...clean, value };
  }
  if (TAKEN_AS_CLEANED.has(definition.type)) return cleanColumnCell(definition, cell, context);
  if (definition.type === 'yes_no') {
    const clean = cleanColumnCell(definition, cell, context);
    // 已参加, 职工医保 and similar words carry more information than yes.
    const isCode = /^[01YNyn√×✓✗✔✘]$/u.test(text.trim());
    const word = clean.value === null ? undefined : YES_NO[clean.value];
    return word !== undefined && isCode ? { ...clean, value: word } : { ...clean, value: cleanWords(text).text };
  }
  const clean = cleanColumnCell(definition, cell, context);
  if (isFiller(clean)) return clean;
  const words = cleanWords(text);
  return { ...clean, value: words.text, notes: clean.status === 'flag' ? clean.notes : words.notes };
}

/** True for a cell that was filled with a word, a sign or an error value and says nothing. */
export function isFiller({ status, notes }: Pick<CleanValue, 'status' | 'notes'>): boolean {
  return notes.includes('error_value') || (status === 'none' && notes.includes('blank_word'));
}

/** True for columns without which a row names nobody, no household or no place. */
export function isNeeded({ type, name }: MappedColumn['definition']): boolean {
  return type === 'code' || type === 'id' || type === 'name' || PLACES.has(name);
}

/** The cell of a data row; `mapped` is null for columns without a canonical name, whose characters alone are cleaned. */
export function cleanedCell(mapped: MappedColumn | null, cell: RawCell, context: CleanContext): CleanedCell {
  const { text } = cell;
  if (text === null || text.trim() === '') return BLANK;
  const isNumber = cell.type === 'number';
  if (mapped === null) {
    const words = cleanWords(text);
    if (isNumber || words.text === text || words.text === '') return { text, isNumber, state: 'kept', notes: [] };
    return { text: words.text, isNumber: false, state: 'changed', notes: words.notes };
  }
  const clean = wordsFor(mapped, cell, text, context);
  if ((isFiller(clean) && isNeeded(mapped.definition)) || clean.notes.includes('day_zero')) {
    return { text, isNumber, state: 'doubtful', notes: clean.notes };
  }
  if (mapped.definition.type === 'id' && clean.status === 'none')
    return { text, isNumber, state: 'doubtful', notes: clean.notes.length > 0 ? clean.notes : ['length'] };
  // The rest of it would pass for a code.
  if (clean.notes.includes('code_lost')) return { text: null, isNumber: false, state: 'doubtful', notes: clean.notes };
  if (clean.status === 'flag') return { text, isNumber, state: 'doubtful', notes: clean.notes };
  // Nothing but invisible characters: left as it is, so that it can be looked at.
  if (clean.value === null || clean.value === '' || clean.value === text)
    return { text, isNumber, state: 'kept', notes: [] };
  return { text: clean.value, isNumber: false, state: 'changed', notes: clean.notes };
}
