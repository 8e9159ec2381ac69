/**
 * Watches one column of identity numbers for spreadsheet damage while its rows go by. A number that ends in 000 and passes every
 * check is believed only when the whole column shows no damage, so rows with such numbers wait until that is known: until the
 * first proof of damage, or the end of the sheet. About one genuine number in a thousand ends so; few rows wait.
 */
import type { Identity } from '../../domain/identity.js';

/** Digits from which a stored number loses its last places. */
const DIGITS_LOST_FROM = 16;
/** Numbers ending 000 that fail the check before the column counts as damaged. */
const FAILING_ENOUGH = 2;
const ENDS_IN_ZEROS = /^\D{0,3}\d{15}000\D{0,3}$|^\D{0,3}\d{17}000\D{0,3}$/u;
const STORED_EXPONENT = /^\d(?:\.\d+)?E\+?(\d{1,2})$/iu;

/** Health of a number column, for the list's health and for the one list-level finding about lost numbers. */
export interface NumberColumnHealth {
  readonly header: string;
  readonly columnIndex: number;
  /** Cells that are not blank. */
  readonly filled: number;
  /** Cells with a number that can be matched. */
  readonly usable: number;
  /** Cells stored as numbers of 16 digits and more. */
  readonly storedAsNumber: number;
  /** Numbers ending 000 that fail the check digit. */
  readonly failing: number;
  /** True when all numbers of the column ending 000 count as lost. */
  readonly isDamaged: boolean;
  /** Numbers that no longer can be read: stored as numbers, ending 000, or in scientific notation. */
  readonly lost: number;
}

/** Verdict of the text alone: whether this cell needs a second look. */
export function mayBeLost(text: string): boolean {
  return text.includes('000', Math.max(0, text.length - 6)) && ENDS_IN_ZEROS.test(text.trim());
}

/** True for the text of a stored number that a spreadsheet has cut to 15 digits. */
export function isBeyondPrecision(text: string): boolean {
  const exponent = STORED_EXPONENT.exec(text.trim())?.[1];
  const digits = exponent === undefined ? (/^\d+/u.exec(text.trim())?.[0].length ?? 0) : Number(exponent) + 1;
  return digits >= DIGITS_LOST_FROM;
}

/** True when a spreadsheet destroyed the number: its last places are zeros, or only the printed digits of 3.70E+17 remain. */
export function isLostNumber(identity: Identity): boolean {
  return identity.problems.includes('lost_in_spreadsheet') || identity.problems.includes('scientific');
}

export class NumberColumnWatch {
  readonly columnIndex: number;
  readonly #header: string;
  #filled = 0;
  #usable = 0;
  #storedAsNumber = 0;
  #failing = 0;
  #lost = 0;

  constructor(header: string, columnIndex: number) {
    this.#header = header;
    this.columnIndex = columnIndex;
  }

  get isDamaged(): boolean {
    return this.#storedAsNumber > 0 || this.#failing >= FAILING_ENOUGH;
  }

  /** Counts a cell before anything is decided; call once per cell that is not blank. */
  see(seen: { readonly isStoredAsNumber: boolean; readonly failsWithZeros: boolean }): void {
    this.#filled += 1;
    if (seen.isStoredAsNumber) this.#storedAsNumber += 1;
    if (seen.failsWithZeros) this.#failing += 1;
  }

  /** Counts the decided number; call once per cell that is not blank. */
  settle(identity: Identity): void {
    if (identity.matchKey !== null) this.#usable += 1;
    if (isLostNumber(identity)) this.#lost += 1;
  }

  /** Counts a plain valid number of a skipped row. */
  countSkipped(): void {
    this.#filled += 1;
    this.#usable += 1;
  }

  health(): NumberColumnHealth {
    return {
      header: this.#header,
      columnIndex: this.columnIndex,
      filled: this.#filled,
      usable: this.#usable,
      storedAsNumber: this.#storedAsNumber,
      failing: this.#failing,
      isDamaged: this.isDamaged,
      lost: this.#lost,
    };
  }
}
