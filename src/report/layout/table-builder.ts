/**
 * Rows of a layout (catalog/sheets) → the cells, widths and heights of a sheet. Used by every workbook, so that all look alike. Pure.
 */
import { PAGE_UNITS, type ColumnLayout, type LayoutKind, type SheetLayout } from '../../catalog/sheets/layout.js';
import type {
  CellMark,
  CellStyle,
  SheetCell,
  SheetColumn,
  SheetPrint,
  SheetRow,
} from '../../domain/tables/workbook.js';
import { columnWidthFor, wrappedLines } from './text-width.js';

/** Points of a line of body text, and above and below it. */
const LINE_POINTS = 16;
const ROW_PADDING_POINTS = 6;
/** Excel refuses higher rows. */
const MAX_ROW_POINTS = 409;
/** Column units that one page in landscape still shows in print of 6.5 points. */
const MAX_PAGE_UNITS = 250;
/** Rows that decide column widths; further rows do not change the look. */
const MEASURED_ROWS = 3000;

export type TableValue = string | number | null;
export type TableRow<Key extends string> = Readonly<Partial<Record<Key, TableValue>>>;

const STYLE_OF_KIND: Readonly<Record<LayoutKind, CellStyle>> = {
  text: 'text',
  short: 'short',
  id: 'id',
  ordinal: 'ordinal',
  integer: 'integer',
  decimal: 'decimal',
  number: 'number',
  percent: 'percent',
};

/** Columns as wide as their content needs, within the layout's limits; blank columns hidden where the layout says so. */
export function measureColumns<Key extends string>(
  columns: readonly (ColumnLayout & { readonly key: Key })[],
  rows: readonly TableRow<Key>[],
): SheetColumn[] {
  const measured = rows.length > MEASURED_ROWS ? rows.slice(0, MEASURED_ROWS) : rows;
  return columns.map((column) => {
    const [min, max] = column.width;
    let width = min;
    for (const row of measured) {
      if (width >= max) break;
      width = Math.max(width, columnWidthFor(valueText(row[column.key] ?? null)));
    }
    const hidden =
      column.hideWhenBlank === true &&
      rows.every((row) => (row[column.key] ?? null) === null || row[column.key] === '');
    return {
      width: Math.min(width, max),
      hidden,
      ...(column.open === true ? {} : { style: STYLE_OF_KIND[column.kind] }),
    };
  });
}

/** The header row of a layout. */
export function headerRow(layout: SheetLayout, widths: readonly SheetColumn[]): SheetRow {
  const cells = layout.columns.map((column): SheetCell => ({
    value: column.header,
    style: column.open === true ? 'header_open' : 'header',
  }));
  return { cells, height: rowHeight(cells, widths) };
}

/** One row of a layout; `mark` colours the locked cells. */
export function bodyRow<Key extends string>(
  columns: readonly (ColumnLayout & { readonly key: Key })[],
  row: TableRow<Key>,
  widths: readonly SheetColumn[],
  mark: CellMark | null = null,
): SheetRow {
  const cells = columns.map((column): SheetCell => {
    const value = row[column.key] ?? null;
    if (column.open === true) return { value, style: 'open' };
    return { value, style: STYLE_OF_KIND[column.kind], ...(mark === null ? {} : { mark }) };
  });
  const shown = cells.map((cell, position) => (columns[position]?.clipped === true ? null : cell));
  return { cells, height: rowHeight(shown, widths) };
}

/** Sums of the whole numbers below a table, with a word in its first column. */
export function totalRow<Key extends string>(
  layout: SheetLayout<Key>,
  rows: readonly TableRow<Key>[],
  widths: readonly SheetColumn[],
  word: string,
): SheetRow {
  const cells = layout.columns.map((column, position): SheetCell => {
    const { key, ratioOf } = column;
    if (position === 0) return { value: word, style: 'section' };
    if (ratioOf !== undefined) {
      const [numerator, denominator] = ratioOf.map((part) => sumOf(rows, part as Key) ?? 0) as [number, number];
      return { value: denominator === 0 ? null : numerator / denominator, style: 'total_percent' };
    }
    return { value: isSummed(column) ? sumOf(rows, key) : null, style: 'total' };
  });
  return { cells, height: rowHeight(cells, widths) };
}

