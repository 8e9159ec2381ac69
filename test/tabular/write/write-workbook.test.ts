import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sheet, SheetRow, Workbook } from '../../../src/domain/tables/workbook.js';
import { cleanCellText, MAX_CELL_CHARACTERS } from '../../../src/tabular/write/cell-text.js';
import { writeWorkbook } from '../../../src/tabular/write/write-workbook.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'bidui-write-'));

function bookOf(rows: readonly SheetRow[], change: Partial<Sheet> = {}): Workbook {
  const sheet: Sheet = {
    name: '表',
    columns: [{ width: 12 }, { width: 20, style: 'id' }],
    rows,
    rowCount: rows.length,
    freeze: { rows: 1, columns: 1 },
    filter: { firstRow: 1, lastRow: rows.length, firstColumn: 1, lastColumn: 2 },
    choices: [],
    protected: false,
    hidden: false,
    print: { orientation: 'landscape', repeatRows: { first: 1, last: 1 }, footer: '甲县&乙县' },
    ...change,
  };
  return { title: '测试', author: '甲县比对办', day: '2018-07-25', sheets: [sheet] };
}

function textRows(texts: readonly string[]): SheetRow[] {
  return texts.map((text) => ({
    cells: [
      { value: text, style: 'text' },
      { value: text, style: 'id' },
    ],
    height: 20,
  }));
}

async function write(workbook: Workbook, name: string): Promise<string> {
  const file = path.join(folder, name);
  await writeWorkbook(workbook, file);
  return file;
}

async function read(file: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return book;
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Texts that begin like a formula or a command in a spreadsheet, and the ways of hiding it. */
const INJECTIONS = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1+1',
  '-12.5',
  '@SUM(1)',
  '=HYPERLINK("http://x","y")',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '＝1+1',
  "'=1+1",
  '="a"',
  '=IMPORTXML(1)',
  '{=1}',
  '=1+1\n=2',
  '%0A=1',
  '|=1',
  ';=1',
  ',=1',
  '_x003D_1+1',
  '#REF!',
  'TRUE',
  '1E5',
  '2018-07-01',
];

