/**
 * Hot: parses plain valid resident numbers straight from bytes, as the integers of number-key. Nine of ten rows of a department list hold
 * one that is not in the register, so no text need be made of them. Recognises only numbers that normalise accepts unchanged and without a
 * note; for all others it returns -1, and the full parser takes over (test/linkage/keys/byte-number-parser.test.ts compares the two).
 */
import type { FieldBytes } from '../../domain/tables/table.js';
import { daysInMonth } from '../../normalise/calendar.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import { DAY_SPAN, dayNumberOf, packKey } from '../../normalise/numbers/number-key.js';

const NUMBER_BYTES = 18;
const CHAR_0 = 48;
const WEIGHTS = new Uint8Array([7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
/** Character codes of 1 0 X 9 8 7 6 5 4 3 2, by remainder. */
const CHECKS = new Uint8Array([49, 48, 88, 57, 56, 55, 54, 53, 52, 51, 50]);
/** From this age on there is something to note. */
const GREAT_AGE = 100;

const UNKNOWN = 0;
const GOOD = 1;
const BAD = 2;

export class ByteNumberParser {
  readonly #divisions: DivisionTable;
  readonly #today: number;
  readonly #digits = new Uint8Array(17);
  /** Verdicts on days, by day number. */
  readonly #days = new Uint8Array(DAY_SPAN);

  /** `asOf` is an ISO day. */
  constructor(asOf: string, divisions: DivisionTable) {
    this.#divisions = divisions;
    this.#today = Number(asOf.replaceAll('-', ''));
  }

  /** As `read`, for a field of a record. */
  readField(fields: FieldBytes, columnIndex: number): number {
    return this.read(fields.bytes, fields.startOf(columnIndex), fields.endOf(columnIndex));
  }

  /** Integer of the number that fills `bytes` from `start` to `end`; -1 for anything but a plain valid number. */
  read(bytes: Uint8Array, start: number, end: number): number {
    if (end - start !== NUMBER_BYTES) return -1;
    const digits = this.#digits;
    let sum = 0;
    for (let place = 0; place < 17; place += 1) {
      const digit = (bytes[start + place] ?? 0) - CHAR_0;
      if (digit < 0 || digit > 9) return -1;
      digits[place] = digit;
      sum += digit * (WEIGHTS[place] ?? 0);
    }
    const last = bytes[start + 17] ?? 0;
    if (CHECKS[sum % 11] !== last) return -1;
    const sequence = this.#number(14, 17);
    // 000 is no sequence, and a number that ends in 000 may be one that a spreadsheet cut.
    if (sequence === 0 || (last === CHAR_0 && sequence % 100 === 0)) return -1;
    const region = this.#number(0, 6);
    if (!this.#divisions.isPlainNumber(region) || this.#divisions.isIssuedNumber(this.#number(2, 8))) return -1;
    const day = this.#dayNumber();
    return day < 0 ? -1 : packKey(region, day, sequence);
  }

  /** -1 for days that do not exist, lie ahead, or are a hundred years and more ago. */
  #dayNumber(): number {
    const year = this.#number(6, 10);
    const month = this.#number(10, 12);
    const day = this.#number(12, 14);
    const dayNumber = dayNumberOf(year, month, day);
    if (dayNumber < 0) return -1;
    let verdict = this.#days[dayNumber] ?? BAD;
    if (verdict === UNKNOWN) {
      const written = year * 10_000 + month * 100 + day;
      const isPast = written <= this.#today && this.#today - written < GREAT_AGE * 10_000;
      verdict = isPast && day <= daysInMonth(year, month) ? GOOD : BAD;
      this.#days[dayNumber] = verdict;
    }
    return verdict === GOOD ? dayNumber : -1;
  }

  #number(from: number, to: number): number {
    let value = 0;
    for (let place = from; place < to; place += 1) value = value * 10 + (this.#digits[place] ?? 0);
    return value;
  }
}
