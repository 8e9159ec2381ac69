/** The ledger as `status` and the library show it: opened for reading, folded, counted. A workspace without a ledger has an empty one. */
import { existsSync } from 'node:fs';
import type { LedgerState } from '../../domain/ledger/state.js';
import type { LedgerStatus } from '../../domain/ledger/statistics.js';
import { foldEvents } from '../../ledger/fold.js';
import { periodStart, type Period } from '../../domain/ledger/period.js';
import { ledgerStatus } from '../../ledger/statistics.js';
import type { Coded } from '../../domain/problem.js';
import type { WrittenLedgerBooks } from './books.js';
import { openLedger } from '../../store/ledger-store.js';
import { readLedgerStateOf } from '../../workspace/read-ledger.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface StatusOptions {
  /** ISO day: the ledger as it was on it. */
  readonly today: string;
  /** ISO day; null for no movements. */
  readonly since: string | null;
}

/** Document of `status --json`. */
export interface StatusReport extends LedgerStatus {
  /** Doubts about the ledger itself: key, end; empty when there are none. */
  readonly ledger_doubts: readonly Coded[];
  /** Workbooks of `--write`. */
  readonly written?: WrittenLedgerBooks;
}

/** The state of every finding, with the figures of a day. */
export interface LedgerOfDay extends LedgerState {
  /** Document of `status --json` for that day. */
  readonly figures: LedgerStatus;
}

/** The days of a report: from the first day of its period where one is named. */
export function statusDays(
  today: string,
  since: string | null,
  period: Period | null,
): StatusOptions & { readonly period: Period | null } {
  return { today, since: period === null ? since : periodStart(period, today), period };
}

/** Figures of the ledger on a day. */
export function readStatus(workspace: Workspace, options: StatusOptions): LedgerStatus {
  return ledgerStatus(readState(workspace, options.today), options.today, options.since);
}

/** As readStatus, with the state that the figures count. */
export function readLedgerOfDay(workspace: Workspace, options: StatusOptions): LedgerOfDay {
  const state = readState(workspace, options.today);
  return { ...state, figures: ledgerStatus(state, options.today, options.since) };
}

function readState(workspace: Workspace, day: string): LedgerState {
  if (!existsSync(workspace.paths.database)) return foldEvents([], new Set());
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' });
  try {
    return readLedgerStateOf(ledger, day);
  } finally {
    ledger.close();
  }
}
