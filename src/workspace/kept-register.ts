/**
 * The register of a batch as later batches compare with it (`register.gz` beside its findings): one line a person with the few columns that
 * rules about two registers read, so that a register that was overwritten or archived since is no gap. Goes when the batch is purged.
 */
import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip, gzipSync } from 'node:zlib';

/** Columns of the view `previous_subject`; the first four are numbers. */
export const KEPT_COLUMNS = [
  'is_head',
  'income_per_capita',
  'income_total',
  'household_size',
  'id_key',
  'written_number',
  'name',
  'other_name_key',
  'household',
  'county',
  'county_name',
  'township',
  'village',
  'status',
  'exited_on',
] as const;
const NUMBERS: ReadonlySet<string> = new Set(KEPT_COLUMNS.slice(0, 4));
/** Characters that are packed at a time. */
const CHUNK = 1 << 20;

export type KeptCell = string | number | null;

/** The name of the file in the folder of its batch. */
export const KEPT_FILE = 'register.gz';

/** The file, or null where that batch kept none. */
export function keptRegister(batchFolder: string): string | null {
  const file = path.join(batchFolder, KEPT_FILE);
  return existsSync(file) ? file : null;
}

/** Rows in any order, cells as KEPT_COLUMNS, packed: a province does not fit into memory as text. */
export function* packRegister(rows: Iterable<readonly KeptCell[]>): Generator<Buffer> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${row.map((cell) => (cell === null ? '' : String(cell).replace(/[\t\r\n]/gu, ' '))).join('\t')}\n`;
    if (chunk.length < CHUNK) continue;
    yield gzipSync(chunk, { level: 1 });
    chunk = '';
  }
  yield gzipSync(chunk, { level: 1 });
}

/** Cells as KEPT_COLUMNS. */
export async function* readKeptRegister(file: string): AsyncGenerator<KeptCell[]> {
  const text = createInterface({ input: createReadStream(file).pipe(createGunzip()), crlfDelay: Infinity });
  for await (const line of text) {
    const cells = line.split('\t');
    yield KEPT_COLUMNS.map((column, at) => {
      const cell = cells[at] ?? '';
      if (cell === '') return null;
      return NUMBERS.has(column) ? Number(cell) : cell;
    });
  }
}
