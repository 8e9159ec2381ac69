/**
 * The child process for work that may hang, crash or eat memory: old binary workbooks by SheetJS, decryption by officecrypto-tool. It reads
 * no file, opens no network, and answers one request at a time over its channel; its owner kills it when it takes too long. Nothing here
 * may be imported by other modules.
 */
import type { CodeNeeding } from '../../domain/problem.js';
import * as xlsx from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { IsolatedAnswer, IsolatedRequest, IsolatedRow, IsolatedSheet } from './protocol.js';
import { plainDouble } from '../rows/number-text.js';
import { cellKey, readBiffRecords } from './biff-records.js';
import type { BiffRecords } from './biff-records.js';
import type { StoredKind } from '../rows/sheet-row.js';

const ROWS_PER_ANSWER = 1_000;
/** Rows looked at per answer, so that a sheet of blank rows does not block. */
const KIND_BY_TYPE: Readonly<Record<string, StoredKind>> = {
  s: 'text',
  n: 'number',
  b: 'boolean',
  e: 'error',
  d: 'isoDate',
};
const ERROR_TEXTS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

const FIRST_BYTE_OF_BIFF = 0x09;
const OLE_SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Old files that do not name their code page came from Chinese Windows. */
const DEFAULT_CODE_PAGE = 936;

const UNICODE: Readonly<Record<number, BufferEncoding>> = { 1200: 'utf16le', 65001: 'utf8' };
let needsCodePages = false;
// The tables of code pages take longer to load than most old workbooks take to read, and hardly one needs them.
xlsx.set_cptable({
  utils: {
    decode: (page: number, bytes: Uint8Array | number[]): string => {
      const encoding = UNICODE[page];
      if (encoding === undefined) needsCodePages = true;
      return encoding === undefined ? '' : Buffer.from(bytes).toString(encoding);
    },
    encode: (): number[] => {
      needsCodePages = true;
      return [];
    },
  },
});

/** As much of the library's container reader as is used; it has no types of its own. */
interface CompoundFiles {
  read(bytes: Buffer, options: { readonly type: 'buffer' }): object;
  find(container: object, path: string): { readonly content: Uint8Array } | null;
}
const compoundFiles = xlsx.CFB as CompoundFiles;

let book: WorkBook | null = null;
let records: BiffRecords | null = null;
/** Sheets with cells: charts and macro sheets hold none that are data. */
let sheetNames: readonly string[] = [];

/** The stream of records in an old workbook; null in every other kind. */
function biffStream(bytes: Buffer): Buffer | null {
  if (bytes[0] === FIRST_BYTE_OF_BIFF) return bytes;
  if (!bytes.subarray(0, OLE_SIGNATURE.length).equals(OLE_SIGNATURE)) return null;
  const container = compoundFiles.read(bytes, { type: 'buffer' });
  const entry = compoundFiles.find(container, '/Workbook') ?? compoundFiles.find(container, '/Book');
  return entry === null ? null : Buffer.from(entry.content);
}

/** Loads the tables of code pages where the first reading missed them; then what that one gave, an error too, means nothing. */
async function readWorkbook(bytes: Buffer): Promise<WorkBook> {
  try {
    const first = parseWorkbook(bytes);
    if (!needsCodePages) return first;
  } catch (error) {
    if (!needsCodePages) throw error;
  }
  xlsx.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  return parseWorkbook(bytes);
}

function parseWorkbook(bytes: Buffer): WorkBook {
  return xlsx.read(bytes, {
    type: 'buffer',
    codepage: DEFAULT_CODE_PAGE,
    dense: true,
    cellDates: false,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellStyles: true,
    sheetStubs: false,
  });
}

