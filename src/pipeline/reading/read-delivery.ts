/**
 * The files of one delivery → records, one after the other, each with the sheet it comes from. A file that cannot be read becomes a
 * problem and the next one is read; what was read before the damage stays. Counts obey rows = used + refused.
 */
import { UserError, type Problem } from '../../domain/problem.js';
import type { SourceRecord } from '../../domain/record.js';
import type { SheetSource, TableFile } from '../../domain/table.js';
import { planSheet } from '../../intake/layout.js';
import { readRecords, type NumberTest, type RecordReading } from '../../intake/records.js';
import { takeSample } from '../../intake/sheet-sample.js';
import type { SheetPlan, SheetPlanning } from '../../intake/sheet-plan.js';
import type { DivisionTable } from '../../normalise/divisions.js';
import type { PlaceBook } from '../../store/place-book.js';
import type { OpenOptions } from '../../tabular/open-options.js';
import { openTables } from '../../tabular/open-table.js';
import { DEFAULT_READ_LIMITS } from '../../tabular/read-limits.js';
import { countyOf } from './division-names.js';
import type { FilePart } from './file-parts.js';
import {
  deliveryReading,
  placed,
  type DeliveryReading,
  type FileReading,
  type ReadSheet,
  type SheetReading,
  type TableReading,
} from './file-reading.js';
import type { InputFile, PlannedDelivery } from './planned-inputs.js';

export type { DeliveryReading, ReadSheet } from './file-reading.js';

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
  const files: FileReading[] = [];
  for (const file of delivery.files) files.push(await reader.readFile(file));
  return deliveryReading(delivery, files);
}

class DeliveryReader {
  readonly #delivery: PlannedDelivery;
  readonly #context: ReadContext;
  readonly #taker: RecordTaker;
  /** Of the sheets that are done. */
  #rows = 0;

  constructor(delivery: PlannedDelivery, context: ReadContext, taker: RecordTaker) {
    this.#delivery = delivery;
    this.#context = context;
    this.#taker = taker;
  }

  async readFile(file: InputFile): Promise<FileReading> {
    const tables: TableReading[] = [];
    const trouble = await troubleOf(file.path, async () => {
      const opened = await openTables(file.absolute, this.#openOptions(file));
      try {
        for (const table of opened) tables.push(await this.#readTable(table, file.part));
      } finally {
        for (const table of opened) await table.close();
      }
    });
    return { path: file.path, tables, trouble };
  }

  #openOptions({ path, part }: InputFile): OpenOptions {
    const variable = this.#delivery.settings.passwordVariable;
    const limits = { ...DEFAULT_READ_LIMITS, maxInflatedBytes: this.#context.maxFileMegabytes * 1024 * 1024 };
    const options = { path, limits, ...(part === undefined ? {} : { outlines: part.outlines }) };
    if (variable === null) return options;
    const password = this.#context.environment(variable);
    if (password === undefined) throw new UserError('password-not-given', { variable });
    return { ...options, password };
  }

  async #readTable(table: TableFile, part: FilePart | undefined): Promise<TableReading> {
    const known = table.problems.length;
    const { sheets: wanted } = this.#delivery.settings;
    const sheets: SheetReading[] = [];
    let previous: SheetPlan | null = null;
    for (const [at, sheet] of table.sheets.entries()) {
      if (part !== undefined && at > part.lastSheet) break;
      if (wanted !== null && (sheet.name === null || !wanted.includes(sheet.name))) continue;
      const reader = new SheetRead(table.path, sheet);
      // What a sheet without a header goes on with is known from the sheets before it, whoever reads those.
      const isElsewhere = part !== undefined && at < part.firstSheet;
      await reader.guard(async () => {
        const plan = await this.#plan(reader, previous);
        if (plan === null) return;
        previous = plan;
        if (!isElsewhere) await this.#readSheet(reader, plan);
      });
      if (!isElsewhere) sheets.push(reader.reading);
    }
    const problems = table.problems.map((problem) => placed(table.path, problem));
    const names = new Set(sheets.map(({ name }) => name));
    return {
      path: table.path,
      sheets,
      opening: part === undefined || part.firstSheet === 0 ? problems.slice(0, known) : [],
      noticed: problems.slice(known).filter(({ place }) => part === undefined || names.has(place?.sheet ?? null)),
    };
  }

  async #plan(reader: SheetRead, previous: SheetPlan | null): Promise<SheetPlan | null> {
    const { settings } = this.#delivery;
    const planning = planSheet(
      await takeSample(reader.sheet),
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
    reader.planned(planning);
    return planning.kind === 'data' ? planning.plan : null;
  }

  async #readSheet(reader: SheetRead, plan: SheetPlan): Promise<void> {
    const { sheet, file } = reader;
    const placeId = this.#context.places.placeId(file, sheet.name);
    const source: ReadSheet = { placeId, file, columns: columnsOf(plan, countyOf(this.#delivery.division)) };
    const letsGo = this.#taker.testFor?.(plan, source) ?? null;
    const reading = readRecords(sheet, plan, {
      file,
      clean: this.#clean(),
      division: countyOf(this.#delivery.division),
      ...(letsGo === null ? {} : { letsGo }),
    });
    reader.begun(source, reading);
    for await (const batch of reading.batches()) {
      for (const record of batch) this.#taker.take(record, source);
      this.#context.onRows?.(this.#rows + reading.counts.rows);
      await this.#taker.pause?.();
    }
    this.#rows += reading.counts.rows;
  }

  #clean(): { asOf: string; divisions: DivisionTable } {
    return { asOf: this.#context.asOf, divisions: this.#context.divisions };
  }
}

/** One sheet while it is read. */
class SheetRead {
  readonly file: string;
  readonly sheet: SheetSource;
  #planning: readonly Problem[] = [];
  #isRefused = false;
  #source: ReadSheet | null = null;
  #records: RecordReading | null = null;
  #trouble: Problem | null = null;

  constructor(file: string, sheet: SheetSource) {
    this.file = file;
    this.sheet = sheet;
  }

  async guard(work: () => Promise<void>): Promise<void> {
    this.#trouble = await troubleOf(this.file, work);
  }

  planned(planning: SheetPlanning): void {
    this.#isRefused = planning.kind === 'refused';
    const problems =
      planning.kind === 'data'
        ? planning.plan.problems
        : planning.kind === 'refused'
          ? planning.problems
          : [planning.problem];
    this.#planning = problems.map((problem) => placed(this.file, problem, this.sheet.name));
  }

  begun(source: ReadSheet, records: RecordReading): void {
    this.#source = source;
    this.#records = records;
  }

  get reading(): SheetReading {
    return {
      name: this.sheet.name,
      planning: this.#planning,
      isRefused: this.#isRefused,
      source: this.#source,
      counts: this.#records?.counts ?? null,
      rowsWithoutHead: this.#records?.rowsWithoutHead() ?? 0,
      trouble: this.#trouble,
    };
  }
}

/** Damage is a problem of the file, not the end of the run; a bug is a bug. Null when the work was done. */
async function troubleOf(file: string, work: () => Promise<void>): Promise<Problem | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return placed(file, { code: error.code, level: 'refused', place: error.place, facts: error.facts });
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
