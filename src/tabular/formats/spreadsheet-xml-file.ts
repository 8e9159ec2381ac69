/** XML spreadsheets of Excel 2003 (often posing as .xls) as table files. */
import { UserError, type Problem } from '../../domain/problem.js';
import type { TableFile } from '../../domain/tables/table.js';
import type { ByteSource } from '../container/byte-source.js';
import { placeOfFile } from '../../domain/place.js';
import { CellOddities } from '../rows/cell-oddities.js';
import { formatKind, GENERAL_FORMAT } from '../rows/number-format.js';
import type { NumberFormat } from '../rows/number-format.js';
import type { ReadLimits } from '../container/read-limits.js';
import { openSheets } from './row-stream.js';
import type { SheetListener } from './row-stream.js';
import { withdrawnCell, type StoredCell, type StoredKind } from '../rows/sheet-row.js';
import { localAttribute } from '../container/xml-feed.js';
import type { XmlAttributes, XmlHandler } from '../container/xml-feed.js';

const KIND_BY_TYPE: Readonly<Record<string, StoredKind>> = {
  String: 'text',
  Number: 'number',
  DateTime: 'isoDate',
  Boolean: 'boolean',
  Error: 'error',
};
const NAMED_DATE_FORMAT = /^(?:general|short|medium|long) (?:date|time)$/i;

/** Throws UserError `xml-not-spreadsheet` and the errors of the XML layer. */
export async function openSpreadsheetXml(source: ByteSource, limits: ReadLimits): Promise<TableFile> {
  const styles: Styles = { formats: new Map(), struck: new Map(), parents: new Map() };
  const problems: Problem[] = [];
  const sheets = await openSheets({
    path: source.path,
    part: 'XML',
    limits,
    context: { date1904: false, sharedText: () => '' },
    oddities: new CellOddities(source.path, problems),
    stream: () => source.stream(),
    parser: (listener) => new SpreadsheetXmlParser(listener, limits, styles),
  });
  if (sheets.length === 0) throw new UserError('xml-not-spreadsheet', {}, placeOfFile(source.path));
  return {
    path: source.path,
    format: 'xml',
    encoding: null,
    delimiter: null,
    sheets,
    problems,
    close: () => Promise.resolve(),
  };
}

/** Styles by their ID. */
interface Styles {
  readonly formats: Map<string, NumberFormat>;
  readonly struck: Map<string, boolean>;
  readonly parents: Map<string, string>;
}

class SpreadsheetXmlParser implements XmlHandler {
  readonly #listener: SheetListener;
  readonly #limits: ReadLimits;
  readonly #styles: Styles;
  #styleId = '';
  #isInTable = false;
  #rowNumber = 0;
  #rowHidden = false;
  #column = 0;
  #nextFreeColumn = 0;
  #hiddenColumn = 0;
  #cells: StoredCell[] = [];
  #cell: { column: number; format: NumberFormat; formula: boolean; isStruck: boolean } | null = null;
  #rowStyle: string | undefined;
  #kind: StoredKind = 'text';
  #dataDepth = 0;
  /** Depth at which text that is struck through begins; 0 outside. */
  #struckDepth = 0;
  #hasStruckPart = false;
  #isInComment = false;
  #isVisibleElement = false;
  #text = '';

  constructor(listener: SheetListener, limits: ReadLimits, styles: Styles) {
    this.#listener = listener;
    this.#limits = limits;
    this.#styles = styles;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#dataDepth > 0) {
      this.#dataDepth += 1;
      if (this.#struckDepth === 0 && /^(?:s|del|strike)$/iu.test(name)) this.#struckDepth = this.#dataDepth;
      return;
    }
    if (name === 'Cell') this.#openCell(attributes);
    else if (name === 'Data' && this.#cell !== null && !this.#isInComment) {
      this.#kind = KIND_BY_TYPE[localAttribute(attributes, 'Type') ?? 'String'] ?? 'text';
      this.#dataDepth = 1;
      this.#text = '';
      this.#struckDepth = 0;
      this.#hasStruckPart = false;
    } else if (name === 'Row') this.#openRow(attributes);
    else this.#openOther(name, attributes);
  }

