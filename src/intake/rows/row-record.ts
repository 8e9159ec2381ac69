/** A record over a row view: only its number is read at once, every other column on demand. Made by records.ts alone. */
import type { CleanValue, Identity } from '../../domain/identity.js';
import { lowerBound } from '../../domain/lower-bound.js';
import type { SourceRecord } from '../../domain/record.js';
import type { RawCell, RowView } from '../../domain/tables/table.js';
import { identityValue } from '../../normalise/clean-cell.js';
import type { CleanContext } from '../../normalise/clean-cell.js';
import { proveBirth } from '../../normalise/dates.js';
import type { SheetCleaner } from '../cells/column-cleaner.js';
import type { MappedColumn } from '../columns/mapping.js';
import { PERSON_COLUMNS } from '../header/person-columns.js';
import type { MemberSlot, SheetPlan } from '../layout/sheet-plan.js';

/** Common values of a sheet's records. */
export interface RecordFrame {
  readonly plan: SheetPlan;
  readonly clean: CleanContext;
  readonly cells: SheetCleaner;
  /** Six-digit code or longer of the whole delivery, for tables without a county column; null when not stated. */
  readonly division: string | null;
}

export interface RowPerson {
  readonly part: number;
  readonly identity: Identity;
  /** The member slot of a wide row, or null. */
  readonly slot: MemberSlot | null;
  /** Which of several names in the cell belongs to this number; null when the cell names one person. */
  readonly name: string | null;
  readonly householdKey: string | null;
}

const HEAD_RELATION: CleanValue = { status: 'repair', value: '户主', raw: '', notes: ['from_header'] };

export class RowRecord implements SourceRecord {
  readonly sheet: string | null;
  readonly rowNumber: number;
  readonly part: number;
  readonly matchKey: string | null;
  readonly identity: Identity;
  readonly householdKey: string | null;
  readonly #row: RowView;
  readonly #person: RowPerson;
  readonly #frame: RecordFrame;

  constructor(row: RowView, person: RowPerson, frame: RecordFrame) {
    this.sheet = frame.plan.sheet;
    this.rowNumber = row.rowNumber;
    this.part = person.part;
    this.identity = person.identity;
    this.matchKey = person.identity.matchKey;
    this.householdKey = person.householdKey;
    this.#row = row;
    this.#person = person;
    this.#frame = frame;
  }

  clean(column: string): CleanValue | null {
    const mapped = this.#columnOf(column);
    if (mapped === undefined) return this.#impliedValue(column);
    if (column === 'id_number') return identityValue(this.identity);
    if (column === 'name' && this.#person.name !== null) {
      return this.#frame.cells.of(mapped).cleanCell(this.#person.name);
    }
    const value = this.#frame.cells.of(mapped).clean(this.#row);
    return column === 'birth_date' ? proveBirth(value, this.identity.birthDate) : value;
  }

  extras(): Readonly<Record<string, string>> {
    const extras: Record<string, string> = {};
    for (const { columnIndex, header } of this.#frame.plan.unknown) {
      const text = this.#row.text(columnIndex)?.trim() ?? '';
      if (text !== '') extras[header] = text;
    }
    return extras;
  }

  #columnOf(column: string): MappedColumn | undefined {
    const { slot } = this.#person;
    if (slot !== null && PERSON_COLUMNS.has(column)) return slot.columns.get(column);
    return this.#frame.plan.columns.get(column);
  }

  #impliedValue(column: string): CleanValue | null {
    if (column === 'relation' && this.#person.slot?.isHead === true) return HEAD_RELATION;
    return impliedValue(this.#frame, column);
  }
}

/** Value of the layout for a column that the table does not have. */
export function impliedValue({ plan, division, cells }: RecordFrame, column: string): CleanValue | null {
  const fact = plan.factsAbove.get(column);
  if (fact !== undefined) {
    const { notes, ...value } = cells.of(fact.column).cleanCell(fact.cell);
    return { ...value, notes: [...notes, 'from_title'] };
  }
  const fromName = plan.fromSheetName[column];
  if (fromName !== undefined) return { status: 'repair', value: fromName, raw: fromName, notes: ['from_sheet_name'] };
  const fromHeader = plan.fromHeader[column];
  if (fromHeader !== undefined) return { status: 'repair', value: fromHeader, raw: '', notes: ['from_header'] };
  if (column !== 'county' || division === null) return null;
  return { status: 'repair', value: division.slice(0, 6), raw: division, notes: ['from_settings'] };
}

/** A copy of a row that stays valid after its batch. */
export class RowCopy implements RowView {
  readonly rowNumber: number;
  readonly width: number;
  readonly hidden: boolean;
  /** By column; a wide row holds only what is stored in it. */
  readonly #cells = new Map<number, RawCell>();
  readonly #columns: readonly number[];

  constructor(row: RowView) {
    this.rowNumber = row.rowNumber;
    this.width = row.width;
    this.hidden = row.hidden;
    for (let column = row.nextStored(0); column < row.width; column = row.nextStored(column + 1)) {
      this.#cells.set(column, row.cell(column));
    }
    this.#columns = [...this.#cells.keys()];
  }

  text(columnIndex: number): string | null {
    return this.#cells.get(columnIndex)?.text ?? null;
  }

  cell(columnIndex: number): RawCell {
    return this.#cells.get(columnIndex) ?? BLANK_CELL;
  }

  nextStored(columnIndex: number): number {
    const columns = this.#columns;
    return (
      columns[lowerBound(columns.length, (at) => columns[at] ?? 0, columnIndex)] ?? Math.max(columnIndex, this.width)
    );
  }
}

const BLANK_CELL: RawCell = {
  text: null,
  type: 'blank',
  stored: '',
  numberFormat: null,
  formula: false,
  merged: false,
};
