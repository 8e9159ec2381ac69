/**
 * u probabilities: how often two rows of different people agree. Equal values exactly from the frequency tables; weaker levels over pairs of
 * distinct values, every n-th in the order of their keys where there are many. No random numbers: the same input gives the same u.
 */
import type { FieldColumn } from './field-column.js';

/** Distinct values on a side that are compared with each other. */
const MOST_VALUES = 420;
/** An agreement that was never seen is still possible. */
const LEAST_U = 1e-7;

/** One probability a level. */
export function unmatchedShares(column: FieldColumn, isOneTable: boolean): number[] {
  const { comparison, field } = column;
  const levels = comparison.levels.length;
  if (field.weightOf !== null) return fixedShares(field.weightOf[1], levels);
  const equal = Math.max(equalShare(column, isOneTable), LEAST_U);
  const shares = comparison.isFixed === true ? new Array<number>(levels).fill(0) : sampledShares(column);
  const u = shares.map((share, level) => (level === 0 ? equal : (comparison.u?.[level] ?? Math.max(share, LEAST_U))));
  const last = fillingLevel(column);
  const others = u.reduce((sum, share, level) => (level === last ? sum : sum + share), 0);
  u[last] = Math.max(1 - others, LEAST_U);
  return u;
}

/** A level that takes what the others leave: the last, but for fixed weights the last whose share is not given. */
function fillingLevel({ comparison }: FieldColumn): number {
  return comparison.levels.includes('veto') ? comparison.levels.length - 2 : comparison.levels.length - 1;
}

/** Agreement has one probability; the weaker levels share the rest. */
export function fixedShares(share: number, levels: number): number[] {
  return Array.from({ length: levels }, (_, level) => (level === 0 ? share : (1 - share) / (levels - 1)));
}

function equalShare({ leftCounts, rightCounts, leftFilled, rightFilled }: FieldColumn, isOneTable: boolean): number {
  let pairs = 0;
  for (let key = 0; key < leftCounts.length; key += 1) {
    const left = leftCounts[key] ?? 0;
    pairs += isOneTable ? left * (left - 1) : left * (rightCounts[key] ?? 0);
  }
  const all = isOneTable ? leftFilled * (leftFilled - 1) : leftFilled * rightFilled;
  return all <= 0 ? LEAST_U : pairs / all;
}

function sampledShares(column: FieldColumn): number[] {
  const { comparison, values, keyOf, leftCounts, rightCounts } = column;
  const byKey = new Map<number, number>();
  values.forEach((_, value) => {
    const key = keyOf[value] ?? 0;
    if (!byKey.has(key)) byKey.set(key, value);
  });
  const keyed = [...byKey]
    .map(([key, value]) => ({ key, value, text: comparison.key(values[value]) }))
    .sort((one, other) => (one.text < other.text ? -1 : 1));
  const step = Math.max(1, Math.ceil(keyed.length / MOST_VALUES));
  const chosen = keyed.filter((_, at) => at % step === 0);
  const sums = new Array<number>(comparison.levels.length).fill(0);
  let all = 0;
  for (const one of chosen) {
    for (const other of chosen) {
      if (one.key === other.key) continue;
      const weight = (leftCounts[one.key] ?? 0) * (rightCounts[other.key] ?? 0);
      if (weight === 0) continue;
      const level = comparison.compare(values[one.value], values[other.value]);
      sums[level] = (sums[level] ?? 0) + weight;
      all += weight;
    }
  }
  return sums.map((sum) => (all === 0 ? 0 : sum / all));
}
