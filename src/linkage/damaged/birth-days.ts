/** People by birth date, and the dates that a damaged number may hold. */
import { readDateParts } from '../fields/date-field.js';
import type { KnownPeople } from './known-people.js';
import { Chains, NONE } from './people-table.js';

/** People by their birth date as a number. */
export class BirthDays {
  readonly #codeOf = new Map<number, number>();
  readonly #days: number[] = [];
  readonly #codes: Int32Array;
  readonly #chains: Chains;

  constructor({ birthDates: { texts, codes } }: KnownPeople) {
    // Two texts may be one day.
    const codeOfText = texts.map((text) => {
      const day = dayNumber(text);
      if (day < 0) return NONE;
      const known = this.#codeOf.get(day);
      if (known !== undefined) return known;
      this.#codeOf.set(day, this.#days.length);
      return this.#days.push(day) - 1;
    });
    this.#codes = codes.map((code) => codeOfText[code] ?? NONE);
    this.#chains = new Chains(this.#codes, this.#days.length);
  }

  /** -1 for none. */
  at(position: number): number {
    return this.#days[this.#codes[position] ?? NONE] ?? NONE;
  }

  /** The first person of a day, or -1. */
  find(day: number): number {
    return this.#chains.first(this.#codeOf.get(day) ?? NONE);
  }

  /** The next of the same day, or -1. */
  next(position: number): number {
    return this.#chains.next(position);
  }
}

function dayNumber(date: string): number {
  if (/^\d{6}(?!00)\d\d$/u.test(date)) return Number(date);
  const parts = readDateParts([date]);
  return parts === null || parts.digits.endsWith('00') ? -1 : Number(parts.digits);
}

/** Birth dates that a damaged number may hold: in its place, or a place before or behind it where a digit is lost or too many. */
export function daysIn(number: string): number[] {
  if (/^\d{15}$/u.test(number)) return [Number(`19${number.slice(6, 12)}`)];
  const starts = number.length === 17 ? [5, 6] : number.length === 19 ? [6, 7] : [6];
  return starts
    .map((start) => number.slice(start, start + 8))
    .filter((day) => /^\d{8}$/u.test(day))
    .map(Number);
}
