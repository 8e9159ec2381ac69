/** An .xlsx workbook as a table file: own streaming reader on the guarded zip and XML layers. */
import type { Problem } from '../../domain/problem.js';
import type { SheetSource, TableFile } from '../../domain/tables/table.js';
import { placeOfSheet } from '../../domain/place.js';
import { CellOddities } from '../rows/cell-oddities.js';
import type { ReadLimits } from '../container/read-limits.js';
import { readOutline } from './outline.js';
import { openPackage } from './package.js';
import type { SheetEntry, XlsxPackage } from './package.js';
import { readSheetRows } from './sheet.js';
import type { ZipArchive } from '../container/zip-archive.js';

/** Takes over the archive: closing the file closes it. */
export async function openXlsx(zip: ZipArchive, limits: ReadLimits): Promise<TableFile> {
  const problems: Problem[] = [];
  const book = await openPackage(zip, limits);
  const oddities = new CellOddities(zip.path, problems);
  const sheets: SheetSource[] = [];
  for (const entry of book.sheets) sheets.push(await openSheet(book, entry, problems, oddities));
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

async function openSheet(
  book: XlsxPackage,
  entry: SheetEntry,
  problems: Problem[],
  oddities: CellOddities,
): Promise<SheetSource> {
  const outline = await readOutline(book, entry);
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
        onStruck: (rowNumber, column) => oddities.note('text-struck', entry.name, rowNumber, column),
      });
      if (formulasWithoutValue === 0) return;
      const place = placeOfSheet(book.zip.path, entry.name);
      if (problems.some(({ code, place: known }) => code === 'formula-without-value' && known?.sheet === place.sheet))
        return;
      problems.push({ code: 'formula-without-value', level: 'warning', place, facts: { count: formulasWithoutValue } });
    },
  };
}
