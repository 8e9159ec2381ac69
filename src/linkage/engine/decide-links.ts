/**
 * Rows of the right table → the one row of the left that each belongs to, if any: equal numbers first, then repaired ones, then weights with
 * a margin over the runner-up. Left rows are unique people; a right row is linked once. Order of rows changes nothing.
 */
import type { CandidatePairs, Comparer } from './comparing.js';
import type { FieldColumn } from './field-column.js';
import {
  HOUSEHOLD_BITS,
  MARGIN,
  WITHOUT_DAY,
  type DecisionBounds,
  type LinkDecision,
  type ReviewReason,
} from './decision.js';
import { LAST_COMPATIBLE } from '../fields/name-field.js';
import { PairJudge, type LinkMethod, type PairFacts } from './judge-pair.js';
import type { PairWeights } from './weights.js';

export interface LinkResult {
  /** In the order of the right rows. */
  readonly decisions: readonly LinkDecision[];
  /** Right row → its best candidate below the bounds; absent where there is none. */
  readonly nearest: ReadonlyMap<number, LinkDecision>;
}

interface Candidate {
  readonly left: number;
  readonly levels: readonly number[];
  readonly facts: PairFacts;
  readonly logOdds: number;
}

/** Fewer rows of equal numbers say nothing of how a table is made. */
const TELLING_ROWS = 50;
const MOST_TAKEN_BITS = 8;

type How = Pick<LinkDecision, 'decision' | 'method' | 'reason'>;

export class LinkDecider {
  readonly #comparer: Comparer;
  readonly #weights: PairWeights;
  readonly #judge: PairJudge;
  readonly #bounds: DecisionBounds;
  readonly #household: FieldColumn | null;
  readonly #members: ReadonlyMap<number, readonly number[]>;
  /** Household of the right table → households of the left that its members were linked to. */
  readonly #linkedHomes = new Map<number, Map<number, number>>();
  readonly #decisions: LinkDecision[] = [];
  /** Rows that an equal number brought to a left row. */
  readonly #taken = new Map<number, number>();
  #takenBits = 0;
  readonly #nearest = new Map<number, LinkDecision>();

  constructor(comparer: Comparer, weights: PairWeights, bounds: DecisionBounds) {
    this.#comparer = comparer;
    this.#weights = weights;
    this.#judge = new PairJudge(comparer);
    this.#bounds = bounds;
    this.#household = comparer.columns.find(({ field }) => field.kind === 'household') ?? null;
    this.#members = membersByHousehold(this.#household);
  }

  decide(pairs: CandidatePairs): LinkResult {
    const open: { readonly row: number; readonly candidates: readonly Candidate[] }[] = [];
    for (let from = 0; from < pairs.count;) {
      const row = pairs.right[from] ?? 0;
      let end = from;
      while (end < pairs.count && pairs.right[end] === row) end += 1;
      const candidates = this.#candidates(pairs, from, end);
      from = end;
      if (!this.#decideByNumber(row, candidates)) open.push({ row, candidates });
    }
    this.#takenBits = bitsOfTaken(this.#taken);
    for (const { row, candidates } of open) this.#decideByWeights(row, candidates);
    this.#decisions.sort((one, other) => one.right - other.right || one.left - other.left);
    return { decisions: this.#decisions, nearest: this.#nearest };
  }

  /** Best first. */
  #candidates(pairs: CandidatePairs, from: number, end: number): Candidate[] {
    const found: Candidate[] = [];
    for (let at = from; at < end; at += 1) {
      const [left, right, pattern] = [pairs.left[at] ?? 0, pairs.right[at] ?? 0, pairs.pattern[at] ?? 0];
      const levels = this.#comparer.levels(pattern);
      const facts = this.#judge.facts(left, right, levels);
      if (facts.isVetoed) continue;
      found.push({ left, levels, facts, logOdds: this.#weights.logOdds(left, right, pattern) });
    }
    return found.sort((one, other) => other.logOdds - one.logOdds || one.left - other.left);
  }

  #decideByNumber(row: number, candidates: readonly Candidate[]): boolean {
    const equal = candidates.filter(({ facts }) => facts.number === 'equal');
    const [fitting] = equal.filter(({ facts }) => facts.isNameCompatible !== false);
    if (fitting !== undefined) {
      const level = this.#judge.nameLevel(fitting.levels);
      const other = fitting.facts.isNameEqual ? null : this.#fittingMember(row, fitting.left, level - 1);
      if (other === null) this.#link(row, fitting, 'id_exact');
      else {
        this.#review(row, fitting, 'id_exact', 'member_fits_better');
        this.#review(row, other, 'weights', 'member_fits_better');
      }
      return true;
    }
    const [unlike] = equal;
    if (unlike !== undefined) {
      const member = this.#fittingMember(row, unlike.left, LAST_COMPATIBLE);
      this.#review(row, unlike, 'id_exact', member === null ? 'name_unlike' : 'member_fits_better');
      if (member !== null) this.#review(row, member, 'weights', 'member_fits_better');
      return true;
    }
    return this.#decideByRepair(row, candidates);
  }

  #decideByRepair(row: number, candidates: readonly Candidate[]): boolean {
    const repaired = candidates.filter(({ facts }) => facts.number === 'repaired' && facts.isNameCompatible === true);
    const [best, second] = repaired;
    if (best === undefined) return false;
    const rival = candidates.find((other) => other.left !== best.left && other.logOdds > best.logOdds);
    if (best.facts.isContradicted) this.#review(row, best, 'id_repaired', 'contradicted');
    else if (rival !== undefined) this.#review(row, best, 'id_repaired', 'several_fit');
    else if (second !== undefined && best.logOdds - second.logOdds < MARGIN && !this.#isSamePerson(best, second))
      this.#review(row, best, 'id_repaired', 'several_fit');
    else this.#link(row, best, 'id_repaired');
    return true;
  }

  /** Two rows of the left table with one number are one person there. */
  #isSamePerson(one: Candidate, other: Candidate): boolean {
    const identity = this.#comparer.columns.find(({ field }) => field.kind === 'identity');
    if (identity === undefined) return false;
    const [first, second] = [identity.left[one.left] ?? -1, identity.left[other.left] ?? -1];
    return first >= 0 && second >= 0 && identity.keyOf[first] === identity.keyOf[second];
  }

  #decideByWeights(row: number, candidates: readonly Candidate[]): void {
    const homes = this.#linkedHomes.get(this.#homeOf('right', row)) ?? new Map<number, number>();
    const weighed = candidates
      .map((candidate) => {
        const isHome = homes.has(this.#homeOf('left', candidate.left));
        const against = this.#taken.has(candidate.left) ? this.#takenBits : 0;
        return { ...candidate, logOdds: candidate.logOdds + (isHome ? HOUSEHOLD_BITS : 0) - against };
      })
      .sort((one, other) => other.logOdds - one.logOdds || one.left - other.left);
    const [best] = weighed;
    if (best === undefined) return;
    const second = weighed.find((other) => other.left !== best.left && !this.#isSamePerson(best, other));
    const { linkFrom, reviewFrom } = this.#bounds;
    if (best.logOdds < reviewFrom) {
      this.#nearest.set(
        row,
        this.#decision(row, best, { decision: 'review', method: 'weights', reason: 'weight_between' }),
      );
      return;
    }
    const reason = this.#doubt(best, second, linkFrom);
    if (reason === null) this.#link(row, best, 'weights');
    else this.#review(row, best, 'weights', reason);
  }

  #doubt(best: Candidate, second: Candidate | undefined, linkFrom: number): ReviewReason | null {
    const isNumbered = this.#judge.hasNumbers;
    const isUndated = isNumbered && !this.#judge.isSameDay(best.levels);
    if (best.logOdds < linkFrom + (isUndated ? WITHOUT_DAY : 0))
      return this.#takenBits > 1 && this.#taken.has(best.left) ? 'already_linked' : 'weight_between';
    if (second !== undefined && best.logOdds - second.logOdds < MARGIN) return 'small_margin';
    if (isNumbered && best.facts.isNameCompatible !== true) return 'name_too_weak';
    if (isNumbered && best.facts.isContradicted) return 'contradicted';
    return isUndated && !best.facts.isNameEqual ? 'name_too_weak' : null;
  }

