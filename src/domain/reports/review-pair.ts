/**
 * Names of the pairs that a person decides: a number by what identifies both rows, and a hash of the evidence that a decision rests on.
 * Keyed like finding numbers, so that the same pair has the same number in every office, batch and run. Decides nothing.
 */
import type { EvidenceRow, ReviewPair } from '../finding.js';
import { keyedCode } from '../keyed-code.js';

/** 同一人 · 不是同一人 · 无法判断. */
export const PAIR_ANSWERS = ['same', 'different', 'unsure'] as const;
export type PairAnswer = (typeof PAIR_ANSWERS)[number];

/** A decision binds the pair only while both parts stay the same. */
export interface PairName {
  /** `P-7K3M9QXT`: both numbers, both names, the list and the place. */
  readonly pair: string;
  /** Code over what else speaks of the person: reason, household, birth date, sex, phone and place of the rows. */
  readonly evidence: string;
}

const CODE_CHARACTERS = 8;

/** Columns of a list row that speak of who it is. Rows of people show other columns only where a rule reads them. */
const LIST_COLUMNS = ['household', 'sex', 'birth_date', 'phone', 'county', 'township', 'village'] as const;

/** Whether a person says of it who is who; the other lines of review are about one unreadable value. */
export function isPairOfRows(pair: ReviewPair): boolean {
  return pair.column === undefined;
}

/** The order of the two rows and their places in files make no difference. */
export function namePair(key: Uint8Array, pair: ReviewPair): PairName {
  const { county, township, village } = pair.place;
  const place = [county, township, village];
  const who = [pair.register, pair.list].map(identityOf).sort();
  const beside = [pair.register, pair.list].map(evidenceOf).sort();
  const code = keyedCode(key, ['pair', JSON.stringify([who, place])], CODE_CHARACTERS);
  const evidence = keyedCode(
    key,
    ['pair-evidence', JSON.stringify([pair.reason, who, place, beside])],
    CODE_CHARACTERS,
  );
  return { pair: `P-${code}`, evidence };
}

/** Reason of a pair by the method that brought its rows together; of others: similar_person. */
export const PAIR_REASON_BY_METHOD: Readonly<Record<string, string>> = {
  id_exact: 'name_unlike',
  id_repaired: 'number_damaged',
};

/** Reasons for which two rows are shown to a person. */
const PAIR_REASONS = ['name_unlike', 'number_damaged', 'similar_person'] as const;

/** Answer of a person about a pair, on the evidence that still stands. */
export interface PairVerdict {
  readonly answer: Exclude<PairAnswer, 'unsure'>;
  readonly by: string;
  readonly on: string;
}

/** Nobody decided anything: a caller that knows it need not put pairs together. */
export const NO_VERDICTS = (_pair: ReviewPair): PairVerdict | null => null;

/** The verdict on a pair, for whatever reason it was shown; null where there is none. NO_VERDICTS where there are none at all. */
export function verdictLookup(
  key: Uint8Array,
  verdicts: ReadonlyMap<string, PairVerdict>,
): (pair: ReviewPair) => PairVerdict | null {
  if (verdicts.size === 0) return NO_VERDICTS;
  return (pair) => {
    if (!isPairOfRows(pair)) return null;
    for (const reason of new Set([pair.reason, ...PAIR_REASONS])) {
      const verdict = verdicts.get(pairKey(namePair(key, { ...pair, reason })));
      if (verdict !== undefined) return verdict;
    }
    return null;
  };
}

/** As one text, for maps. */
export function pairKey({ pair, evidence }: PairName): string {
  return `${pair}|${evidence}`;
}

/** A candidate that was entered since is the same person. */
function identityOf({ source, values }: EvidenceRow): string {
  const table = source === 'candidates' ? 'register' : source;
  return JSON.stringify([table, values['id_number'] ?? '', values['name'] ?? '']);
}

function evidenceOf({ source, values }: EvidenceRow): string {
  const columns = source === 'register' || source === 'candidates' ? ['household'] : LIST_COLUMNS;
  return JSON.stringify([
    values['id_number'] ?? '',
    values['name'] ?? '',
    ...columns.map((name) => values[name] ?? ''),
  ]);
}
