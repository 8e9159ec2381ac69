/**
 * Candidate pairs → comparison vectors. A vector is one number (its levels in mixed radix, 0 for a missing value), so that millions of
 * pairs are counted by pattern. Names no decision.
 */
import { NO_VALUE, type FieldColumn } from './field-column.js';
import { BlockIndex, type BlockingFigures, type BlockingRule } from './blocking.js';
import { IDENTITY_LEVEL, type IdentityValue } from '../fields/identity-field.js';

/** All candidate pairs, in the order of the right rows. */
export interface CandidatePairs {
  readonly count: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly pattern: Float64Array;
  readonly figures: readonly BlockingFigures[];
}

/** Levels of two rows, one number a field: -1 where a value is missing. */
export class Comparer {
  readonly columns: readonly FieldColumn[];
  readonly #radix: readonly number[];
  readonly #given: number;
  readonly #surname: number;

  constructor(columns: readonly FieldColumn[]) {
    this.columns = columns;
    this.#radix = columns.map(({ comparison }) => comparison.levels.length + 1);
    this.#given = columns.findIndex(({ field }) => field.kind === 'given_name');
    this.#surname = columns.findIndex(({ field }) => field.kind === 'surname');
  }

  /** Pattern number of two rows. */
  pattern(leftRow: number, rightRow: number): number {
    let pattern = 0;
    for (let at = this.columns.length - 1; at >= 0; at -= 1) {
      pattern = pattern * (this.#radix[at] ?? 1) + this.#levelAt(at, leftRow, rightRow) + 1;
    }
    return pattern;
  }

  /** Levels of a pattern, by field; -1 for missing. */
  levels(pattern: number): number[] {
    let rest = pattern;
    return this.#radix.map((radix) => {
      const level = (rest % radix) - 1;
      rest = Math.floor(rest / radix);
      return level;
    });
  }

  #levelAt(at: number, leftRow: number, rightRow: number): number {
    const column = this.columns[at];
    if (column === undefined) return -1;
    const [one, other] = [column.left[leftRow] ?? -1, column.right[rightRow] ?? -1];
    if (one < 0 || other < 0) return -1;
    if (one === other) return 0;
    const level = column.comparison.compare(column.values[one], column.values[other]);
    const last = column.comparison.levels.length - 1;
    return level === last && (at === this.#given || at === this.#surname) && this.#isSwapped(leftRow, rightRow)
      ? last - 1
      : level;
  }

  /** Given name and surname stand in each other's column. */
  #isSwapped(leftRow: number, rightRow: number): boolean {
    const [given, surname] = [this.columns[this.#given], this.columns[this.#surname]];
    if (given === undefined || surname === undefined) return false;
    const crossed = (one: FieldColumn, other: FieldColumn): boolean => {
      const [left, right] = [one.left[leftRow] ?? -1, other.right[rightRow] ?? -1];
      return left >= 0 && right >= 0 && one.comparison.compare(one.values[left], other.values[right]) <= 1;
    };
    return crossed(given, surname) && crossed(surname, given);
  }
}

const FIRST_PAIRS = 1 << 14;

class PairList {
  #left = new Int32Array(FIRST_PAIRS);
  #right = new Int32Array(FIRST_PAIRS);
  #pattern = new Float64Array(FIRST_PAIRS);
  #count = 0;

  add(left: number, right: number, pattern: number): void {
    if (this.#count === this.#left.length) {
      this.#left = widened(this.#left, new Int32Array(this.#count * 2));
      this.#right = widened(this.#right, new Int32Array(this.#count * 2));
      this.#pattern = widened(this.#pattern, new Float64Array(this.#count * 2));
    }
    this.#left[this.#count] = left;
    this.#right[this.#count] = right;
    this.#pattern[this.#count] = pattern;
    this.#count += 1;
  }

  build(figures: readonly BlockingFigures[]): CandidatePairs {
    const count = this.#count;
    return {
      count,
      left: this.#left.subarray(0, count),
      right: this.#right.subarray(0, count),
      pattern: this.#pattern.subarray(0, count),
      figures,
    };
  }
}

