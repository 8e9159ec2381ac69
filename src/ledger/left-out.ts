/**
 * Events that the fold leaves out as if they had never been: recordings of batches that were taken back, and single events that a person
 * excluded when two offices had decided differently. Both by keys in one set, because the fold looks both up at every event. Pure.
 */
import type { LedgerEvent } from '../domain/ledger/event.js';

/** Key of one recording of a batch. */
export function recordingKey(batch: string, revision: number): string {
  return `${batch}/${revision}`;
}

/** Key of a recording that a person took back, beside its recordingKey: its sheets are void. */
export function takenBackKey(batch: string, revision: number): string {
  return `taken back ${recordingKey(batch, revision)}`;
}

/** Reasons under which earlier versions recorded that a batch was computed anew. */
const RECOMPUTED = /^computed anew\b/u;

/** Key of an excluded event. `key`: as both offices know it, for one recipient (itemEventKey). */
export function excludedKey(key: string): string {
  return `aside ${key}`;
}

/** Key of an event of another office that stands although that office no longer reports it. */
export function upheldKey(key: string): string {
  return `upheld ${key}`;
}

/** `closed/b/1/C04-7K3M9QXT/*` → the key that the same event has where it was written for that recipient alone. */
export function itemEventKey(key: string, recipient: string): string {
  if (!/\/\*(?=\/|$)/u.test(key)) return `${key}/${recipient}`;
  return key.replace(/\/\*(?=\/|$)/u, () => `/${recipient}`);
}

/** Give it the events of kinds batch_undone and handover_settled, or all. */
export function leftOut(events: Iterable<LedgerEvent>): Set<string> {
  const keys = new Set<string>();
  for (const event of events) {
    if (event.kind === 'batch_undone') {
      const { revision, recomputed, reason } = event.payload;
      keys.add(recordingKey(event.batch ?? '', revision));
      if (recomputed !== true && !RECOMPUTED.test(reason)) keys.add(takenBackKey(event.batch ?? '', revision));
    }
    if (event.kind !== 'handover_settled') continue;
    for (const key of event.payload.set_aside) keys.add(excludedKey(key));
    for (const key of event.payload.upheld) keys.add(upheldKey(key));
  }
  return keys;
}

/** Batches whose last recording a person took back. Give it the events of kinds batch_recorded and batch_undone, in order, or all. */
export function takenBackBatches(events: Iterable<LedgerEvent>): Set<string> {
  const taken = new Set<string>();
  for (const event of events) {
    if (event.batch === null) continue;
    if (event.kind === 'batch_recorded') taken.delete(event.batch);
    if (event.kind === 'batch_undone') taken.add(event.batch);
  }
  return taken;
}
