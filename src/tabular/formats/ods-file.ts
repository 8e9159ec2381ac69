/** OpenDocument spreadsheets (.ods) as table files, read from `content.xml` as a stream. */
import { UserError, type Problem } from '../../domain/problem.js';
import type { TableFile } from '../../domain/tables/table.js';
import type { ByteSource } from '../container/byte-source.js';
import { placeOfFile } from '../../domain/place.js';
import { CellOddities } from '../rows/cell-oddities.js';
import { GENERAL_FORMAT } from '../rows/number-format.js';
import type { ReadLimits } from '../container/read-limits.js';
import { openSheets } from './row-stream.js';
import type { SheetListener } from './row-stream.js';
import { withdrawnCell, type StoredCell, type StoredKind } from '../rows/sheet-row.js';
import { localAttribute, XmlFeed } from '../container/xml-feed.js';
import type { XmlAttributes, XmlHandler } from '../container/xml-feed.js';
import type { ZipArchive } from '../container/zip-archive.js';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
/** Cells that repeats may add to one sheet: repeats are how a small document holds an enormous one. */
const MAX_REPEATED_CELLS = 20_000_000;
const DURATION = /^-?P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/;

/** Takes over the archive. Throws UserError `encryption-unknown`, `sheet-too-large` and the errors of the lower layers. */
export async function openOds(zip: ZipArchive, limits: ReadLimits): Promise<TableFile> {
  if (zip.has('META-INF/manifest.xml') && (await isEncrypted(zip))) {
    throw new UserError('encryption-unknown', {}, placeOfFile(zip.path));
  }
  const styles = new DocumentStyles();
  if (zip.has(STYLES)) {
    const feed = new XmlFeed(styles, limits, zip.path, STYLES);
    for await (const block of zip.stream(STYLES)) feed.write(block);
    feed.end();
  }
  return openDocument({ path: zip.path, stream: () => zip.stream(CONTENT), close: () => zip.close() }, styles, limits);
}

/** A flat document (.fods): the same XML without an archive around it. */
export function openFlatOds(source: ByteSource, limits: ReadLimits): Promise<TableFile> {
  const file = { path: source.path, stream: () => source.stream(), close: () => undefined };
  return openDocument(file, new DocumentStyles(), limits);
}

interface DocumentFile {
  readonly path: string;
  stream(): AsyncIterable<Buffer>;
  close(): void;
}

async function openDocument(file: DocumentFile, styles: DocumentStyles, limits: ReadLimits): Promise<TableFile> {
  const { path } = file;
  const problems: Problem[] = [];
  const sheets = await openSheets({
    path,
    part: CONTENT,
    limits,
    context: { date1904: false, sharedText: () => '' },
    oddities: new CellOddities(path, problems),
    stream: () => file.stream(),
    parser: (listener) => new OdsParser(listener, limits, path, styles),
  });
  if (sheets.length === 0) throw new UserError('xlsx-no-sheets', {}, placeOfFile(path));
  return {
    path,
    format: 'ods',
    encoding: null,
    delimiter: null,
    sheets,
    problems,
    close: () => {
      file.close();
      return Promise.resolve();
    },
  };
}

async function isEncrypted(zip: ZipArchive): Promise<boolean> {
  for await (const block of zip.stream('META-INF/manifest.xml')) {
    if (block.includes('encryption-data')) return true;
  }
  return false;
}

/** Styles by name: which hide a sheet, which strike text through. Also reads the styles of a document by itself. */
class DocumentStyles implements XmlHandler {
  readonly #hidden = new Set<string>();
  readonly #struck = new Map<string, boolean>();
  readonly #parents = new Map<string, string>();
  #name = '';

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'style') {
      this.#name = localAttribute(attributes, 'name') ?? '';
      this.#parents.set(this.#name, localAttribute(attributes, 'parent-style-name') ?? '');
    } else if (name === 'table-properties') {
      if (localAttribute(attributes, 'display') === 'false') this.#hidden.add(this.#name);
    } else if (name === 'text-properties') {
      const line =
        localAttribute(attributes, 'text-line-through-style') ?? localAttribute(attributes, 'text-line-through-type');
      if (line !== undefined) this.#struck.set(this.#name, line !== 'none');
    }
  }

  close(): void {
    // A style is known by its name.
  }

  text(): void {
    // Styles hold no text.
  }

  hides(name: string | undefined): boolean {
    return this.#hidden.has(name ?? '');
  }

  /** By itself, or by the style that it builds on. */
  strikes(name: string | undefined): boolean {
    const seen = new Set<string>();
    for (let at = name ?? ''; at !== '' && !seen.has(at); at = this.#parents.get(at) ?? '') {
      const own = this.#struck.get(at);
      if (own !== undefined) return own;
      seen.add(at);
    }
    return false;
  }
}

