/**
 * Hot: plain rows of a text table as codes of their fields, before they are rows. A row is plain where its number is read from its bytes, no
 * field of it holds a doubled quote, and nothing in it has to be counted or judged; every other row goes the way of records (records.ts),
 * which gives the same result for both kinds (test/linkage/plain-rows.test.ts). Knows no store.
 */
import type { CleanValue } from '../../domain/identity.js';
import type { FieldBytes } from '../../domain/tables/table.js';
import { mayBeRounded } from '../../normalise/codes.js';
import { isFiller } from '../cells/cleaned-cell.js';
import type { ColumnCleaner, SheetCleaner } from '../cells/column-cleaner.js';
import type { MappedColumn } from '../columns/mapping.js';
import type { SheetPlan } from '../layout/sheet-plan.js';
import { FieldDictionary } from './field-dictionary.js';

/** Receiver of plain rows. */
export interface PlainRowSink {
  /** The number in a field as an integer of number-key; -1 for anything but a plain valid one. */
  keyOf(fields: FieldBytes, numberColumn: number): number;
  /** False when the row must go the way of records; then nothing may have been kept of it. */
  take(row: PlainRow): boolean;
}

/** One column of a sheet, its cells by code; a column that the sheet lacks has one cell for all rows. */
export class PlainColumn {
  /** By code; a new array when the codes begin anew. */
  values: (CleanValue | null)[];
  /** -1 for a column that the sheet lacks. */
  readonly columnIndex: number;
  readonly #cleaner: ColumnCleaner | null;
  readonly #dictionary = new FieldDictionary();
  /** The row whose code is known. */
  #serial = -1;
  #code = 0;

  constructor(mapped: MappedColumn | null, implied: CleanValue | null, cells: SheetCleaner) {
    this.columnIndex = mapped?.columnIndex ?? -1;
    this.#cleaner = mapped === null ? null : cells.of(mapped);
    this.values = [this.#cleaner === null ? implied : this.#cleaner.cleanCell(BLANK_CELL)];
  }

  code(fields: FieldBytes, serial: number): number {
    if (this.#cleaner === null || this.#serial === serial) return this.#code;
    const index = this.columnIndex;
    const dictionary = this.#dictionary;
    if (dictionary.isFull) {
      dictionary.clear();
      this.values = [this.values[0] ?? null];
    }
    const code = dictionary.code(fields.bytes, fields.startOf(index), fields.endOf(index));
    if (code === this.values.length) this.values.push(this.#cleaner.cleanCell(fields.cell(index)));
    this.#serial = serial;
    this.#code = code;
    return code;
  }
}

/** The row that is looked at; valid inside `take` only. */
export class PlainRow {
  rowNumber = 0;
  key = -1;
  /** Number of its household inside its list, or null. */
  householdKey: string | null = null;
  /** Changes with each row. */
  serial = 0;
  readonly #numberColumn: number;
  #fields: FieldBytes | null = null;

  constructor(numberColumn: number) {
    this.#numberColumn = numberColumn;
  }

  begin(fields: FieldBytes, rowNumber: number, key: number): void {
    this.#fields = fields;
    this.rowNumber = rowNumber;
    this.key = key;
    this.serial += 1;
  }

  /** The number as written, which is its match key. */
  get number(): string {
    return this.#fields?.cell(this.#numberColumn).text ?? '';
  }

  codeOf(column: PlainColumn): number {
    return this.#fields === null ? 0 : column.code(this.#fields, this.serial);
  }

  clean(column: PlainColumn): CleanValue | null {
    return column.values[this.codeOf(column)] ?? null;
  }
}

/** A fact that follows from a cell alone. */
export class PlainCells<Fact extends string | number | boolean | null> {
  readonly #column: PlainColumn;
  readonly #make: (clean: CleanValue | null) => Fact;
  #values: readonly (CleanValue | null)[] = [];
  #facts: Fact[] = [];

  constructor(column: PlainColumn, make: (clean: CleanValue | null) => Fact) {
    this.#column = column;
    this.#make = make;
  }

  at(row: PlainRow): Fact {
    const code = row.codeOf(this.#column);
    const { values } = this.#column;
    if (values !== this.#values) {
      this.#values = values;
      this.#facts = [];
    }
    let fact = this.#facts[code];
    if (fact === undefined) {
      fact = this.#make(values[code] ?? null);
      this.#facts[code] = fact;
    }
    return fact;
  }
}

/** Columns of a planned sheet for plain rows. */
export class PlainSheet {
  readonly #plan: SheetPlan;
  readonly #cells: SheetCleaner;
  readonly #implied: (column: string) => CleanValue | null;
  readonly #columns = new Map<string, PlainColumn>();

  /** `implied`: the value of a column that the sheet lacks. */
  constructor(plan: SheetPlan, cells: SheetCleaner, implied: (column: string) => CleanValue | null) {
    this.#plan = plan;
    this.#cells = cells;
    this.#implied = implied;
  }

  get hasUnknownColumns(): boolean {
    return this.#plan.unknown.length > 0;
  }

  column(name: string): PlainColumn {
    let column = this.#columns.get(name);
    if (column === undefined) {
      const mapped = this.#plan.columns.get(name) ?? null;
      column = new PlainColumn(mapped, mapped === null ? this.#implied(name) : null, this.#cells);
      this.#columns.set(name, column);
    }
    return column;
  }
}

/** True where a cell of a watched column is counted, or may have to be: it says nothing or nobody's name, lost digits, or ends as rounded codes do. */
export function isCounted(clean: CleanValue | null): boolean {
  if (clean === null) return false;
  return clean.status === 'flag' || isFiller(clean) || mayBeRounded(clean.value ?? '');
}

const BLANK_CELL = {
  text: null,
  type: 'blank',
  stored: '',
  numberFormat: null,
  formula: false,
  merged: false,
} as const;
