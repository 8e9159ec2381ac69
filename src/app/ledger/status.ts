/** Figures of the ledger for `status`: opened for reading, folded, counted. A workspace without a ledger has an empty one. */
import { existsSync } from 'node:fs';
import type { LedgerStatus } from '../../domain/ledger-statistics.js';
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

export function readStatus(workspace: Workspace, options: StatusOptions): LedgerStatus {
  if (!existsSync(workspace.paths.database)) {
    return ledgerStatus(foldEvents([], new Set()), options.today, options.since);
  }
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' });
  try {
    return ledgerStatus(readLedgerState(ledger), options.today, options.since);
  } finally {
    ledger.close();
  }
}