describe('text', () => {
  test('that begins like a formula is written as text in every style and comes back as it was', async () => {
    const texts = INJECTIONS.map((text) => text.replace('\r', '\n'));
    const book = await read(await write(bookOf(textRows(texts)), 'injection.xlsx'));
    const sheet = book.getWorksheet('表')!;
    const seen = texts.map((_, position) => {
      const cell = sheet.getCell(position + 1, 2);
      return [cell.type, cell.numFmt, cell.value];
    });
    expect(seen).toEqual(texts.map((text) => [ExcelJS.ValueType.String, '@', text]));
  });

  test('of any characters never becomes a formula or breaks the file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { minLength: 1, maxLength: 20 }),
        async (texts) => {
          const prefixed = texts.map((text, position) => '=+-@\t'.charAt(position % 5) + text);
          const sheet = (await read(await write(bookOf(textRows(prefixed)), 'any.xlsx'))).getWorksheet('表')!;
          for (const [position, text] of prefixed.entries()) {
            const cell = sheet.getCell(position + 1, 1);
            expect(cell.formula).toBeUndefined();
            expect(cell.text.replaceAll('_x005F_', '_')).toBe(cleanCellText(text).replaceAll('_x005F_', '_'));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  test('too long for a cell is cut with a note, never in the middle of a character', () => {
    const cut = cleanCellText('🏠'.repeat(MAX_CELL_CHARACTERS));
    expect(cut.length).toBeLessThanOrEqual(MAX_CELL_CHARACTERS);
    expect(cut.endsWith('……（内容过长，已截断）')).toBe(true);
    expect(Buffer.from(cut).toString()).toBe(cut);
  });

  test.each([
    ['a\u0001b', 'a\ufffdb'],
    ['第一行\r\n第二行', '第一行\n第二行'],
    ['_x000D_', '_x005F_x000D_'],
    ['\ud800', '\ufffd'],
  ])('%j is stored as %j', (text, expected) => {
    expect(cleanCellText(text)).toBe(expected);
  });
});

describe('workbooks', () => {
  const rows = textRows(['表头', '990121197001010015', '=1+1']);

  test('of equal content are equal byte for byte, whenever they are written', async () => {
    const one = await write(bookOf(rows), 'one.xlsx');
    // Zip stamps have a grain of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(hashOf(await write(bookOf(rows), 'other.xlsx'))).toBe(hashOf(one));
  });

  test('keep widths, panes, filter, print set-up, merges, comments, fills, protection and drop-downs', async () => {
    const book = bookOf(
      [
        { cells: [{ value: '标题', style: 'title', across: 2 }], height: 30 },
        {
          cells: [
            { value: '改过', style: 'text', mark: 'changed', comment: '原为：张叁' },
            { value: null, style: 'open' },
          ],
          height: null,
        },
      ],
      {
        protected: true,
        choices: [
          {
            ranges: [
              { firstRow: 2, lastRow: 2, firstColumn: 2, lastColumn: 2 },
              { firstRow: 4, lastRow: 9, firstColumn: 2, lastColumn: 2 },
            ],
            sheet: "选'项",
            source: { firstRow: 2, lastRow: 5, firstColumn: 1, lastColumn: 1 },
            error: '请选择',
            prompt: '',
          },
        ],
      },
    );
    const sheet = (await read(await write(book, 'all.xlsx'))).getWorksheet('表')!;
    expect({
      widths: sheet.columns.map((column) => column.width),
      view: sheet.views[0],
      filter: sheet.autoFilter,
      paper: sheet.pageSetup.paperSize,
      fit: [sheet.pageSetup.fitToPage, sheet.pageSetup.fitToWidth, sheet.pageSetup.fitToHeight],
      titles: sheet.pageSetup.printTitlesRow,
      footer: sheet.headerFooter.oddFooter,
      merges: sheet.model.merges,
      comment: sheet.getCell('A2').note,
      fill: (sheet.getCell('A2').fill as ExcelJS.FillPattern).fgColor?.argb,
      locked: [sheet.getCell('A2').protection?.locked, sheet.getCell('B2').protection?.locked],
      protection: (sheet as unknown as { sheetProtection: { sheet?: boolean } }).sheetProtection.sheet,
      choices: [sheet.getCell('B2'), sheet.getCell('B9'), sheet.getCell('B3')].map(
        (cell) => (cell.dataValidation as ExcelJS.DataValidation | undefined)?.formulae,
      ),
    }).toMatchObject({
      widths: [12, 20],
      view: { state: 'frozen', xSplit: 1, ySplit: 1 },
      filter: 'A1:B2',
      paper: 9,
      fit: [true, 1, 0],
      titles: '1:1',
      footer: '&L&9甲县&&乙县&R&9第 &P 页 / 共 &N 页',
      merges: ['A1:B1'],
      comment: '原为：张叁',
      fill: 'FFFFF2B3',
      locked: [undefined, false],
      protection: true,
      choices: [["'选''项'!$A$2:$A$5"], ["'选''项'!$A$2:$A$5"], undefined],
    });
  });

  test('of many rows are written row by row and hold the same as small ones', async () => {
    const count = 20_500;
    const many: SheetRow[] = Array.from({ length: count }, (_, n) => ({
      cells: [
        { value: `=第${n}行`, style: 'text', ...(n === 3 ? { comment: '说明', mark: 'changed' as const } : {}) },
        { value: n, style: 'integer' },
      ],
      height: 20,
    }));
    const file = await write(bookOf(many), 'many.xlsx');
    expect(hashOf(await write(bookOf(many), 'many2.xlsx'))).toBe(hashOf(file));
    const sheet = (await read(file)).getWorksheet('表')!;
    expect([sheet.rowCount, sheet.getCell('A20500').value, sheet.getCell('B20500').value]).toEqual([
      count,
      '=第20499行',
      20_499,
    ]);
    expect([sheet.getCell('A4').note, sheet.pageSetup.printTitlesRow, sheet.autoFilter, sheet.views[0]?.state]).toEqual(
      ['说明', '1:1', 'A1:B20500', 'frozen'],
    );
  });
});
