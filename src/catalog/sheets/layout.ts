/**
 * Shape of a sheet's layout. Every header of every sheet stands once, in this folder; report writes sheets from it and feedback reads
 * returned ones back by it. Only data here.
 */

/** Column units that fit the width of A4 landscape at a size that can be read. */
export const PAGE_UNITS = 200;

/**
 * How a column is shown: text (wrapped), short (centred), id (number kept as text), ordinal (a row's number), integer, decimal, percent (0–1).
 */
export type LayoutKind = 'text' | 'short' | 'id' | 'ordinal' | 'integer' | 'decimal' | 'number' | 'percent';

/** One column of a sheet. */
export interface ColumnLayout {
  /** Name in code. */
  readonly key: string;
  /** Header as printed, without line breaks. */
  readonly header: string;
  readonly kind: LayoutKind;
  /** Narrowest and widest, in characters of which a Chinese one counts two. */
  readonly width: readonly [min: number, max: number];
  /** Filled in by the recipient; everything else is locked. */
  readonly open?: boolean;
  /** Its text does not make rows higher: what is longer is read in the cell. */
  readonly clipped?: boolean;
  /** Hidden when no row has a value, to save paper. */
  readonly hideWhenBlank?: boolean;
  /** Whole numbers are summed below a table, unless a sum would say nothing (days, row numbers, scores); decimals only where this says so. */
  readonly summed?: boolean;
  /** Keys of numerator and denominator: the line of totals divides their sums. */
  readonly ratioOf?: readonly [numerator: string, denominator: string];
  /** Compared down the column at a glance: bars by size, lights by share. */
  readonly compared?: 'bars' | 'lights';
  /** Other headers under which feedback recognises the column. */
  readonly synonyms?: readonly string[];
}

/** A sheet with a header row: its name and its columns in order. */
export interface SheetLayout<Key extends string = string> {
  readonly name: string;
  readonly columns: readonly (ColumnLayout & { readonly key: Key })[];
}

/** Keeps the keys of a layout as a union type. */
export function defineSheet<const Key extends string>(
  name: string,
  columns: readonly (ColumnLayout & { readonly key: Key })[],
): SheetLayout<Key> {
  return { name, columns };
}
