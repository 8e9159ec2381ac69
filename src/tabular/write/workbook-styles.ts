/**
 * The look of every style of a workbook model. Only features that Excel, WPS and LibreOffice draw alike: solid fills, thin borders, two
 * fonts that every office machine has. Knows nothing of a sheet's purpose.
 */
import type ExcelJS from 'exceljs';
import type { CellMark, CellStyle } from '../../domain/tables/workbook.js';

const BODY_FONT = '宋体';
const HEADING_FONT = '黑体';

/** Keeps typed text as text as well: an identity number stays whole, `=1+1` stays as typed. */
const TEXT_FORMAT = '@';

const THIN: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FF8C8C8C' } };
const GRID: Partial<ExcelJS.Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };

const COLOURS = {
  header: 'FFD9E2EC',
  headerOpen: 'FFFFE08A',
  open: 'FFFFFBE8',
  total: 'FFEDEDED',
  section: 'FFE8EEF4',
  band: 'FFF4F6F8',
  changed: 'FFFFF2B3',
  refused: 'FFF8CBAD',
  attention: 'FFFCE4D6',
} as const;

const MARK_COLOURS: Readonly<Record<CellMark, string>> = {
  band: COLOURS.band,
  changed: COLOURS.changed,
  refused: COLOURS.refused,
  attention: COLOURS.attention,
};

const LEFT: Partial<ExcelJS.Alignment> = { vertical: 'middle', horizontal: 'left', wrapText: true };
const CENTRE: Partial<ExcelJS.Alignment> = { vertical: 'middle', horizontal: 'center', wrapText: true };
const RIGHT: Partial<ExcelJS.Alignment> = { vertical: 'middle', horizontal: 'right' };

const body = { name: BODY_FONT, size: 11 };
const bold = { name: BODY_FONT, size: 11, bold: true };

const LOOKS: Readonly<Record<CellStyle, Partial<ExcelJS.Style>>> = {
  title: { font: { name: HEADING_FONT, size: 18 }, alignment: CENTRE, numFmt: TEXT_FORMAT },
  head: { font: body, alignment: LEFT, numFmt: TEXT_FORMAT },
  note: { font: { ...body, color: { argb: 'FF595959' } }, alignment: LEFT, numFmt: TEXT_FORMAT },
  header: { font: bold, alignment: CENTRE, border: GRID, fill: solid(COLOURS.header), numFmt: TEXT_FORMAT },
  header_open: { font: bold, alignment: CENTRE, border: GRID, fill: solid(COLOURS.headerOpen), numFmt: TEXT_FORMAT },
  text: { font: body, alignment: LEFT, border: GRID, numFmt: TEXT_FORMAT },
  short: { font: body, alignment: CENTRE, border: GRID, numFmt: TEXT_FORMAT },
  id: { font: body, alignment: CENTRE, border: GRID, numFmt: TEXT_FORMAT },
  ordinal: { font: body, alignment: CENTRE, border: GRID, numFmt: '0' },
  integer: { font: body, alignment: RIGHT, border: GRID, numFmt: '0' },
  number: { font: body, alignment: RIGHT, border: GRID, numFmt: 'General' },
  decimal: { font: body, alignment: RIGHT, border: GRID, numFmt: '0.00' },
  percent: { font: body, alignment: RIGHT, border: GRID, numFmt: '0.0%' },
  total: { font: bold, alignment: RIGHT, border: GRID, fill: solid(COLOURS.total), numFmt: '0' },
  total_percent: { font: bold, alignment: RIGHT, border: GRID, fill: solid(COLOURS.total), numFmt: '0.0%' },
  open: {
    font: body,
    alignment: LEFT,
    border: GRID,
    fill: solid(COLOURS.open),
    numFmt: TEXT_FORMAT,
    protection: { locked: false },
  },
  sign: { font: { name: BODY_FONT, size: 12 }, alignment: LEFT, numFmt: TEXT_FORMAT },
  section: { font: bold, alignment: LEFT, border: GRID, fill: solid(COLOURS.section), numFmt: TEXT_FORMAT },
};

const cache = new Map<string, Partial<ExcelJS.Style>>();

/** The same object for the same look, so that the library writes each look once. */
export function lookOf(style: CellStyle, mark: CellMark | undefined): Partial<ExcelJS.Style> {
  const key = `${style}/${mark ?? ''}`;
  let look = cache.get(key);
  if (look === undefined) {
    look = mark === undefined ? LOOKS[style] : { ...LOOKS[style], fill: solid(MARK_COLOURS[mark]) };
    cache.set(key, look);
  }
  return look;
}

function solid(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
