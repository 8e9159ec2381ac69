/**
 * A look at the records of an old workbook before the library reads them: cells in fonts that are struck through, which it does not
 * tell, and what it would read wrong, put as it knows it. Written from MS-XLS 2.1.4 and 2.4; reads no values.
 */

const BOF = 0x0809;
const EOF = 0x000a;
const FONT = 0x0031;
const FORMAT = 0x041e;
const CELL_FORMAT = 0x00e0;
const SEVERAL_NUMBERS = 0x00bd;
/** Records of one cell that begin with its row, column and format: texts, numbers, formulas, truth values. */
const CELLS: ReadonlySet<number> = new Set([0x0006, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e, 0x0406]);
const HEADER_BYTES = 4;
/** A format and a number. */
const BYTES_OF_SEVERAL = 6;
const STRUCK = 0x0008;
/** BIFF5 and BIFF8. Test versions of Excel 5 wrote numbers in between for the former. */
const KNOWN_VERSIONS: ReadonlySet<number> = new Set([0x0000, 0x0002, 0x0007, 0x0200, 0x0300, 0x0400, 0x0500, 0x0600]);
const BIFF5 = 0x0500;
const FIRST_BYTE_OF_BIFF5 = 0x05;
/** No font has this index. */
const UNUSED_FONT = 4;
/** East Asian dates and times need not be declared; the library knows only the western ones of the same kind. */
const DATES: ReadonlySet<number> = new Set([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const TIMES: ReadonlySet<number> = new Set([32, 33, 34, 35, 55, 56]);
const WESTERN_DATE = 14;
const WESTERN_TIME = 21;

/** Facts in the records of a workbook stream. */
export interface BiffRecords {
  /** Cells whose whole text is struck through, for each sheet in the order of the stream. */
  readonly struck: readonly ReadonlySet<number>[];
  /** The stream as the library understands it. */
  readonly stream: Buffer;
}

/** A cell as a number. */
export function cellKey(row: number, column: number): number {
  return row * 0x10000 + column;
}

/** Walks the records of a workbook stream; stops where it is damaged, which the library then tells. */
export function readBiffRecords(original: Buffer): BiffRecords {
  const stream = Buffer.from(original);
  const walk = new RecordWalk();
  for (let at = 0; at + HEADER_BYTES <= stream.length;) {
    const start = at + HEADER_BYTES;
    const end = start + stream.readUInt16LE(at + 2);
    if (end > stream.length) break;
    walk.take(stream.readUInt16LE(at), stream.subarray(start, end));
    at = end;
  }
  walk.mendFormats();
  return { struck: walk.struck, stream };
}

class RecordWalk {
  /** Of the sheets that are closed; the first stream of records is the workbook's own. */
  readonly struck: Set<number>[] = [];
  #fonts = 0;
  readonly #struckFonts = new Set<number>();
  readonly #declared = new Set<number>();
  readonly #cellFormats: Buffer[] = [];
  #isPastGlobals = false;
  #depth = 0;

  take(type: number, record: Buffer): void {
    if (type === BOF) this.#open(record);
    else if (type === EOF) this.#close();
    else if (type === FONT && record.length >= 4) this.#takeFont(record);
    else if (type === FORMAT && record.length >= 2) this.#declared.add(record.readUInt16LE(0));
    else if (type === CELL_FORMAT && record.length >= 4) this.#cellFormats.push(record);
    else if (this.#struckFonts.size > 0 && this.#depth === 1) this.#takeCells(type, record);
  }

  /** Puts dates and times that nobody declared as the library knows them. */
  mendFormats(): void {
    for (const format of this.#cellFormats) {
      const id = format.readUInt16LE(2);
      if (this.#declared.has(id)) continue;
      if (DATES.has(id)) format.writeUInt16LE(WESTERN_DATE, 2);
      else if (TIMES.has(id)) format.writeUInt16LE(WESTERN_TIME, 2);
    }
  }

  #open(record: Buffer): void {
    this.#depth += 1;
    if (this.#isPastGlobals && this.#depth === 1) this.struck.push(new Set());
    if (record.length < 2) return;
    const version = record.readUInt16LE(0);
    if (!KNOWN_VERSIONS.has(version) && version >> 8 === FIRST_BYTE_OF_BIFF5) record.writeUInt16LE(BIFF5, 0);
  }

  #close(): void {
    this.#depth -= 1;
    if (this.#depth === 0) this.#isPastGlobals = true;
  }

  #takeFont(record: Buffer): void {
    const index = this.#fonts >= UNUSED_FONT ? this.#fonts + 1 : this.#fonts;
    if ((record.readUInt16LE(2) & STRUCK) !== 0) this.#struckFonts.add(index);
    this.#fonts += 1;
  }

  #takeCells(type: number, record: Buffer): void {
    const isSeveral = type === SEVERAL_NUMBERS;
    if ((!isSeveral && !CELLS.has(type)) || record.length < 6) return;
    const row = record.readUInt16LE(0);
    const first = record.readUInt16LE(2);
    const count = isSeveral ? Math.floor((record.length - 6) / BYTES_OF_SEVERAL) : 1;
    for (let step = 0; step < count; step += 1) {
      const format = this.#cellFormats[record.readUInt16LE(4 + step * BYTES_OF_SEVERAL)];
      if (format !== undefined && this.#struckFonts.has(format.readUInt16LE(0)))
        this.struck.at(-1)?.add(cellKey(row, first + step));
    }
  }
}
