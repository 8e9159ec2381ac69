/**
 * A sheet as read → the rows that are answers to a 点球 sheet, or nothing when it is no such sheet. Order, position, hidden rows and sheet
 * names do not matter; rows without a finding number and a person (titles, signatures, totals) are skipped. Pure.
 */
import {
  DEPARTMENT_HEAD,
  feedbackHead,
  feedbackSheet,
  HEAD_SEPARATOR,
  SIGNATURE_LINE,
  SIGNATURES,
} from '../catalog/sheets/feedback-sheet.js';
import type { FeedbackColumn } from '../catalog/sheets/feedback-sheet.js';
import type { Problem } from '../domain/problem.js';
import type { ReturnedRow, ReturnedSheet, SheetText, TextRow } from '../domain/ledger/returned-sheet.js';
import { foldWidth, replaceEscapes, stripInvisible } from '../normalise/characters.js';
import { FILLERS, type Asked, type Fillers } from '../normalise/fillers.js';
import type { FoundColumns } from './find-columns.js';
import { refusalsOfSheet } from './sheet-faults.js';
import { findColumns, headerKey, isFindingNumber } from './find-columns.js';

/** Columns without which no answer can be read. */
const NEEDED: readonly FeedbackColumn[] = [
  'no',
  'check',
  'conclusion',
  'reason',
  'disposal',
  'evidence',
  'handler',
  'handled_on',
];

/** Cells that people fill in, by what is asked: one that says nothing is as good as empty. Ticks are answers to 核实结论 alone. */
const ASKED: Readonly<Partial<Record<FeedbackColumn, Asked>>> = {
  conclusion: 'yes_no',
  reason: 'words',
  disposal: 'words',
  method: 'words',
  explanation: 'words',
  evidence: 'evidence',
  handler: 'signer',
  handled_on: 'date',
  corrected_on: 'date',
  until: 'date',
  phone: 'key',
};

