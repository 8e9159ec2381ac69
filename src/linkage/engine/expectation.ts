/**
 * m probabilities and the share of matches by expectation and maximisation over the patterns of all candidate pairs (Fellegi & Sunter;
 * Winkler). u stays fixed, because it was computed exactly; shipped m counts as pairs that were seen before, so that small files
 * give stable estimates. No labels are needed.
 */
import type { FieldColumn } from './field-column.js';
import type { CandidatePairs, Comparer } from './comparing.js';
import { fixedShares, unmatchedShares } from './frequencies.js';

export interface FieldParameters {
  readonly m: readonly number[];
  readonly u: readonly number[];
  /** Levels that no likely match showed: their m is the shipped one. */
  readonly unseen: readonly number[];
}

export interface LinkageParameters {
  readonly fields: readonly FieldParameters[];
  /** Share of matches among all pairs of rows. */
  readonly prior: number;
  readonly rounds: number;
  readonly hasSettled: boolean;
}

const MOST_ROUNDS = 60;
const SETTLED = 1e-5;
/** Pairs that the shipped m stand for. */
const PRIOR_PAIRS = 40;
/** A first guess: this share of the smaller table is in the other one. */
const FIRST_SHARE = 0.3;
const LEAST_M = 1e-5;

interface Pattern {
  readonly levels: readonly number[];
  readonly count: number;
}

function countPatterns(pairs: CandidatePairs, comparer: Comparer): Pattern[] {
  const counts = new Map<number, number>();
  for (const pattern of pairs.pattern) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([pattern, count]) => ({ levels: comparer.levels(pattern), count }));
}

/** Pairs of rows that could be compared. */
function allPairs([first]: readonly FieldColumn[], isOneTable: boolean): number {
  if (first === undefined) return 1;
  const [left, right] = [first.left.length, first.right.length];
  return Math.max(1, isOneTable ? (left * (left - 1)) / 2 : left * right);
}

export function estimateParameters(pairs: CandidatePairs, comparer: Comparer, isOneTable: boolean): LinkageParameters {
  const { columns } = comparer;
  const patterns = countPatterns(pairs, comparer);
  const all = allPairs(columns, isOneTable);
  const us = columns.map((column) => unmatchedShares(column, isOneTable));
  let ms = columns.map(({ comparison, field }) =>
    field.weightOf === null ? [...comparison.m] : fixedShares(field.weightOf[0], comparison.levels.length),
  );
  const [first] = columns;
  let prior = (FIRST_SHARE * Math.min(first?.left.length ?? 1, first?.right.length ?? 1)) / all;
  let rounds = 0;
  let hasSettled = false;
  let seen: number[][] = [];
  while (rounds < MOST_ROUNDS && !hasSettled) {
    rounds += 1;
    const step = expect(patterns, { ms, us, prior });
    seen = step.sums;
    const nextPrior = Math.min(0.5, Math.max(step.matches, 1) / all);
    const next = columns.map((column, at) => maximise(column, step.sums[at] ?? [], ms[at] ?? []));
    const moved = Math.max(
      Math.abs(Math.log(nextPrior / prior)),
      ...next.flatMap((m, at) => m.map((share, level) => Math.abs(share - (ms[at]?.[level] ?? 0)))),
    );
    ms = next;
    prior = nextPrior;
    hasSettled = moved < SETTLED;
  }
  return {
    fields: columns.map(({ comparison }, at) => ({
      m: ms[at] ?? [],
      u: us[at] ?? [],
      unseen: comparison.levels.flatMap((_, level) => ((seen[at]?.[level] ?? 0) < 0.5 ? [level] : [])),
    })),
    prior,
    rounds,
    hasSettled,
  };
}

interface State {
  readonly ms: readonly (readonly number[])[];
  readonly us: readonly (readonly number[])[];
  readonly prior: number;
}

/** Expected matches, and for each field the expected matches at each level. */
function expect(patterns: readonly Pattern[], { ms, us, prior }: State): { matches: number; sums: number[][] } {
  const bits = ms.map((m, at) => m.map((share, level) => Math.log2(share / (us[at]?.[level] ?? 1))));
  const sums = ms.map((m) => m.map(() => 0));
  const start = Math.log2(prior / (1 - prior));
  let matches = 0;
  for (const { levels, count } of patterns) {
    let odds = start;
    levels.forEach((level, at) => {
      if (level >= 0) odds += bits[at]?.[level] ?? 0;
    });
    const expected = count / (1 + 2 ** -odds);
    if (expected < 1e-9) continue;
    matches += expected;
    levels.forEach((level, at) => {
      const own = sums[at];
      if (level >= 0 && own !== undefined) own[level] = (own[level] ?? 0) + expected;
    });
  }
  return { matches, sums };
}

function maximise({ comparison, field }: FieldColumn, sums: readonly number[], before: readonly number[]): number[] {
  if (comparison.isFixed === true || field.weightOf !== null) return [...before];
  const all = sums.reduce((sum, count) => sum + count, 0) + PRIOR_PAIRS;
  return comparison.m.map((share, level) => Math.max(LEAST_M, ((sums[level] ?? 0) + share * PRIOR_PAIRS) / all));
}
