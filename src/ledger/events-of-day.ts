/**
 * The events that a day knew: by the day each is of (as-of date, day of issue, of receipt, of decision), never by the clock of the machine
 * that wrote it. An event that names no day goes with the one before it. Pure.
 */
import type { LedgerEvent } from '../domain/ledger/event.js';

/** In ledger order: those of the day and before. */
export function* eventsOfDay(events: Iterable<LedgerEvent>, day: string): Generator<LedgerEvent> {
  const batchDays = new Map<string, string>();
  let last = '';
  for (const event of events) {
    if (event.kind === 'batch_recorded')
      batchDays.set(batchKey(event.batch, event.payload.revision), event.payload.as_of);
    last = dayOfEvent(event, batchDays) ?? last;
    if (last <= day) yield event;
  }
}

/** ISO day that an event is of; null where it names none. */
function dayOfEvent(event: LedgerEvent, batchDays: ReadonlyMap<string, string>): string | null {
  switch (event.kind) {
    case 'batch_recorded':
      return event.payload.as_of;
    case 'finding_seen':
    case 'finding_gone':
      return batchDays.get(batchKey(event.batch, event.payload.revision)) ?? null;
    case 'sheet_issued':
    case 'dispatched':
    case 'checklist_issued':
      return event.payload.issued_on;
    case 'reply_received':
    case 'reply_refused':
    case 'check_received':
    case 'checklist_answered':
    case 'checklist_signed':
      return event.payload.received_on;
    case 'reply_conflicting':
    case 'ledger_sealed':
    case 'file_collected':
      return null;
    default:
      return event.payload.on;
  }
}

function batchKey(batch: string | null, revision: number): string {
  return `${batch ?? ''}/${revision}`;
}
