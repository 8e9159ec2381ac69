/**
 * Workbook models → .xlsx files, by exceljs: whole in memory for ordinary ones, row by row for big ones (in memory 200,000 rows take
 * gigabytes); add-pictures adds charts. Text is always written as text. The target is a temporary path: src/system/atomic-file gives it its name.
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type ExcelJS from 'exceljs';
import { columnLetters } from '../../domain/place.js';
import type { Sheet, SheetCell, SheetChoice, SheetRange, SheetRow, Workbook } from '../../domain/tables/workbook.js';
import { addPictures } from './add-pictures.js';
import { cleanCellText } from './cell-text.js';
import { lookOf } from './workbook-styles.js';
import { fixZipTimes } from './zip-times.js';

/** Rows in all sheets together from which a workbook is written row by row. */
const STREAMED_FROM_ROWS = 20_000;
/** The streaming writer does not wait for the disk; after so many rows it gets the chance. */
const ROWS_BETWEEN_TURNS = 500;
/** exceljs leaves a column of just this width out of the file, with its other properties. */
const LIBRARY_DEFAULT_WIDTH = 9;

const A4 = 9 as unknown as ExcelJS.PaperSize;
/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 };
/** Actions that stay possible on a protected sheet. */
const ALLOWED_WHEN_PROTECTED: Partial<ExcelJS.WorksheetProtection> = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  autoFilter: true,
  sort: true,
  formatColumns: true,
  formatRows: true,
};

/** A sheet of either writer. */
interface SheetTarget {
  getRow(rowNumber: number): ExcelJS.Row;
  mergeCells(top: number, left: number, bottom: number, right: number): void;
}

/** Writes a workbook to a path that does not matter until it is renamed. Same model, same bytes. */
export async function writeWorkbook(workbook: Workbook, path: string): Promise<void> {
  const rows = workbook.sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0);
  if (rows > STREAMED_FROM_ROWS && !workbook.sheets.some((sheet) => sheet.protected))
    await writeStreamed(workbook, path);
  else await writeInMemory(workbook, path);
  await addPictures(workbook, path);
  await fixZipTimes(path);
}

/** Loading exceljs takes a third of a second, which only runs that write workbooks pay. */
async function loadExcel(): Promise<typeof ExcelJS> {
  return (await import('exceljs')).default;
}

async function writeInMemory(workbook: Workbook, path: string): Promise<void> {
  const book = new (await loadExcel()).Workbook();
  describe(book, workbook);
  for (const sheet of workbook.sheets) {
    const target = book.addWorksheet(sheet.name, sheetOptions(sheet));
    setColumns(target, sheet);
    let rowNumber = 0;
    for (const row of sheet.rows) {
      rowNumber += 1;
      fillRow(target, row, rowNumber);
      if (row.pageBreakAfter === true) target.getRow(rowNumber).addPageBreak();
    }
    finishSheet(target, sheet);
    if (sheet.protected) await target.protect('', ALLOWED_WHEN_PROTECTED);
  }
  await book.xlsx.writeFile(path);
}

async function writeStreamed(workbook: Workbook, path: string): Promise<void> {
  const stream = createWriteStream(path);
  await once(stream, 'open');
  const { stream: streams } = await loadExcel();
  const book = new streams.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  describe(book, workbook);
  for (const sheet of workbook.sheets) {
    const target = book.addWorksheet(sheet.name, sheetOptions(sheet));
    setColumns(target, sheet);
    let rowNumber = 0;
    for (const row of sheet.rows) {
      rowNumber += 1;
      fillRow(target, row, rowNumber);
      target.getRow(rowNumber).commit();
      if (rowNumber % ROWS_BETWEEN_TURNS === 0) await nextTurn();
    }
    finishSheet(target, sheet);
    target.commit();
  }
  await book.commit();
}

function describe(
  book: Pick<ExcelJS.Workbook, 'creator' | 'lastModifiedBy' | 'created' | 'modified'>,
  workbook: Workbook,
) {
  book.creator = workbook.author;
  book.lastModifiedBy = workbook.author;
  book.created = new Date(`${workbook.day}T00:00:00Z`);
  book.modified = book.created;
  if ('title' in book) book.title = workbook.title;
}

