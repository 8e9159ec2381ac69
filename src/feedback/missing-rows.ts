/**
 * I02: rows that were sent on a sheet and did not come back with it. They stay open and are listed; what was answered before, or has ended,
 * is not asked for again. Pure.
 */
import type { LedgerState } from '../domain/ledger-state.js';
import type { JudgedRow, MissingRow } from '../domain/returned-sheet.js';

/** Sorted by recipient, issue and number. Only sheets of which at least one row came back. */
export function missingRows(rows: readonly JudgedRow[], state: LedgerState): MissingRow[] {
  const returned = new Set<string>();
  const sheets = new Set<string>();
  for (const { sent, complaints } of rows) {
    // A row pasted from a neighbour's sheet does not make the neighbour's sheet one that came back.
    if (sent === null || complaints.some((complaint) => complaint.code === 'i01-other-township')) continue;
    sheets.add(sheetName(sent.dispatch.sheet, sent.recipient));
    returned.add(`${sheetName(sent.dispatch.sheet, sent.recipient)}|${sent.no}`);
  }
  const missing: MissingRow[] = [];
  if (sheets.size === 0) return missing;
  for (const finding of state.findings.values()) {
    for (const { recipient, rounds, stage } of finding.recipients) {
      if (stage !== 'dispatched') continue;
      for (const { sheet: issue } of rounds.at(-1)?.dispatches ?? []) {
        const name = sheetName(issue, recipient);
        if (sheets.has(name) && !returned.has(`${name}|${finding.no}`))
          missing.push({ no: finding.no, recipient, issue });
      }
    }
  }
  return missing.sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

function sheetName(issue: string, recipient: string): string {
  return `${issue}|${recipient}`;
}

function sortKey(row: MissingRow): string {
  return `${row.recipient}|${row.issue}|${row.no}`;
}
