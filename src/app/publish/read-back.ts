/** A list for the notice board is read back as it was written: what holds a number of identity is taken away again. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../domain/problem.js';
import { hasUnmaskedNumber } from '../../report/publication/publication.js';
import { openTables } from '../../tabular/open-table.js';

/** Larger than any amount in 万元, smaller than a number of identity. */
const LARGEST_NUMBER = 10_000_000;

/** True for a cell that could be a person's number. */
export function couldBeIdNumber(cell: string | number): boolean {
  return typeof cell === 'number' ? !(cell < LARGEST_NUMBER) : hasUnmaskedNumber(cell);
}

/** Throws UserError publish-leak, naming file and row, after removing a file of which a cell could be a person's number. */
export async function requireMasked(file: string): Promise<void> {
  const shown = path.basename(file);
  const tables = await openTables(file, { path: shown });
  try {
    for (const sheet of tables.flatMap((table) => table.sheets)) {
      for await (const batch of sheet.rows()) {
        for (const row of batch) {
          for (let column = 0; column < row.width; column += 1) {
            const { type, text } = row.cell(column);
            if (!couldBeIdNumber(type === 'number' ? Number(text) : (text ?? ''))) continue;
            await rm(file, { force: true });
            throw new UserError('publish-leak', { file: shown, row: row.rowNumber });
          }
        }
      }
    }
  } finally {
    for (const table of tables) await table.close();
  }
}
