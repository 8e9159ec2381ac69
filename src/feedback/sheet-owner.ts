/**
 * The owner of a sheet, proved by the check codes of its rows; the head lines only name the supposed owner. A sheet of another workspace is
 * reported once for all its rows, and an edited head line does not turn a township's own rows into a neighbour's. Pure.
 */
import type { LedgerState, RecipientState } from '../domain/ledger/state.js';
import type { Problem } from '../domain/problem.js';
import type { ReturnedSheet, SentRow } from '../domain/ledger/returned-sheet.js';

export interface SheetOwner {
  /** Rows of others are refused; null when the owner is unknown. */
  readonly recipient: string | null;
  /** The head names a township of ours, yet no row of the sheet was sent there. */
  readonly isHeadDoubted: boolean;
  /** Not sent by this workspace: its rows are not judged. */
  readonly isForeign: boolean;
  readonly problems: readonly Problem[];
}

/** So many unknown rows are no slip of the pen. */
const FOREIGN_ROWS = 2;
/** Longest part of a head line that is repeated, since it may hold anything. */
const SHOWN_LENGTH = 40;

/** `proved`: for each row of the sheet which sent row its code proves it to be. `office`: the name that this workspace prints as 下发单位. */
export function sheetOwner(
  sheet: ReturnedSheet,
  proved: readonly (SentRow | null)[],
  state: LedgerState,
  office: string,
): SheetOwner {
  const sent = proved.flatMap((row) => row ?? []);
  const place = { file: sheet.file, sheet: sheet.sheet, rowNumber: null, column: null };
  if (sent.length === 0 && isForeign(sheet, state, office)) {
    const facts = { issuer: shown(sheet.issuer), issue: shown(sheet.issue), rows: sheet.rows.length };
    const problem: Problem = { code: 'i01-other-workspace', level: 'refused', place, facts };
    return { recipient: sheet.recipient, isHeadDoubted: false, isForeign: true, problems: [problem] };
  }
  const head = sheet.recipient;
  const most = majority(sent);
  const base = { isHeadDoubted: false, isForeign: false, problems: [] };
  if (head === null || most === null || sent.some((row) => row.recipient === head)) {
    return { ...base, recipient: head ?? most };
  }
  if (isRecipient(head, state)) return { ...base, recipient: head, isHeadDoubted: true };
  const facts = { head: shown(head), recipient: most };
  return { ...base, recipient: most, problems: [{ code: 'i11-head-changed', level: 'warning', place, facts }] };
}

/** No code of the sheet is ours: was it sent by somebody else, or were its codes cleared? */
function isForeign(sheet: ReturnedSheet, state: LedgerState, office: string): boolean {
  if (sheet.rows.length === 0) return false;
  if (sheet.issuer !== null && sheet.issuer !== office) return true;
  if (sheet.issue !== null && !isIssue(sheet.issue, state)) return true;
  const unknown = sheet.rows.filter(({ cells }) => !state.findings.has((cells['no'] ?? '').trim()));
  return unknown.length >= FOREIGN_ROWS && unknown.length === sheet.rows.length;
}

function isIssue(issue: string, state: LedgerState): boolean {
  return anyRecipient(state, ({ rounds }) =>
    rounds.some(({ dispatches, takenBack }) => [...dispatches, ...takenBack].some(({ sheet }) => sheet === issue)),
  );
}

function isRecipient(recipient: string, state: LedgerState): boolean {
  return anyRecipient(state, (known) => known.recipient === recipient);
}

function anyRecipient(state: LedgerState, fits: (recipient: RecipientState) => boolean): boolean {
  for (const finding of state.findings.values()) if (finding.recipients.some(fits)) return true;
  return false;
}

function majority(rows: readonly SentRow[]): string | null {
  const counts = new Map<string, number>();
  for (const { recipient } of rows) counts.set(recipient, (counts.get(recipient) ?? 0) + 1);
  const [first] = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  return first?.[0] ?? null;
}

function shown(text: string | null): string {
  return text === null ? '未写明' : text.slice(0, SHOWN_LENGTH);
}
