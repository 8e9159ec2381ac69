/**
 * HTML tables (often posing as .xls) as table files. Every table of the page stands in one sheet, one below the other, as
 * Excel shows them; a table inside a cell is text of that cell. Tolerant of unclosed tags, since web systems write them.
 */
import { UserError, type CodeNeeding, type Problem } from '../../domain/problem.js';
import type { MergedRange, RowView, SheetSource, TableFile } from '../../domain/tables/table.js';
import { placeOfFile, placeOfRow } from '../../domain/place.js';
import { decodeHtmlText } from './html-text.js';
import { CellOddities } from '../rows/cell-oddities.js';
import { MergeIndex } from '../rows/merge-index.js';
import { GENERAL_FORMAT } from '../rows/number-format.js';
import type { ReadLimits } from '../container/read-limits.js';
import { ROWS_PER_BATCH } from '../rows/row-batch.js';
import { SheetRow, withdrawnCell } from '../rows/sheet-row.js';
import type { CellContext, StoredCell } from '../rows/sheet-row.js';

const CONTEXT: CellContext = { date1904: false, sharedText: () => '' };
/**
 * A tag; quoted values may hold tags of their own (`data-v="a<br/>b"`). A tag of a table whose quotes do not close ends at the first
 * `>`: a cell must not be lost for them.
 */
