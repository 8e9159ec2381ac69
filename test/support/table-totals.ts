/** Tables of a written workbook in which numbers stand in rows, and no line of totals under or among them. */
import ExcelJS from 'exceljs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { expect } from 'vitest';

const TOTAL_WORD = /合计$|^(总计|全部|全县|小计)/u;
/** Header cells are filled; numbers that count are right-aligned (`integer`, `percent`), ordinals are centred. */
const isHeader = (cell: ExcelJS.Cell): boolean =>
  cell.font?.bold === true && cell.alignment?.horizontal === 'center' && cell.border?.top !== undefined;
const isCount = (cell: ExcelJS.Cell): boolean =>
  typeof cell.value === 'number' && cell.alignment?.horizontal === 'right';

/** Numbers without a sum: days, rows, scores, and distinct people of one list. */
const UNCOUNTED: ReadonlySet<string> = new Set(['行', '逾期天数', '过期天数', '命中人数', '版本', '理由数', '分数']);
/** Figures of charts; a copy of a department's own file. */
const NO_TABLE = new Set(['图表数据']);

interface TableFound {
  readonly sheet: string;
  /** Headers of the columns with numbers. */
  readonly columns: readonly string[];
}

async function tablesWithoutTotal(file: string): Promise<readonly TableFound[]> {
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
        if (isCount(cell) && !UNCOUNTED.has(header)) numbers.set(header, (numbers.get(header) ?? 0) + 1);
      }
    });
    return numbers.size === 0 || isTotalled ? [] : [{ sheet: sheet.name, columns: [...numbers.keys()] }];
  });
}

/** Workbook › sheet: columns, of each table without a total in the results of a workspace. */
export async function tablesOfResultsWithoutTotal(folder: string): Promise<string[]> {
  const files = globSync('**/*.xlsx', { cwd: path.join(folder, '成果'), ignore: '**/清洗后/**' });
  expect(files.length).toBeGreaterThan(5);
  const found = [];
  for (const file of files) {
    for (const { sheet, columns } of await tablesWithoutTotal(path.join(folder, '成果', file))) {
      if (!NO_TABLE.has(sheet)) found.push(`${file} › ${sheet}: ${columns.join(' ')}`);
    }
  }
  return found;
}
