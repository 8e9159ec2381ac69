/** 设置.xlsx of a workspace, written out, its sheets filled in as an officer does, and taken back. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { importSettings, writeSettingsBook, type SettingsImport } from '../../src/app/settings/book.js';
import { openWorkspace } from '../../src/workspace/workspace.js';

/** Header → text of a row. */
export type Cells = Readonly<Record<string, string>>;

const DAY = '2018-07-25';

/** `rows` by sheet take the place of all that stand there; sheets that are not named stay as they were written. */
export async function editedSettings(
  root: string,
  text: string,
  rows: Readonly<Record<string, readonly Cells[]>>,
): Promise<SettingsImport> {
  writeFileSync(path.join(root, 'bidui.yaml'), text);
  const file = await writeSettingsBook(openWorkspace(root), path.join(root, '设置.xlsx'), DAY);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  for (const [name, given] of Object.entries(rows)) {
    const sheet = book.getWorksheet(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    const header = (sheet.getRow(1).values as string[]).slice(1);
    const unknown = given.flatMap((row) => Object.keys(row)).find((word) => !header.includes(word));
    if (unknown !== undefined) throw new Error(`no column ${unknown}`);
    const last = Math.max(sheet.rowCount, given.length + 1);
    for (let at = 2; at <= last; at += 1)
      header.forEach((word, column) => (sheet.getRow(at).getCell(column + 1).value = given[at - 2]?.[word] ?? null));
  }
  await book.xlsx.writeFile(file);
  return importSettings(openWorkspace(root), file, { asOf: DAY, isDryRun: false });
}
