/**
 * Rows of one table → clusters of the same person by complete linkage: every pair of a cluster must hold, so that two people are never
 * joined through a third row. The strongest pairs come first; ties are broken by the rows' places.
 */
import type { CandidatePairs, Comparer } from './comparing.js';
import type { DecisionBounds, LinkDecision } from './decision.js';
import { PairJudge, type LinkMethod } from './judge-pair.js';
import type { PairWeights } from './weights.js';

export interface ClusterResult {
  /** Sorted by left and right row; links inside clusters, and pairs for review. */
  readonly decisions: readonly LinkDecision[];
  /** Rows of each cluster, ascending; two or more. */
  readonly clusters: readonly (readonly number[])[];
}

interface Pair {
  readonly left: number;
  readonly right: number;
  readonly logOdds: number;
  readonly levels: readonly number[];
  readonly method: LinkMethod;
  readonly isLink: boolean;
}

/**
 * Bits from even odds from which a pair inside a cluster holds: two damaged rows of one person agree in less than either does with the
 * sound one. Where numbers prove, more is asked.
 */
const HOLDS_FROM = { weights: -12, numbers: 0 };

export class ClusterDecider {
  readonly #comparer: Comparer;
  readonly #weights: PairWeights;
  readonly #judge: PairJudge;
  readonly #bounds: DecisionBounds;

  constructor(comparer: Comparer, weights: PairWeights, bounds: DecisionBounds) {
    this.#comparer = comparer;
    this.#weights = weights;
    this.#judge = new PairJudge(comparer);
    this.#bounds = bounds;
  }

  decide(pairs: CandidatePairs): ClusterResult {
    const likely: Pair[] = [];
    for (let at = 0; at < pairs.count; at += 1) {
      const pair = this.#pair(pairs.left[at] ?? 0, pairs.right[at] ?? 0, pairs.pattern[at] ?? 0);
      if (pair !== null && (pair.isLink || pair.logOdds >= this.#bounds.reviewFrom)) likely.push(pair);
    }
    likely.sort((one, other) => rank(other) - rank(one) || one.left - other.left || one.right - other.right);
    const clusters = this.#merge(likely.filter(({ isLink }) => isLink));
    const clusterOf = new Map<number, number>();
    clusters.forEach((rows, at) => {
      for (const row of rows) clusterOf.set(row, at);
    });
    const decisions: LinkDecision[] = this.#insideClusters(clusters);
    for (const pair of likely) {
      const own = clusterOf.get(pair.left);
      if (own !== undefined && own === clusterOf.get(pair.right)) continue;
      decisions.push({ ...pair, decision: 'review', reason: pair.isLink ? 'not_complete' : 'weight_between' });
    }
    decisions.sort((one, other) => one.left - other.left || one.right - other.right);
    return { decisions, clusters };
  }

  /** Null for a veto. */
  #pair(left: number, right: number, pattern: number): Pair | null {
    const levels = this.#comparer.levels(pattern);
    const facts = this.#judge.facts(left, right, levels);
    if (facts.isVetoed) return null;
    const logOdds = this.#weights.logOdds(left, right, pattern);
    const method = facts.number === 'equal' ? 'id_exact' : facts.number === 'repaired' ? 'id_repaired' : 'weights';
    const isProved =
      method !== 'weights' && facts.isNameCompatible !== false && (method === 'id_exact' || !facts.isContradicted);
    const isWeighty = method === 'weights' && logOdds >= this.#bounds.linkFrom;
    const isNamed = !this.#judge.hasNumbers || (facts.isNameCompatible === true && !facts.isContradicted);
    return { left, right, logOdds, levels, method, isLink: isProved || (isWeighty && isNamed) };
  }

  #merge(links: readonly Pair[]): number[][] {
    const clusterOf = new Map<number, number[]>();
    for (const { left, right } of links) {
      const [one, other] = [clusterOf.get(left) ?? [left], clusterOf.get(right) ?? [right]];
      if (one === other || !this.#areComplete(one, other)) continue;
      const merged = [...one, ...other];
      for (const row of merged) clusterOf.set(row, merged);
    }
    const clusters = [...new Set(clusterOf.values())].map((rows) => rows.toSorted((one, other) => one - other));
    return clusters.sort(([one = 0], [other = 0]) => one - other);
  }

  #areComplete(one: readonly number[], other: readonly number[]): boolean {
    return one.every((first) => other.every((second) => this.#holds(Math.min(first, second), Math.max(first, second))));
  }

  #holds(left: number, right: number): boolean {
    const pair = this.#pair(left, right, this.#comparer.pattern(left, right));
    return (
      pair !== null &&
      (pair.isLink || pair.logOdds >= (this.#judge.hasNumbers ? HOLDS_FROM.numbers : HOLDS_FROM.weights))
    );
  }

  #insideClusters(clusters: readonly (readonly number[])[]): LinkDecision[] {
    const decisions: LinkDecision[] = [];
    for (const rows of clusters) {
      rows.forEach((left, at) => {
        for (const right of rows.slice(at + 1)) {
          const pair = this.#pair(left, right, this.#comparer.pattern(left, right));
          if (pair !== null) decisions.push({ ...pair, decision: 'link', reason: null });
        }
      });
    }
    return decisions;
  }
}

/** Numbers prove more than any weight. */
function rank({ method, logOdds }: Pair): number {
  return logOdds + (method === 'id_exact' ? 1000 : method === 'id_repaired' ? 500 : 0);
}
