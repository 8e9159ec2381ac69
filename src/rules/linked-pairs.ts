/**
 * Links that linkage could not decide by itself as pairs for clerical review, and what a person said of a pair before. Pure but for reading
 * single rows.
 */
import type { ReviewPair } from '../domain/finding.js';
import { sparingWords } from '../catalog/linkage.js';
import { PAIR_REASON_BY_METHOD } from '../domain/reports/review-pair.js';
import type { EvaluatedPair } from './evaluate.js';
import type { LinkedRow, LinkedRows, SparedBy } from './linked-rows.js';
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

/**
 * Pairs of rules, with what linkage says of their rows, and the other pairs that linkage could not decide by itself. `lookup` reads
 * PAIR_COLUMNS.
 */
export function withLinkedPairs(
  { open }: LinkedRows,
  lookup: RowLookup,
  { ofRules, spared }: { readonly ofRules: readonly EvaluatedPair[]; readonly spared: SparedBy },
): EvaluatedPair[] {
  const byRows = new Map<string, EvaluatedPair>();
  for (const link of open) {
    const pair = pairOfLink({ ...link, note: sparingWords(link.note, spared.rules(link)) }, lookup);
    if (pair === null) continue;
    const personIds = link.source === REGISTER_LINK ? [link.personId, link.rowId] : [link.personId];
    byRows.set(rowsOfPair(pair), { pair, personIds });
  }
  const shown = ofRules.map((entry): EvaluatedPair => {
    const linked = byRows.get(rowsOfPair(entry.pair))?.pair;
    if (linked?.score === undefined || linked.fields === undefined || entry.pair.column !== undefined) return entry;
    const { score, fields, note } = linked;
    return { ...entry, pair: { ...entry.pair, note: entry.pair.note ?? note, score, fields } };
  });
  for (const { pair } of ofRules) byRows.delete(rowsOfPair(pair));
  return [...shown, ...byRows.values()];
}

/** The two rows of a pair in an order that does not depend on which is called the register's. */
function rowsOfPair({ register, list }: Pick<ReviewPair, 'register' | 'list'>): string {
  return [register, list]
    .map(({ file, sheet, row }) => JSON.stringify([file, sheet, row]))
    .sort()
    .join();
}
