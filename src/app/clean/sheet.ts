/**
 * One sheet for `clean`: reads every row once, notes the clean value of each cell and the quality of each column and township. The second
 * reading, for the cleaned copy, repeats the same cells. Writes nothing.
 */
import type { TableDefinition } from '../../domain/column.js';
import { columnLetters } from '../../domain/place.js';
import type { SourceRecord } from '../../domain/record.js';
import type { RowView, SheetSource } from '../../domain/tables/table.js';
import { cleanedCell } from '../../intake/cells/cleaned-cell.js';
import type { CleanedCell } from '../../intake/cells/cleaned-cell.js';
import type { MappedColumn } from '../../intake/columns/mapping.js';
import { ProfileKeeper } from '../../intake/cells/column-profile.js';
import { readRecords } from '../../intake/rows/records.js';
import type { RecordReading } from '../../intake/rows/records.js';
import { cleanContextOf } from '../../intake/cells/clean-column-cell.js';
import type { SheetPlan } from '../../intake/layout/sheet-plan.js';
import type { CleanContext } from '../../normalise/clean-cell.js';
import type { CellChange, ColumnQuality, SheetQuality } from '../../report/clean/facts.js';
import type { CopyCell, CopyRow } from '../../report/clean/copy.js';
import type { ClarityKeeper } from './clarity.js';
import type { DuplicateWatch, TownshipCounter } from './duplicates.js';

export interface SheetToClean {
  readonly file: string;
  readonly table: TableDefinition;
  readonly sheet: SheetSource;
  readonly plan: SheetPlan;
  readonly clean: CleanContext;
  readonly division: string | null;
}

interface WatchedColumn {
  readonly index: number;
  readonly mapped: MappedColumn | null;
  readonly context: CleanContext;
  readonly header: string;
  readonly profile: ProfileKeeper;
  changed: number;
  doubtful: number;
}

/** Receives the facts of a sheet while it is read. */
export interface SheetSinks {
  readonly onChange: (change: CellChange) => void;
  readonly duplicates: DuplicateWatch;
  /** Only for the register and candidates. */
  readonly clarity: ClarityKeeper | null;
}

export class SheetCleaner {
  readonly #input: SheetToClean;
  readonly #sinks: SheetSinks;
  readonly #columns: WatchedColumn[] = [];
  readonly #columnByIndex = new Map<number, MappedColumn>();
  readonly #numberByPart = new Map<number, number>();
  readonly #notData = new Map<number, 'refused' | 'skipped'>();
  readonly #townships = new Map<string, TownshipCounter>();
  readonly #reading: RecordReading;
  #rowsSeen = 0;

