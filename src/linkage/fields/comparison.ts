/**
 * The shape of a comparison: how a field's texts are made comparable, its levels, and its blocking keys. One for each kind of field; the
 * engine knows no kind.
 */

/** Kinds of fields that a model may name. */
export const FIELD_KINDS = [
  'name',
  'given_name',
  'surname',
  'identity',
  'code',
  'date',
  'sex',
  'phone',
  'address',
  'place',
  'household',
  'email',
  'text',
  'category',
  'ignore',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** `Value` is a prepared cell. */
export interface Comparison<Value = unknown> {
  /** Best first; the last one is disagreement. */
  readonly levels: readonly string[];
  /** Prior m probability of each level. */
  readonly m: readonly number[];
  /** Fixed u probabilities of levels that frequencies cannot give; undefined: computed. */
  readonly u?: readonly (number | undefined)[];
  /** Null for a cell that says nothing. */
  prepare(texts: readonly string[]): Value | null;
  /** Place in `levels`. Symmetric. */
  compare(one: Value, other: Value): number;
  /** Text by which equal values are counted. */
  key(value: Value): string;
  /** Coarse keys by which rows are brought together, the same number for every value; '' for none. */
  blocks(value: Value): readonly string[];
  /** Names of the blocking keys. */
  readonly blockNames: readonly string[];
  /** Places in `blockNames` that are good enough alone, where their blocks stay small. */
  readonly alone: readonly number[];
  /** Fixed weights: m and u are not estimated. */
  readonly isFixed?: true;
  /** Levels of agreement by which the rare value weighs more; default: the first. */
  readonly rareLevels?: readonly number[];
}
