/** A sheet as read → the rows of a 核查清单表, or null when it is none. Order, position and sheet names do not matter. Pure. */
import {
  CHECKLIST_ROW_NUMBER,
  checklistHeader as headerOf,
  checklistSheet,
  NOT_ASKED,
  OPEN_COLUMNS,
  type ChecklistColumn,
} from '../catalog/sheets/checklist-sheet.js';
import type { SheetText, TextRow } from '../domain/ledger/returned-sheet.js';
import type { ReturnedLine } from '../domain/ledger/returned-checklist.js';
import { replaceEscapes, stripInvisible } from '../normalise/characters.js';
import type { Asked, Fillers } from '../normalise/fillers.js';
import type { Problem } from '../domain/problem.js';
import { headerKey } from './find-columns.js';
import { sheetFaults } from './sheet-faults.js';

export interface ReturnedChecklist {
  readonly file: string;
  readonly lines: readonly ReturnedLine[];
  /** Columns without which nothing can be read. */
  readonly missing: readonly string[];
  /** Doubts about the sheet as a whole, for which no row of it is read, and remarks on merged cells. */
  readonly problems: readonly Problem[];
}

const NEEDED: readonly ChecklistColumn[] = ['no', 'check', 'answer', 'evidence', 'by', 'on'];
/** Kind of content of each open cell: one that says nothing is as good as blank. */
const ASKED: Readonly<Partial<Record<ChecklistColumn, Asked>>> = {
  answer: 'yes_no',
  evidence: 'evidence',
  by: 'signer',
  on: 'date',
  note: 'words',
};

export function readChecklist(sheet: SheetText, fillers: Fillers): ReturnedChecklist | null {
  const header = sheet.rows.find(isHeader);
  if (header === undefined) return null;
  const positions = new Map<ChecklistColumn, number>();
  for (const { key, header: name } of checklistSheet.columns) {
    const position = header.cells.findIndex((cell) => headerKey(cell ?? '') === headerKey(name));
    if (position >= 0) positions.set(key, position);
  }
  const missing = NEEDED.filter((key) => !positions.has(key)).map(headerOf);
  const faults = sheetFaults(sheet, header, checklistSheet.columns);
  const isRead = missing.length === 0 && faults.problems.length === 0;
  const lines = isRead ? sheet.rows.flatMap((row) => lineOf(sheet, row, positions, fillers)) : [];
  const remarks = isRead ? sheet.rows.flatMap((row) => (row === header ? [] : faults.mergedIn(row))) : [];
  return {
    file: sheet.file,
    lines,
    missing,
    problems: [...faults.problems, ...remarks],
  };
}

/** 核查编号 and 核查清单 stand together on no other sheet. */
function isHeader({ cells }: TextRow): boolean {
  const names = new Set(cells.map((cell) => headerKey(cell ?? '')));
  return names.has(headerKey(headerOf('no'))) && names.has(headerKey(headerOf('answer')));
}

function lineOf(
  sheet: SheetText,
  row: TextRow,
  positions: ReadonlyMap<ChecklistColumn, number>,
  fillers: Fillers,
): ReturnedLine[] {
  const written = headerKey(row.cells[positions.get('no') ?? -1] ?? '').toUpperCase();
  const match = CHECKLIST_ROW_NUMBER.exec(written);
  if (match === null) return [];
  const cells: Partial<Record<ChecklistColumn, string>> = {};
  for (const [key, position] of positions) {
    const text = stripInvisible(replaceEscapes(row.cells[position] ?? ''))
      .replace(/\s+/gu, ' ')
      .trim();
    const asked = ASKED[key];
    const isBlank = text === '' || (asked !== undefined && (text === NOT_ASKED || fillers.saysNothing(text, asked)));
    if (!isBlank) cells[key] = text;
  }
  const doubtful = OPEN_COLUMNS.filter((key) => {
    const position = positions.get(key) ?? -1;
    const isMarked = row.marks?.some((mark) => mark.kind !== 'merged' && mark.column === position) === true;
    return isMarked || row.formulas.includes(position);
  });
  return [
    {
      place: {
        file: sheet.file,
        sheet: sheet.sheet,
        rowNumber: row.rowNumber,
        column: null,
      },
      number: written,
      no: match[1] ?? '',
      copy: Number(match[2]),
      position: Number(match[3]),
      cells,
      doubtful,
    },
  ];
}