  constructor(input: SheetToClean, sinks: SheetSinks) {
    this.#input = input;
    this.#sinks = sinks;
    const { plan } = input;
    for (const column of plan.columns.values()) this.#columnByIndex.set(column.columnIndex, column);
    for (const slot of plan.slots) {
      for (const column of slot.columns.values()) this.#columnByIndex.set(column.columnIndex, column);
      this.#numberByPart.set(slot.part, slot.columns.get('id_number')?.columnIndex ?? -1);
    }
    if (plan.headers.length > 0) this.#columnAt(plan.headers.length - 1);
    this.#reading = readRecords(input.sheet, plan, {
      file: input.file,
      clean: input.clean,
      division: input.division,
      onRow: (row, kind) => {
        if (kind === 'used') this.#seeRow(row);
        else this.#notData.set(row.rowNumber, kind);
      },
    });
  }

  /** Reads the whole sheet. Throws the reader's errors on damage. */
  async readAll(): Promise<void> {
    for await (const batch of this.#reading.batches()) for (const record of batch) this.#seeRecord(record);
  }

  /** The quality of the rows read so far; `remarks` are finished sentences. */
  quality(remarks: readonly string[]): SheetQuality {
    const { counts } = this.#reading;
    const { table, file, sheet } = this.#input;
    const townships = [...this.#townships.values()];
    const sum = (key: 'changed' | 'doubtful'): number =>
      this.#columns.reduce((total, column) => total + column[key], 0);
    return {
      label: table.label,
      department: table.department,
      file,
      sheet: sheet.name,
      rows: counts.rows,
      used: counts.rowsUsed,
      refused: counts.refused,
      skipped: Object.values(counts.skipped).reduce((total, count) => total + count, 0),
      hidden: counts.hiddenRows,
      records: counts.records,
      usable: counts.usableKeys,
      lost: counts.numberColumns.reduce((total, column) => total + column.lost, 0),
      duplicates: townships.reduce((total, township) => total + township.duplicates, 0),
      changed: sum('changed'),
      doubtful: sum('doubtful'),
      columns: this.#columns.map((column) => this.#columnQuality(column)),
      townships,
      remarks,
    };
  }

  get counts(): RecordReading['counts'] {
    return this.#reading.counts;
  }

  /** A row of the cleaned copy; call after readAll. */
  copyRow(row: RowView): CopyRow {
    const { plan } = this.#input;
    const { rowNumber } = row;
    const kind = plan.headerRows.includes(rowNumber)
      ? 'header'
      : rowNumber < plan.firstDataRow
        ? 'above'
        : (this.#notData.get(rowNumber) ?? 'used');
    const cells: CopyCell[] = [];
    for (let index = row.nextStored(0); index < row.width; index = row.nextStored(index + 1)) {
      if (kind !== 'used') {
        cells.push(keptCell(row, index));
        continue;
      }
      const column = this.#columnAt(index);
      const cell = row.cell(index);
      const cleaned = cleanedCell(column.mapped, cell, column.context);
      cells.push({
        column: index,
        value: cleaned.text === null ? null : cleaned.isNumber ? Number(cleaned.text) : cleaned.text,
        before: cleaned.state === 'changed' ? cell.text : null,
        isDoubtful: cleaned.state === 'doubtful',
        notes: cleaned.notes,
      });
    }
    return { rowNumber, kind, cells };
  }

  #columnAt(index: number): WatchedColumn {
    for (let next = this.#columns.length; next <= index; next += 1) {
      const { plan, clean } = this.#input;
      const mapped = this.#columnByIndex.get(next) ?? null;
      this.#columns.push({
        index: next,
        mapped,
        context: mapped === null ? clean : cleanContextOf(mapped, plan, clean),
        header: plan.headers[next] ?? '',
        profile: new ProfileKeeper(mapped),
        changed: 0,
        doubtful: 0,
      });
    }
    const column = this.#columns[index];
    if (column === undefined) throw new Error(`column ${index} was not made`);
    return column;
  }

  #seeRow(row: RowView): void {
    this.#rowsSeen += 1;
    for (let index = row.nextStored(0); index < row.width; index = row.nextStored(index + 1)) {
      const column = this.#columnAt(index);
      const cell = row.cell(index);
      const cleaned = cleanedCell(column.mapped, cell, column.context);
      const isId = column.mapped?.definition.type === 'id';
      column.profile.see(cell.text, column.mapped === null || isId ? null : toValue(cleaned, cell.text));
      if (cleaned.state === 'kept' || cell.text === null) continue;
      if (cleaned.state === 'changed') column.changed += 1;
      else column.doubtful += 1;
      this.#sinks.onChange({
        file: this.#input.file,
        sheet: this.#input.sheet.name,
        rowNumber: row.rowNumber,
        columnIndex: index,
        header: column.header,
        label: column.mapped?.definition.label ?? null,
        before: cell.text,
        after: cleaned.state === 'changed' ? cleaned.text : null,
        notes: cleaned.notes,
      });
    }
  }

  #seeRecord(record: SourceRecord): void {
    const index = this.#numberByPart.get(record.part) ?? this.#input.plan.columns.get('id_number')?.columnIndex;
    if (index !== undefined && index >= 0 && record.identity.input !== '') {
      this.#columnAt(index).profile.seeIdentity(record.identity);
    }
    const counter = this.#counterOf(record);
    counter.see(record);
    if (record.matchKey !== null) this.#sinks.duplicates.see(record.matchKey, counter);
    this.#sinks.clarity?.see(record, { file: this.#input.file, county: counter.county });
  }

  #counterOf(record: SourceRecord): TownshipCounter {
    const written = record.clean('county')?.value ?? null;
    const county = written === null ? null : (this.#input.clean.divisions.name(written) ?? written);
    const township = record.clean('township')?.value ?? null;
    const key = `${county ?? ''}|${township ?? ''}`;
    let counter = this.#townships.get(key);
    if (counter === undefined) {
      counter = this.#sinks.duplicates.counterFor(county, township);
      this.#townships.set(key, counter);
    }
    return counter;
  }

  #columnQuality(column: WatchedColumn): ColumnQuality {
    column.profile.endAfter(this.#rowsSeen);
    const profile = column.profile.result();
    const { numbers, dates, amounts } = profile;
    const isKnown = column.mapped !== null;
    const valid = numbers !== null ? numbers.valid : isKnown ? profile.filled - column.doubtful : null;
    let range: ColumnQuality['range'] = null;
    if (dates !== null && dates.earliest !== null && dates.latest !== null) range = [dates.earliest, dates.latest];
    else if (amounts !== null) range = [String(amounts.least), String(amounts.greatest)];
    return {
      columnIndex: column.index,
      header: column.header === '' ? columnLetters(column.index) : column.header,
      label: column.mapped?.definition.label ?? null,
      filled: profile.filled,
      empty: profile.empty,
      valid,
      changed: column.changed,
      doubtful: column.doubtful,
      lost: numbers?.lost ?? null,
      distinct: profile.distinct,
      isDistinctCapped: profile.isDistinctCapped,
      range,
    };
  }
}

/** A cell that is copied as it is. */
export function keptCell(row: RowView, column: number): CopyCell {
  return { column, value: row.text(column), before: null, isDoubtful: false, notes: [] };
}

function toValue(cleaned: CleanedCell, raw: string | null): Parameters<ProfileKeeper['see']>[1] {
  const status = cleaned.state === 'doubtful' ? 'flag' : cleaned.state === 'changed' ? 'repair' : 'accept';
  return { status, value: status === 'flag' ? null : cleaned.text, raw: raw ?? '', notes: cleaned.notes };
}
