/**
 * Deletes details for data protection: ordered by an event, done in the same transaction, then wiped from the file and its journal. The
 * events stay; the chain stays whole.
 */
import type { EventDraft, EventStamp } from '../domain/ledger/event.js';
import type { AppendResult, LedgerStore } from './ledger-store.js';

/** `order` must be a details_purged event. Always wipes, so that a purge killed before the wiping is finished by the next one. */
export function purgeDetails(ledger: LedgerStore, order: EventDraft | null, stamp: EventStamp): AppendResult {
  const { connection } = ledger;
  const remove = connection.prepare<[string]>('delete from detail where digest = ?');
  const result = connection
    .transaction(() => {
      const appended = ledger.append(order === null ? [] : [order], stamp);
      if (order?.kind === 'details_purged') for (const digest of order.payload.digests) remove.run(digest);
      return appended;
    })
    .immediate();
  ledger.markHead();
  // secure_delete overwrites freed cells; vacuum rebuilds the file; the checkpoint empties the journal that still holds old pages.
  connection.exec('vacuum');
  connection.pragma('wal_checkpoint(truncate)');
  return result;
}
