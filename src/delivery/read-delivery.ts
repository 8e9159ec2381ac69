/**
 * The files of one delivery → records, one after the other, each with its sheet. A file that cannot be read becomes a problem and the next
 * one is read; rows before the damage stay. Counts obey rows = used + refused.
 */
import { UserError, type Problem, coded, codedError } from '../domain/problem.js';
import type { SourceRecord } from '../domain/record.js';
import type { SheetSource, TableFile } from '../domain/tables/table.js';
import { readRecords, type NumberTest, type RecordReading } from '../intake/rows/records.js';
import type { PlainRowSink, PlainSheet } from '../intake/rows/plain-rows.js';
import type { SheetPlan, SheetPlanning } from '../intake/layout/sheet-plan.js';
import { Fillers } from '../normalise/fillers.js';
import { ValidUntil } from '../normalise/valid-until.js';
import type { PlaceRegistry } from '../store/place-registry.js';
import type { OpenOptions } from '../tabular/container/open-options.js';
import type { TextEncoding } from '../tabular/container/text-encoding.js';
import { openTables } from '../tabular/open-table.js';
import { countyOf } from './division-names.js';
import {
  deliveryReading,
  placed,
  TABLE_GIVEN_TWICE,
  type DeliveryReading,
  type FileReading,
  type ReadSheet,
  type SheetReading,
  type TableReading,
} from './file-reading.js';
import type { InputFile, PlannedDelivery } from './plan-inputs.js';
import { tableKey, tablesGivenTwice } from './same-tables.js';
import { openOptions, otherLists, placeOfList, planOf, sheetColumns, type PlanContext } from './plan-sheet.js';

export type { DeliveryReading, ReadSheet } from './file-reading.js';

export interface ReadContext extends PlanContext {
  readonly places: PlaceRegistry;
  /** Value of an environment variable, for passwords. */
  environment(name: string): string | undefined;
  /** Called after each batch with the rows read so far of the delivery. */
  onRows?(rows: number): void;
}

/** Receives the records of a delivery. */
export interface RecordSink {
  add(record: SourceRecord, sheet: ReadSheet): void;
  /** The test of ReadingContext.canSkip for one sheet; absent, or null, where every row is needed. */
  testFor?(plan: SheetPlan, sheet: ReadSheet): NumberTest | null;
  /** The sink of plain rows of one sheet, which then give no records; absent, or null, where there is none. */
  plainRows?(columns: PlainSheet, sheet: ReadSheet): PlainRowSink | null;
}

export type OnRecord = (record: SourceRecord, sheet: ReadSheet) => void;

export async function readDelivery(
  delivery: PlannedDelivery,
  context: ReadContext,
  sink: OnRecord | RecordSink,
): Promise<DeliveryReading> {
  const reader = new DeliveryReader(delivery, context, typeof sink === 'function' ? { add: sink } : sink);
  const files: FileReading[] = [];
  await reader.findTablesGivenTwice();
  for (const file of delivery.files) files.push(await reader.readFile(file));
  return deliveryReading(delivery, files);
}

const TEXT_FILE = /\.(?:csv|txt|tsv)$/iu;

class DeliveryReader {
  readonly #delivery: PlannedDelivery;
  readonly #context: ReadContext;
  readonly #sink: RecordSink;
  readonly #fillers: Fillers;
  /** Plan of the last sheet of the file that is being read. */
  #validity: ValidUntil;
  /** Readings of the finished sheets of this file. */
  #rows = 0;
  readonly #encodings = new Map<string, TextEncoding>();
  /** Tables that are another one once more, each with what is read in its place. */
  #twice: ReadonlyMap<string, string> = new Map();

  constructor(delivery: PlannedDelivery, context: ReadContext, sink: RecordSink) {
    this.#delivery = delivery;
    this.#context = context;
    this.#sink = sink;
    this.#validity = new ValidUntil(context.asOf);
    this.#fillers = new Fillers(delivery.settings.fillers);
  }

  /** Call before reading: a table delivered twice would make every person a duplicate. */
  async findTablesGivenTwice(): Promise<void> {
    const { files } = this.#delivery;
    if (files.length === 1 && TEXT_FILE.test(files[0]?.path ?? '')) return;
    this.#twice = await tablesGivenTwice(this.#delivery, {
      each: async (use) => {
        for (const file of files) await failureOf(file.path, () => this.#withTables(file, use));
      },
      plan: async (table, sheet) => {
        const planning = await planOf(this.#delivery, this.#context, sheet, null);
        return planning.kind === 'data' ? planning.plan : null;
      },
    });
  }

  async #withTables(file: InputFile, use: (table: TableFile) => Promise<void>): Promise<void> {
    const opened = await openTables(file.absolute, this.#openOptions(file));
    try {
      for (const table of opened) await use(table);
    } finally {
      for (const table of opened) await table.close();
    }
  }