interface OpenCell {
  readonly struck: boolean;
  readonly repeat: number;
  readonly type: string;
  readonly value: string;
  readonly formula: boolean;
}

class OdsParser implements XmlHandler {
  readonly #listener: SheetListener;
  readonly #limits: ReadLimits;
  readonly #path: string;
  readonly #styles: DocumentStyles;
  #rowNumber = 1;
  #nextRow = 1;
  #rowRepeat = 1;
  #rowHidden = false;
  #column = 0;
  #headColumn = 0;
  #cells: StoredCell[] = [];
  #cell: OpenCell | null = null;
  #text = '';
  #paragraphs = 0;
  #paragraphDepth = 0;
  #skipDepth = 0;
  #tableDepth = 0;
  #repeatedCells = 0;
  /** Default styles of the columns, by the first of each group, and of the row. */
  #columnStyles: { readonly first: number; readonly style: string | undefined }[] = [];
  #rowStyle: string | undefined;
  /** Spans that are open within the cell: whether the text inside is struck through. */
  #spans: boolean[] = [];
  #hasStruckSpan = false;

  constructor(listener: SheetListener, limits: ReadLimits, path: string, styles: DocumentStyles) {
    this.#listener = listener;
    this.#limits = limits;
    this.#path = path;
    this.#styles = styles;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (
      this.#skipDepth > 0 ||
      (this.#cell !== null && (name === 'annotation' || name === 'shapes' || name === 'frame' || name === 'ruby-text'))
    ) {
      this.#skipDepth += 1;
    } else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(attributes);
    else if (this.#cell !== null) this.#openText(name, attributes);
    else if (name === 'table-row') this.#openRow(attributes);
    else if (name === 'table-column') this.#openColumn(attributes);
    else if (name === 'table') this.#openTable(attributes);
    else this.#styles.open(name, attributes);
  }

  close(name: string): void {
    if (this.#skipDepth > 0) this.#skipDepth -= 1;
    else if (name === 'p' || name === 'h') this.#paragraphDepth -= 1;
    else if (name === 'span') this.#spans.pop();
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table') this.#tableDepth -= 1;
  }

  text(text: string): void {
    if (this.#cell === null || this.#paragraphDepth === 0 || this.#skipDepth > 0) return;
    if (this.#spans.at(-1) === true) this.#hasStruckSpan ||= text.trim() !== '';
    else this.#text += text.replace(/[\t\n\r ]+/g, ' ');
  }

  #openTable(attributes: XmlAttributes): void {
    this.#tableDepth += 1;
    this.#listener.sheet(localAttribute(attributes, 'name') ?? '');
    if (this.#styles.hides(localAttribute(attributes, 'style-name'))) this.#listener.hideSheet();
    this.#nextRow = 1;
    this.#headColumn = 0;
    this.#columnStyles = [];
    this.#repeatedCells = 0;
  }

  #openColumn(attributes: XmlAttributes): void {
    const count = repeatOf(attributes, 'number-columns-repeated');
    const visibility = localAttribute(attributes, 'visibility');
    if (visibility === 'collapse' || visibility === 'filter') this.#listener.hideColumns(this.#headColumn, count);
    this.#columnStyles.push({
      first: this.#headColumn,
      style: localAttribute(attributes, 'default-cell-style-name'),
    });
    this.#headColumn += count;
  }

  #openRow(attributes: XmlAttributes): void {
    this.#rowNumber = this.#nextRow;
    this.#rowRepeat = repeatOf(attributes, 'number-rows-repeated');
    this.#nextRow += this.#rowRepeat;
    const visibility = localAttribute(attributes, 'visibility');
    this.#rowHidden = visibility === 'collapse' || visibility === 'filter';
    this.#rowStyle = localAttribute(attributes, 'default-cell-style-name');
    this.#cells = [];
    this.#column = 0;
  }

