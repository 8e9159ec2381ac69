/**
 * The files of one delivery → records, one after the other, each with the sheet it comes from. A file that cannot be read becomes a
 * problem and the next one is read; what was read before the damage stays. Counts obey rows = used + refused.
 */
import { UserError, type Problem } from '../../domain/problem.js';
import type { SourceRecord } from '../../domain/record.js';
import type { SheetSource, TableFile } from '../../domain/table.js';
import { planSheet } from '../../intake/layout.js';
import { readRecords, type NumberTest } from '../../intake/records.js';
import type { RecordCounts } from '../../intake/record-counts.js';
import { takeSample } from '../../intake/sheet-sample.js';
import type { SheetPlan } from '../../intake/sheet-plan.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import type { PlaceBook } from '../../store/place-book.js';
import { openTables } from '../../tabular/open-table.js';
import { DEFAULT_READ_LIMITS } from '../../tabular/read-limits.js';
import type { InputFile, PlannedDelivery } from './planned-inputs.js';
import { countyOf } from './division-names.js';

/** A sheet that records come from. */
export interface ReadSheet {
  readonly placeId: number;
  /** Path, with the member of an archive. */
  readonly file: string;
  readonly columns: ReadonlySet<string>;
}

export interface DeliveryReading {
  readonly rows: number;
  readonly rowsUsed: number;
  readonly refused: number;
  readonly skipped: number;
  readonly records: number;
  readonly sheets: readonly ReadSheet[];
  readonly lostNumbers: readonly { readonly column: string; readonly filled: number; readonly lost: number }[];
  /** Data rows by file. */
  readonly rowsByFile: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
  /** False when a file is missing, could not be opened, or broke off. */
  readonly isWhole: boolean;
}

export interface ReadContext {
  readonly asOf: string;
  readonly divisions: DivisionTable;
  readonly places: PlaceBook;
  readonly maxFileMegabytes: number;
  /** Value of an environment variable, for passwords. */
  environment(name: string): string | undefined;
  /** Called after each batch with the rows read so far of the delivery. */
  onRows?(rows: number): void;
}

/** What is done with the records of a delivery. */
export interface RecordTaker {
  take(record: SourceRecord, sheet: ReadSheet): void;
  /** The test of ReadingContext.letsGo for one sheet; absent, or null, where every row is needed. */
  testFor?(plan: SheetPlan, sheet: ReadSheet): NumberTest | null;
  /** Asked after each batch: reading goes on when it is done. */
  pause?(): Promise<void> | undefined;
}

export type OnRecord = (record: SourceRecord, sheet: ReadSheet) => void;

export async function readDelivery(
  delivery: PlannedDelivery,
  context: ReadContext,
  taker: OnRecord | RecordTaker,
): Promise<DeliveryReading> {
  const reader = new DeliveryReader(delivery, context, typeof taker === 'function' ? { take: taker } : taker);
  for (const file of delivery.files) await reader.readFile(file);
  return reader.reading();
}

/** Readings of the files of one delivery as the reading of all. */
export function joinReadings(readings: readonly DeliveryReading[], isWhole: boolean): DeliveryReading {
  const sum = (figure: (reading: DeliveryReading) => number): number =>
    readings.reduce((total, reading) => total + figure(reading), 0);
  return {
    rows: sum(({ rows }) => rows),
    rowsUsed: sum(({ rowsUsed }) => rowsUsed),
    refused: sum(({ refused }) => refused),
    skipped: sum(({ skipped }) => skipped),
    records: sum(({ records }) => records),
    sheets: readings.flatMap(({ sheets }) => sheets),
    lostNumbers: readings.flatMap(({ lostNumbers }) => lostNumbers),
    rowsByFile: new Map(readings.flatMap(({ rowsByFile }) => [...rowsByFile])),
    problems: readings.flatMap(({ problems }) => problems),
    isWhole: isWhole && readings.every((reading) => reading.isWhole),
  };
}

