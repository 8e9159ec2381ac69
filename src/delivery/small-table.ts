/**
 * Small tables that an office writes for bidui itself (豁免清单, 行政村表): a header row among the first rows, named columns, the other rows as
 * texts with their places. Not for registers and lists, which src/intake reads.
 */
import path from 'node:path';
import type { Place } from '../domain/place.js';
import type { RowView } from '../domain/tables/table.js';
import { openTables } from '../tabular/open-table.js';

export interface SmallRow<M extends string> {
  readonly place: Place;
  /** Trimmed text, null for blank cells and for columns that the table does not have. */
  cell(meaning: M): string | null;
}

export interface SmallTable<M extends string> {
  readonly rows: readonly SmallRow<M>[];
  /** Texts of the first row that holds any, where no header was found; else null. */
  readonly headerMissing: readonly string[] | null;
}

/** Header rows are looked for among the first rows; titles stand above. */
const HEADER_WITHIN_ROWS = 10;

/** `file` is relative to the root. `isHeader` judges the columns found in a row. Throws UserErrors of reading. */
export async function readSmallTable<M extends string>(
  root: string,
  file: string,
  headers: Readonly<Record<M, readonly string[]>>,
  isHeader: (columns: ReadonlyMap<M, number>) => boolean,
): Promise<SmallTable<M>> {
  const rows: SmallRow<M>[] = [];
  let headerMissing: readonly string[] | null = null;
  for (const table of await openTables(path.resolve(root, file), { path: file })) {
    for (const sheet of table.sheets) {
      let columns: ReadonlyMap<M, number> | null = null;
      const above: string[][] = [];
      for await (const batch of sheet.rows()) {
        for (const row of batch) {
          if (textsOf(row).length === 0) continue;
          if (columns !== null) rows.push(smallRow(row, columns, { file, sheet: sheet.name }));
          else if (above.length < HEADER_WITHIN_ROWS) {
            const found = headerColumns(row, headers);
            if (isHeader(found)) columns = found;
            else above.push(textsOf(row));
          }
        }
      }
      if (columns === null && above[0] !== undefined) headerMissing ??= above[0];
    }
    await table.close();
  }
  return { rows, headerMissing };
}

function textsOf(row: RowView): string[] {
  return Array.from({ length: row.width }, (_, column) => row.text(column)?.trim() ?? '').filter((text) => text !== '');
}

function headerColumns<M extends string>(
  row: RowView,
  headers: Readonly<Record<M, readonly string[]>>,
): ReadonlyMap<M, number> {
  const columns = new Map<M, number>();
  for (let column = 0; column < row.width; column += 1) {
    const header = row.text(column)?.replaceAll(/\s+/gu, '') ?? '';
    for (const [meaning, words] of Object.entries(headers) as [M, readonly string[]][]) {
      if (words.includes(header) && !columns.has(meaning)) columns.set(meaning, column);
    }
  }
  return columns;
}

function smallRow<M extends string>(
  row: RowView,
  columns: ReadonlyMap<M, number>,
  sheet: { readonly file: string; readonly sheet: string | null },
): SmallRow<M> {
  const texts = new Map<M, string | null>();
  for (const [meaning, column] of columns) {
    const text = row.text(column)?.trim() ?? '';
    texts.set(meaning, text === '' ? null : text);
  }
  return {
    place: { ...sheet, rowNumber: row.rowNumber, column: null },
    cell: (meaning) => texts.get(meaning) ?? null,
  };
}
