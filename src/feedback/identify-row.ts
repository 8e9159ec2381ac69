/**
 * Which sent row is this? By finding number and check code alone, never by position, sheet name or file name. A code fits one recipient and
 * one issue, so that a row pasted from elsewhere is recognised. Pure; codes are compared in constant time.
 */
import { type MessageCode, type FactsOf, coded } from '../domain/problem.js';
import { isRowCheckCode, rowCheckCode } from '../domain/keyed-code.js';
import type { FindingState, LedgerState } from '../domain/ledger/state.js';
import type { Complaint, ReturnedRow, SentRow } from '../domain/ledger/returned-sheet.js';
import { headerKey } from './find-columns.js';

export interface Identified {
  readonly sent: SentRow | null;
  readonly complaint: Complaint | null;
}

/** `recipient`: the owner of the sheet, null when unknown. */
export function identifyRow(
  row: ReturnedRow,
  state: LedgerState,
  key: Uint8Array,
  recipient: string | null,
): Identified {
  const no = headerKey(row.cells['no'] ?? '').toUpperCase();
  const finding = state.findings.get(no);
  if (no === '') return refused('i09-not-sent', 'no', {});
  if (finding === undefined) return refused('i01-number-unknown', 'no', { no: shownNumber(no) });
  const sent = findSentRow(finding, row.cells['check'] ?? '', key);
  if (sent === null) {
    const code = wasSent(finding) ? 'i01-check-code' : 'i01-number-unknown';
    return refused(code, 'check', { no });
  }
  if (recipient !== null && sent.recipient !== recipient) {
    return { sent, complaint: complaintOf('i01-other-township', 'no', { no, recipient: sent.recipient }) };
  }
  return { sent, complaint: null };
}

/** Newest issue first. Null when the code fits none. */
export function findSentRow(finding: FindingState, code: string, key: Uint8Array): SentRow | null {
  for (const { recipient, rounds } of finding.recipients) {
    for (const round of rounds.toReversed()) {
      for (const dispatch of [...round.takenBack, ...round.dispatches].toReversed()) {
        const row = { no: finding.no, recipient, issue: dispatch.sheet };
        if (isRowCheckCode(key, row, code) || isSpreadsheetForm(rowCheckCode(key, row), code)) {
          const isTakenBack = round.takenBack.includes(dispatch);
          return {
            no: finding.no,
            recipient,
            round: round.round,
            dispatch,
            isCurrent: round === rounds.at(-1),
            isTakenBack,
          };
        }
      }
    }
  }
  return null;
}

/**
 * Codes that look like numbers lose their form when a CSV is opened and saved by a spreadsheet: 0123 becomes 123, 12E4 becomes 120000
 * or 1.20E+05. The value is then compared instead.
 */
function isSpreadsheetForm(expected: string, given: string): boolean {
  if (!/^\d+(E\d+)?$/.test(expected)) return false;
  const text = given.trim();
  return /^\d+(\.\d+)?(E[+]?\d+)?$/i.test(text) && Number(text) === Number(expected);
}

/** The cell may hold anything, an identity number too: only a text in the form of a finding number is repeated. */
function shownNumber(text: string): string | null {
  return /^[A-Z]\d{2}-[0-9A-Z]{1,10}$/.test(text) ? text : null;
}

function wasSent(finding: FindingState): boolean {
  return finding.recipients.some(({ rounds }) =>
    rounds.some(({ dispatches, takenBack }) => dispatches.length + takenBack.length > 0),
  );
}

function refused<Code extends MessageCode>(code: Code, column: string, facts: FactsOf<Code>): Identified {
  return { sent: null, complaint: complaintOf(code, column, facts) };
}

function complaintOf<Code extends MessageCode>(code: Code, column: string, facts: FactsOf<Code>): Complaint {
  return coded(code, facts, { level: 'refused', column });
}
