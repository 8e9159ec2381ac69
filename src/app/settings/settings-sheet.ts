/** Reads one sheet of 设置.xlsx, known by columns that its header row must have. */
import path from 'node:path';
import { readSmallTable, type SmallRow } from '../../delivery/small-table.js';

interface SheetOf<Key extends string> {
  readonly columns: readonly { readonly key: Key; readonly header: string }[];
}

/** Null where the workbook has no such sheet. `file` is absolute. Throws as readSmallTable. */
export async function readSettingsSheet<Key extends string>(
  file: string,
  sheet: SheetOf<Key>,
  wanted: readonly NoInfer<Key>[],
): Promise<readonly SmallRow<Key>[] | null> {
  const headers = Object.fromEntries(sheet.columns.map(({ key, header }) => [key, [header]]));
  const found = { isThere: false };
  const { rows } = await readSmallTable(
    path.dirname(file),
    path.basename(file),
    headers as unknown as Readonly<Record<Key, readonly string[]>>,
    (columns) => {
      const isHeader = wanted.every((key) => columns.has(key));
      found.isThere ||= isHeader;
      return isHeader;
    },
  );
  return found.isThere ? rows : null;
}