const TAG =
  /<!--|<(\/?)([a-zA-Z][\w:.-]*)((?:[^<>"']|"[^"<]*"|"[^"<]*<[^"]*"(?=[\s/>])|'[^'<]*'|'[^'<]*<[^']*'(?=[\s/>]))*)>|<(\/?)(t[dhr]|table)\b([^<>]*)>/gi;
const PAGE_END = /<\/(?:html|body)\s*>/i;
const SHEET_NAME = /<x:Name>([^<]{1,64})<\/x:Name>/i;
const COLUMN_SPAN = /\bcolspan\s*=\s*["']?\s*(\d{1,7})/i;
const ROW_SPAN = /\browspan\s*=\s*["']?\s*(\d{1,7})/i;
/** `.xl65 { … }` of a style sheet; the second part is the declarations. */
const CLASS_RULE = /\.([\w-]+)\s*(?:,[^{}]*)?\{([^{}]*)\}/g;
const STRUCK = /text-decoration(?:-line)?\s*:\s*[^;"'}]*line-through/i;
const STRUCK_TAG = /^(?:s|strike|del)$/;
const VOID_TAG = /^(?:br|img|hr|input|col|wbr|meta|link)$/;
const CLASS = /\bclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;
const SCIENTIFIC = /^-?\d(?:\.\d+)?E[+-]?\d+$/i;

interface HtmlRow {
  readonly rowNumber: number;
  readonly hidden: boolean;
  readonly cells: StoredCell[];
}

interface HtmlGrid {
  readonly name: string | null;
  readonly rows: readonly HtmlRow[];
  readonly merges: readonly MergedRange[];
}

/** Pages hold one sheet each. Throws UserError `html-no-table`, `html-cut`, `sheet-too-many-merges`, `sheet-column-out-of-range`. */
export function openHtml(
  path: string,
  pages: readonly string[],
  encoding: string | null,
  limits: ReadLimits,
): TableFile {
  const grids = pages.map((page) => parseGrid(path, page, limits)).filter((grid) => grid.rows.length > 0);
  if (grids.length === 0) throw new UserError('html-no-table', {}, placeOfFile(path));
  const problems: Problem[] = [];
  const oddities = new CellOddities(path, problems);
  return {
    path,
    format: 'html',
    encoding,
    delimiter: null,
    sheets: grids.map((grid) => sheetOf(oddities, grid, limits)),
    problems,
    close: () => Promise.resolve(),
  };
}

function sheetOf(oddities: CellOddities, grid: HtmlGrid, limits: ReadLimits): SheetSource {
  const { path } = oddities;
  return {
    name: grid.name,
    hidden: false,
    hiddenColumns: [],
    merges: grid.merges,
    // oxlint-disable-next-line typescript/require-await
    async *rows() {
      const merges = new MergeIndex<StoredCell>(grid.merges, limits.maxMergesPerRow);
      let batch: RowView[] = [];
      for (const { rowNumber, hidden, cells } of grid.rows) {
        for (const { struck, column } of cells) {
          if (struck === true) oddities.note('text-struck', grid.name, rowNumber, column);
        }
        const ranges = merges.rangesOver(rowNumber);
        if (ranges === null) throw new UserError('sheet-too-many-merges', {}, placeOfRow(path, grid.name, rowNumber));
        for (const range of ranges) {
          if (range.firstRow === rowNumber)
            range.content = cells.find((cell) => cell.column === range.firstColumn) ?? null;
        }
        if (cells.length === 0 && !ranges.some((range) => range.content !== null)) continue;
        batch.push(new SheetRow({ rowNumber, hidden }, cells, ranges, CONTEXT));
        if (batch.length < ROWS_PER_BATCH) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
  };
}

function parseGrid(path: string, page: string, limits: ReadLimits): HtmlGrid {
  const builder = new GridBuilder(path, limits);
  TAG.lastIndex = 0;
  let textStart = 0;
  for (let match = TAG.exec(page); match !== null; match = TAG.exec(page)) {
    builder.text(page.slice(textStart, match.index));
    textStart = TAG.lastIndex;
    const [whole, slash = match[4], rawName = match[5] ?? '', attributes = match[6] ?? ''] = match;
    if (whole === '<!--') {
      textStart = TAG.lastIndex = endOf(page, '-->', textStart);
      continue;
    }
    const name = rawName.toLowerCase();
    if (slash === '/') builder.close(name);
    else {
      builder.open(name, attributes);
      if (name !== 'script' && name !== 'style') continue;
      const end = endOf(page, `</${name}`, textStart);
      if (name === 'style') builder.readStyles(page.slice(textStart, end));
      textStart = TAG.lastIndex = end;
    }
  }
  builder.finish();
  // Rows and cells may go unclosed; a table that does, at the end of a page that does, was cut off.
  if (builder.isTableOpen && !PAGE_END.test(page)) throw new UserError('html-cut', {}, placeOfFile(path));
  const name = SHEET_NAME.exec(page)?.[1] ?? null;
  return { name: name === null ? null : decodeHtmlText(name), rows: builder.rows, merges: builder.merges };
}

/** Position behind a closing mark; the end of the page when there is none. */
function endOf(page: string, mark: string, from: number): number {
  const found = page.slice(from).search(new RegExp(mark, 'i'));
  return found === -1 ? page.length : from + found + mark.length;
}

class GridBuilder {
  readonly rows: HtmlRow[] = [];
  readonly merges: MergedRange[] = [];
  readonly #path: string;
  readonly #limits: ReadLimits;
  #tableDepth = 0;
  #rowNumber = 0;
  #row: HtmlRow | null = null;
  #column = 0;
  #cell: { column: number; number: string | null; isStruck: boolean } | null = null;
  readonly #struckClasses = new Set<string>();
  #isRowStruck = false;
  /** Elements that are open within the cell: whether the text inside is struck through. */
  #inside: { readonly name: string; readonly isStruck: boolean }[] = [];
  #hasStruckPart = false;
  #text = '';
  /** Last row of the row span that blocks a column. */
  #blockedUntil: number[] = [];

  constructor(path: string, limits: ReadLimits) {
    this.#path = path;
    this.#limits = limits;
  }

  get isTableOpen(): boolean {
    return this.#tableDepth > 0;
  }

  /** Classes of a style sheet whose text is struck through. */
  readStyles(css: string): void {
    for (const [, name = '', declarations = ''] of css.matchAll(CLASS_RULE)) {
      if (STRUCK.test(declarations)) this.#struckClasses.add(name);
    }
  }

  #strikes(attributes: string): boolean {
    if (attributes === '') return false;
    if (STRUCK.test(attributes)) return true;
    if (this.#struckClasses.size === 0) return false;
    const [, double, single, bare] = CLASS.exec(attributes) ?? [];
    return (double ?? single ?? bare ?? '').split(/\s+/).some((name) => this.#struckClasses.has(name));
  }

  open(name: string, attributes: string): void {
    if (this.#cell !== null && !/^(?:td|th|tr|table)$/.test(name) && !VOID_TAG.test(name)) {
      const isStruck = this.#inside.at(-1)?.isStruck === true || STRUCK_TAG.test(name) || this.#strikes(attributes);
      this.#inside.push({ name, isStruck });
    }
    if (name === 'table') {
      this.#tableDepth += 1;
      if (this.#tableDepth === 1) this.#blockedUntil = [];
    } else if (this.#tableDepth === 1 && name === 'tr') this.#openRow(attributes);
    else if (this.#tableDepth === 1 && (name === 'td' || name === 'th')) this.#openCell(attributes);
    else if (this.#cell !== null && (name === 'br' || name === 'tr')) this.#text += '\u0000';
    else if (this.#cell !== null && (name === 'p' || name === 'div') && this.#text.trim() !== '')
      this.#text += '\u0000';
  }

  close(name: string): void {
    const at = this.#inside.findLastIndex((element) => element.name === name);
    if (at >= 0) this.#inside.length = at;
    if (name === 'table') {
      if (this.#tableDepth === 1) this.finish();
      this.#tableDepth = Math.max(0, this.#tableDepth - 1);
    } else if (this.#tableDepth !== 1) return;
    else if (name === 'td' || name === 'th') this.#closeCell();
    else if (name === 'tr') this.#closeRow();
  }

  text(text: string): void {
    if (this.#cell === null) return;
    if (this.#inside.at(-1)?.isStruck === true) this.#hasStruckPart ||= cellText(text) !== '';
    else this.#text += text;
  }

  finish(): void {
    this.#closeRow();
  }

  #openRow(attributes: string): void {
    this.#closeRow();
    this.#rowNumber += 1;
    if (this.#rowNumber > this.#limits.maxRows) throw this.#error('sheet-row-out-of-range');
    this.#row = { rowNumber: this.#rowNumber, hidden: /display\s*:\s*none/i.test(attributes), cells: [] };
    this.#isRowStruck = this.#strikes(attributes);
    this.#column = 0;
  }

  #openCell(attributes: string): void {
    this.#closeCell();
    if (this.#row === null) this.#openRow('');
    while ((this.#blockedUntil[this.#column] ?? 0) >= this.#rowNumber) this.#column += 1;
    const across = spanOf(attributes, COLUMN_SPAN);
    const down = spanOf(attributes, ROW_SPAN);
    const lastColumn = this.#column + across - 1;
    if (lastColumn >= this.#limits.maxColumns) throw this.#error('sheet-column-out-of-range');
    const lastRow = Math.min(this.#rowNumber + down - 1, this.#limits.maxRows);
    if (across > 1 || down > 1) this.#addMerge(lastColumn, lastRow);
    if (down > 1)
      for (let column = this.#column; column <= lastColumn; column += 1) this.#blockedUntil[column] = lastRow;
    this.#cell = {
      column: this.#column,
      number: /\b(?:x:num|data-v|sdval)\s*=\s*["']?(-?[\d.]+(?:E[+-]?\d+)?)/i.exec(attributes)?.[1] ?? null,
      isStruck: this.#isRowStruck || this.#strikes(attributes),
    };
    this.#inside = [];
    this.#hasStruckPart = false;
    this.#text = '';
    this.#column = lastColumn + 1;
  }

  #addMerge(lastColumn: number, lastRow: number): void {
    if (this.merges.length >= this.#limits.maxMerges) throw this.#error('sheet-too-many-merges');
    this.merges.push({ firstRow: this.#rowNumber, lastRow, firstColumn: this.#column, lastColumn });
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null || this.#row === null) return;
    const shown = cellText(this.#text);
    // Excel's own HTML stores the number beside its displayed text.
    const stored = cell.number !== null && SCIENTIFIC.test(shown) ? cell.number : shown;
    if (stored === '' && !this.#hasStruckPart) return;
    const { column, isStruck } = cell;
    const struck = this.#hasStruckPart ? { struck: true } : {};
    this.#row.cells.push(
      isStruck || stored === ''
        ? withdrawnCell(column, GENERAL_FORMAT)
        : { column, kind: 'text', stored, format: GENERAL_FORMAT, formula: false, ...struck },
    );
  }

  #closeRow(): void {
    this.#closeCell();
    if (this.#row !== null) this.rows.push(this.#row);
    this.#row = null;
  }

  #error(code: CodeNeeding<never>): UserError {
    return new UserError(code, {}, placeOfRow(this.#path, null, this.#rowNumber));
  }
}

/** White space of the source collapses; line breaks of the page stay. */
function cellText(raw: string): string {
  const collapsed = raw.replace(/[ \t\r\n\f]+/g, ' ').replace(/ ?\u0000 ?/g, '\n');
  return decodeHtmlText(collapsed.replace(/^[ \n]+|[ \n]+$/g, '')).replace(/^\u00A0+$/, '');
}

function spanOf(attributes: string, pattern: RegExp): number {
  return attributes === '' ? 1 : Math.max(1, Number(pattern.exec(attributes)?.[1] ?? 1));
}