  #openCell(attributes: XmlAttributes): void {
    const across = repeatOf(attributes, 'number-columns-spanned');
    const down = repeatOf(attributes, 'number-rows-spanned');
    if (across > 1 || down > 1) {
      this.#listener.merge({
        firstRow: this.#rowNumber,
        lastRow: this.#rowNumber + down - 1,
        firstColumn: this.#column,
        lastColumn: this.#column + across - 1,
      });
    }
    const isError = attributes['calcext:value-type'] === 'error';
    const type = isError
      ? 'error'
      : (attributes['office:value-type'] ?? localAttribute(attributes, 'value-type') ?? '');
    const value =
      localAttribute(attributes, 'date-value') ??
      localAttribute(attributes, 'time-value') ??
      localAttribute(attributes, 'boolean-value') ??
      localAttribute(attributes, 'string-value') ??
      attributes['office:value'] ??
      localAttribute(attributes, 'value') ??
      '';
    const formula = localAttribute(attributes, 'formula') !== undefined;
    const style =
      localAttribute(attributes, 'style-name') ??
      this.#rowStyle ??
      this.#columnStyles.findLast(({ first }) => first <= this.#column)?.style;
    const struck = this.#styles.strikes(style);
    this.#cell = { repeat: repeatOf(attributes, 'number-columns-repeated'), type, value, formula, struck };
    this.#spans = [];
    this.#hasStruckSpan = false;
    this.#text = '';
    this.#paragraphs = 0;
    this.#paragraphDepth = 0;
  }

  #openText(name: string, attributes: XmlAttributes): void {
    if (name === 'p' || name === 'h') {
      if (this.#paragraphs > 0) this.#text += '\n';
      this.#paragraphs += 1;
      this.#paragraphDepth += 1;
    } else if (name === 'span') {
      const style = localAttribute(attributes, 'style-name');
      this.#spans.push(this.#spans.at(-1) === true || this.#styles.strikes(style));
    } else if (name === 's') this.#text += ' '.repeat(Math.min(repeatOf(attributes, 'c'), 1_000));
    else if (name === 'tab') this.#text += '\t';
    else if (name === 'line-break') this.#text += '\n';
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    const isText = cell.type === '' || cell.type === 'string';
    // A text whose struck part was left out is what is left of it, never the value beside it.
    const [kind, stored]: readonly [StoredKind, string] =
      isText && this.#hasStruckSpan ? ['text', this.#text.trim()] : storedContent(cell, this.#text);
    const from = this.#column;
    this.#column += cell.repeat;
    if (stored === '' && !this.#hasStruckSpan) return;
    const isWithdrawn = cell.struck || stored === '';
    if (this.#column > this.#limits.maxColumns)
      throw new UserError('sheet-column-out-of-range', {}, placeOfFile(this.#path));
    this.#repeatedCells += cell.repeat - 1;
    if (this.#repeatedCells > MAX_REPEATED_CELLS) throw new UserError('sheet-too-large', {}, placeOfFile(this.#path));
    for (let column = from; column < this.#column; column += 1) {
      this.#cells.push(
        isWithdrawn
          ? withdrawnCell(column, GENERAL_FORMAT)
          : { column, kind, stored, format: GENERAL_FORMAT, formula: cell.formula, ...this.#struckPart() },
      );
    }
  }

  #struckPart(): Pick<StoredCell, 'struck'> {
    return this.#hasStruckSpan ? { struck: true } : {};
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    this.#repeatedCells += this.#cells.length * (this.#rowRepeat - 1);
    if (this.#repeatedCells > MAX_REPEATED_CELLS) throw new UserError('sheet-too-large', {}, placeOfFile(this.#path));
    this.#listener.row(this.#rowNumber, this.#rowHidden, this.#cells, this.#rowRepeat);
  }
}

/** Content of a cell: the typed value where there is one, else its paragraphs. */
function storedContent(cell: OpenCell, text: string): readonly [StoredKind, string] {
  switch (cell.type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return ['number', cell.value.trim()];
    case 'date':
      return ['isoDate', cell.value.trim()];
    case 'time':
      return ['text', durationText(cell.value.trim())];
    case 'boolean':
      return booleanContent(cell.value.trim(), text);
    case 'error':
      return ['error', text];
    default:
      return ['text', text === '' ? cell.value : text];
  }
}

/** Some writers put a number where true or false belongs: any but zero is true. Any other value counts as it is shown. */
function booleanContent(value: string, text: string): readonly [StoredKind, string] {
  if (/^(?:true|false)$/i.test(value)) return ['boolean', value.toLowerCase()];
  const number = value === '' ? Number.NaN : Number(value);
  return Number.isNaN(number) ? ['text', text] : ['boolean', number === 0 ? 'false' : 'true'];
}

/** Example: `PT12H30M00S` → `12:30:00`. */
function durationText(value: string): string {
  const parts = DURATION.exec(value);
  if (parts === null) return value;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map(Number)
    .map((part) => part || 0);
  return [hours + days * 24, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':');
}

function repeatOf(attributes: XmlAttributes, name: string): number {
  const value = Number(localAttribute(attributes, name) ?? 1);
  return Number.isInteger(value) && value > 0 ? value : 1;
}
