/**
 * Watches the columns of codes that look whole in the sample (columns/code-damage.ts) for a range of rows whose codes all end in the zeros
 * that rounding leaves: part of a sheet was pasted from one that a spreadsheet had damaged. Rows of such a range wait until it ends or is
 * proved; then the column counts as damaged from there on. One code in ten ends in a zero, so few rows wait, and not for long.
 */
import type { RowView } from '../../domain/tables/table.js';
import { isLostCode, mayBeRounded, KEPT_DIGITS } from '../../normalise/codes.js';
import type { SheetCleaner } from '../cells/column-cleaner.js';
import { mappedColumns, type SheetPlan } from '../layout/sheet-plan.js';
import { RowCopy } from './row-record.js';

/** Zeros at the end of different codes in a row that chance does not explain: one range in a hundred million. */
const ZEROS_ENOUGH = 8;
const MOST_HELD = 200;

class CodeRange {
  readonly codes = new Set<string>();
  zeros = 0;

  add(code: string): void {
    if (!this.codes.has(code)) this.zeros += code.length - KEPT_DIGITS;
    this.codes.add(code);
  }

  end(): void {
    this.codes.clear();
    this.zeros = 0;
  }
}

export class CodeWatch {
  readonly #cells: SheetCleaner;
  /** Columns not known to be damaged, with the range that each is in. */
  readonly #ranges: Map<number, CodeRange>;
  #held: RowView[] = [];
  #lastRow = 0;

  constructor(plan: SheetPlan, cells: SheetCleaner) {
    this.#cells = cells;
    const codes = mappedColumns(plan).filter(({ definition }) => definition.type === 'code');
    const whole = codes.map(({ columnIndex }) => columnIndex).filter((column) => !plan.damagedCodes.has(column));
    this.#ranges = new Map(whole.map((column) => [column, new CodeRange()]));
  }

  /** Hands the row on, at once or when it is known what its codes are. */
  take(row: RowView, use: (row: RowView) => void): void {
    if (this.#held.length > 0 && row.rowNumber !== this.#lastRow + 1) this.finish(use);
    this.#lastRow = row.rowNumber;
    let isOpen = false;
    for (const [column, range] of this.#ranges) {
      if (this.#isOpen(row, column, range)) isOpen = true;
    }
    if (isOpen && this.#held.length < MOST_HELD) {
      this.#held.push(new RowCopy(row));
      return;
    }
    this.#release(use);
    use(row);
  }

  finish(use: (row: RowView) => void): void {
    for (const range of this.#ranges.values()) range.end();
    this.#release(use);
  }

  #release(use: (row: RowView) => void): void {
    if (this.#held.length === 0) return;
    const held = this.#held;
    this.#held = [];
    for (const row of held) use(row);
  }

  /** True while it is not known whether the codes of the range are rounded. */
  #isOpen(row: RowView, column: number, range: CodeRange): boolean {
    const text = row.text(column)?.trim() ?? '';
    if (!mayBeRounded(text)) {
      range.end();
      if (text.length < KEPT_DIGITS && !/E/iu.test(text)) return false;
      if (!isLostCode(text, row.cell(column).type === 'number')) return false;
      this.#prove(column);
      return false;
    }
    range.add(text);
    if (range.zeros < ZEROS_ENOUGH) return true;
    this.#prove(column);
    return false;
  }

  #prove(column: number): void {
    this.#cells.damageCodes(column);
    this.#ranges.delete(column);
  }
}
