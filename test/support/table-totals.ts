/** Tables of a written workbook in which numbers stand in rows, and no line of totals under or among them. */
import ExcelJS from 'exceljs';

const TOTAL_WORD = /合计$|^(总计|全部|全县|小计)/u;
/** Header cells are filled; numbers that count are right-aligned (`integer`, `percent`), ordinals are centred. */
const isHeader = (cell: ExcelJS.Cell): boolean =>
  cell.font?.bold === true && cell.alignment?.horizontal === 'center' && cell.border?.top !== undefined;
const isCount = (cell: ExcelJS.Cell): boolean =>
  typeof cell.value === 'number' && cell.alignment?.horizontal === 'right';

export interface TableFound {
  readonly sheet: string;
  /** Headers of the columns with numbers. */
  readonly columns: readonly string[];
}

/** `uncounted`: headers of columns whose numbers have no sum (days, row numbers). */
export async function tablesWithoutTotal(file: string, uncounted: ReadonlySet<string>): Promise<readonly TableFound[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return book.worksheets.flatMap((sheet) => {
    if (sheet.state !== 'visible') return [];
    const headers: string[] = [];
    const numbers = new Map<string, number>();
    let isTotalled = false;
    sheet.eachRow((row) => {
      const cells: ExcelJS.Cell[] = [];
      row.eachCell((cell) => cells.push(cell));
      if (headers.length === 0) {
        if (cells.length > 1 && cells.every(isHeader)) {
          for (const cell of cells) headers[cell.fullAddress.col] = cell.text.replaceAll(/\s/gu, '');
        }
        return;
      }
      if (cells.some((cell) => TOTAL_WORD.test(cell.text))) isTotalled = true;
      for (const cell of cells) {
        const header = headers[cell.fullAddress.col] ?? '';
        if (isCount(cell) && !uncounted.has(header)) numbers.set(header, (numbers.get(header) ?? 0) + 1);
      }
    });
    return numbers.size === 0 || isTotalled ? [] : [{ sheet: sheet.name, columns: [...numbers.keys()] }];
  });
}
