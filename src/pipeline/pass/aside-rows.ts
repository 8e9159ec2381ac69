/**
 * Rows that threads have set aside, because what becomes of them depends on their column as a whole: the main thread reads them in the
 * order of the table, with the very reader that reads whole sheets. One instance for one text table that threads read in stretches.
 */
import type { SourceRecord } from '../../domain/record.js';
import { rowReader, type RowReader } from '../../intake/records.js';
import type { RecordCounts } from '../../intake/record-counts.js';
import { TextRow } from '../../tabular/text-row.js';
import { countyOf } from '../reading/division-names.js';
import type { RangePart } from '../reading/file-part.js';
import type { ReadSheet } from '../reading/file-reading.js';
import { planText, sheetColumns } from '../reading/plan-sheet.js';
import type { InputFile, PlannedDelivery } from '../reading/planned-inputs.js';
import type { ReadContext } from '../reading/read-delivery.js';

export type OnAside = (record: SourceRecord, sheet: ReadSheet) => void;

export class AsideRows {
  readonly #reader: RowReader;
  readonly #sheet: ReadSheet;
  readonly #onRecord: OnAside;

  private constructor(reader: RowReader, sheet: ReadSheet, onRecord: OnAside) {
    this.#reader = reader;
    this.#sheet = sheet;
    this.#onRecord = onRecord;
  }

  /** Null where the table can no longer be read as it was planned: then no row of it is set aside. */
  static async open(
    delivery: PlannedDelivery,
    file: InputFile & { readonly part: RangePart },
    context: ReadContext,
    onRecord: OnAside,
  ): Promise<AsideRows | null> {
    const plan = await planText(delivery, file, file.part.encoding, context);
    if (plan === null) return null;
    const { asOf, divisions, places } = context;
    const division = countyOf(delivery.division);
    const reader = rowReader(plan, { file: file.path, clean: { asOf, divisions }, division });
    const placeId = places.placeId(file.path, null);
    return new AsideRows(reader, { placeId, file: file.path, columns: sheetColumns(plan, division) }, onRecord);
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

  get counts(): RecordCounts {
    return this.#reader.counts;
  }

  #hand(records: readonly SourceRecord[]): void {
    for (const record of records) this.#onRecord(record, this.#sheet);
  }
}
