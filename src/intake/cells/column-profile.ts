/**
 * Counts of one column over all its data rows: blank, distinct, read, doubtful, damaged, dates and numbers out of line. Grows row
 * by row; holds a bounded part of the values.
 */
import type { CleanValue, Identity } from '../../domain/identity.js';
import { isFiller, isNeeded } from './cleaned-cell.js';
import type { MappedColumn } from '../columns/mapping.js';

export interface ColumnProfile {
  readonly filled: number;
  readonly empty: number;
  /** Different texts; stops at the cap, see `isDistinctCapped`. */
  readonly distinct: number;
  readonly isDistinctCapped: boolean;
  /** Cells taken as written, repaired, and left in doubt; null for columns without a canonical name. */
  readonly accepted: number | null;
  readonly repaired: number | null;
  readonly doubtful: number | null;
  /** For identity numbers: can be matched, destroyed by a spreadsheet, doubtful for other reasons; else null. */
  readonly numbers: { readonly valid: number; readonly lost: number; readonly doubtful: number } | null;
  /** For dates: how many were read, the first and the last; else null. */
  readonly dates: { readonly count: number; readonly earliest: string | null; readonly latest: string | null } | null;
  /** For numbers: smallest, median, largest, and how many lie far from the middle half; else null. */
  readonly amounts: {
    readonly least: number;
    readonly median: number;
    readonly greatest: number;
    readonly outliers: number;
  } | null;
}

const DISTINCT_CAP = 10_000;
/** Values kept for the quartiles; a longer column is judged by its first rows. */
const VALUES_KEPT = 20_000;
/** Distances from the quartiles, in widths of the middle half, from which a value is out of line (Tukey's outer fence). */
const OUTER_FENCE = 3;
const DATE_TYPES: ReadonlySet<string> = new Set(['date', 'month', 'year']);
const NUMBER_TYPES: ReadonlySet<string> = new Set(['amount', 'area', 'mu', 'integer', 'number']);

export class ProfileKeeper {
  readonly #type: string | null;
  readonly #isNeeded: boolean;
  readonly #isState: boolean;
  #filled = 0;
  #empty = 0;
  readonly #distinct = new Set<string>();
  #accepted = 0;
  #repaired = 0;
  #doubtful = 0;
  #lost = 0;
  #valid = 0;
  #earliest: string | null = null;
  #latest: string | null = null;
  #dates = 0;
  readonly #values: number[] = [];

  constructor(mapped: MappedColumn | null) {
    this.#type = mapped?.definition.type ?? null;
    this.#isNeeded = mapped !== null && isNeeded(mapped.definition);
    this.#isState = mapped !== null && (mapped.definition.isState ?? mapped.definition.type === 'choice');
  }

  /** Counts one cell; `clean` is null for columns without a canonical name. */
  see(text: string | null, clean: CleanValue | null): void {
    if (text === null || text.trim() === '') {
      this.#empty += 1;
      return;
    }
    this.#filled += 1;
    if (this.#distinct.size < DISTINCT_CAP) this.#distinct.add(text);
    if (clean === null || this.#type === null) return;
    if (this.#isState && clean.notes.includes('unlisted_value')) this.#doubtful += 1;
    else if (clean.status === 'accept') this.#accepted += 1;
    else if (clean.status === 'repair') this.#repaired += 1;
    else if (clean.status === 'flag' || (this.#isNeeded && isFiller(clean))) this.#doubtful += 1;
    if (clean.value === null) return;
    if (DATE_TYPES.has(this.#type)) this.#seeDate(clean.value);
    else if (NUMBER_TYPES.has(this.#type) && this.#values.length < VALUES_KEPT) this.#values.push(Number(clean.value));
  }

  /** Cells that were not shown because their rows end before them are blank. */
  endAfter(rows: number): void {
    this.#empty = rows - this.#filled;
  }

  /** Counts the result of reading an identity number. */
  seeIdentity(identity: Identity): void {
    if (identity.status === 'accept') this.#accepted += 1;
    else if (identity.status === 'repair') this.#repaired += 1;
    else this.#doubtful += 1;
    if (identity.matchKey !== null) this.#valid += 1;
    else if (identity.problems.includes('lost_in_spreadsheet') || identity.problems.includes('scientific'))
      this.#lost += 1;
  }

  result(): ColumnProfile {
    const isKnown = this.#type !== null;
    return {
      filled: this.#filled,
      empty: this.#empty,
      distinct: this.#distinct.size,
      isDistinctCapped: this.#distinct.size >= DISTINCT_CAP,
      accepted: isKnown ? this.#accepted : null,
      repaired: isKnown ? this.#repaired : null,
      doubtful: isKnown ? this.#doubtful : null,
      numbers:
        this.#type === 'id'
          ? { valid: this.#valid, lost: this.#lost, doubtful: Math.max(0, this.#filled - this.#valid - this.#lost) }
          : null,
      dates:
        this.#type !== null && DATE_TYPES.has(this.#type)
          ? { count: this.#dates, earliest: this.#earliest, latest: this.#latest }
          : null,
      amounts: this.#values.length === 0 ? null : spread(this.#values),
    };
  }

  #seeDate(value: string): void {
    if (!/^\d{4}/u.test(value)) return;
    this.#dates += 1;
    if (this.#earliest === null || value < this.#earliest) this.#earliest = value;
    if (this.#latest === null || value > this.#latest) this.#latest = value;
  }
}

function spread(values: readonly number[]): ColumnProfile['amounts'] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const [lower, upper] = [at(0.25), at(0.75)];
  const reach = (upper - lower) * OUTER_FENCE;
  const outliers = reach === 0 ? 0 : sorted.filter((value) => value < lower - reach || value > upper + reach).length;
  return { least: at(0), median: at(0.5), greatest: at(1), outliers };
}
