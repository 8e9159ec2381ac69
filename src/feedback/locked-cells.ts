/**
 * I03: were the locked cells changed? Compared with the finding as it was printed. A changed name, number or text means that the answer may
 * be about somebody else: refused. Damage that a spreadsheet did to a number, and blank cells, are noted. Pure.
 */
import type { EventDetail } from '../domain/ledger/event.js';
import type { Complaint, ReturnedRow } from '../domain/ledger/returned-sheet.js';
import { foldWidth, stripBlanks, stripInvisible } from '../normalise/characters.js';

/** `shown` null: nothing to compare with. */
export function changedCells(row: ReturnedRow, shown: EventDetail | null): Complaint[] {
  if (shown === null) return [];
  const person = membersOf(shown['person']);
  const place = membersOf(shown['place']);
  return [
    ...compare(row, 'name', textOf(person['name'])),
    ...compareNumber(row, textOf(person['id_number'])),
    ...compare(row, 'message', textOf(shown['message'])),
    ...notePlace(row, textOf(place['village'])),
  ];
}

function compare(row: ReturnedRow, column: 'name' | 'message', printed: string | null): Complaint[] {
  const read = row.cells[column];
  if (printed === null) return [];
  if (read === undefined) return blankNote(row, column);
  return plain(read) === plain(printed) ? [] : [{ code: `i03-${column}-changed`, level: 'refused', column, facts: {} }];
}

function compareNumber(row: ReturnedRow, printed: string | null): Complaint[] {
  const read = row.cells['id_number'];
  if (printed === null) return [];
  if (read === undefined) return blankNote(row, 'id_number');
  const [given, whole] = [plain(read).toUpperCase(), plain(printed).toUpperCase()];
  if (given === whole || isMaskOf(given, whole)) return [];
  const isDamaged = isSpreadsheetDamage(given, whole);
  return [
    {
      code: isDamaged ? 'i03-number-damaged' : 'i03-id-changed',
      level: isDamaged ? 'note' : 'refused',
      column: 'id_number',
      facts: {},
    },
  ];
}

function notePlace(row: ReturnedRow, printed: string | null): Complaint[] {
  const read = row.cells['village'];
  if (printed === null || read === undefined || plain(read) === plain(printed)) return [];
  return [{ code: 'i03-place-changed', level: 'note', column: 'village', facts: { read, printed } }];
}

/** Same length, equal wherever no star stands. */
function isMaskOf(given: string, whole: string): boolean {
  if (!given.includes('*') || given.length !== whole.length) return false;
  return Array.from(given).every((character, position) => character === '*' || character === whole[position]);
}

/** 15 digits kept and zeros behind, or an exponent: how a numeric cell damages a number. Proved by the remaining digits. */
function isSpreadsheetDamage(given: string, whole: string): boolean {
  const exponent = /^(\d)(?:\.(\d+))?E\+?(\d+)$/.exec(given);
  if (exponent !== null) {
    const digits = `${exponent[1] ?? ''}${exponent[2] ?? ''}`;
    return Number(exponent[3]) === whole.length - 1 && roundsTo(whole, digits);
  }
  return given.length === whole.length && /^\d{15}0{3}$/.test(given) && given.slice(0, 15) === whole.slice(0, 15);
}

/** The first digits of a number, rounded, are these. */
function roundsTo(whole: string, digits: string): boolean {
  const next = Number(whole[digits.length] ?? '0');
  const cut = Number(whole.slice(0, digits.length));
  return Number(digits) === cut || (next >= 5 && Number(digits) === cut + 1);
}

function blankNote(row: ReturnedRow, column: string): Complaint[] {
  // A column that nobody sent back at all is not a cell that was cleared.
  return row.cells['no'] === undefined ? [] : [{ code: 'i03-cell-blank', level: 'note', column, facts: {} }];
}

function plain(text: string): string {
  return stripBlanks(foldWidth(stripInvisible(text)));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