  async readFile(file: InputFile): Promise<FileReading> {
    const validity = new ValidUntil(this.#context.asOf);
    this.#validity = validity;
    const tables: TableReading[] = [];
    const failure = await failureOf(file.path, () =>
      this.#withTables(file, async (table) => void tables.push(await this.#readTable(table))),
    );
    return { path: file.path, tables, failure, validUntil: validity.validUntil };
  }

  #openOptions(file: InputFile): OpenOptions {
    const variable = this.#delivery.settings.passwordVariable;
    const options = { ...openOptions(file, this.#context), judged: this.#encodings };
    if (variable === null) return options;
    const password = this.#context.environment(variable);
    if (password === undefined) throw new UserError('password-not-given', { variable });
    return { ...options, password };
  }

  async #readTable(table: TableFile): Promise<TableReading> {
    const known = table.problems.length;
    const { sheets: wanted } = this.#delivery.settings;
    const sheets: SheetRead[] = [];
    let previous: SheetPlan | null = null;
    const others = await otherLists(this.#delivery, table.path, table.sheets);
    for (const sheet of table.sheets) {
      if (wanted !== null && (sheet.name === null || !wanted.includes(sheet.name))) continue;
      const reader = new SheetRead(table.path, sheet);
      await reader.guard(async () => {
        const context = { ...this.#context, validity: this.#validity };
        const planning =
          this.#givenTwice(table, sheet) ??
          others.get(sheet) ??
          (await planOf(this.#delivery, context, sheet, previous));
        reader.planned(planning);
        if (planning.kind !== 'data') return;
        previous = planning.plan;
        await this.#readSheet(reader, planning.plan);
      });
      sheets.push(reader);
    }
    // Sheets that the entry leaves out are none of its concern.
    const isOfEntry = ({ place }: Problem): boolean =>
      wanted === null || place === null || place.sheet === null || wanted.includes(place.sheet);
    const reported = (problems: readonly Problem[]): Problem[] =>
      problems.filter(isOfEntry).map((problem) => placed(table.path, problem));
    return {
      path: table.path,
      sheets: sheets.map(({ reading }) => reading),
      openWarnings: reported(table.problems.slice(0, known)),
      rowWarnings: reported(table.problems.slice(known)),
    };
  }

  #givenTwice(table: TableFile, sheet: SheetSource): SheetPlanning | null {
    const first = this.#twice.get(tableKey(table.path, sheet.name));
    if (first === undefined) return null;
    return { kind: 'not_data', problem: coded(TABLE_GIVEN_TWICE, { first }, { level: 'warning', place: null }) };
  }

  async #readSheet(reader: SheetRead, plan: SheetPlan): Promise<void> {
    const { sheet, file } = reader;
    const placeId = this.#context.places.placeId(file, sheet.name);
    const elsewhere = await placeOfList(this.#delivery, this.#context, file, { sheet, plan });
    const source: ReadSheet = {
      placeId,
      file,
      columns: sheetColumns(plan, countyOf(this.#delivery.division)),
      givesHouseholds: plan.households !== 'none',
      ...(elsewhere === null ? {} : { otherPlace: elsewhere }),
    };
    const canSkip = this.#sink.testFor?.(plan, source) ?? null;
    const { asOf, divisions } = this.#context;
    const reading = readRecords(sheet, plan, {
      file,
      clean: { asOf, divisions, validity: this.#validity, fillers: this.#fillers },
      division: countyOf(this.#delivery.division),
      ...(canSkip === null ? {} : { canSkip }),
      plainRows: (columns) => this.#sink.plainRows?.(columns, source) ?? null,
    });
    reader.begun(source, reading);
    for await (const batch of reading.batches()) {
      for (const record of batch) this.#sink.add(record, source);
      this.#context.onRows?.(this.#rows + reading.counts.rows);
    }
    this.#rows += reading.counts.rows;
    // Rows that are read as bytes come in no batch.
    this.#context.onRows?.(this.#rows);
  }
}

/** State of one sheet while it is read. */
class SheetRead {
  readonly file: string;
  readonly sheet: SheetSource;
  #planning: readonly Problem[] = [];
  #isRefused = false;
  #source: ReadSheet | null = null;
  #records: RecordReading | null = null;
  #failure: Problem | null = null;

  constructor(file: string, sheet: SheetSource) {
    this.file = file;
    this.sheet = sheet;
  }

  async guard(work: () => Promise<void>): Promise<void> {
    this.#failure = await failureOf(this.file, work);
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
      failure: this.#failure,
    };
  }
}

/** Damage is a problem of the file and does not end the run; a bug is rethrown. Null when the work was done. */
async function failureOf(file: string, work: () => Promise<void>): Promise<Problem | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return placed(file, codedError(error, { level: 'refused', place: error.place }));
  }
}
