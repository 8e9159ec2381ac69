/** `inspect --rows`: every stored row of a file as text, exactly as later stages get it, one JSON line each. */
import type { Problem } from '../../domain/problem.js';
import type { RowView } from '../../domain/table.js';
import { openTables } from '../../tabular/open-table.js';
import type { OpenOptions } from '../../tabular/container/open-options.js';

export interface RowsRequest {
  readonly absolute: string;
  /** Path for messages. */
  readonly shown: string;
  readonly password?: string | undefined;
  readonly askPassword?: OpenOptions['askPassword'] | undefined;
  /** Called once per table when its rows have been read: what was odd about it. */
  readonly onProblems?: (problems: readonly Problem[]) => void;
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

function rowLine(sheet: string | null, row: RowView): string {
  const cells: (string | null)[] = [];
  for (let column = 0; column < row.width; column += 1) cells.push(row.text(column));
  const line: InspectedRow = { sheet, row: row.rowNumber, cells };
  return JSON.stringify(line);
}

/** JSON lines in file order, without line ends. Throws UserError when the file cannot be read, perhaps after some rows. */
export async function* inspectRows(request: RowsRequest): AsyncGenerator<string> {
  const { absolute, shown, password, askPassword } = request;
  const tables = await openTables(absolute, {
    path: shown,
    ...(password === undefined ? {} : { password }),
    ...(askPassword === undefined ? {} : { askPassword }),
  });
  try {
    for (const table of tables) {
      for (const sheet of table.sheets) {
        for await (const batch of sheet.rows()) for (const row of batch) yield rowLine(sheet.name, row);
      }
      request.onProblems?.(table.problems);
    }
  } finally {
    for (const table of tables) await table.close();
  }
}
