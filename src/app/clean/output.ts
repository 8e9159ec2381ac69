/** Files that `clean` writes: copies of tables as workbooks (very long ones as CSV), and the log of every change. */
import { closeSync, createWriteStream, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { CHANGE_LOG } from '../../catalog/sheets/clean-books.js';
import type { SheetSource } from '../../domain/tables/table.js';
import type { SheetPlan } from '../../intake/layout/sheet-plan.js';
import { changeLogBook, changeRow } from '../../report/clean/books.js';
import { copySheet } from '../../report/clean/copy.js';
import type { CopyCell, CopyRow } from '../../report/clean/copy.js';
import type { CellChange } from '../../report/clean/facts.js';
import { cleanFilePart, cleanSheetNames } from '../../report/layout/file-names.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { keptCell, type SheetCleaner } from './sheet.js';

/** Rows of a table from which its copy is a CSV file: a marked workbook of that size opens slowly or not at all. */
const MOST_WORKBOOK_ROWS = 100_000;
/** Changes from which the log is a CSV file. */
const MOST_WORKBOOK_CHANGES = 100_000;
const BYTE_ORDER_MARK = '\uFEFF';
const CHUNK_LINES = 1000;

/** A cell of a CSV file: quoted where needed, never a formula when opened. */
function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const isFormulaLike = /^[=+\-@\t\r]/u.test(text) && !/^[-+]?\d+(?:\.\d+)?$/u.test(text);
  const safe = isFormulaLike ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

async function writeCsv(file: string, lines: AsyncIterable<readonly (string | number | null)[]>): Promise<void> {
  await writeFileAtomic(file, async (temporary) => {
    const stream = createWriteStream(temporary, { encoding: 'utf8' });
    stream.write(BYTE_ORDER_MARK);
    let chunk: string[] = [];
    const flush = async (): Promise<void> => {
      if (chunk.length > 0 && !stream.write(chunk.join(''))) await once(stream, 'drain');
      chunk = [];
    };
    for await (const line of lines) if (chunk.push(`${line.map(csvCell).join(',')}\r\n`) >= CHUNK_LINES) await flush();
    await flush();
    stream.end();
    await once(stream, 'finish');
  });
}

/** Every change of a run, in the order of reading: a workbook, or a CSV file once there are too many to hold. */
export class ChangeLog {
  readonly #folder: string;
  #changes: CellChange[] = [];
  #count = 0;
  #overflow: number | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  add(change: CellChange): void {
    this.#changes.push(change);
    const isFull = this.#changes.length >= (this.#overflow === null ? MOST_WORKBOOK_CHANGES : CHUNK_LINES);
    if (isFull) this.#spill();
  }

  /** Writes 清洗记录 into the folder; gives the file written. */
  async write(office: string, asOf: string): Promise<string> {
    if (this.#overflow === null) {
      const file = path.join(this.#folder, `${CHANGE_LOG.name}.xlsx`);
      await writeFileAtomic(file, (temporary) => writeWorkbook(changeLogBook(this.#changes, office, asOf), temporary));
      return file;
    }
    this.#spill();
    fsyncSync(this.#overflow);
    closeSync(this.#overflow);
    const file = path.join(this.#folder, `${CHANGE_LOG.name}.csv`);
    renameSync(this.#temporary, file);
    return file;
  }

  get #temporary(): string {
    return path.join(this.#folder, `.${CHANGE_LOG.name}.part`);
  }

  /** Moves the held changes to the file. */
  #spill(): void {
    if (this.#overflow === null) {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      this.#overflow = openSync(this.#temporary, 'w', 0o600);
      const header = CHANGE_LOG.columns.map(({ header: text }) => csvCell(text)).join(',');
      writeSync(this.#overflow, `${BYTE_ORDER_MARK}${header}\r\n`);
    }
    const lines = this.#changes.map((change, position) => {
      const row = changeRow(change, this.#count + position);
      return `${CHANGE_LOG.columns.map(({ key }) => csvCell(row[key] ?? null)).join(',')}\r\n`;
    });
    writeSync(this.#overflow, lines.join(''));
    this.#count += this.#changes.length;
    this.#changes = [];
  }
}

export interface SheetToCopy {
  readonly sheet: SheetSource;
  /** Null for sheets that are copied as they are. */
  readonly cleaner: SheetCleaner | null;
  readonly plan: SheetPlan | null;
}

export class CopyWriter {
  /** Absolute paths, in order. */
  readonly written: string[] = [];
  readonly #folder: string;
  readonly #office: string;
  readonly #asOf: string;
  readonly #taken = new Set<string>();

  constructor(folder: string, office: string, asOf: string) {
    this.#folder = folder;
    this.#office = office;
    this.#asOf = asOf;
  }

  /** Writes the copy of a table under the path it has in the workspace. */
  async writeTable(tablePath: string, sheets: readonly SheetToCopy[]): Promise<void> {
    const rows = sheets.reduce((sum, { cleaner }) => sum + (cleaner?.counts.rows ?? 0), 0);
    if (rows > MOST_WORKBOOK_ROWS) {
      for (const [position, sheet] of sheets.entries()) {
        if (sheet.cleaner === null) continue;
        const suffix = sheets.length === 1 ? '' : `_${cleanFilePart(sheet.sheet.name ?? String(position + 1))}`;
        const file = this.#claim(tablePath, suffix, '.csv');
        await writeCsv(file, csvLines(sheet));
        this.written.push(file);
      }
      return;
    }
    const file = this.#claim(tablePath, '', '.xlsx');
    const names = cleanSheetNames(sheets.map(({ sheet }) => sheet.name ?? 'Sheet1'));
    const models = [];
    for (const [position, sheet] of sheets.entries()) {
      const copied: CopyRow[] = [];
      for await (const batch of sheet.sheet.rows()) for (const row of batch) copied.push(copyOf(sheet, row));
      const headerRows = sheet.plan?.headerRows ?? [];
      models.push(
        copySheet(
          { name: names[position] ?? 'Sheet1', rows: copied, merges: sheet.sheet.merges, headerRows },
          this.#office,
        ),
      );
    }
    const workbook = { title: path.basename(tablePath), author: this.#office, day: this.#asOf, sheets: models };
    await writeFileAtomic(file, (temporary) => writeWorkbook(workbook, temporary));
    this.written.push(file);
  }

  /** A path that no other copy has; folders as in the workspace, without the inbox. */
  #claim(tablePath: string, suffix: string, ending: string): string {
    const parts = tablePath
      .replaceAll('!', '/')
      .split('/')
      .filter((part) => part !== '' && part !== '.' && part !== '..');
    if (parts[0] === '收件') parts.shift();
    const stem = (parts.pop() ?? 'file').replace(/\.[A-Za-z]{2,5}$/u, '');
    const folder = path.join(this.#folder, ...parts.map(cleanFilePart));
    for (let number = 1; ; number += 1) {
      const name = `${cleanFilePart(stem)}${suffix}${number === 1 ? '' : ` (${number})`}${ending}`;
      const file = path.join(folder, name);
      if (this.#taken.has(file.toLowerCase())) continue;
      this.#taken.add(file.toLowerCase());
      return file;
    }
  }
}

function copyOf(sheet: SheetToCopy, row: Parameters<SheetCleaner['copyRow']>[0]): CopyRow {
  if (sheet.cleaner !== null) return sheet.cleaner.copyRow(row);
  const cells: CopyCell[] = [];
  for (let column = row.nextStored(0); column < row.width; column = row.nextStored(column + 1)) {
    cells.push(keptCell(row, column));
  }
  return { rowNumber: row.rowNumber, kind: 'skipped', cells };
}

async function* csvLines(sheet: SheetToCopy): AsyncGenerator<readonly (string | number | null)[]> {
  for await (const batch of sheet.sheet.rows()) {
    for (const row of batch) {
      const values = new Array<string | number | null>(row.width).fill(null);
      for (const { column, value } of copyOf(sheet, row).cells) values[column] = value;
      yield values;
    }
  }
}
