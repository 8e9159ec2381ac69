/**
 * A record over a row view: only its number is read at once, every other column when someone asks. Made by records.ts alone.
 */
import type { ColumnDefinition } from '../domain/column.js';
import type { CleanValue, Identity } from '../domain/identity.js';
import type { SourceRecord } from '../domain/record.js';
import type { RawCell, RowView } from '../domain/table.js';
import { cleanChoice, cleanYesNo } from '../normalise/choices.js';
import { cleanCell, identityValue } from '../normalise/clean-cell.js';
import type { CleanContext } from '../normalise/clean-cell.js';
import type { MappedColumn } from './column-mapping.js';
import { PERSON_COLUMNS } from './member-groups.js';
import type { MemberSlot, SheetPlan } from './sheet-plan.js';

/** What all records of a sheet share. */
export interface RecordFrame {
  readonly plan: SheetPlan;
  readonly clean: CleanContext;
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

const AMOUNT_TYPES: ReadonlySet<string> = new Set(['amount']);
const HEAD_RELATION: CleanValue = { status: 'repair', value: '户主', raw: '', notes: ['from_header'] };

/** A cell by its column, with the spellings that the catalogue lists for open texts and for yes and no. */
export function cleanColumnCell(
  definition: ColumnDefinition,
  cell: RawCell | string | null,
  context: CleanContext,
): CleanValue {
  const text = typeof cell === 'string' ? cell : (cell?.text ?? null);
  if (definition.values === undefined || text === null) return cleanCell(definition, cell, context);
  if (definition.type === 'yes_no') {
    const chosen = cleanChoice(definition, text);
    return chosen.value === 'yes' || chosen.value === 'no'
      ? { ...chosen, status: 'accept', notes: [] }
      : cleanYesNo(text);
  }
  if (definition.type === 'text') {
    const chosen = cleanChoice(definition, text);
    return chosen.notes.includes('unlisted_value') ? cleanCell(definition, cell, context) : chosen;
  }
  return cleanCell(definition, cell, context);
}

/** Context of a column's cells: its unit, or that of the title for money, and whether bare serials may be dates. */
export function cleanContextOf(mapped: MappedColumn, plan: SheetPlan, clean: CleanContext): CleanContext {
  const unit = mapped.unit ?? (AMOUNT_TYPES.has(mapped.definition.type) ? plan.moneyUnit : null);
  const mayBeSerial = plan.dateColumns.has(mapped.columnIndex);
  if (unit === null && !mayBeSerial) return clean;
  return { ...clean, mayBeSerial, ...(unit === null ? {} : { unit }) };
}

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
      return cleanColumnCell(mapped.definition, this.#person.name, this.#frame.clean);
    }
    return cleanColumnCell(
      mapped.definition,
      this.#row.cell(mapped.columnIndex),
      cleanContextOf(mapped, this.#frame.plan, this.#frame.clean),
    );
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

  /** What the layout says where the table has no such column. */
  #impliedValue(column: string): CleanValue | null {
    if (column === 'relation' && this.#person.slot?.isHead === true) return HEAD_RELATION;
    const fromName = this.#frame.plan.fromSheetName[column];
    if (fromName !== undefined) return { status: 'repair', value: fromName, raw: fromName, notes: ['from_sheet_name'] };
    const { division } = this.#frame;
    if (column !== 'county' || division === null) return null;
    return { status: 'repair', value: division.slice(0, 6), raw: division, notes: ['from_settings'] };
  }
}

/** A copy of a row that stays valid after its batch. */
export class KeptRow implements RowView {
  readonly rowNumber: number;
  readonly width: number;
  readonly hidden: boolean;
  readonly #cells: readonly RawCell[];

  constructor(row: RowView) {
    this.rowNumber = row.rowNumber;
    this.width = row.width;
    this.hidden = row.hidden;
    this.#cells = Array.from({ length: row.width }, (_, column) => row.cell(column));
  }

  text(columnIndex: number): string | null {
    return this.#cells[columnIndex]?.text ?? null;
  }

  cell(columnIndex: number): RawCell {
    return this.#cells[columnIndex] ?? BLANK_CELL;
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
