/** An .xlsx workbook as a table file: own streaming reader on the guarded zip and XML layers. */
import type { Problem } from '../domain/problem.js';
import type { SheetOutline, SheetSource, TableFile } from '../domain/table.js';
import { placeOfSheet } from './file-place.js';
import type { ReadLimits } from './read-limits.js';
import { readOutline } from './xlsx-outline.js';
import { openPackage } from './xlsx-package.js';
import type { SheetEntry, XlsxPackage } from './xlsx-package.js';
import { readSheetRows } from './xlsx-sheet.js';
import type { ZipArchive } from './zip-archive.js';

/** Takes over the archive: closing the file closes it. `outlines` are those of all its sheets, where they are known. */
export async function openXlsx(
  zip: ZipArchive,
  limits: ReadLimits,
  outlines: readonly SheetOutline[] = [],
): Promise<TableFile> {
  const problems: Problem[] = [];
  const book = await openPackage(zip, limits);
  const sheets: SheetSource[] = [];
  for (const [at, entry] of book.sheets.entries()) {
    sheets.push(openSheet(book, entry, outlines[at] ?? (await readOutline(book, entry)), problems));
  }
  return {
    path: zip.path,
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets,
    problems,
    close: () => {
      zip.close();
      return Promise.resolve();
    },
  };
}

function openSheet(book: XlsxPackage, entry: SheetEntry, outline: SheetOutline, problems: Problem[]): SheetSource {
  return {
    name: entry.name,
    hidden: entry.hidden,
    hiddenColumns: outline.hiddenColumns,
    merges: outline.merges,
    async *rows() {
      let formulasWithoutValue = 0;
      yield* readSheetRows(book, entry, {
        merges: outline.merges,
        usesScanner: true,
        onFormulaWithoutValue: (count) => {
          formulasWithoutValue += count;
        },
      });
      if (formulasWithoutValue === 0) return;
      const place = placeOfSheet(book.zip.path, entry.name);
      if (problems.some(({ code, place: known }) => code === 'formula-without-value' && known?.sheet === place.sheet))
        return;
      problems.push({ code: 'formula-without-value', level: 'warning', place, facts: { count: formulasWithoutValue } });
    },
  };
}
