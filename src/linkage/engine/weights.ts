/**
 * The match weight of a pair in bits, field by field: log2 of m over u, with the rarity of the very value that agrees (term frequency),
 * counted where the two rows live and backed off to the wider place where few people are counted.
 */
import { CELL_SEPARATOR } from './field-column.js';
import type { Comparer } from './comparing.js';
import type { LinkageParameters } from './expectation.js';
import { LocalFrequencies } from './term-frequency.js';

/** Levels of the probability scale, in bits from even odds. */
const SCORE_STEP = 2.5;

export function scoreOf(logOdds: number): number {
  return Math.round(100 / (1 + 2 ** (-logOdds / SCORE_STEP)));
}

/** A number proves; its link is never less sure than this. */
const PROVED_LOG_ODDS = 16;

/** Bits from even odds as they are shown. */
export function shownLogOdds(decision: 'link' | 'review', method: string, logOdds: number): number {
  return decision === 'link' && method !== 'weights' ? Math.max(logOdds, PROVED_LOG_ODDS) : logOdds;
}

export function probabilityOf(logOdds: number): number {
  return 1 / (1 + 2 ** -logOdds);
}

/** Bits from even odds at which a score begins. */
export function logOddsOf(score: number): number {
  if (score >= 100) return Number.POSITIVE_INFINITY;
  return score <= 0 ? Number.NEGATIVE_INFINITY : -SCORE_STEP * Math.log2(100 / score - 1);
}

export class PairWeights {
  readonly #comparer: Comparer;
  readonly #parameters: LinkageParameters;
  readonly #bits: readonly (readonly number[])[];
  readonly #start: number;
  readonly #local: LocalFrequencies;

  constructor(comparer: Comparer, parameters: LinkageParameters) {
    this.#comparer = comparer;
    this.#parameters = parameters;
    this.#bits = parameters.fields.map(({ m, u }) => m.map((share, level) => Math.log2(share / (u[level] ?? 1))));
    this.#start = Math.log2(parameters.prior / (1 - parameters.prior));
    this.#local = new LocalFrequencies(comparer.columns);
  }

  /** Bits from even odds, over all fields and the share of matches. */
  logOdds(leftRow: number, rightRow: number, pattern: number): number {
    const levels = this.#comparer.levels(pattern);
    let sum = this.#start;
    for (let at = 0; at < levels.length; at += 1) sum += this.fieldBits(at, levels, leftRow, rightRow);
    return sum;
  }

  fieldBits(at: number, levels: readonly number[], leftRow: number, rightRow: number): number {
    const level = levels[at] ?? -1;
    const column = this.#comparer.columns[at];
    if (level < 0 || column === undefined) return 0;
    const bits = this.#bits[at]?.[level] ?? 0;
    const isRare = (column.comparison.rareLevels ?? [0]).includes(level) && column.field.weightOf === null;
    if (!isRare) return bits;
    const average = this.#parameters.fields[at]?.u[level] ?? 1;
    return bits + Math.log2(average / this.#local.share(at, levels, leftRow, rightRow));
  }
}

/** A cell made of several columns. */
export function joinCells(cells: readonly string[]): string {
  return cells.every((cell) => cell === '') ? '' : cells.join(CELL_SEPARATOR);
}
