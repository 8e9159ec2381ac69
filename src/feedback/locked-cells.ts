/**
 * I03: were the locked cells changed? Every one is compared with what was printed, save 序号, which sorting and sheets a village change. A
 * changed or emptied cell may mean that the answer is about somebody else: refused. Only damage that a spreadsheet did to a number is noted.
 * Pure.
 */
import { NO_VILLAGE, feedbackSheet, type FeedbackColumn } from '../catalog/sheets/feedback-sheet.js';
import { REPEATED } from '../catalog/sheets/return-list.js';
import type { EventDetail } from '../domain/ledger/event.js';
import type { Complaint, ReturnedRow } from '../domain/ledger/returned-sheet.js';
import { SEVERITY_LABELS } from '../domain/rule.js';
import { foldWidth, replaceEscapes, stripBlanks, stripInvisible } from '../normalise/characters.js';

/** Content of one row as printed; null where it is not known any more. */
export interface PrintedRow {
  /** The finding as it was printed, and as the ledger has it now: 退回清单 print the latter. */
  readonly findings: readonly EventDetail[];
  /** The cells that are not part of the finding; null for sheets of before they were recorded. */
  readonly beside: EventDetail | null;
  readonly isReturnList: boolean;
}

type LockedColumn = Exclude<FeedbackColumn, 'seq' | 'no' | 'check'>;

/** Cells of a row by column; a column that is missing was not recorded, null was printed empty. */
type PrintedCells = Readonly<Partial<Record<LockedColumn, string | null>>>;

/** Columns whose cells stand beside the finding, recorded with its dispatch. */
const PRINTED_BESIDE = ['group', 'head_name', 'household_kind', 'last_answer', 'hint'] as const;

const LOCKED = feedbackSheet.columns.filter(
  ({ key, ...column }) => !('open' in column) && !['seq', 'no', 'check'].includes(key),
);

export function changedCells(row: ReturnedRow, printed: PrintedRow): Complaint[] {
  const candidates = printed.findings.map((finding) => printedCells(finding, printed.beside));
  if (candidates.length === 0) return [];
  return LOCKED.flatMap(({ key, header }) => {
    const column = key as LockedColumn;
    const read = row.cells[column];
    const known = candidates.flatMap((cells) => {
      const cell = cells[column];
      return cell === undefined ? [] : [cell];
    });
    if (known.length === 0 || (printed.isReturnList && !REPEATED.includes(column))) return [];
    if (known.some((text) => isSame(read, text))) return [];
    const mayBeMasked = column === 'id_number' && (printed.beside === null || printed.isReturnList);
    if (mayBeMasked && known.some((text) => isMaskOf(plain(read ?? ''), plain(text ?? '')))) return [];
    return [complaintAbout(column, header, read, known)];
  });
}

/** The cells of a row as the sheet had them. */
export function printedCells(finding: EventDetail, beside: EventDetail | null): PrintedCells {
  const person = membersOf(finding['person']);
  const place = membersOf(finding['place']);
  const severity = SEVERITY_LABELS[finding['severity'] as keyof typeof SEVERITY_LABELS] as string | undefined;
  const [number, name] = [textOf(finding['rule']), textOf(finding['rule_name'])];
  return {
    township: textOf(place['township']),
    village: textOf(place['village']) ?? NO_VILLAGE,
    household: textOf(person['household']),
    name: textOf(person['name']),
    id_number: textOf(beside?.['id_number']) ?? textOf(person['id_number']),
    relation: textOf(person['relation']),
    ...(number === null || name === null ? {} : { rule: `${number} ${name}` }),
    message: textOf(finding['message']),
    ...(severity === undefined ? {} : { severity }),
    ...(beside === null ? {} : Object.fromEntries(PRINTED_BESIDE.map((column) => [column, textOf(beside[column])]))),
  };
}

function isSame(read: string | undefined, printed: string | null): boolean {
  return plain(read ?? '') === plain(printed ?? '');
}

function complaintAbout(
  column: LockedColumn,
  header: string,
  read: string | undefined,
  known: readonly (string | null)[],
): Complaint {
  const texts = known.flatMap((text) => text ?? []);
  if (read === undefined) {
    return { code: 'i03-cell-blank', level: 'refused', column, facts: { column: header } };
  }
  const given = plain(read).toUpperCase();
  if (texts.some((text) => isSpreadsheetDamage(given, plain(text).toUpperCase()))) {
    return { code: 'i03-number-damaged', level: 'note', column, facts: { column: header } };
  }
  if (column === 'id_number') {
    const isMasked = texts.some((text) => isMaskOf(given, plain(text).toUpperCase()));
    return { code: isMasked ? 'i03-id-masked' : 'i03-id-changed', level: 'refused', column, facts: {} };
  }
  if (column === 'name' || column === 'message') {
    return { code: `i03-${column}-changed`, level: 'refused', column, facts: {} };
  }
  return { code: 'i03-cell-changed', level: 'refused', column, facts: { column: header } };
}

/** Same length, equal wherever no star stands. */
function isMaskOf(given: string, whole: string): boolean {
  if (!given.includes('*') || given.length !== whole.length) return false;
  return Array.from(given).every((character, position) => character === '*' || character === whole[position]);
}

/** 15 digits kept and zeros behind, an exponent, or zeros lost in front: how a numeric cell damages a number. Proved by the other digits. */
export function isSpreadsheetDamage(given: string, whole: string): boolean {
  const exponent = /^(\d)(?:\.(\d+))?E\+?(\d+)$/.exec(given);
  if (exponent !== null) {
    const digits = `${exponent[1] ?? ''}${exponent[2] ?? ''}`;
    return Number(exponent[3]) === whole.length - 1 && roundsTo(whole, digits);
  }
  if (!/^\d+$/.test(given) || !/^\d+$/.test(whole)) return false;
  if (whole.replace(/^0+/, '') === given) return true;
  return given.length === whole.length && /^\d{15}0{1,5}$/.test(given) && given.slice(0, 15) === whole.slice(0, 15);
}

/** The first digits of a number, rounded, are these. */
function roundsTo(whole: string, digits: string): boolean {
  if (!/^\d+X?$/.test(whole)) return false;
  const next = Number(whole[digits.length] ?? '0');
  const cut = Number(whole.slice(0, digits.length));
  return Number(digits) === cut || (next >= 5 && Number(digits) === cut + 1);
}

function plain(text: string): string {
  return stripBlanks(foldWidth(stripInvisible(replaceEscapes(text))));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
