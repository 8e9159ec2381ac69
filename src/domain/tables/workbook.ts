/**
 * A workbook as data: report builds it, tabular writes it, tests dump it as text. Few named styles, so that Excel, WPS and LibreOffice show
 * the same. Pure shapes: nothing here knows a library. Rows and columns are 1-based in ranges that people see (`SheetRange`), 0-based
 * nowhere.
 */

/**
 * title · head: head lines under the title · note: explanations · header: column heads · header_open: heads of columns to be filled
 * in · text: wrapped, left · short: centred text · id: identity and other numbers as text · ordinal: centred number · integer ·
 * number: as many decimals as it has · percent: 0–1 · total, total_percent: sums, shares of sums ·
 * open: cells to be filled in (unlocked) · sign: signature block · section: a line between groups of rows.
 */
export const CELL_STYLES = [
  'title',
  'head',
  'note',
  'header',
  'header_open',
  'text',
  'short',
  'id',
  'ordinal',
  'integer',
  'decimal',
  'number',
  'percent',
  'total',
  'total_percent',
  'open',
  'sign',
  'section',
] as const;
export type CellStyle = (typeof CELL_STYLES)[number];

/** Background beside the style: band groups the rows of one household; the others mark cells that a person should look at. */
export const CELL_MARKS = ['band', 'changed', 'refused', 'attention'] as const;
export type CellMark = (typeof CELL_MARKS)[number];

export interface SheetCell {
  /** Text is always written as text, whatever it begins with. */
  readonly value: string | number | null;
  readonly style: CellStyle;
  readonly mark?: CellMark;
  /** A note shown when the pointer rests on the cell. */
  readonly comment?: string;
  /** Columns the cell covers from its own on; default 1. */
  readonly across?: number;
  /** Rows the cell covers from its own on; default 1. */
  readonly down?: number;
}

export interface SheetRow {
  readonly cells: readonly (SheetCell | null)[];
  /** Points; null leaves it to the program. */
  readonly height: number | null;
  /** The printed page ends after this row. */
  readonly pageBreakAfter?: boolean;
}

/** 1-based, inclusive. */
export interface SheetRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A drop-down whose choices stand in a column of another sheet (a list in quotes would end at 255 characters). */
export interface SheetChoice {
  readonly ranges: readonly SheetRange[];
  readonly sheet: string;
  readonly source: SheetRange;
  /** Shown when something else is typed. */
  readonly error: string;
  /** Shown beside the selected cell; empty for none. */
  readonly prompt: string;
}

/** A chart over cells of a sheet, drawn by the program that opens the workbook. */
export interface SheetChart {
  /** bars lie across, for names; lines run from left to right, for days. */
  readonly kind: 'bars' | 'stacked_bars' | 'lines';
  readonly title: string;
  readonly format: 'integer' | 'percent';
  /** Sheet whose cells it shows. */
  readonly dataSheet: string;
  /** One column of cells; bars show its first cell on top. `texts` are what stands there. */
  readonly categories: SheetRange;
  readonly texts: readonly string[];
  /** One column of cells each, beside the categories; `head` is the cell of its name. */
  readonly series: readonly {
    readonly name: string;
    /** Six hexadecimal digits. */
    readonly colour: string;
    readonly head: SheetRange;
    readonly cells: SheetRange;
    readonly numbers: readonly (number | null)[];
  }[];
  /** Its upper edge is that of the row after this one. */
  readonly belowRow: number;
  /** Its left edge is so far inside that column. */
  readonly column: number;
  readonly offsetCm: number;
  readonly widthCm: number;
  readonly heightCm: number;
}

/** Cells that are compared at a glance: bars by size, or lights by share (0–1). */
export interface SheetComparison {
  readonly kind: 'bars' | 'lights';
  readonly ranges: readonly SheetRange[];
}

export interface SheetColumn {
  /** Characters of the standard font; a Chinese character counts two. */
  readonly width: number;
  readonly hidden?: boolean;
  /** Style of the whole column below the rows, so that typing there keeps text as text. */
  readonly style?: CellStyle;
}

export interface SheetPrint {
  readonly orientation: 'landscape' | 'portrait';
  /** Header rows repeated on every page; null for none. */
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  /** First columns repeated on every page of a sheet that is several pages wide; default none. */
  readonly repeatColumns?: number;
  /** Part of the sheet that is printed; default: all of it. */
  readonly area?: SheetRange;
  /** Default 1: everything fits the width of one page. */
  readonly pagesWide?: number;
  /** Centred at the top of every page: names a sheet whose rows begin with its table; default none. */
  readonly header?: string;
  /** Left part of the page footer; the right part is always 第 x 页 / 共 y 页. */
  readonly footer: string;
}

export interface Sheet {
  /** At most 31 characters, unique in the workbook without regard to case. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<SheetRow>;
  readonly rowCount: number;
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly filter: SheetRange | null;
  readonly choices: readonly SheetChoice[];
  readonly charts?: readonly SheetChart[];
  readonly comparisons?: readonly SheetComparison[];
  /** Locked but for cells of style `open`; filtering, sorting and changing sizes stay allowed. */
  readonly protected: boolean;
  readonly hidden: boolean;
  readonly print: SheetPrint;
}

export interface Workbook {
  /** Document title property. */
  readonly title: string;
  /** Document author property: the office. */
  readonly author: string;
  /** ISO day used as creation date, so that equal content gives equal bytes. */
  readonly day: string;
  readonly sheets: readonly Sheet[];
}
