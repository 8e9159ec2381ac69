/**
 * Enters a batch result into the ledger, in one transaction. Recording the same result again adds nothing; a batch computed anew with
 * another outcome takes the older recording back first. Called by compare before the batch is announced as done.
 */
import type { BatchResult } from '../../domain/batch.js';
import type { EventDraft, EventStamp } from '../../domain/ledger/event.js';
import type { LedgerState } from '../../domain/ledger/state.js';
import { recordingKey } from '../../ledger/left-out.js';
import { recordBatchEvents, staleRecording, undoDraft } from '../../ledger/record-batch.js';
import type { AppendResult, LedgerStore } from '../../store/ledger-store.js';
import { readLedgerState } from '../../workspace/read-ledger.js';

export interface RecordOptions {
  /** Enters a batch again that a person has undone; without it an undone batch stays undone until its inputs change. */
  readonly redo: boolean;
}

/** `stamp.office` is named as the closer of findings that a snapshot ends. */
export function recordBatch(
  ledger: LedgerStore,
  result: BatchResult,
  stamp: EventStamp,
  options: RecordOptions = { redo: false },
): AppendResult {
  const state = readLedgerState(ledger);
  if (!options.redo && wasUndone(state, result)) return ledger.append([], stamp);
  const stale = staleRecording(state, result);
  if (stale === null) return ledger.append(recordBatchEvents(state, result, stamp.office), stamp);
  const before = readLedgerState(ledger, [recordingKey(stale.batch, stale.revision)]);
  const undo = undoDraft(stale, result.as_of, stamp.office, 'computed anew');
  return ledger.append(withFirst(undo, recordBatchEvents(before, result, stamp.office)), stamp);
}

function* withFirst(first: EventDraft, others: Iterable<EventDraft>): Generator<EventDraft> {
  yield first;
  yield* others;
}

/** The last recording of this very batch was undone by a person: a nightly run must not bring it back. */
function wasUndone(state: LedgerState, result: BatchResult): boolean {
  const last = state.batches.findLast((batch) => batch.batch === result.id);
  return last !== undefined && last.undone && last.fingerprint === result.fingerprint;
}
