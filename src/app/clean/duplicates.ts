/** Counts per township while a list is read, and numbers that stand in it more than once. Holds one entry a number, up to a cap. */
import type { SourceRecord } from '../../domain/record.js';
import { isLostNumber } from '../../intake/rows/number-damage.js';
import type { TownshipQuality } from '../../report/clean/facts.js';

/** Numbers remembered of one list; a longer one is judged by the first so many. */
const NUMBERS_KEPT = 3_000_000;

export class TownshipCounter implements TownshipQuality {
  readonly county: string | null;
  readonly township: string | null;
  records = 0;
  usable = 0;
  blank = 0;
  doubtful = 0;
  lost = 0;
  duplicates = 0;
  nameless = 0;

  constructor(county: string | null, township: string | null) {
    this.county = county;
    this.township = township;
  }

  see(record: SourceRecord): void {
    const { identity } = record;
    this.records += 1;
    if (record.matchKey !== null) this.usable += 1;
    else if (identity.input === '' || identity.notes.includes('blank_word')) this.blank += 1;
    else if (isLostNumber(identity)) this.lost += 1;
    else this.doubtful += 1;
    if (record.clean('name')?.value == null) this.nameless += 1;
  }
}

/** One for each list: its files and sheets together. */
export class DuplicateWatch {
  /** Null once the first record with the number was counted. */
  readonly #firstByNumber = new Map<string, TownshipCounter | null>();

  counterFor(county: string | null, township: string | null): TownshipCounter {
    return new TownshipCounter(county, township);
  }

  see(matchKey: string, counter: TownshipCounter): void {
    const first = this.#firstByNumber.get(matchKey);
    if (first === undefined) {
      if (this.#firstByNumber.size < NUMBERS_KEPT) this.#firstByNumber.set(matchKey, counter);
      return;
    }
    counter.duplicates += 1;
    if (first === null) return;
    first.duplicates += 1;
    this.#firstByNumber.set(matchKey, null);
  }
}
