/**
 * The pairs of rows that a finding takes for one person without an equal number, as pairs that a person can decide: a decision on one of them
 * binds the next passes like one on a pair for review. Pure.
 */
import type { EvidenceRow, Finding, ReviewPair } from '../finding.js';
import { PAIR_REASON_BY_METHOD } from './review-pair.js';

/** Methods by which the tool, or a person before, took two rows for one person. */
const LINK_METHODS: ReadonlySet<string> = new Set(['id_repaired', 'weights', 'decided']);
const PEOPLE: ReadonlySet<string> = new Set(['register', 'candidates']);

/** A finding as far as it says which rows it rests on; the ledger's own copy will do. */
export type LinkedFinding = Pick<Finding, 'match' | 'evidence' | 'place' | 'rule'>;

/** Empty for a finding that rests on equal numbers, or on the register alone. */
export function pairsOfFinding({ match, evidence, place }: LinkedFinding): ReviewPair[] {
  if (match === null || !LINK_METHODS.has(match.method)) return [];
  const { weighed } = match;
  const repair = weighed?.repair ?? null;
  const people = evidence.filter(({ source }) => PEOPLE.has(source));
  const rows = evidence.filter(({ source }) => !PEOPLE.has(source));
  const [first, ...others] = people;
  if (first === undefined) return [];
  const both =
    rows.length === 0
      ? others.map((other) => [first, other] as const)
      : people.flatMap((person) => rows.map((row) => [person, row] as const));
  return both
    .filter(([person, row]) => numberOf(person) !== numberOf(row) && (repair === null || isOf(repair, person, row)))
    .map(([register, list]) => ({
      reason: PAIR_REASON_BY_METHOD[match.method] ?? 'similar_person',
      rule: null,
      place,
      register,
      list,
      note: match.note,
      ...(weighed === undefined ? {} : { score: weighed.score, fields: weighed.fields }),
    }));
}

/** A finding may show other members of the household, and their rows. */
function isOf({ from, to }: { readonly from: string; readonly to: string }, person: EvidenceRow, row: EvidenceRow) {
  return [person, row].every((one) => [from, to].includes(numberOf(one)));
}

/** As linkage reads it: full-width characters, blanks and quote marks make no difference. */
function numberOf({ values }: EvidenceRow): string {
  return (values['id_number'] ?? '')
    .normalize('NFKC')
    .replace(/[\s'"‘’“”`]/gu, '')
    .toUpperCase();
}
