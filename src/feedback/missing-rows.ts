/**
 * I02: rows of a sent sheet that did not come back with it. They stay open and are listed; answered and ended rows are not demanded again.
 * Pure.
 */
import type { LedgerState } from '../domain/ledger/state.js';
import type { Problem } from '../domain/problem.js';
import type { JudgedRow, MissingRow, ReturnedSheet } from '../domain/ledger/returned-sheet.js';

/** One returned sheet and its rows, judged. */
export interface ReturnedPart {
  readonly sheet: Pick<ReturnedSheet, 'file' | 'sheet' | 'statedRows'>;
  readonly rows: readonly JudgedRow[];
}

const OTHERS: ReadonlySet<string> = new Set(['i01-other-township', 'i11-head-recipient']);

/** Sorted by recipient, issue and number. Only sheets of which at least one row came back; of a sheet cut by village only its villages. */
export function missingRows(parts: readonly ReturnedPart[], state: LedgerState): MissingRow[] {
  const returned = new Set<string>();
  const sheets = new Set<string>();
  for (const { sent } of parts.flatMap((part) => ownRows(part))) {
    if (sent === null) continue;
    sheets.add(sheetName(sent.dispatch.sheet, sent.recipient));
    returned.add(`${sheetName(sent.dispatch.sheet, sent.recipient)}|${sent.no}`);
  }
  if (sheets.size === 0) return [];
  const sentRows = rowsSent(state, sheets);
  const asked = new Set(parts.flatMap((part) => rowsAsked(part, state, sentRows)));
  const missing: MissingRow[] = [];
  for (const [name, rows] of sentRows) {
    for (const row of rows) {
      const key = `${name}|${row.no}`;
      if (row.isOpen && asked.has(key) && !returned.has(key)) {
        missing.push({ no: row.no, recipient: row.recipient, issue: row.issue });
      }
    }
  }
  return missing.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

interface SentItem extends MissingRow {
  readonly village: string | null;
  /** Still waiting for an answer. */
  readonly isOpen: boolean;
}

/** A row pasted from a neighbour's sheet does not make the neighbour's sheet one that came back. */
function ownRows(part: ReturnedPart): JudgedRow[] {
  return part.rows.filter((row) => !row.complaints.some((complaint) => OTHERS.has(complaint.code)));
}

/** Sheet → all rows that were sent on it. */
function rowsSent(state: LedgerState, sheets: ReadonlySet<string>): Map<string, SentItem[]> {
  const sent = new Map<string, SentItem[]>();
  for (const { no, place, recipients } of state.findings.values()) {
    for (const { recipient, rounds, stage } of recipients) {
      for (const round of rounds) {
        for (const { sheet: issue } of round.dispatches) {
          const name = sheetName(issue, recipient);
          if (!sheets.has(name)) continue;
          const isOpen = round === rounds.at(-1) && stage === 'dispatched';
          const rows = sent.get(name) ?? [];
          rows.push({ no, recipient, issue, village: place.village, isOpen });
          sent.set(name, rows);
        }
      }
    }
  }
  return sent;
}

/** Keys of the rows that this part should have held: its whole sheet, or the villages on it where it was cut by village. */
function rowsAsked(
  part: ReturnedPart,
  state: LedgerState,
  sentRows: ReadonlyMap<string, readonly SentItem[]>,
): string[] {
  const villages = new Map<string, Set<string | null>>();
  for (const { sent } of ownRows(part)) {
    if (sent === null) continue;
    const name = sheetName(sent.dispatch.sheet, sent.recipient);
    const village = state.findings.get(sent.no)?.place.village ?? null;
    villages.set(name, (villages.get(name) ?? new Set<string | null>()).add(village));
  }
  return [...villages].flatMap(([name, own]) => {
    const rows = sentRows.get(name) ?? [];
    const { isCut } = statementOf(part, rows, { own, isByVillage: isSentByVillage(state, name) });
    return rows.filter((row) => !isCut || own.has(row.village)).map((row) => `${name}|${row.no}`);
  });
}

/** I11: head lines that count other rows than were sent on their sheet. A 退回清单 has no such line. */
export function countProblems(parts: readonly ReturnedPart[], state: LedgerState): Problem[] {
  const counted = parts.flatMap((part) => {
    const own = ownRows(part).flatMap(({ sent }) => sent ?? []);
    // A sheet that is void has no rows to count.
    if (own.some(({ isTakenBack }) => isTakenBack)) return [];
    const [name, ...others] = new Set(own.map((sent) => sheetName(sent.dispatch.sheet, sent.recipient)));
    if (part.sheet.statedRows === null || name === undefined || others.length > 0) return [];
    const villages = new Set(own.map((sent) => state.findings.get(sent.no)?.place.village ?? null));
    return [{ part, stated: part.sheet.statedRows, name, villages }];
  });
  if (counted.length === 0) return [];
  const sentRows = rowsSent(state, new Set(counted.map(({ name }) => name)));
  return counted.flatMap(({ part, stated, name, villages }): Problem[] => {
    const rows = sentRows.get(name) ?? [];
    const { isRight } = statementOf(part, rows, { own: villages, isByVillage: isSentByVillage(state, name) });
    if (isRight) return [];
    const { file, sheet } = part.sheet;
    const place = { file, sheet, rowNumber: null, column: null };
    return [{ code: 'i11-count-changed', level: 'warning', place, facts: { stated, sent: rows.length } }];
  });
}

/** Sheets of batches that a person took back, each by its name: whatever stands in them is not taken in. */
export function takenBackProblems(parts: readonly ReturnedPart[]): Problem[] {
  return parts.flatMap(({ rows, sheet: { file, sheet } }): Problem[] => {
    const issues = new Set(rows.flatMap(({ sent }) => (sent?.isTakenBack === true ? [sent.dispatch.sheet] : [])));
    const place = { file, sheet, rowNumber: null, column: null };
    return [...issues].map((issue) => ({ code: 'i01-withdrawn', level: 'refused', place, facts: { issue } }));
  });
}

/** Do the head lines count the whole sheet, or the one village that it was cut to? Any other number was typed in and proves nothing. */
function statementOf(
  part: ReturnedPart,
  rows: readonly SentItem[],
  { own, isByVillage }: { own: ReadonlySet<string | null>; isByVillage: boolean },
): { readonly isRight: boolean; readonly isCut: boolean } {
  const { statedRows: stated } = part.sheet;
  const isWhole = stated === null || stated === rows.length;
  const [village] = own;
  const ofVillage = rows.filter((row) => row.village === village).length;
  const isCut = !isWhole && isByVillage && own.size === 1 && stated === ofVillage;
  return { isRight: isWhole || isCut, isCut };
}

/** Where it was not recorded, a sheet may have been cut. */
function isSentByVillage(state: LedgerState, name: string): boolean {
  return state.sheets.get(name)?.isByVillage !== false;
}

function sheetName(issue: string, recipient: string): string {
  return `${issue}|${recipient}`;
}

function sortKey(row: MissingRow): string {
  return `${row.recipient}|${row.issue}|${row.no}`;
}