function isSummed({ kind, summed }: Pick<ColumnLayout, 'kind' | 'summed'>): boolean {
  return summed ?? kind === 'integer';
}

/** Null where no cell holds a number. */
function sumOf<Key extends string>(rows: readonly TableRow<Key>[], key: Key): number | null {
  const numbers = rows.map((row) => row[key]).filter((value) => typeof value === 'number');
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0);
}

/** Words that begin a line of totals which the rows themselves hold. */
const TOTAL_WORDS: ReadonlySet<unknown> = new Set(['合计', '总计', '全部', '全县']);
export const TOTAL = '合计';
/** A word of totals stands in one of the first columns. */
const LABEL_COLUMNS = 5;

/** Whole numbers stand in the table that have a sum, and no row of it is their total. */
export function lacksTotal<Key extends string>(layout: SheetLayout<Key>, rows: readonly TableRow<Key>[]): boolean {
  const { columns } = layout;
  const isNumbered = columns.some((column) => isSummed(column) && sumOf(rows, column.key) !== null);
  return (
    isNumbered && !rows.some((row) => columns.slice(0, LABEL_COLUMNS).some(({ key }) => TOTAL_WORDS.has(row[key])))
  );
}

/** A cell that covers the whole width, as high as its text needs. */
export function fullWidthRow(text: string, style: CellStyle, widths: readonly SheetColumn[]): SheetRow {
  const cell: SheetCell = { value: text, style, across: widths.length };
  return { cells: [cell], height: rowHeight([cell], widths) };
}

/** Height for the tallest cell; merged cells have the room of all their columns. */
export function rowHeight(cells: readonly (SheetCell | null)[], widths: readonly SheetColumn[]): number {
  let lines = 1;
  cells.forEach((cell, position) => {
    if (typeof cell?.value !== 'string' || cell.value === '') return;
    const room = roomOf(widths, position, cell.across ?? 1);
    if (room > 0) lines = Math.max(lines, wrappedLines(cell.value, room) / (cell.down ?? 1));
  });
  return Math.min(MAX_ROW_POINTS, Math.ceil(lines) * LINE_POINTS + ROW_PADDING_POINTS);
}

/** Letters of a title are so much wider than those that columns are measured in. */
const TITLE_SCALE = 1.65;
const TITLE_LINE_POINTS = 26;

/** Height for a title over some columns: what one line takes, or more lines where the columns are narrow. */
export function titleHeight(text: string, room: number, least = 30): number {
  return Math.max(least, wrappedLines(text, room / TITLE_SCALE) * TITLE_LINE_POINTS);
}

/** Width of neighbouring columns together; hidden ones give no room. */
export function roomOf(widths: readonly SheetColumn[], first: number, count: number): number {
  let room = 0;
  for (const column of widths.slice(first, first + count)) if (column.hidden !== true) room += column.width;
  return room;
}

/** Number of pages side by side that keep columns legible when they are too wide for one page; at least 1. */
export function pagesWideFor(columns: readonly SheetColumn[]): number {
  return Math.max(1, Math.ceil(roomOf(columns, 0, columns.length) / PAGE_UNITS));
}

/** A table that would be too small to read on one page goes over several, each beginning with its first columns. */
export function pagesFor(
  columns: readonly SheetColumn[],
  repeatedColumns: number,
): Pick<SheetPrint, 'pagesWide' | 'repeatColumns'> {
  if (roomOf(columns, 0, columns.length) <= MAX_PAGE_UNITS) return {};
  return { pagesWide: pagesWideFor(columns), ...(repeatedColumns === 0 ? {} : { repeatColumns: repeatedColumns }) };
}

/** Rows above a table that goes over several pages keep to the columns of the first, so that no page break cuts it; at least one. */
export function columnsOfFirstPage(columns: readonly SheetColumn[], pagesWide: number): readonly SheetColumn[] {
  const room = roomOf(columns, 0, columns.length) / pagesWide;
  let count = columns.length;
  while (count > 1 && roomOf(columns, 0, count) > room) count -= 1;
  return columns.slice(0, count);
}

function valueText(value: TableValue): string {
  return value === null ? '' : String(value);
}