function widened<Values extends Int32Array | Float64Array>(from: Values, to: Values): Values {
  to.set(from);
  return to;
}

/** Every pair that shares a block and is not vetoed by two different valid numbers. */
export function comparePairs(comparer: Comparer, rules: readonly BlockingRule[], isOneTable: boolean): CandidatePairs {
  const [first] = comparer.columns;
  const list = new PairList();
  if (first === undefined) return list.build([]);
  const identity = comparer.columns.find(({ field }) => field.kind === 'identity') ?? null;
  const isSure = (side: 'left' | 'right', row: number): boolean => {
    const value = identity?.[side][row] ?? -1;
    if (identity === null || value < 0) return false;
    return isSound(identity.values[value] as IdentityValue);
  };
  const all = new BlockIndex(rules, first.left.length);
  const unsure = identity === null ? null : new BlockIndex(rules, first.left.length, (row) => !isSure('left', row));
  const equals = identity === null ? null : new EqualIndex(identity);
  const take = (leftRow: number, rightRow: number): void => {
    if (identity !== null && isVeto(identity, leftRow, rightRow)) return;
    list.add(leftRow, rightRow, comparer.pattern(leftRow, rightRow));
  };
  for (let row = 0; row < first.right.length; row += 1) {
    const before = isOneTable ? row : Number.MAX_SAFE_INTEGER;
    if (unsure === null || equals === null || !isSure('right', row)) {
      all.candidates(row, before, (leftRow) => {
        take(leftRow, row);
      });
      continue;
    }
    // A sound number meets its equals, and of the others only rows whose own number is damaged or missing.
    equals.candidates(row, before, (leftRow) => {
      take(leftRow, row);
    });
    unsure.candidates(row, before, (leftRow) => {
      take(leftRow, row);
    });
  }
  return list.build(sumFigures(all.figures, unsure?.figures ?? []));
}

function isVeto({ left, right, values, comparison }: FieldColumn, leftRow: number, rightRow: number): boolean {
  const [one, other] = [left[leftRow] ?? -1, right[rightRow] ?? -1];
  return one >= 0 && other >= 0 && comparison.compare(values[one], values[other]) === IDENTITY_LEVEL.veto;
}

function sumFigures(one: readonly BlockingFigures[], other: readonly BlockingFigures[]): readonly BlockingFigures[] {
  return one.map((figures, at) => ({
    rule: figures.rule,
    pairs: figures.pairs + (other[at]?.pairs ?? 0),
    cappedBlocks: Math.max(figures.cappedBlocks, other[at]?.cappedBlocks ?? 0),
    cappedRows: figures.cappedRows + (other[at]?.cappedRows ?? 0),
  }));
}

/** Proves who is meant: no spreadsheet can have made it of another. */
function isSound({ valid, mayBeRounded, mayBeDouble }: IdentityValue): boolean {
  return valid !== null && !mayBeRounded && !mayBeDouble;
}

/** Left rows by sound identity number. */
class EqualIndex {
  readonly #identity: FieldColumn;
  readonly #heads = new Map<number, number>();
  readonly #next: Int32Array;

  constructor(identity: FieldColumn) {
    this.#identity = identity;
    this.#next = new Int32Array(identity.left.length).fill(-1);
    for (let row = 0; row < identity.left.length; row += 1) {
      const value = identity.left[row] ?? NO_VALUE;
      const known = value < 0 ? null : (identity.values[value] as IdentityValue);
      if (known === null || !isSound(known)) continue;
      const key = identity.keyOf[value] ?? 0;
      this.#next[row] = this.#heads.get(key) ?? -1;
      this.#heads.set(key, row);
    }
  }

  candidates(rightRow: number, before: number, found: (leftRow: number) => void): void {
    const { right, values, keyOf } = this.#identity;
    const value = right[rightRow] ?? -1;
    if (value < 0 || (values[value] as IdentityValue).mayBeRounded) return;
    for (let row = this.#heads.get(keyOf[value] ?? -1) ?? -1; row >= 0; row = this.#next[row] ?? -1) {
      if (row < before) found(row);
    }
  }
}
