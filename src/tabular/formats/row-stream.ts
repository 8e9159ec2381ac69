/**
 * Rows out of one XML document that holds several sheets (.ods content, XML spreadsheet 2003). A first pass outlines the
 * sheets; reading a sheet streams the document again and takes only its rows.
 */
import { UserError, type CodeNeeding } from '../../domain/problem.js';
import type { MergedRange, RowView, SheetSource } from '../../domain/tables/table.js';
import type { CellOddities } from '../rows/cell-oddities.js';
import { HiddenColumns } from '../rows/hidden-columns.js';
import { placeOfRow, placeOfSheet } from '../../domain/place.js';
import { MergeIndex } from '../rows/merge-index.js';
import type { ReadLimits } from '../container/read-limits.js';
import { ROWS_PER_BATCH } from '../rows/row-batch.js';
import { SheetRow } from '../rows/sheet-row.js';
import type { CellContext, StoredCell } from '../rows/sheet-row.js';
import { XmlFeed } from '../container/xml-feed.js';
import type { XmlHandler } from '../container/xml-feed.js';

/** Calls of a format's parser while it reads. */
export interface SheetListener {
  sheet(name: string): void;
  hideSheet(): void;
  hideColumns(first: number, count: number): void;
  merge(range: MergedRange): void;
  /** A row that holds something, standing `repeat` times from `rowNumber` on. */
  row(rowNumber: number, hidden: boolean, cells: readonly StoredCell[], repeat: number): void;
}

/** A document: its bytes, and a parser that turns its events into calls. */
export interface SheetDocument {
  readonly path: string;
  readonly part: string;
  readonly limits: ReadLimits;
  readonly context: CellContext;
  /** Of the cells read from now on. */
  readonly oddities: CellOddities;
  stream(): AsyncIterable<Buffer>;
  parser(listener: SheetListener): XmlHandler;
}

interface Outline {
  readonly name: string;
  hidden: boolean;
  readonly hiddenColumns: HiddenColumns;
  readonly merges: MergedRange[];
}

/** Outlines all sheets. Throws UserError `xlsx-no-sheets`, `sheet-too-many-merges` and the errors of the XML layer. */
export async function openSheets(document: SheetDocument): Promise<SheetSource[]> {
  const outliner = new Outliner(document);
  const feed = new XmlFeed(document.parser(outliner), document.limits, document.path, document.part);
  for await (const block of document.stream()) feed.write(block);
  feed.end();
  return outliner.outlines.map((outline, index) => ({
    name: outline.name,
    hidden: outline.hidden,
    hiddenColumns: outline.hiddenColumns.sorted(),
    merges: outline.merges,
    rows: () => readRows(document, outline, index),
  }));
}

async function* readRows(
  document: SheetDocument,
  outline: Outline,
  index: number,
): AsyncGenerator<readonly RowView[], void, undefined> {
  const collector = new RowCollector(document, outline, index);
  const feed = new XmlFeed(document.parser(collector), document.limits, document.path, document.part);
  for await (const block of document.stream()) {
    feed.write(block);
    yield* collector.batches(ROWS_PER_BATCH);
  }
  feed.end();
  yield* collector.batches(1);
}

class Outliner implements SheetListener {
  readonly outlines: Outline[] = [];
  readonly #document: SheetDocument;

  constructor(document: SheetDocument) {
    this.#document = document;
  }

  sheet(name: string): void {
    const hiddenColumns = new HiddenColumns(this.#document.limits.maxColumns);
    this.outlines.push({ name, hidden: false, hiddenColumns, merges: [] });
  }

  hideSheet(): void {
    const outline = this.outlines.at(-1);
    if (outline !== undefined) outline.hidden = true;
  }

  hideColumns(first: number, count: number): void {
    this.outlines.at(-1)?.hiddenColumns.add(first, count);
  }

  merge(range: MergedRange): void {
    const { maxMerges, maxRows, maxColumns } = this.#document.limits;
    const outline = this.outlines.at(-1);
    if (outline === undefined || range.lastRow > maxRows || range.lastColumn >= maxColumns) return;
    if (outline.merges.length >= maxMerges) {
      throw new UserError(
        'sheet-too-many-merges',
        { limit: maxMerges },
        placeOfSheet(this.#document.path, outline.name),
      );
    }
    outline.merges.push(range);
  }

  row(): void {
    // Rows are read in the second pass.
  }
}

interface PendingRow {
  readonly rowNumber: number;
  readonly hidden: boolean;
  readonly cells: readonly StoredCell[];
  readonly repeat: number;
}

class RowCollector implements SheetListener {
  readonly #document: SheetDocument;
  readonly #outline: Outline;
  readonly #wanted: number;
  readonly #merges: MergeIndex<StoredCell>;
  #sheet = -1;
  #pending: PendingRow[] = [];
  #pendingRows = 0;

  constructor(document: SheetDocument, outline: Outline, wanted: number) {
    this.#document = document;
    this.#outline = outline;
    this.#wanted = wanted;
    this.#merges = new MergeIndex(outline.merges, document.limits.maxMergesPerRow);
  }

  sheet(): void {
    this.#sheet += 1;
  }

  hideSheet(): void {
    // Known from the first pass.
  }

  hideColumns(): void {
    // Known from the first pass.
  }

  merge(): void {
    // Known from the first pass.
  }

  row(rowNumber: number, hidden: boolean, cells: readonly StoredCell[], repeat: number): void {
    if (this.#sheet !== this.#wanted) return;
    if (rowNumber + repeat - 1 > this.#document.limits.maxRows) throw this.#error('sheet-row-out-of-range', rowNumber);
    this.#pending.push({ rowNumber, hidden, cells, repeat });
    this.#pendingRows += repeat;
  }

  /** Batches of the rows read so far, once there are `least` of them. */
  *batches(least: number): Generator<readonly RowView[], void, undefined> {
    if (this.#pendingRows < least) return;
    let batch: RowView[] = [];
    for (const { rowNumber, hidden, cells, repeat } of this.#pending) {
      for (let step = 0; step < repeat; step += 1) {
        const view = this.#view(rowNumber + step, hidden, cells);
        if (view !== null) batch.push(view);
        if (batch.length < ROWS_PER_BATCH) continue;
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
    this.#pending = [];
    this.#pendingRows = 0;
  }

  #view(rowNumber: number, hidden: boolean, cells: readonly StoredCell[]): SheetRow | null {
    for (const { struck, column } of cells) {
      if (struck === true) this.#document.oddities.note('text-struck', this.#outline.name, rowNumber, column);
    }
    const ranges = this.#merges.rangesOver(rowNumber);
    if (ranges === null) throw this.#error('sheet-too-many-merges', rowNumber);
    for (const range of ranges) {
      if (range.firstRow === rowNumber) range.content = cells.find((cell) => cell.column === range.firstColumn) ?? null;
    }
    if (cells.length === 0 && !ranges.some((range) => range.content !== null)) return null;
    return new SheetRow({ rowNumber, hidden }, cells, ranges, this.#document.context);
  }

  #error(code: CodeNeeding<never>, rowNumber: number): UserError {
    return new UserError(code, {}, placeOfRow(this.#document.path, this.#outline.name, rowNumber));
  }
}
