/** Every stored row of a file as text, exactly as later stages get it: for `inspect --rows` one JSON line each, for the library as values. */
import { UserError, type Problem } from '../../domain/problem.js';
import { placeOfFile } from '../../domain/place.js';
import type { RowView, TableFile } from '../../domain/tables/table.js';
import { openTables } from '../../tabular/open-table.js';
import type { OpenOptions } from '../../tabular/container/open-options.js';

export interface RowsRequest {
  readonly absolute: string;
  /** Path for messages. */
  readonly shown: string;
  /** Only the sheets of this name; undefined for all. */
  readonly sheet?: string | undefined;
  readonly password?: string | undefined;
  readonly askPassword?: OpenOptions['askPassword'] | undefined;
  /** Called once per table when its rows have been read, with the oddities found. */
  readonly onProblems?: ((problems: readonly Problem[]) => void) | undefined;
}

/** One line of `inspect --rows`. */
interface InspectedRow {
  /** Null where the format has no sheets. */
  readonly sheet: string | null;
  /** 1-based, as Excel shows it. */
  readonly row: number;
  /** Stored texts from column A on; null where nothing is stored. */
  readonly cells: readonly (string | null)[];
}

/** One stored row of a table. */
export interface TableRow extends InspectedRow {
  /** Path as given; for a table inside an archive `archive.zip!inner.xlsx`. */
  readonly file: string;
}

/** JSON lines in file order, without line ends. Throws as readRows does. */
export async function* inspectRows(request: RowsRequest): AsyncGenerator<string> {
  for await (const rows of rowBatches(request)) {
    for (const { sheet, row, cells } of rows) {
      const line: InspectedRow = { sheet, row, cells };
      yield JSON.stringify(line);
    }
  }
}

/** Rows in file order. Throws UserError sheet-not-there, and when the file cannot be read, perhaps after some rows. */
export async function* readRows(request: RowsRequest): AsyncGenerator<TableRow> {
  for await (const rows of rowBatches(request)) yield* rows;
}

async function* rowBatches(request: RowsRequest): AsyncGenerator<readonly TableRow[]> {
  const { absolute, shown, sheet: wanted, password, askPassword } = request;
  const tables = await openTables(absolute, {
    path: shown,
    ...(password === undefined ? {} : { password }),
    ...(askPassword === undefined ? {} : { askPassword }),
  });
  try {
    if (wanted !== undefined) requireSheet(tables, wanted, shown);
    for (const table of tables) {
      for (const sheet of table.sheets) {
        if (wanted !== undefined && sheet.name !== wanted) continue;
        const source = { file: table.path, sheet: sheet.name };
        for await (const batch of sheet.rows()) {
          yield batch.map((row) => ({ ...source, row: row.rowNumber, cells: cellsOf(row) }));
        }
      }
      request.onProblems?.(table.problems);
    }
  } finally {
    for (const table of tables) await table.close();
  }
}

function cellsOf(row: RowView): (string | null)[] {
  const cells: (string | null)[] = [];
  for (let column = 0; column < row.width; column += 1) cells.push(row.text(column));
  return cells;
}

function requireSheet(tables: readonly TableFile[], wanted: string, shown: string): void {
  const names = tables.flatMap(({ sheets }) => sheets.flatMap(({ name }) => name ?? []));
  if (names.includes(wanted)) return;
  throw new UserError('sheet-not-there', { sheet: wanted, known: names.join('、') || '—' }, placeOfFile(shown));
}
