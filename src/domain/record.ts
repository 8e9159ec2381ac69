/**
 * One person or object as one row states it, with its place. Lazy: nothing is cleaned before it is needed, because most rows of a
 * department list only need their number probed. Valid until the next batch of rows; copy the values that must last.
 */
import type { CleanValue, Identity } from './identity.js';

export interface SourceRecord {
  readonly sheet: string | null;
  readonly rowNumber: number;
  /** 0, or the member slot of a wide household row / the n-th number of one cell. */
  readonly part: number;
  /** The number under which the row is matched (see Identity.matchKey), or null. Cheap, since it is computed for every row. */
  readonly matchKey: string | null;
  /** Full verdict on the id_number cell; kind `none` and input '' when blank. */
  readonly identity: Identity;
  /** Cleaned value of a canonical column; null when the table has no such column (absent is not blank: a blank cell gives value null). */
  clean(column: string): CleanValue | null;
  /** Unknown columns under their own header; only non-blank cells. */
  extras(): Readonly<Record<string, string>>;
  /**
   * Key of the household inside this list where the layout has one: the household number, the head row's place, or the wide
   * row's place. Null for lists of single persons.
   */
  readonly householdKey: string | null;
}
