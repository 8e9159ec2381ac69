/**
 * The child process that does what may hang, crash or eat memory: old binary workbooks by SheetJS, decryption by
 * officecrypto-tool. It reads no file, opens no network, and answers one request at a time over its channel; its owner
 * kills it when it takes too long. Nothing here may be imported by other modules.
 */
import type { CodeNeeding } from '../../domain/problem.js';
import * as xlsx from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import officeCrypto from 'officecrypto-tool';
import type { IsolatedAnswer, IsolatedRequest, IsolatedRow, IsolatedSheet } from './protocol.js';
import { plainDouble } from '../rows/number-text.js';
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

/** Old files that do not name their code page came from Chinese Windows. */
const DEFAULT_CODE_PAGE = 936;

xlsx.set_cptable(codePages);

let book: WorkBook | null = null;

function openBook(request: Extract<IsolatedRequest, { kind: 'open' }>): IsolatedAnswer {
  book = xlsx.read(Buffer.from(request.bytes.buffer, request.bytes.byteOffset, request.bytes.byteLength), {
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
  const opened = book;
  const sheets = opened.SheetNames.map((name, index): IsolatedSheet => {
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

function readRows(sheetIndex: number, from: number): IsolatedAnswer {
  const sheet: WorkSheet | undefined = book?.Sheets[book.SheetNames[sheetIndex] ?? ''];
  const data = (sheet?.['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const rows: IsolatedRow[] = [];
  let index = from;
  for (; index < data.length && rows.length < ROWS_PER_ANSWER; index += 1) {
    const cells = data[index];
    if (cells === undefined) continue;
    rows.push(storedRow(index + 1, sheet?.['!rows']?.[index]?.hidden === true, cells));
  }
  return { kind: 'rows', rows, next: index < data.length ? index : null };
}

function storedRow(rowNumber: number, hidden: boolean, cells: readonly (CellObject | undefined)[]): IsolatedRow {
  const columns: number[] = [];
  const kinds: StoredKind[] = [];
  const stored: string[] = [];
  const formats: string[] = [];
  const formulas: boolean[] = [];
  cells.forEach((cell, column) => {
    if (cell?.v === undefined || cell.t === 'z') return;
    columns.push(column);
    kinds.push(KIND_BY_TYPE[cell.t] ?? 'text');
    stored.push(storedText(cell));
    formats.push(typeof cell.z === 'string' ? cell.z : 'General');
    formulas.push(cell.f !== undefined);
  });
  return { rowNumber, hidden, columns, kinds, stored, formats, formulas };
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
        return openBook(request);
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
