/** OpenDocument spreadsheets (.ods) as table files, read from `content.xml` as a stream. */
import { UserError } from '../../domain/problem.js';
import type { TableFile } from '../../domain/tables/table.js';
import type { ByteSource } from '../container/byte-source.js';
import { placeOfFile } from '../../domain/place.js';
import { GENERAL_FORMAT } from '../rows/number-format.js';
import type { ReadLimits } from '../container/read-limits.js';
import { openSheets } from './row-stream.js';
import type { SheetListener } from './row-stream.js';
import type { StoredCell, StoredKind } from '../rows/sheet-row.js';
import { localAttribute } from '../container/xml-feed.js';
import type { XmlAttributes, XmlHandler } from '../container/xml-feed.js';
import type { ZipArchive } from '../container/zip-archive.js';

const CONTENT = 'content.xml';
/** Cells that repeats may add to one sheet: repeats are how a small document holds an enormous one. */
const MAX_REPEATED_CELLS = 20_000_000;
const DURATION = /^-?P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/;

/** Takes over the archive. Throws UserError `encryption-unknown`, `sheet-too-large` and the errors of the lower layers. */
export async function openOds(zip: ZipArchive, limits: ReadLimits): Promise<TableFile> {
  if (zip.has('META-INF/manifest.xml') && (await isEncrypted(zip))) {
    throw new UserError('encryption-unknown', {}, placeOfFile(zip.path));
  }
  return openDocument(
    zip.path,
    () => zip.stream(CONTENT),
    limits,
    () => zip.close(),
  );
}

/** A flat document (.fods): the same XML without an archive around it. */
export function openFlatOds(source: ByteSource, limits: ReadLimits): Promise<TableFile> {
  return openDocument(
    source.path,
    () => source.stream(),
    limits,
    () => undefined,
  );
}

async function openDocument(
  path: string,
  stream: () => AsyncIterable<Buffer>,
  limits: ReadLimits,
  close: () => void,
): Promise<TableFile> {
  const hiddenStyles = new Set<string>();
  const sheets = await openSheets({
    path,
    part: CONTENT,
    limits,
    context: { date1904: false, sharedText: () => '' },
    stream,
    parser: (listener) => new OdsParser(listener, limits, path, hiddenStyles),
  });
  if (sheets.length === 0) throw new UserError('xlsx-no-sheets', {}, placeOfFile(path));
  return {
    path,
    format: 'ods',
    encoding: null,
    delimiter: null,
    sheets,
    problems: [],
    close: () => {
      close();
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

interface OpenCell {
  readonly repeat: number;
  readonly type: string;
  readonly value: string;
  readonly formula: boolean;
}

class OdsParser implements XmlHandler {
  readonly #listener: SheetListener;
  readonly #limits: ReadLimits;
  readonly #path: string;
  readonly #hiddenStyles: Set<string>;
  #styleName = '';
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

  constructor(listener: SheetListener, limits: ReadLimits, path: string, hiddenStyles: Set<string>) {
    this.#listener = listener;
    this.#limits = limits;
    this.#path = path;
    this.#hiddenStyles = hiddenStyles;
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
    else if (name === 'style') this.#styleName = localAttribute(attributes, 'name') ?? '';
    else if (name === 'table-properties' && localAttribute(attributes, 'display') === 'false') {
      this.#hiddenStyles.add(this.#styleName);
    }
  }

  close(name: string): void {
    if (this.#skipDepth > 0) this.#skipDepth -= 1;
    else if (name === 'p' || name === 'h') this.#paragraphDepth -= 1;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table') this.#tableDepth -= 1;
  }

  text(text: string): void {
    if (this.#cell !== null && this.#paragraphDepth > 0 && this.#skipDepth === 0)
      this.#text += text.replace(/[\t\n\r ]+/g, ' ');
  }

  #openTable(attributes: XmlAttributes): void {
    this.#tableDepth += 1;
    this.#listener.sheet(localAttribute(attributes, 'name') ?? '');
    if (this.#hiddenStyles.has(localAttribute(attributes, 'style-name') ?? '')) this.#listener.hideSheet();
    this.#nextRow = 1;
    this.#headColumn = 0;
    this.#repeatedCells = 0;
  }

  #openColumn(attributes: XmlAttributes): void {
    const count = repeatOf(attributes, 'number-columns-repeated');
    const visibility = localAttribute(attributes, 'visibility');
    if (visibility === 'collapse' || visibility === 'filter') this.#listener.hideColumns(this.#headColumn, count);
    this.#headColumn += count;
  }

  #openRow(attributes: XmlAttributes): void {
    this.#rowNumber = this.#nextRow;
    this.#rowRepeat = repeatOf(attributes, 'number-rows-repeated');
    this.#nextRow += this.#rowRepeat;
    const visibility = localAttribute(attributes, 'visibility');
    this.#rowHidden = visibility === 'collapse' || visibility === 'filter';
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
    this.#cell = { repeat: repeatOf(attributes, 'number-columns-repeated'), type, value, formula };
    this.#text = '';
    this.#paragraphs = 0;
    this.#paragraphDepth = 0;
  }

  #openText(name: string, attributes: XmlAttributes): void {
    if (name === 'p' || name === 'h') {
      if (this.#paragraphs > 0) this.#text += '\n';
      this.#paragraphs += 1;
      this.#paragraphDepth += 1;
    } else if (name === 's') this.#text += ' '.repeat(Math.min(repeatOf(attributes, 'c'), 1_000));
    else if (name === 'tab') this.#text += '\t';
    else if (name === 'line-break') this.#text += '\n';
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return;
    const [kind, stored] = storedContent(cell, this.#text);
    const from = this.#column;
    this.#column += cell.repeat;
    if (stored === '') return;
    if (this.#column > this.#limits.maxColumns)
      throw new UserError('sheet-column-out-of-range', {}, placeOfFile(this.#path));
    this.#repeatedCells += cell.repeat - 1;
    if (this.#repeatedCells > MAX_REPEATED_CELLS) throw new UserError('sheet-too-large', {}, placeOfFile(this.#path));
    for (let column = from; column < this.#column; column += 1) {
      this.#cells.push({ column, kind, stored, format: GENERAL_FORMAT, formula: cell.formula });
    }
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