async function openBook(request: Extract<IsolatedRequest, { kind: 'open' }>): Promise<IsolatedAnswer> {
  const bytes = Buffer.from(request.bytes.buffer, request.bytes.byteOffset, request.bytes.byteLength);
  const stream = biffStream(bytes);
  records = stream === null ? null : readBiffRecords(stream);
  const opened = await readWorkbook(records?.stream ?? bytes);
  book = opened;
  if (opened.SheetNames.some((name) => name.includes('\0'))) throw new CodedFailure('xls-version-unknown');
  sheetNames = opened.SheetNames.filter((name) => !isWithoutData(opened.Sheets[name]));
  const sheets = sheetNames.map((name): IsolatedSheet => {
    const index = opened.SheetNames.indexOf(name);
    const sheet = opened.Sheets[name];
    const merges = sheet?.['!merges'] ?? [];
    if (merges.length > request.maxMerges) throw new CodedFailure('sheet-too-many-merges');
    const columns = sheet?.['!cols'] ?? [];
    return {
      name,
      hidden: (opened.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      hiddenColumns: columns.flatMap((column, position) =>
        column.hidden === true && position < request.maxColumns ? [position] : [],
      ),
      merges: merges.map(({ s, e }) => ({ firstRow: s.r + 1, lastRow: e.r + 1, firstColumn: s.c, lastColumn: e.c })),
    };
  });
  return { kind: 'opened', sheets, date1904: opened.Workbook?.WBProps?.date1904 === true };
}

function isWithoutData(sheet: WorkSheet | undefined): boolean {
  const type: unknown = sheet?.['!type'];
  return type === 'chart' || type === 'macro' || type === 'dialog';
}

function readRows(sheetIndex: number, from: number): IsolatedAnswer {
  const sheet: WorkSheet | undefined = book?.Sheets[sheetNames[sheetIndex] ?? ''];
  const data = (sheet?.['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const rows: IsolatedRow[] = [];
  const struckCells = records?.struck[book?.SheetNames.indexOf(sheetNames[sheetIndex] ?? '') ?? -1];
  let index = from;
  for (; index < data.length && rows.length < ROWS_PER_ANSWER; index += 1) {
    const cells = data[index];
    if (cells === undefined) continue;
    rows.push(storedRow(index + 1, sheet?.['!rows']?.[index]?.hidden === true, cells, struckCells));
  }
  return { kind: 'rows', rows, next: index < data.length ? index : null };
}

function storedRow(
  rowNumber: number,
  hidden: boolean,
  cells: readonly (CellObject | undefined)[],
  struckCells: ReadonlySet<number> | undefined,
): IsolatedRow {
  const columns: number[] = [];
  const kinds: StoredKind[] = [];
  const stored: string[] = [];
  const formats: string[] = [];
  const formulas: boolean[] = [];
  const struck: boolean[] = [];
  cells.forEach((cell, column) => {
    if (cell?.v === undefined || cell.t === 'z') return;
    columns.push(column);
    kinds.push(KIND_BY_TYPE[cell.t] ?? 'text');
    stored.push(storedText(cell));
    formats.push(typeof cell.z === 'string' ? cell.z : 'General');
    struck.push(struckCells?.has(cellKey(rowNumber - 1, column)) === true);
    formulas.push(cell.f !== undefined);
  });
  return { rowNumber, hidden, columns, kinds, stored, formats, formulas, struck };
}

function storedText({ t, v, w }: CellObject): string {
  if (t === 'n') return plainDouble(Number(v));
  if (t === 'b') return v === true ? '1' : '0';
  if (t === 'e') return w ?? ERROR_TEXTS[Number(v)] ?? '#N/A';
  return v instanceof Date ? v.toISOString() : String(v);
}

/** Tries passwords in turn; the first that fits wins. */
async function decrypt(bytes: Uint8Array, passwords: readonly string[]): Promise<IsolatedAnswer> {
  const input = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { default: officeCrypto } = await import('officecrypto-tool');
  let reason = '';
  for (const password of passwords) {
    try {
      return { kind: 'decrypted', bytes: await officeCrypto.decrypt(input, { password }) };
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error);
      if (!/password/i.test(reason)) return { kind: 'failed', code: 'encryption-unknown', reason };
    }
  }
  return { kind: 'failed', code: 'password-wrong', reason };
}

class CodedFailure extends Error {
  readonly code: CodeNeeding<'reason'>;

  constructor(code: CodeNeeding<'reason'>) {
    super(code);
    this.code = code;
  }
}

async function answer(request: IsolatedRequest): Promise<IsolatedAnswer> {
  try {
    switch (request.kind) {
      case 'open':
        return await openBook(request);
      case 'rows':
        return readRows(request.sheet, request.from);
      case 'decrypt':
        return await decrypt(request.bytes, request.passwords);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', code: error instanceof CodedFailure ? error.code : 'isolated-failed', reason };
  }
}

function send(message: IsolatedAnswer): void {
  process.send?.(message);
}

process.on('message', (request: IsolatedRequest) => {
  void answer(request).then(send);
});
process.on('disconnect', () => process.exit(0));
send({ kind: 'ready' });
