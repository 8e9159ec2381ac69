/**
 * Is a file a working sheet of bidui (点球单, 台账, 检查表, 可录入名单 …)? Recognised by headers and numbers that nothing else has, so that another
 * name, another format, another order of columns or a deleted sheet do not hide it (docs/design/privacy.md, "What is published").
 */
import { CLEARED_LIST_HEADERS, WORKING_NUMBER, WORKING_SHEET_HEADERS } from '../../catalog/sheets/publication.js';
import { UserError } from '../../domain/problem.js';
import type { RowView } from '../../domain/tables/table.js';
import { openTables } from '../../tabular/open-table.js';

/** Longest cell that can be a header or a number of ours. */
const LONGEST = 20;

/** Throws UserError publish-working-sheet naming the file and the recognised mark. Reads the whole file. */
export async function refuseWorkingSheet(absolute: string, shown: string): Promise<void> {
  const tables = await openTables(absolute, { path: shown });
  try {
    for (const sheet of tables.flatMap((table) => table.sheets)) {
      for await (const batch of sheet.rows()) {
        for (const row of batch) {
          const sign = signOf(row);
          if (sign !== null) throw new UserError('publish-working-sheet', { path: shown, header: sign });
        }
      }
    }
  } finally {
    for (const table of tables) await table.close();
  }
}

function signOf(row: RowView): string | null {
  const texts = new Set<string>();
  for (let column = 0; column < row.width; column += 1) {
    const text = row.text(column)?.normalize('NFKC').replaceAll(/\s/gu, '') ?? '';
    if (text === '' || text.length > LONGEST) continue;
    texts.add(text);
    if (WORKING_NUMBER.test(text.toUpperCase())) return text;
  }
  const header = WORKING_SHEET_HEADERS.find((known) => texts.has(known));
  if (header !== undefined) return header;
  const isCleared =
    texts.size === CLEARED_LIST_HEADERS.length && CLEARED_LIST_HEADERS.every((known) => texts.has(known));
  return isCleared ? '可录入名单' : null;
}