class DeliveryReader {
  readonly #delivery: PlannedDelivery;
  readonly #context: ReadContext;
  readonly #taker: RecordTaker;
  readonly #sums = { rows: 0, rowsUsed: 0, refused: 0, skipped: 0, records: 0 };
  readonly #sheets: ReadSheet[] = [];
  readonly #problems: Problem[] = [];
  readonly #lost: { column: string; filled: number; lost: number }[] = [];
  readonly #rowsByFile = new Map<string, number>();
  #isWhole: boolean;

  constructor(delivery: PlannedDelivery, context: ReadContext, taker: RecordTaker) {
    this.#delivery = delivery;
    this.#context = context;
    this.#taker = taker;
    this.#isWhole = delivery.isWhole;
  }

  reading(): DeliveryReading {
    return {
      ...this.#sums,
      sheets: this.#sheets,
      lostNumbers: this.#lost,
      rowsByFile: this.#rowsByFile,
      problems: this.#problems,
      isWhole: this.#isWhole,
    };
  }

  async readFile(file: InputFile): Promise<void> {
    this.#rowsByFile.set(file.path, 0);
    const options = this.#openOptions(file);
    if (options === null) return;
    await this.#guarded(file.path, async () => {
      const tables = await openTables(file.absolute, options);
      try {
        let dataSheets = 0;
        for (const table of tables) dataSheets += await this.#readTable(table, file);
        if (dataSheets === 0) this.#fileWithoutTable(file);
      } finally {
        for (const table of tables) await table.close();
      }
    });
  }

  #openOptions(file: InputFile): Parameters<typeof openTables>[1] | null {
    const variable = this.#delivery.settings.passwordVariable;
    const limits = { ...DEFAULT_READ_LIMITS, maxInflatedBytes: this.#context.maxFileMegabytes * 1024 * 1024 };
    if (variable === null) return { path: file.path, limits };
    const password = this.#context.environment(variable);
    if (password !== undefined) return { path: file.path, limits, password };
    this.#problem(file.path, { code: 'password-not-given', level: 'refused', place: null, facts: { variable } });
    this.#isWhole = false;
    return null;
  }

  /** Number of sheets that held data. */
  async #readTable(table: TableFile, file: InputFile): Promise<number> {
    let previous: SheetPlan | null = null;
    let dataSheets = 0;
    for (const sheet of table.sheets) {
      const { sheets: wanted } = this.#delivery.settings;
      if (wanted !== null && (sheet.name === null || !wanted.includes(sheet.name))) continue;
      await this.#guarded(table.path, async () => {
        const plan = await this.#plan(table, sheet, previous);
        if (plan === null) return;
        previous = plan;
        dataSheets += 1;
        await this.#readSheet(table, sheet, plan, file);
      });
    }
    // Last: some oddities of a file are only known when its rows have been read.
    for (const problem of table.problems) this.#problem(table.path, problem);
    return dataSheets;
  }

  async #plan(table: TableFile, sheet: SheetSource, previous: SheetPlan | null): Promise<SheetPlan | null> {
    const { settings } = this.#delivery;
    const planning = planSheet(
      await takeSample(sheet),
      this.#delivery.table,
      {
        columns: settings.columns,
        ...(settings.remembered === undefined ? {} : { remembered: settings.remembered }),
        households: settings.households,
        ...(settings.members === undefined ? {} : { members: settings.members }),
        identify: this.#clean(),
      },
      previous,
    );
    if (planning.kind === 'data') return planning.plan;
    const problems = planning.kind === 'refused' ? planning.problems : [planning.problem];
    for (const problem of problems) this.#problem(table.path, problem, sheet.name);
    if (planning.kind === 'refused') this.#isWhole = false;
    return null;
  }

  async #readSheet(table: TableFile, sheet: SheetSource, plan: SheetPlan, file: InputFile): Promise<void> {
    for (const problem of plan.problems) this.#problem(table.path, problem, sheet.name);
    const placeId = this.#context.places.placeId(table.path, sheet.name);
    const source: ReadSheet = {
      placeId,
      file: table.path,
      columns: columnsOf(plan, countyOf(this.#delivery.division)),
    };
    this.#sheets.push(source);
    const letsGo = this.#taker.testFor?.(plan, source) ?? null;
    const reading = readRecords(sheet, plan, {
      file: table.path,
      clean: this.#clean(),
      division: countyOf(this.#delivery.division),
      ...(letsGo === null ? {} : { letsGo }),
    });
    try {
      for await (const batch of reading.batches()) {
        for (const record of batch) this.#taker.take(record, source);
        this.#context.onRows?.(this.#sums.rows + reading.counts.rows);
        await this.#taker.pause?.();
      }
    } finally {
      this.#addCounts(reading.counts, file, table, sheet);
      const withoutHead = reading.rowsWithoutHead();
      if (withoutHead > 0) this.#note('rows-without-head', table, sheet, { rows: withoutHead });
    }
  }

  #addCounts(counts: RecordCounts, file: InputFile, table: TableFile, sheet: SheetSource): void {
    const sums = this.#sums;
    sums.rows += counts.rows;
    sums.rowsUsed += counts.rowsUsed;
    sums.refused += counts.refused;
    sums.records += counts.records;
    for (const skipped of Object.values(counts.skipped)) sums.skipped += skipped;
    this.#rowsByFile.set(file.path, (this.#rowsByFile.get(file.path) ?? 0) + counts.rows);
    for (const { rowNumber, reason } of counts.refusals) {
      const place = { file: table.path, sheet: sheet.name, rowNumber, column: null };
      this.#problems.push({ code: reason, level: 'refused', place, facts: {} });
    }
    if (counts.hiddenRows > 0) this.#note('hidden-rows-read', table, sheet, { rows: counts.hiddenRows });
    if (counts.severalNumbers > 0) this.#note('several-numbers-in-cell', table, sheet, { rows: counts.severalNumbers });
    const [outside] = counts.numbersOutside;
    if (outside !== undefined) {
      this.#note('member-outside-columns', table, sheet, { rows: counts.numbersOutside.length, row: outside });
    }
    for (const { header, filled, lost } of counts.numberColumns) {
      if (lost > 0) this.#lost.push({ column: header, filled, lost });
    }
    for (const column of counts.numberColumns.filter((health) => health.isDamaged)) {
      const facts = {
        column: column.header,
        stored: column.storedAsNumber,
        failing: column.failing,
        lost: column.lost,
      };
      const place = { file: table.path, sheet: sheet.name, rowNumber: null, column: column.header };
      this.#problems.push({ code: 'column-damaged', level: 'warning', place, facts });
    }
  }

  #clean(): { asOf: string; divisions: DivisionTable } {
    return { asOf: this.#context.asOf, divisions: this.#context.divisions };
  }

  #fileWithoutTable(file: InputFile): void {
    this.#isWhole = false;
    if (
      this.#problems.some(
        (problem) => problem.level === 'refused' && problem.place?.file.startsWith(file.path) === true,
      )
    )
      return;
    const facts = { label: this.#delivery.table.label };
    this.#problem(file.path, { code: 'file-without-table', level: 'refused', place: null, facts });
  }

  #note(code: string, table: TableFile, sheet: SheetSource, facts: Problem['facts']): void {
    this.#problem(table.path, { code, level: 'warning', place: null, facts }, sheet.name);
  }

  /** A problem without a place of its own stands at the file or sheet. */
  #problem(file: string, problem: Problem, sheet: string | null = null): void {
    const place = problem.place ?? { file, sheet, rowNumber: null, column: null };
    this.#problems.push({ ...problem, place });
  }

  /** Damage is a problem of the file, not the end of the run; a bug is a bug. */
  async #guarded(file: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.#isWhole = false;
      this.#problem(file, { code: error.code, level: 'refused', place: error.place, facts: error.facts });
    }
  }
}

/** Canonical columns that records of a sheet can answer for. */
function columnsOf(plan: SheetPlan, division: string | null): ReadonlySet<string> {
  const columns = new Set<string>([...plan.columns.keys(), ...Object.keys(plan.fromSheetName)]);
  for (const slot of plan.slots) {
    for (const column of slot.columns.keys()) columns.add(column);
    if (slot.isHead) columns.add('relation');
  }
  if (division !== null) columns.add('county');
  return columns;
}