/** Title and printed lines of a sheet of ours, wherever sorting put them. */
const PRINTED_LINE = /疑点数据核实反馈表|^填表说明|^退回单位|^(?:退回清单|未反馈)[（(]/u;
/** Filled down past the last row without meaning anything. */
const SAYS_LITTLE: ReadonlySet<string> = new Set(['seq', 'method', 'handler', 'handled_on', 'phone']);
const TOTAL_ROW = /^(合计|总计|小计|制表人|审核人|填表人)/;

/** Null when the sheet is not one of ours. `fillers`: the words that say nothing. */
export function readReturnedSheet(text: SheetText, fillers = FILLERS): ReturnedSheet | null {
  const found = findColumns(text.rows);
  if (found === null) return null;
  const place = { file: text.file, sheet: text.sheet, rowNumber: null, column: null };
  const refused: Problem[] = [
    ...refusalsOfSheet(text, found.doubled.map(headerOf), found.otherHeaders),
    ...NEEDED.filter((column) => !found.positions.has(column)).map((column): Problem => ({
      code: 'i17-column-missing',
      level: 'refused',
      place,
      facts: { column: headerOf(column) },
    })),
  ];
  const { rows, skipped } = refused.length > 0 ? NO_ROWS : answerRows(text, found, fillers);
  const problems: Problem[] = [
    ...refused,
    ...skipped.map((rowNumber): Problem => ({
      code: 'i17-row-skipped',
      level: 'refused',
      place: { ...place, rowNumber },
      facts: {},
    })),
    ...found.renamed.map(({ column, header }): Problem => ({
      code: 'i17-column-renamed',
      level: 'notice',
      place,
      facts: { column: headerOf(column), header },
    })),
  ];
  return {
    file: text.file,
    sheet: text.sheet,
    recipient: recipientInHead(text.rows),
    issuer: valueInHead(text.rows, feedbackHead.issuer),
    issue: valueInHead(text.rows, feedbackHead.issue),
    statedRows: statedRowsInHead(text.rows),
    columns: [...found.positions.keys()],
    isReturnList: found.isReturnList,
    rows,
    problems,
  };
}

/** Header as printed. */
function headerOf(column: string): string {
  return feedbackSheet.columns.find((known) => known.key === column)?.header ?? column;
}

/** `接收乡镇：甲县示例镇（990121/示例镇）`, or 接收部门, → `990121/示例镇`; null without such a line. */
function recipientInHead(rows: readonly TextRow[]): string | null {
  const labels = [feedbackHead.recipient, DEPARTMENT_HEAD];
  for (const row of rows) {
    for (const cell of row.cells) {
      const label = labels.find((known) => cell?.includes(known));
      if (cell === null || label === undefined) continue;
      const folded = foldWidth(cell);
      const match = /\((\d{6}\/[^()]+(?:\([^()]*\))?[^()]*)\)/.exec(folded);
      if (match !== null && folded.startsWith(foldWidth(`${label}${HEAD_SEPARATOR}`))) return match[1]?.trim() ?? null;
    }
  }
  return null;
}

/** The text behind a label of the head lines; null without it. */
function valueInHead(rows: readonly TextRow[], label: string): string | null {
  const start = foldWidth(`${label}${HEAD_SEPARATOR}`);
  for (const row of rows) {
    for (const cell of row.cells) {
      const text = cell === null ? '' : cleanText(cell);
      if (foldWidth(text).startsWith(start)) return text.slice(start.length).trim() || null;
    }
  }
  return null;
}

/** `疑点数量：60 条，涉及 41 户` → 60. */
function statedRowsInHead(rows: readonly TextRow[]): number | null {
  const line = new RegExp(`^${feedbackHead.counts}[:：]\\s*(\\d+)`);
  for (const row of rows) {
    for (const cell of row.cells) {
      const match = cell === null ? null : line.exec(cell.trim());
      if (match !== null) return Number(match[1]);
    }
  }
  return null;
}

interface SheetRows {
  readonly rows: ReturnedRow[];
  /** Numbers of rows that hold something and are neither an answer nor a printed line. */
  readonly skipped: number[];
}

const NO_ROWS: SheetRows = { rows: [], skipped: [] };

function answerRows(text: SheetText, found: FoundColumns, fillers: Fillers): SheetRows {
  const rows: ReturnedRow[] = [];
  const skipped: number[] = [];
  const firstHeader = Math.min(...found.headerRows);
  for (const row of text.rows) {
    if (found.headerRows.has(row.rowNumber)) continue;
    const cells = cellsOf(row, found.positions, fillers);
    const marks = (row.marks ?? []).flatMap(({ kind, column: position }) =>
      [...found.positions].filter(([, own]) => own === position).map(([column]) => ({ kind, column })),
    );
    if (!isAnswerRow(row, cells)) {
      const isStruck = marks.some(({ kind }) => kind === 'struck');
      const holdsText = Object.keys(cells).some((column) => !SAYS_LITTLE.has(column));
      if (row.rowNumber > firstHeader && !isPrinted(row) && (isStruck || holdsText)) {
        skipped.push(row.rowNumber);
      }
      continue;
    }
    const formulas = [...found.positions].flatMap(([column, position]) =>
      row.formulas.includes(position) ? [column] : [],
    );
    rows.push({ file: text.file, sheet: text.sheet, rowNumber: row.rowNumber, cells, formulas, marks });
  }
  return { rows, skipped };
}

/** Cells that were printed on the row, or answer something else on it: repeated, they prove and explain nothing. */
const GIVEN = ['no', 'name', 'id_number', 'household', 'head_name', 'rule', 'message', 'handler', 'phone'] as const;
const SAYS_MORE = ['evidence', 'explanation'] as const;

function cellsOf(
  row: TextRow,
  positions: ReadonlyMap<FeedbackColumn, number>,
  fillers: Fillers,
): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const [column, position] of positions) {
    const text = cleanText(row.cells[position] ?? '');
    const asked = ASKED[column];
    if (text !== '' && (asked === undefined || !fillers.saysNothing(text, asked))) cells[column] = text;
  }
  const given = new Set(GIVEN.flatMap((column) => cells[column] ?? []));
  // A reason in other words than its own proves nothing.
  if (cells['reason'] !== undefined) given.add(cells['reason'].replace(/^\d{1,2}[.、:：\s]*/u, ''));
  const repeats = new Set<string>(SAYS_MORE.filter((column) => given.has(cells[column] ?? '')));
  return Object.fromEntries(Object.entries(cells).filter(([column]) => !repeats.has(column)));
}

/** Blanks of every kind to one, invisible characters away: the same answer in every file format. */
function cleanText(text: string): string {
  return stripInvisible(replaceEscapes(text)).replace(/\s+/gu, ' ').trim();
}

/** A row with a finding number, or one that names a person and an answer though it has none (added by hand). */
function isAnswerRow(row: TextRow, cells: Readonly<Record<string, string>>): boolean {
  if (cells['no'] !== undefined && isFindingNumber(headerKey(cells['no']).toUpperCase())) return true;
  if (isPrinted(row)) return false;
  // A merged line of text stands in every cell it covers.
  const different = new Set(Object.values(cells));
  if (different.size < 3) return false;
  return cells['conclusion'] !== undefined && (cells['name'] !== undefined || cells['no'] !== undefined);
}

function isPrinted(row: TextRow): boolean {
  return row.cells.some(
    (cell) => cell !== null && (isHeadText(cell) || isFootText(cell) || PRINTED_LINE.test(cell.trim())),
  );
}

function isHeadText(cell: string): boolean {
  const text = foldWidth(cell.trim());
  return [...Object.values(feedbackHead), DEPARTMENT_HEAD].some((label) =>
    text.startsWith(foldWidth(`${label}${HEAD_SEPARATOR}`)),
  );
}

function isFootText(cell: string): boolean {
  const text = cell.trim();
  if (text.startsWith(SIGNATURE_LINE) || TOTAL_ROW.test(text)) return true;
  return Object.values(SIGNATURES)
    .flat()
    .some((name) => text.startsWith(`${name}${HEAD_SEPARATOR}`) || text.startsWith(`${name}:`));
}
