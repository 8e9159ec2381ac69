/**
 * A field of both tables, prepared: every distinct text once, rows as ids of values, equal values counted. Texts are prepared once, however
 * often they occur. Holds no weights.
 */
import type { Comparison, FieldKind } from '../fields/comparison.js';

/** One field of a model. */
export interface LinkField {
  /** As printed. */
  readonly name: string;
  readonly kind: Exclude<FieldKind, 'ignore'>;
  /** Fixed probabilities of agreement among matches and among others; null: estimated. */
  readonly weightOf: readonly [m: number, u: number] | null;
}

/** Rows of one table: a field's cell, its columns joined by CELL_SEPARATOR; '' for blank. */
export interface RowSource {
  readonly count: number;
  cell(field: number, row: number): string;
}

export const CELL_SEPARATOR = '\u0001';
export const NO_VALUE = -1;

export interface FieldColumn {
  readonly field: LinkField;
  readonly comparison: Comparison;
  readonly values: readonly unknown[];
  /** Value → id of its key: equal values have one. */
  readonly keyOf: Int32Array;
  /** Rows with each key, by table. */
  readonly leftCounts: Float64Array;
  readonly rightCounts: Float64Array;
  /** Row → value, NO_VALUE for blank. */
  readonly left: Int32Array;
  /** The same array as `left` within one table. */
  readonly right: Int32Array;
  readonly leftFilled: number;
  readonly rightFilled: number;
}

/** `right` null: rows of one table are compared with each other. */
export function buildColumn(
  { field, index, comparison }: { readonly field: LinkField; readonly index: number; readonly comparison: Comparison },
  left: RowSource,
  right: RowSource | null,
): FieldColumn {
  const ids = new Map<string, number>();
  const keys = new Map<string, number>();
  const values: unknown[] = [];
  const keyOf: number[] = [];
  const read = (source: RowSource): Int32Array => {
    const rows = new Int32Array(source.count);
    for (let row = 0; row < source.count; row += 1) {
      const text = source.cell(index, row);
      let id = text === '' ? NO_VALUE : ids.get(text);
      if (id === undefined) {
        const value = comparison.prepare(text.split(CELL_SEPARATOR));
        id = value === null ? NO_VALUE : values.length;
        if (value !== null) {
          values.push(value);
          const key = comparison.key(value);
          const known = keys.get(key) ?? keys.size;
          keys.set(key, known);
          keyOf.push(known);
        }
        ids.set(text, id);
      }
      rows[row] = id;
    }
    return rows;
  };
  const leftIds = read(left);
  const rightIds = right === null ? leftIds : read(right);
  const keyIds = Int32Array.from(keyOf);
  const [leftCounts, leftFilled] = countKeys(leftIds, keyIds, keys.size);
  const [rightCounts, rightFilled] = right === null ? [leftCounts, leftFilled] : countKeys(rightIds, keyIds, keys.size);
  return {
    field,
    comparison,
    values,
    keyOf: keyIds,
    leftCounts,
    rightCounts,
    left: leftIds,
    right: rightIds,
    leftFilled,
    rightFilled,
  };
}

function countKeys(rows: Int32Array, keyOf: Int32Array, size: number): [counts: Float64Array, filled: number] {
  const counts = new Float64Array(size);
  let filled = 0;
  for (const value of rows) {
    if (value < 0) continue;
    filled += 1;
    const key = keyOf[value] ?? 0;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return [counts, filled];
}
