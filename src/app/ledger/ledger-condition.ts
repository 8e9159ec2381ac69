/** Doubts about a ledger that are cheap to see: the key is gone or another one, the end was cut. `verify` checks the rest. */
import { existsSync } from 'node:fs';
import { coded, type Coded } from '../../domain/problem.js';
import { isOfOtherKey } from '../../store/ledger-check.js';
import { openLedger } from '../../store/ledger-store.js';
import type { Workspace } from '../../workspace/workspace.js';
import { markFault } from './mark-fault.js';

/** Empty for a ledger without doubts, and where there is none. */
export function ledgerDoubts({ paths, key, isKeyMissing }: Workspace): Coded[] {
  if (!existsSync(paths.database)) return [];
  if (isKeyMissing) return [coded('ledger-fault-key_missing', {})];
  const ledger = openLedger(paths.database, { secret: key, mode: 'read' });
  try {
    if (ledger.head().seq === 0) return [];
    if (ledger.isSealed && isOfOtherKey(ledger.connection, key)) return [coded('ledger-fault-other_key', {})];
    const fault = markFault(ledger, key, paths.database);
    return fault === null ? [] : [coded(`mark-${fault.fault}`, { seq: fault.seq })];
  } finally {
    ledger.close();
  }
}
