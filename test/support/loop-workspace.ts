/**
 * A workspace in which only the loop is played: batches are invented, everything from dispatch on is real (files and all). Sheets are
 * read back as grids of texts, changed as people change them, and returned.
 */
import ExcelJS from 'exceljs';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FeedbackColumn } from '../../src/catalog/sheets/feedback-sheet.js';
import { feedbackSheet } from '../../src/catalog/sheets/feedback-sheet.js';
import type { BatchResult } from '../../src/domain/batch.js';
import type { LedgerState } from '../../src/domain/ledger/state.js';
import type { CollectResult } from '../../src/app/feedback/collect.js';
import { collectReturns } from '../../src/app/feedback/collect.js';
import type { DispatchResult } from '../../src/app/feedback/dispatch.js';
import { dispatchBatch } from '../../src/app/feedback/dispatch.js';
import type { ExclusiveRun } from '../../src/workspace/exclusive-run.js';
import { readLedgerState } from '../../src/workspace/read-ledger.js';
import { recordBatch } from '../../src/app/compare/record-batch.js';
import type { Workspace } from '../../src/workspace/workspace.js';
import { openWorkspace } from '../../src/workspace/workspace.js';
import { openLedger } from '../../src/store/ledger-store.js';
import type { LedgerStore } from '../../src/store/ledger-store.js';
import { silentLog } from '../../src/system/log.js';
import { openTables } from '../../src/tabular/open-table.js';
import { STAMP, temporaryFolder } from './ledger-fixture.js';

/** A sheet as people see it: rows of texts, first row first. */
export interface Grid {
  readonly name: string;
  readonly rows: (string | null)[][];
}

export type Answers = Readonly<Partial<Record<FeedbackColumn, string>>>;

const SETTINGS = `office: { name: 示例省比对办, level: province, division: "990000" }
register:
  - { files: 收件/名册.csv, data_date: 2018-07-01 }
`;

export class LoopWorkspace {
  readonly folder: string;
  readonly workspace: Workspace;

  /** `settings` null: the folder is a workspace already. */
  constructor(folder = temporaryFolder(), settings: string | null = SETTINGS) {
    this.folder = folder;
    if (settings !== null) {
      writeFileSync(path.join(folder, 'bidui.yaml'), settings);
      writeFileSync(path.join(folder, 'bidui.key'), `${'07'.repeat(32)}\n`);
    }
    this.workspace = openWorkspace(folder);
  }

  record(batch: BatchResult): void {
    this.withLedger((ledger) => recordBatch(ledger, batch, STAMP));
  }

  /** Dispatches on a day; returns paths relative to the workspace by recipient too. */
  async dispatch(batch: BatchResult, day: string, due: string | null = null): Promise<DispatchResult> {
    return dispatchBatch(this.run(day), batch, { due, version: 'test' });
  }

  async collect(files: readonly string[], day: string): Promise<CollectResult> {
    const returned = files.map((file) => ({ path: file, shown: path.basename(file) }));
    return collectReturns(this.run(day), { files: returned, receivedOn: null });
  }

  state(): LedgerState {
    return this.withLedger(readLedgerState);
  }

  withLedger<T>(work: (ledger: LedgerStore) => T): T {
    const file = this.workspace.paths.database;
    const ledger = openLedger(file, { secret: this.workspace.key, mode: 'write' });
    try {
      return work(ledger);
    } finally {
      ledger.close();
    }
  }

  run(day: string): ExclusiveRun {
    return {
      workspace: this.workspace,
      log: silentLog,
      operator: { user: 'tester', host: 'test' },
      now: () => new Date(`${day}T09:00:00+08:00`),
    };
  }

  /** Absolute path of a dispatched sheet. */
  sheetFile(result: DispatchResult, recipient: string): string {
    const sheet = result.sheets.find((entry) => entry.recipient === recipient);
    if (sheet === undefined) throw new Error(`nothing was dispatched to ${recipient}`);
    return path.join(result.folder, ...sheet.file.split('/'));
  }

  /** Writes grids as a workbook into the workspace; gives its path. */
  async writeReturned(name: string, grids: readonly Grid[]): Promise<string> {
    const file = path.join(this.folder, name);
    if (name.endsWith('.csv')) writeFileSync(file, toCsv(grids[0]?.rows ?? []));
    else await writeGrids(file, grids);
    return file;
  }
}

/** Every sheet of a file as texts; merged cells count once, as in the file. */
export async function readGrids(file: string): Promise<Grid[]> {
  const tables = await openTables(file, { path: path.basename(file) });
  const grids: Grid[] = [];
  for (const table of tables) {
    for (const sheet of table.sheets) {
      const rows: (string | null)[][] = [];
      for await (const batch of sheet.rows()) {
        for (const row of batch) {
          while (rows.length < row.rowNumber - 1) rows.push([]);
          const texts: (string | null)[] = [];
          for (let column = 0; column < row.width; column += 1) {
            const cell = row.cell(column);
            texts.push(cell.merged ? null : cell.text);
          }
          rows.push(texts);
        }
      }
      grids.push({ name: sheet.name ?? '', rows });
    }
    await table.close();
  }
  return grids;
}

/** 0-based position of the header row. */
export function headerPosition(grid: Grid): number {
  return grid.rows.findIndex((row) => row.includes('疑点编号') && row.includes('核实结论'));
}

export function columnPosition(grid: Grid, column: FeedbackColumn): number {
  const header = feedbackSheet.columns.find((known) => known.key === column)?.header ?? '';
  return grid.rows[headerPosition(grid)]?.indexOf(header) ?? -1;
}

export function rowOf(grid: Grid, no: string): (string | null)[] {
  const row = grid.rows.find((cells) => cells[columnPosition(grid, 'no')] === no);
  if (row === undefined) throw new Error(`${no} is not on the sheet`);
  return row;
}

export function fillRow(grid: Grid, no: string, answers: Answers): void {
  const row = rowOf(grid, no);
  for (const [column, text] of Object.entries(answers)) row[columnPosition(grid, column as FeedbackColumn)] = text;
}

/** Rows between header and signature. */
export function bodyRows(grid: Grid): (string | null)[][] {
  const first = headerPosition(grid) + 1;
  const numbers = columnPosition(grid, 'no');
  return grid.rows.slice(first).filter((row) => /^[A-Z]\d\d-/.test(row[numbers] ?? ''));
}

export async function writeGrids(file: string, grids: readonly Grid[]): Promise<void> {
  const book = new ExcelJS.Workbook();
  for (const grid of grids) {
    const sheet = book.addWorksheet(grid.name);
    for (const row of grid.rows) sheet.addRow(row);
  }
  await book.xlsx.writeFile(file);
}

function toCsv(rows: readonly (readonly (string | null)[])[]): string {
  const quote = (text: string | null): string => `"${(text ?? '').replaceAll('"', '""')}"`;
  return `\ufeff${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`;
}