  #link(row: number, candidate: Candidate, method: LinkMethod): void {
    this.#decisions.push(this.#decision(row, candidate, { decision: 'link', method, reason: null }));
    if (method === 'id_exact') this.#taken.set(candidate.left, (this.#taken.get(candidate.left) ?? 0) + 1);
    const [from, to] = [this.#homeOf('right', row), this.#homeOf('left', candidate.left)];
    if (from < 0 || to < 0) return;
    const homes = this.#linkedHomes.get(from) ?? new Map<number, number>();
    homes.set(to, (homes.get(to) ?? 0) + 1);
    this.#linkedHomes.set(from, homes);
  }

  #review(row: number, candidate: Candidate, method: LinkMethod, reason: ReviewReason): void {
    this.#decisions.push(this.#decision(row, candidate, { decision: 'review', method, reason }));
  }

  #decision(right: number, { left, levels, logOdds }: Candidate, how: How): LinkDecision {
    return { left, right, logOdds, levels, ...how };
  }

  /** The other member of the left row's household whose name is most like that of the right row, up to a level; null where there is none. */
  #fittingMember(right: number, left: number, worst: number): Candidate | null {
    let best: Candidate | null = null;
    let bestLevel = worst + 1;
    for (const member of this.#members.get(this.#homeOf('left', left)) ?? []) {
      if (member === left) continue;
      const pattern = this.#comparer.pattern(member, right);
      const levels = this.#comparer.levels(pattern);
      const facts = this.#judge.facts(member, right, levels);
      const level = this.#judge.nameLevel(levels);
      if (level < 0 || level >= bestLevel) continue;
      bestLevel = level;
      best = { left: member, levels, facts, logOdds: this.#weights.logOdds(member, right, pattern) };
    }
    return best;
  }

  #homeOf(side: 'left' | 'right', row: number): number {
    const value = this.#household?.[side][row] ?? -1;
    return this.#household === null || value < 0 ? -1 : (this.#household.keyOf[value] ?? -1);
  }
}

/**
 * Bits against a second row of one person: how seldom equal numbers bring two rows of this table to one person. A list with a row a person says
 * much, one with a row a year says nothing.
 */
function bitsOfTaken(taken: ReadonlyMap<number, number>): number {
  const rows = [...taken.values()].reduce((sum, count) => sum + count, 0);
  if (rows < TELLING_ROWS) return 0;
  return Math.min(-Math.log2((rows - taken.size + 1) / rows), MOST_TAKEN_BITS);
}

function membersByHousehold(household: FieldColumn | null): Map<number, number[]> {
  const members = new Map<number, number[]>();
  household?.left.forEach((value, row) => {
    if (value < 0) return;
    const key = household.keyOf[value] ?? -1;
    const rows = members.get(key);
    if (rows === undefined) members.set(key, [row]);
    else rows.push(row);
  });
  return members;
}
