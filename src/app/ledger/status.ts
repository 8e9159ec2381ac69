/** The ledger as `status` and the library show it: opened for reading, folded, counted. A workspace without a ledger has an empty one. */
import { existsSync } from 'node:fs';
import type { LedgerState } from '../../domain/ledger/state.js';
import type { LedgerStatus } from '../../domain/ledger/statistics.js';
import { foldEvents } from '../../ledger/fold.js';
import { ledgerStatus } from '../../ledger/statistics.js';
import { openLedger } from '../../store/ledger-store.js';
import { readLedgerState } from '../../workspace/read-ledger.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface StatusOptions {
  /** ISO day for which overdue is counted. */
  readonly today: string;
  /** ISO day; null for no movements. */
  readonly since: string | null;
}

/** The state of every finding, with the figures of a day. */
export interface LedgerOfDay extends LedgerState {
  /** Document of `status --json` for that day. */
  readonly figures: LedgerStatus;
}

/** Figures of the ledger on a day. */
export function readStatus(workspace: Workspace, options: StatusOptions): LedgerStatus {
  return ledgerStatus(readState(workspace), options.today, options.since);
}

/** As readStatus, with the state that the figures count. */
export function readLedgerOfDay(workspace: Workspace, options: StatusOptions): LedgerOfDay {
  const state = readState(workspace);
  return { ...state, figures: ledgerStatus(state, options.today, options.since) };
}

function readState(workspace: Workspace): LedgerState {
  if (!existsSync(workspace.paths.database)) return foldEvents([], new Set());
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' });
  try {
    return readLedgerState(ledger);
  } finally {
    ledger.close();
  }
}
