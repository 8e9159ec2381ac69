/**
 * Links that linkage could not decide by itself as pairs for clerical review, and what a person said of a pair before. Pure but for reading
 * single rows.
 */
import type { ReviewPair } from '../domain/finding.js';
import { PAIR_REASON_BY_METHOD } from '../domain/reports/review-pair.js';
import type { LinkedRow } from './linked-rows.js';
import { text, type RowLookup } from './row-lookup.js';

/** Register columns that a pair for review shows. */
export const PAIR_COLUMNS: ReadonlySet<string> = new Set([
  'name',
  'id_number',
  'household',
  'relation',
  'township',
  'village',
]);

/** Two people of the register stand in links under this source; the row is the other person's id. */
export const REGISTER_LINK = 'register';

/** Null where a row is not there any more. */
export function pairOfLink(
  { source, rowId, personId, method, note, score, signs }: Omit<LinkedRow, 'isSure' | 'from' | 'to'>,
  lookup: RowLookup,
): ReviewPair | null {
  const person = lookup.person(personId);
  if (person === null) return null;
  const place = {
    county: text(person['county']),
    township: text(person['township']),
    village: text(person['village']),
  };
  const reason = PAIR_REASON_BY_METHOD[method] ?? 'similar_person';
  const register = lookup.registerEvidence(person, PAIR_COLUMNS);
  const isPerson = source === REGISTER_LINK;
  const other = isPerson ? lookup.person(rowId) : lookup.listRow(source, rowId);
  if (other === null) return null;
  const list = isPerson ? lookup.registerEvidence(other, PAIR_COLUMNS) : lookup.listEvidence(source, other);
  if (list === null) return null;
  const pair = { reason, rule: null, place, register, list, note };
  if (score === undefined || signs === undefined) return pair;
  return { ...pair, score, fields: signs.map(([field, level, bits]) => ({ field, level, bits })) };
}

/** The two rows of a pair in an order that does not depend on which is called the register's. */
export function rowsOfPair({ register, list }: Pick<ReviewPair, 'register' | 'list'>): string {
  return [register, list]
    .map(({ file, sheet, row }) => JSON.stringify([file, sheet, row]))
    .sort()
    .join();
}
