/** Checklists as the ledger has them, for the commands. */
import { CHECKLIST_EVENTS, ChecklistLedger } from '../ledger/checklists/state.js';
import { eventsOfDay } from '../ledger/events-of-day.js';
import { leftOut } from '../ledger/left-out.js';
import type { LedgerEvent, LedgerEventKind } from '../domain/ledger/event.js';
import type { LedgerStore } from '../store/ledger-store.js';

/** `day`: as it was on that ISO day; null for now. */
export function readChecklists(ledger: LedgerStore, day: string | null = null): ChecklistLedger {
  const ofKind = (kind: LedgerEventKind): Iterable<LedgerEvent> =>
    day === null ? ledger.events({ kind }) : eventsOfDay(ledger.events({ kind }), day);
  const known = new ChecklistLedger([], leftOut(ofKind('batch_undone')));
  for (const kind of CHECKLIST_EVENTS) for (const event of ofKind(kind)) known.apply(event);
  return known;
}
