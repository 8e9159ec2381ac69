/**
 * Enters a batch result into the ledger, in one transaction. Recording the same result again adds nothing; a batch computed anew with
 * another outcome takes the older recording back first. Called by compare before the batch is announced as done.
 */
import type { BatchResult } from '../domain/batch.js';
import type { EventStamp } from '../domain/ledger-event.js';
import { recordingKey } from '../ledger/fold.js';
import { recordBatchEvents, staleRecording, undoDraft } from '../ledger/record-batch.js';
import type { AppendResult, LedgerStore } from '../store/ledger-store.js';
import { readLedgerState } from './read-ledger.js';

/** `stamp.office` is named as the one who closes by snapshot. */
export function recordBatch(ledger: LedgerStore, result: BatchResult, stamp: EventStamp): AppendResult {
  const state = readLedgerState(ledger);
  const stale = staleRecording(state, result);
  if (stale === null) return ledger.append(recordBatchEvents(state, result, stamp.office), stamp);
  const before = readLedgerState(ledger, [recordingKey(stale.batch, stale.revision)]);
  const undo = undoDraft(stale, result.as_of, stamp.office, 'computed anew');
  return ledger.append([undo, ...recordBatchEvents(before, result, stamp.office)], stamp);
}
