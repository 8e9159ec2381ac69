/** Ledger file → state: the fold over a store, and the folded state without one recording. */
import type { LedgerState } from '../domain/ledger/state.js';
import { eventsOfDay } from '../ledger/events-of-day.js';
import { foldEvents } from '../ledger/fold.js';
import { leftOut } from '../ledger/left-out.js';
import type { LedgerStore } from '../store/ledger-store.js';

/** State of every finding. `without` (recordingKey) is left out as if it were undone already. */
export function readLedgerState(ledger: LedgerStore, without: readonly string[] = []): LedgerState {
  const out = new Set([
    ...leftOut(ledger.events({ kind: 'batch_undone' })),
    ...leftOut(ledger.events({ kind: 'handover_settled' })),
    ...without,
  ]);
  return foldEvents(ledger.events(), out);
}

/** The same as it was on a day: what was decided, sent or recorded later is not yet there. The head is that of the whole ledger. */
export function readLedgerStateOf(ledger: LedgerStore, day: string, without: readonly string[] = []): LedgerState {
  const ofDay = [...eventsOfDay(ledger.events(), day)];
  return { ...foldEvents(ofDay, new Set([...leftOut(ofDay), ...without])), head: ledger.head() };
}
