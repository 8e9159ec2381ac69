/**
 * Cleaned cells as the work store holds them: numbers for what rules compute with, texts for the rest, and the cells of a number and a
 * name in their short form (src/store/work-schema works the usual ones out).
 */
import { isNumericColumn, type ColumnDefinition, type ColumnType } from '../domain/column.js';
import type { CleanValue, Identity } from '../domain/identity.js';
import type { SourceRecord } from '../domain/record.js';
import { nameKey } from '../normalise/names/names.js';
import type { SqlCell } from '../store/bulk-insert.js';

const FULL_DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Columns that numberCells fills, in its order. */
export const NUMBER_COLUMNS = ['written_number', 'id_key', 'other_status', 'other_problems'] as const;

/** `matchKey` is the number under which the row is matched, or null. */
export function numberCells(identity: Identity, matchKey: string | null): [SqlCell, SqlCell, SqlCell, SqlCell] {
  const written = identity.input.trim();
  return [
    written === '' || written === matchKey ? null : written,
    matchKey,
    identity.status === 'accept' ? null : identity.status,
    identity.problems.length === 0 ? null : joinCodes(identity.problems),
  ];
}

/** Normal form of a name where it is not the name itself. */
export function otherNameKey(name: string | null): string | null {
  if (name === null) return null;
  const key = nameKey(name);
  return key === name ? null : key;
}

/** Clean value, else the text as written where it only is not one of the known words; what a failed formula shows is no text. */
export function shownText(clean: CleanValue | null | undefined): string | null {
  if (clean === null || clean === undefined) return null;
  if (clean.value !== null) return clean.value;
  if (clean.notes.includes('error_value') || clean.notes.includes('code_lost')) return null;
  return clean.status === 'flag' && clean.raw.trim() !== '' ? clean.raw.trim() : null;
}

/** The place of a row as it is written. */
/** Birth date of the number, else a full one as written. */
export function birthDateOf(identity: Identity, written: string | null): string | null {
  return identity.birthDate ?? (written !== null && FULL_DAY.test(written) ? written : null);
}

export function placeTexts(record: SourceRecord): {
  readonly county: string | null;
  readonly township: string | null;
  readonly village: string | null;
} {
  return {
    county: shownText(record.clean('county')),
    township: shownText(record.clean('township')),
    village: shownText(record.clean('village')),
  };
}

/** Equal remains of numbers that a spreadsheet cut are not equal numbers. */
function hasLostDigits({ notes }: CleanValue): boolean {
  return notes.includes('lost_in_spreadsheet') || notes.includes('scientific');
}

/** Types whose unreadable texts are useless to a rule. */
const STRICT_TYPES: ReadonlySet<ColumnType> = new Set(['date', 'month', 'year', 'yes_no', 'sex']);

/** A cell as the store holds it: numbers for what rules compute with (blank where unreadable), text for the rest. */
export function storedCell(clean: CleanValue | null | undefined, column: ColumnDefinition): SqlCell {
  if (isNumericColumn(column)) {
    if (clean === null || clean === undefined || clean.value === null) return null;
    const amount = Number(clean.value);
    return Number.isFinite(amount) ? amount : null;
  }
  if (column.type === 'credit_code' && clean != null && hasLostDigits(clean)) return null;
  return STRICT_TYPES.has(column.type) ? (clean?.value ?? null) : shownText(clean);
}

/** `,check_digit,date,` so that one LIKE finds one code; empty when there is none. */
export function joinCodes(codes: readonly string[]): string {
  return codes.length === 0 ? '' : `,${codes.join(',')},`;
}
