/** Old binary workbooks (.xls, .et, every BIFF age, .xlsb) as table files, read by the isolated child. */
import { createHash } from 'node:crypto';
import type { Problem } from '../../domain/problem.js';
import type { RowView, TableFile } from '../../domain/tables/table.js';
import { UserError } from '../../domain/problem.js';
import type { ByteSource } from '../container/byte-source.js';
import { placeOfFile, placeOfRow } from '../../domain/place.js';
import type { IsolatedAnswer, IsolatedRow, IsolatedSheet } from '../isolated/protocol.js';
import { IsolatedReader } from '../isolated/reader.js';
import { MergeIndex } from '../rows/merge-index.js';
import { formatKind } from '../rows/number-format.js';
import type { NumberFormat } from '../rows/number-format.js';
import type { ReadLimits } from '../container/read-limits.js';
import { ROWS_PER_BATCH } from '../rows/row-batch.js';
import { CellOddities } from '../rows/cell-oddities.js';
import { SheetRow, withdrawnCell } from '../rows/sheet-row.js';
import type { CellContext, StoredCell } from '../rows/sheet-row.js';

/** A workbook in its child. */
interface OpenWorkbook {
  readonly key: string;
  readonly reader: IsolatedReader;
  readonly opened: Extract<IsolatedAnswer, { kind: 'opened' }>;
}

/** A file that is opened again is opened at once. */
const KEPT_MS = 5_000;
/** The one closed last: a pass looks into a workbook and then reads it, and starting a child costs more than most of them. */
let kept: { readonly workbook: OpenWorkbook; readonly timer: NodeJS.Timeout } | null = null;

/** Empties the place of the workbook that was closed last; returns it where it is the one with `key`, else ends its child. */
function takeKept(key: string | null): OpenWorkbook | null {
  if (kept === null) return null;
  const { workbook, timer } = kept;
  kept = null;
  clearTimeout(timer);
  if (workbook.key === key && workbook.reader.isIdle) return workbook;
  workbook.reader.close();
  return null;
}

function keep(workbook: OpenWorkbook): void {
  takeKept(null);
  if (!workbook.reader.isIdle) {
    workbook.reader.close();
    return;
  }
  kept = { workbook, timer: setTimeout(() => takeKept(null), KEPT_MS).unref() };
}

async function openInChild(source: ByteSource, limits: ReadLimits): Promise<OpenWorkbook> {
  const bytes = await source.whole(limits);
  const { maxColumns, maxMerges } = limits;
  const key = `${source.path} ${maxColumns} ${maxMerges} ${createHash('sha256').update(bytes).digest('hex')}`;
  const known = takeKept(key);
  if (known !== null) return known;
  const reader = new IsolatedReader(source.path, bytes.length, limits);
  try {
    return { key, reader, opened: await reader.ask({ kind: 'open', bytes, maxColumns, maxMerges }, 'opened') };
  } catch (error) {
    reader.close();
    throw error;
  }
}

/** Throws UserError `isolated-timeout`, `isolated-failed`, `xlsx-no-sheets`. */
export async function openXls(source: ByteSource, limits: ReadLimits): Promise<TableFile> {
  const workbook = await openInChild(source, limits);
  const { reader, opened } = workbook;
  try {
    if (opened.sheets.length === 0) throw new UserError('xlsx-no-sheets', {}, placeOfFile(source.path));
    const problems: Problem[] = [];
    const rowReader = new XlsRowReader(reader, limits, opened.date1904, new CellOddities(source.path, problems));
    return {
      path: source.path,
      format: 'xls',
      encoding: null,
      delimiter: null,
      sheets: opened.sheets.map((sheet, index) => ({
        name: sheet.name,
        hidden: sheet.hidden,
        hiddenColumns: sheet.hiddenColumns,
        merges: sheet.merges,
        rows: () => rowReader.rows(sheet, index),
      })),
      problems,
      close: () => {
        keep(workbook);
        return Promise.resolve();
      },
    };
  } catch (error) {
    reader.close();
    throw error;
  }
}

/** Fetches rows from the child, a piece at a time, and turns them into views. */
class XlsRowReader {
  readonly #reader: IsolatedReader;
  readonly #limits: ReadLimits;
  readonly #context: CellContext;
  readonly #oddities: CellOddities;
  readonly #formats = new Map<string, NumberFormat>();

  constructor(reader: IsolatedReader, limits: ReadLimits, date1904: boolean, oddities: CellOddities) {
    this.#reader = reader;
    this.#limits = limits;
    this.#context = { date1904, sharedText: () => '' };
    this.#oddities = oddities;
  }

  async *rows(sheet: IsolatedSheet, index: number): AsyncGenerator<readonly RowView[], void, undefined> {
    const merges = new MergeIndex<StoredCell>(sheet.merges, this.#limits.maxMergesPerRow);
    for (let from: number | null = 0; from !== null;) {
      const answer: { rows: readonly IsolatedRow[]; next: number | null } = await this.#reader.ask(
        { kind: 'rows', sheet: index, from },
        'rows',
      );
      const views = answer.rows.flatMap((row) => this.#view(row, merges, sheet));
      for (let start = 0; start < views.length; start += ROWS_PER_BATCH)
        yield views.slice(start, start + ROWS_PER_BATCH);
      from = answer.next;
    }
  }

  #view(row: IsolatedRow, merges: MergeIndex<StoredCell>, sheet: IsolatedSheet): SheetRow[] {
    const cells: StoredCell[] = [];
    row.columns.forEach((column, position) => {
      const stored = this.#storedText(row, position, sheet);
      if (stored === '') return;
      const format = this.#format(row.formats[position] ?? '');
      if (row.struck[position] === true) {
        this.#oddities.note('text-struck', sheet.name, row.rowNumber, column);
        cells.push(withdrawnCell(column, format));
        return;
      }
      const kind = row.kinds[position] ?? 'text';
      cells.push({ column, kind, stored, format, formula: row.formulas[position] ?? false });
    });
    const ranges = merges.rangesOver(row.rowNumber);
    if (ranges === null)
      throw new UserError('sheet-too-many-merges', {}, placeOfRow(this.#oddities.path, sheet.name, row.rowNumber));
    for (const range of ranges) {
      if (range.firstRow === row.rowNumber)
        range.content = cells.find((cell) => cell.column === range.firstColumn) ?? null;
    }
    if (cells.length === 0 && !ranges.some((range) => range.content !== null)) return [];
    return [new SheetRow({ rowNumber: row.rowNumber, hidden: row.hidden }, cells, ranges, this.#context)];
  }

  /** Texts that a database padded with zeros end in them. */
  #storedText(row: IsolatedRow, position: number, sheet: IsolatedSheet): string {
    const stored = row.stored[position] ?? '';
    if (!stored.includes('\0')) return stored;
    this.#oddities.note('text-zero-characters', sheet.name, row.rowNumber, row.columns[position] ?? 0);
    return stored.replaceAll('\0', '');
  }

  #format(code: string): NumberFormat {
    const known = this.#formats.get(code);
    if (known !== undefined) return known;
    const format = { code, kind: formatKind(code) };
    this.#formats.set(code, format);
    return format;
  }
}
