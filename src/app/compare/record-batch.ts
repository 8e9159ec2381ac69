/**
 * Enters a batch result into the ledger, in one transaction. Recording the same result again adds nothing; a batch computed anew with
 * another outcome takes the older recording back first. Called by compare before the batch is announced as done.
 */
import type { BatchResult } from '../../domain/batch.js';
import type { EventDraft, EventStamp } from '../../domain/ledger/event.js';
import { recordingKey } from '../../ledger/left-out.js';
import { recordBatchEvents, staleRecording, undoDraft } from '../../ledger/record-batch.js';
import type { AppendResult, LedgerStore } from '../../store/ledger-store.js';
import { readLedgerState } from '../../workspace/read-ledger.js';

/** `stamp.office` is named as the closer of findings that a snapshot ends. */
export function recordBatch(ledger: LedgerStore, result: BatchResult, stamp: EventStamp): AppendResult {
  const state = readLedgerState(ledger);
  const stale = staleRecording(state, result);
  if (stale === null) return ledger.append(recordBatchEvents(state, result, stamp.office), stamp);
  const before = readLedgerState(ledger, [recordingKey(stale.batch, stale.revision)]);
  const undo = undoDraft(stale, result.as_of, {
    by: stamp.office,
    reason: 'computed anew',
    isRecomputed: true,
  });
  return ledger.append(withFirst(undo, recordBatchEvents(before, result, stamp.office)), stamp);
}

function* withFirst(first: EventDraft, others: Iterable<EventDraft>): Generator<EventDraft> {
  yield first;
  yield* others;
}
