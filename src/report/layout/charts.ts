/**
 * Charts below the tables of a workbook. Their figures stand on a last sheet of their own, so that nobody must count bars, and so that
 * subtotals of the table are not drawn as places. Pure; src/tabular/write draws.
 */
import type { Sheet, SheetCell, SheetChart, SheetColumn, SheetRange, SheetRow } from '../../domain/tables/workbook.js';
import { plainSheet } from './plain-sheet.js';
import { fullWidthRow, rowHeight } from './table-builder.js';

const DATA_SHEET = '图表数据';
const COLUMNS = [
  { width: 26 },
  { width: 14 },
  { width: 14 },
  { width: 14 },
  { width: 14 },
  { width: 14 },
  { width: 14 },
];
/** Names of one chart that a page can show; the rest stands in the tables. */
export const MOST_BARS = 20;

const LINES_CM = 7.5;
const BARS_EDGES_CM = 3;
const BAR_CM = 0.55;
/** The height of a page in landscape, and in portrait. */
const PAGE_CM = 16;
const PORTRAIT_CM = 25;
const POINTS_PER_CM = 72 / 2.54;
/** Of a row that leaves its height to the program. */
const PLAIN_ROW_POINTS = 15;
/** Of one chart that has a page for itself. */
const WIDEST_CM = 17;
const GAP_CM = 0.4;
/** Pixels of a column: of each unit of its width, and beside them. */
const UNIT_PIXELS = 7;
const EDGE_PIXELS = 5;
const PIXELS_PER_CM = 96 / 2.54;

/** Colours of series by their meaning, the same in every workbook. */
export const CHART_COLOURS = {
  error: 'B3261E',
  verify: 'E08E0B',
  notice: '7F8FA1',
  done: '2E7D4F',
  under_way: '1F5F99',
  waiting: 'B8C4CF',
} as const;

export interface ChartOrder {
  /** Name of the sheet below whose rows it stands. */
  readonly on: string;
  readonly kind: SheetChart['kind'];
  readonly title: string;
  readonly format?: SheetChart['format'];
  /** Head of the column of names. */
  readonly heading: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly colour: string;
    /** One for each category. */
    readonly numbers: readonly (number | null)[];
  }[];
}

/** The sheets with their charts, and the sheet of figures last; charts without figures are left out. */
export function withCharts(sheets: readonly Sheet[], orders: readonly ChartOrder[], footer: string): Sheet[] {
  const drawn = orders.filter(hasFigures);
  if (drawn.length === 0) return [...sheets];
  const rows: SheetRow[] = [];
  const placed = drawn.map((order) => {
    const firstRow = rows.length + 1;
    rows.push(...dataRows(order));
    return { order, firstRow };
  });
  const data = plainSheet({
    name: DATA_SHEET,
    columns: COLUMNS,
    rows,
    rowCount: rows.length,
    print: { orientation: 'portrait', repeatRows: null, header: DATA_SHEET, footer },
  });
  return [
    ...sheets.map((sheet) => {
      const own = placed.filter(({ order }) => order.on === sheet.name);
      return own.length === 0 ? sheet : withPageFor(besideEachOther(sheet, own), sheet);
    }),
    data,
  ];
}

function hasFigures({ categories, series }: ChartOrder): boolean {
  return categories.length > 0 && series.some(({ numbers }) => numbers.some((number) => (number ?? 0) > 0));
}

interface PlacedOrder {
  readonly order: ChartOrder;
  /** Of its figures. */
  readonly firstRow: number;
}

/** The sheet with its charts, which begin a page where they may not fit below the table: a page would end inside them. */
function withPageFor(charts: readonly SheetChart[], sheet: Sheet): Sheet {
  const rows = [...sheet.rows];
  const tableCm = rows.reduce((sum, { height }) => sum + (height ?? PLAIN_ROW_POINTS), 0) / POINTS_PER_CM;
  const pageCm = sheet.print.orientation === 'portrait' ? PORTRAIT_CM : PAGE_CM;
  const isOnOnePage = tableCm + Math.max(...charts.map(({ heightCm }) => heightCm)) <= pageCm;
  const last = rows.at(-1);
  if (last !== undefined && !isOnOnePage) rows[rows.length - 1] = { ...last, pageBreakAfter: true };
  return { ...sheet, rows, charts };
}

/** A row of charts over the width of the table, one row below it: under each other, a page would end inside one. */
function besideEachOther({ columns, rowCount, print }: Sheet, orders: readonly PlacedOrder[]): SheetChart[] {
  const room = columns
    .slice(0, print.area?.lastColumn ?? columns.length)
    .reduce((sum, column) => sum + widthOf(column), 0);
  const widthCm = Math.min(WIDEST_CM, (room - GAP_CM * (orders.length - 1)) / orders.length);
  const heightCm = Math.max(...orders.map(({ order }) => heightOf(order)));
  return orders.map(({ order, firstRow }, position) => ({
    ...chartOf(order, firstRow),
    ...columnAt(columns, position * (widthCm + GAP_CM)),
    belowRow: rowCount + 1,
    widthCm,
    heightCm,
  }));
}

/** Centimetres. */
function widthOf({ width, hidden }: SheetColumn): number {
  return hidden === true ? 0 : Math.trunc(width * UNIT_PIXELS + EDGE_PIXELS) / PIXELS_PER_CM;
}

function columnAt(columns: readonly SheetColumn[], leftCm: number): Pick<SheetChart, 'column' | 'offsetCm'> {
  let offsetCm = leftCm;
  for (const [position, column] of columns.entries()) {
    const width = widthOf(column);
    if (offsetCm < width) return { column: position + 1, offsetCm };
    offsetCm -= width;
  }
  return { column: columns.length + 1, offsetCm };
}

function heightOf({ kind, categories, series }: ChartOrder): number {
  const bars = categories.length * (kind === 'bars' ? series.length : 1);
  return kind === 'lines' ? LINES_CM : Math.min(BARS_EDGES_CM + bars * BAR_CM, PAGE_CM);
}

function dataRows({ title, heading, categories, series, format = 'integer' }: ChartOrder): SheetRow[] {
  const head: SheetCell[] = [heading, ...series.map(({ name }) => name)].map((value) => ({ value, style: 'header' }));
  return [
    fullWidthRow(title, 'section', COLUMNS),
    { cells: head, height: rowHeight(head, COLUMNS) },
    ...categories.map((category, position): SheetRow => {
      const cells: SheetCell[] = [
        { value: category, style: 'text' },
        ...series.map(({ numbers }): SheetCell => ({ value: numbers[position] ?? null, style: format })),
      ];
      return { cells, height: rowHeight(cells, COLUMNS) };
    }),
    { cells: [], height: null },
  ];
}

function chartOf(
  order: ChartOrder,
  firstRow: number,
): Omit<SheetChart, 'column' | 'offsetCm' | 'widthCm' | 'heightCm' | 'belowRow'> {
  const { kind, title, categories, series, format = 'integer' } = order;
  const cells = (column: number): SheetRange => ({
    firstRow: firstRow + 2,
    lastRow: firstRow + 1 + categories.length,
    firstColumn: column,
    lastColumn: column,
  });
  const head = (column: number): SheetRange => ({
    firstRow: firstRow + 1,
    lastRow: firstRow + 1,
    firstColumn: column,
    lastColumn: column,
  });
  return {
    kind,
    title,
    format,
    dataSheet: DATA_SHEET,
    categories: cells(1),
    texts: categories,
    series: series.map(({ name, colour, numbers }, position) => ({
      name,
      colour,
      head: head(position + 2),
      cells: cells(position + 2),
      numbers,
    })),
  };
}