function sheetOptions(sheet: Sheet): Partial<ExcelJS.AddWorksheetOptions> {
  const { freeze, print } = sheet;
  return {
    state: sheet.hidden ? 'hidden' : 'visible',
    views:
      freeze === null
        ? [{ state: 'normal', showGridLines: false }]
        : [{ state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows, showGridLines: false }],
    pageSetup: {
      paperSize: A4,
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: print.pagesWide ?? 1,
      pageOrder: 'overThenDown',
      fitToHeight: 0,
      horizontalCentered: (print.pagesWide ?? 1) === 1,
      margins: MARGINS,
      ...(print.area === undefined ? {} : { printArea: areaText(print.area) }),
      ...(print.repeatRows === null ? {} : { printTitlesRow: `${print.repeatRows.first}:${print.repeatRows.last}` }),
      ...(print.repeatColumns === undefined
        ? {}
        : { printTitlesColumn: `A:${columnLetters(print.repeatColumns - 1)}` }),
    },
    headerFooter: {
      ...(print.header === undefined ? {} : { oddHeader: `&C&12${escapePageText(print.header)}` }),
      oddFooter: `&L&9${escapePageText(print.footer)}&R&9第 &P 页 / 共 &N 页`,
    },
  };
}

function areaText({ firstRow, lastRow, firstColumn, lastColumn }: SheetRange): string {
  // exceljs puts the first dollar itself.
  return `${columnLetters(firstColumn - 1)}$${firstRow}:${columnLetters(lastColumn - 1)}$${lastRow}`;
}

/** In headers and footers `&` begins a command, and a digit right after a size would be read as part of it. */
function escapePageText(text: string): string {
  const escaped = text.replaceAll('&', '&&').slice(0, 120);
  return /^\d/.test(escaped) ? ` ${escaped}` : escaped;
}

function setColumns(target: Pick<ExcelJS.Worksheet, 'columns'>, sheet: Sheet): void {
  target.columns = sheet.columns.map((column) => ({
    width: column.width === LIBRARY_DEFAULT_WIDTH ? column.width + 0.01 : column.width,
    hidden: column.hidden ?? false,
    ...(column.style === undefined ? {} : { style: { numFmt: lookOf(column.style, undefined).numFmt ?? 'General' } }),
  }));
}

function fillRow(target: SheetTarget, row: SheetRow, rowNumber: number): void {
  const written = target.getRow(rowNumber);
  if (row.height !== null) written.height = row.height;
  let columnNumber = 0;
  for (const cell of row.cells) {
    columnNumber += 1;
    if (cell === null) continue;
    fillCell(written.getCell(columnNumber), cell);
    const across = cell.across ?? 1;
    const down = cell.down ?? 1;
    if (across > 1 || down > 1) {
      target.mergeCells(rowNumber, columnNumber, rowNumber + down - 1, columnNumber + across - 1);
    }
  }
}

function fillCell(written: ExcelJS.Cell, cell: SheetCell): void {
  written.style = lookOf(cell.style, cell.mark);
  if (typeof cell.value === 'number') written.value = cell.value;
  else if (cell.value !== null && cell.value !== '') written.value = cleanCellText(cell.value);
  if (cell.comment !== undefined) written.note = { texts: [{ text: cleanCellText(cell.comment) }] };
}

function finishSheet(target: ExcelJS.Worksheet, sheet: Sheet): void {
  if (sheet.filter !== null) target.autoFilter = rangeText(sheet.filter);
  for (const choice of sheet.choices) addChoice(target, choice);
}

/** One entry for all ranges, straight into the model: the typed interface would copy it to every cell. */
function addChoice(target: ExcelJS.Worksheet, choice: SheetChoice): void {
  const validations = (target as unknown as { dataValidations: { model: Record<string, ExcelJS.DataValidation> } })
    .dataValidations;
  const source = `'${choice.sheet.replaceAll("'", "''")}'!${rangeText(choice.source, true)}`;
  for (const range of choice.ranges) {
    validations.model[rangeText(range, false, true)] = {
      type: 'list',
      allowBlank: true,
      formulae: [source],
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: '请从下拉选项中选择',
      error: choice.error,
      ...(choice.prompt === '' ? {} : { showInputMessage: true, promptTitle: '填写说明', prompt: choice.prompt }),
    };
  }
}

function rangeText(range: SheetRange, absolute = false, alwaysRange = false): string {
  const sign = absolute ? '$' : '';
  const first = `${sign}${columnLetters(range.firstColumn - 1)}${sign}${range.firstRow}`;
  const last = `${sign}${columnLetters(range.lastColumn - 1)}${sign}${range.lastRow}`;
  return first === last && !alwaysRange ? first : `${first}:${last}`;
}
