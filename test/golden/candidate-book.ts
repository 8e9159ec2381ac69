/** Reads the cells of chosen columns below the header row, over all sheets of a workbook the program wrote. */
import ExcelJS from 'exceljs';

/** Rows of text under the row that holds all of `headers`, in the order of `headers`; rows without the first are left out. */
export async function cellsBelowHeader(path: string, headers: readonly string[]): Promise<string[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const found: string[][] = [];
  for (const sheet of workbook.worksheets) {
    let columns: number[] | null = null;
    sheet.eachRow((row) => {
      const cells = (Array.isArray(row.values) ? row.values : []).map((cell) => String(cell ?? ''));
      const at = headers.map((header) => cells.indexOf(header));
      if (columns === null) {
        if (!at.includes(-1)) columns = at;
        return;
      }
      const texts = columns.map((column) => cells[column] ?? '');
      if (texts[0] !== '') found.push(texts);
    });
  }
  return found;
}
