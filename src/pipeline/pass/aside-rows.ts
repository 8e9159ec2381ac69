/**
 * Rows that threads have set aside, because what becomes of them depends on their column as a whole: the main thread reads them in the
 * order of the table, with the very reader that reads whole sheets. One instance for one text table that threads read in stretches.
 */
import type { SourceRecord } from '../../domain/record.js';
import { rowReader, type RowReader } from '../../intake/records.js';
import { ReadingHorizon } from '../../normalise/reading-horizon.js';
import { TextRow } from '../../tabular/text-row.js';
import { countyOf } from '../reading/division-names.js';
import type { RangePart } from '../reading/file-part.js';
import type { ReadSheet } from '../reading/file-reading.js';
import { planText, sheetColumns } from '../reading/plan-sheet.js';
import type { InputFile, PlannedDelivery } from '../reading/planned-inputs.js';
import type { AsideReading } from '../reading/range-reading.js';
import type { ReadContext } from '../reading/read-delivery.js';

export type OnAside = (record: SourceRecord, sheet: ReadSheet) => void;

export class AsideRows {
  readonly #reader: RowReader;
  readonly #horizon: ReadingHorizon;
  readonly #sheet: ReadSheet;
  readonly #onRecord: OnAside;

  private constructor(of: {
    readonly reader: RowReader;
    readonly horizon: ReadingHorizon;
    readonly sheet: ReadSheet;
    readonly onRecord: OnAside;
  }) {
    this.#reader = of.reader;
    this.#horizon = of.horizon;
    this.#sheet = of.sheet;
    this.#onRecord = of.onRecord;
  }

  /** Null where the table can no longer be read as it was planned: then no row of it is set aside. */
  static async open(
    delivery: PlannedDelivery,
    file: InputFile & { readonly part: RangePart },
    context: ReadContext,
    onRecord: OnAside,
  ): Promise<AsideRows | null> {
    const { asOf, divisions, places } = context;
    const horizon = new ReadingHorizon(asOf);
    const plan = await planText(delivery, file, file.part.encoding, { ...context, horizon });
    if (plan === null) return null;
    const division = countyOf(delivery.division);
    const reader = rowReader(plan, { file: file.path, clean: { asOf, divisions, horizon }, division });
    const placeId = places.placeId(file.path, null);
    const sheet = { placeId, file: file.path, columns: sheetColumns(plan, division) };
    return new AsideRows({ reader, horizon, sheet, onRecord });
  }

  take(rowNumber: number, fields: readonly string[]): void {
    const records: SourceRecord[] = [];
    this.#reader.take(new TextRow(rowNumber, fields), records);
    this.#hand(records);
  }

  /** After the last row of the table. */
  finish(): void {
    const records: SourceRecord[] = [];
    this.#reader.finish(records);
    this.#hand(records);
  }

  get reading(): AsideReading {
    return { counts: this.#reader.counts, firstChange: this.#horizon.firstChange };
  }

  #hand(records: readonly SourceRecord[]): void {
    for (const record of records) this.#onRecord(record, this.#sheet);
  }
}