  close(name: string): void {
    if (this.#dataDepth > 0) {
      if (this.#dataDepth === this.#struckDepth) this.#struckDepth = 0;
      this.#dataDepth -= 1;
      if (this.#dataDepth === 0) this.#closeData();
    } else if (name === 'Cell') this.#cell = null;
    else if (name === 'Row' && this.#isInTable) {
      if (this.#cells.length > 0) this.#listener.row(this.#rowNumber, this.#rowHidden, this.#cells, 1);
    } else if (name === 'Comment') this.#isInComment = false;
    else if (name === 'Table') this.#isInTable = false;
    else if (name === 'Visible') this.#isVisibleElement = false;
  }

  text(text: string): void {
    if (this.#dataDepth > 0) {
      if (this.#struckDepth > 0) this.#hasStruckPart ||= text.trim() !== '';
      else this.#text += text;
    }
    if (this.#isVisibleElement && /Hidden/.test(text)) this.#listener.hideSheet();
  }

  #openOther(name: string, attributes: XmlAttributes): void {
    if (name === 'Worksheet') {
      this.#listener.sheet(localAttribute(attributes, 'Name') ?? '');
      this.#rowNumber = 0;
      this.#hiddenColumn = 0;
    } else if (name === 'Table') {
      this.#isInTable = true;
    } else if (name === 'Column') this.#openColumn(attributes);
    else if (name === 'Style') {
      this.#styleId = localAttribute(attributes, 'ID') ?? '';
      this.#styles.parents.set(this.#styleId, localAttribute(attributes, 'Parent') ?? '');
    } else if (name === 'Font') {
      const strike = localAttribute(attributes, 'StrikeThrough');
      if (strike !== undefined) this.#styles.struck.set(this.#styleId, strike === '1' || strike === 'true');
    } else if (name === 'NumberFormat') {
      const code = localAttribute(attributes, 'Format') ?? 'General';
      this.#styles.formats.set(this.#styleId, { code, kind: NAMED_DATE_FORMAT.test(code) ? 'date' : formatKind(code) });
    } else if (name === 'Comment') this.#isInComment = true;
    else if (name === 'Visible') this.#isVisibleElement = true;
  }

  #openColumn(attributes: XmlAttributes): void {
    this.#hiddenColumn = positive(localAttribute(attributes, 'Index'), this.#hiddenColumn + 1) - 1;
    const count = 1 + positive(localAttribute(attributes, 'Span'), 0);
    if (localAttribute(attributes, 'Hidden') === '1') this.#listener.hideColumns(this.#hiddenColumn, count);
    this.#hiddenColumn += count;
  }

  #openRow(attributes: XmlAttributes): void {
    this.#rowNumber = positive(localAttribute(attributes, 'Index'), this.#rowNumber + 1);
    this.#rowHidden = localAttribute(attributes, 'Hidden') === '1';
    this.#rowStyle = localAttribute(attributes, 'StyleID');
    this.#cells = [];
    this.#nextFreeColumn = 0;
  }

  #openCell(attributes: XmlAttributes): void {
    this.#column = positive(localAttribute(attributes, 'Index'), this.#nextFreeColumn + 1) - 1;
    const across = positive(localAttribute(attributes, 'MergeAcross'), 0);
    const down = positive(localAttribute(attributes, 'MergeDown'), 0);
    if (across > 0 || down > 0) {
      this.#listener.merge({
        firstRow: this.#rowNumber,
        lastRow: this.#rowNumber + down,
        firstColumn: this.#column,
        lastColumn: this.#column + across,
      });
    }
    this.#nextFreeColumn = this.#column + across + 1;
    this.#cell = {
      column: Math.min(this.#column, this.#limits.maxColumns - 1),
      format: this.#styles.formats.get(localAttribute(attributes, 'StyleID') ?? '') ?? GENERAL_FORMAT,
      formula: localAttribute(attributes, 'Formula') !== undefined,
      isStruck: this.#strikes(localAttribute(attributes, 'StyleID') ?? this.#rowStyle),
    };
  }

  /** The style strikes through, by itself or by its parent. */
  #strikes(id: string | undefined): boolean {
    if (id === undefined || this.#styles.struck.size === 0) return false;
    return this.#styles.struck.get(id) ?? this.#styles.struck.get(this.#styles.parents.get(id) ?? '') ?? false;
  }

  #closeData(): void {
    if (this.#cell === null) return;
    const { isStruck, ...cell } = this.#cell;
    const stored = this.#kind === 'text' && !this.#hasStruckPart ? this.#text : this.#text.trim();
    if (stored === '' && !this.#hasStruckPart) return;
    if (isStruck || stored === '') this.#cells.push(withdrawnCell(cell.column, cell.format));
    else this.#cells.push({ ...cell, kind: this.#kind, stored, ...(this.#hasStruckPart ? { struck: true } : {}) });
  }
}

function positive(text: string | undefined, otherwise: number): number {
  const value = Number(text);
  return text === undefined || !Number.isInteger(value) || value < 0 ? otherwise : value;
}
