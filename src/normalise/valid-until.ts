/**
 * How long a reading stays valid: the first as-of day on which a part of it would be read otherwise (a birth that was still to come, an age
 * that is noted or doubted). Collected where a day is compared with the as-of day; one instance for all that is read together.
 */

/**
 * Plain numbers are read without looking ahead: until 21 years after the note at a hundred years of age nothing else changes in their
 * reading. No reading is therefore declared valid for longer than that.
 */
const LONGEST_YEARS = 20;

export class ValidUntil {
  #validUntil: string;

  /** `asOf` is the ISO day of the reading. */
  constructor(asOf: string) {
    this.#validUntil = yearsAfter(asOf, LONGEST_YEARS);
  }

  /** From this day on a part is read otherwise. `day` sorts as an ISO day, and may be the year or month alone that begins with it. */
  changesOn(day: string): void {
    if (day < this.#validUntil) this.#validUntil = day;
  }

  /** Sorts as an ISO day: every as-of day before it, and not before that of the reading, gives the same reading. */
  get validUntil(): string {
    return this.#validUntil;
  }
}

/** The same day of a later year; a 29th of February where the year has none sorts between its neighbours. */
export function yearsAfter(day: string, years: number): string {
  return String(Number(day.slice(0, 4)) + years).padStart(4, '0') + day.slice(4);
}
