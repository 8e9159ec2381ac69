/** Ledger file → state: the fold over a store, and the folded state without one recording. */
import type { LedgerState } from '../domain/ledger-state.js';
import { foldEvents, undoneRecordings } from '../ledger/fold.js';
import type { LedgerStore } from '../store/ledger-store.js';

/** State of every finding. `without` (recordingKey) is left out as if it were undone already. */
export function readLedgerState(ledger: LedgerStore, without: readonly string[] = []): LedgerState {
  const undone = undoneRecordings(ledger.events({ kind: 'batch_undone' }));
  for (const key of without) undone.add(key);
  return foldEvents(ledger.events(), undone);
}
