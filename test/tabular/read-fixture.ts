/** Reads bytes through the one door and shows what came out, for whole-result comparisons. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UserError } from '../../src/domain/problem.js';
import type { TableFile } from '../../src/domain/tables/table.js';
import { openTables } from '../../src/tabular/open-table.js';
import type { OpenOptions } from '../../src/tabular/container/open-options.js';

export interface ShownSheet {
  name: string | null;
  rows: [rowNumber: number, ...cells: (string | null)[]][];
}

/** Opens bytes as if they were a file, hands the tables to `use`, closes everything. */
export async function withTables<Result>(
  bytes: Buffer | string,
  use: (files: TableFile[]) => Promise<Result> | Result,
  options: Partial<OpenOptions> = {},
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bidui-tabular-'));
  const file = path.join(folder, 'input');
  writeFileSync(file, bytes);
  let files: TableFile[] = [];
  try {
    files = await openTables(file, { path: '收件/input', ...options });
    return await use(files);
  } finally {
    for (const opened of files) await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function showSheets(file: TableFile): Promise<ShownSheet[]> {
  const shown: ShownSheet[] = [];
  for (const sheet of file.sheets) {
    const rows: ShownSheet['rows'] = [];
    for await (const batch of sheet.rows()) {
      for (const row of batch) {
        rows.push([row.rowNumber, ...Array.from({ length: row.width }, (_, column) => row.text(column))]);
      }
    }
    shown.push({ name: sheet.name, rows });
  }
  return shown;
}

/** Rows of the first sheet of the first table. */
export function readRows(bytes: Buffer | string, options: Partial<OpenOptions> = {}): Promise<ShownSheet['rows']> {
  return withTables(bytes, async ([file]) => (file ? ((await showSheets(file))[0]?.rows ?? []) : []), options);
}

/** Cells of the first sheet without row numbers. */
export async function readCells(
  bytes: Buffer | string,
  options: Partial<OpenOptions> = {},
): Promise<(string | null)[][]> {
  return (await readRows(bytes, options)).map(([, ...cells]) => cells);
}

/** Code of the refusal, or the rows read instead. */
export async function refusalOf(bytes: Buffer | string, options: Partial<OpenOptions> = {}): Promise<unknown> {
  try {
    return await withTables(bytes, async (files) => Promise.all(files.map(showSheets)), options);
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
}
