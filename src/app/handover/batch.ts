/**
 * A batch from the office above → the events that record it here, under the sender's revision and for our townships alone. A batch older
 * than one already handed over is outdated: it would open again the items that the newer one ended.
 */
import type { BatchResult } from '../../domain/batch.js';
import { HANDOVER_MEMBERS } from '../../domain/ledger/handover.js';
import type { EventDraft, LedgerEvent } from '../../domain/ledger/event.js';
import type { LedgerState } from '../../domain/ledger/state.js';
import { foldEvents } from '../../ledger/fold.js';
import { covers } from '../../ledger/handover/events.js';
import { recordingKey } from '../../ledger/left-out.js';
import { recordHandedBatchEvents, standingRecording, undoDraft } from '../../ledger/record-batch.js';
import type { WorkspacePaths } from '../../system/workspace-files.js';
import { readBatch, storedBatchIds } from '../../workspace/batch-store.js';
import type { ReadArchive, Refuse } from './archive.js';

export interface HandedBatch {
  readonly drafts: readonly EventDraft[];
  readonly isOutdated: boolean;
  readonly result: BatchResult;
}

export interface BatchWork {
  readonly archive: ReadArchive;
  readonly events: readonly LedgerEvent[];
  readonly out: ReadonlySet<string>;
  /** Named as the closer of findings that the snapshot ends. */
  readonly by: string;
  readonly refuse: Refuse;
}

/** Throws UserError handover-batch-own where a batch of that name is our own and has another content. */
export function batchDrafts(work: BatchWork): HandedBatch {
  const { manifest } = work.archive;
  const result = resultOf(work.archive);
  const revision = manifest.batch?.revision ?? 1;
  const state = foldEvents(work.events, work.out);
  const standing = standingRecording(state, result.id);
  const scoped = (drafts: readonly EventDraft[]): EventDraft[] => scopedDrafts(drafts, state, manifest.scopes);
  if (isOlderThanHanded(work, state, result, revision)) return { drafts: [], isOutdated: true, result };
  if (standing === null) {
    return { drafts: scoped(recordHandedBatchEvents(state, result, revision, work.by)), isOutdated: false, result };
  }
  if (standing.fingerprint === result.fingerprint && standing.revision === revision) {
    return { drafts: scoped(newInKnownBatch(state, result, revision, work.by)), isOutdated: false, result };
  }
  if (!wasHanded(work, result.id)) throw work.refuse('handover-batch-own', { batch: result.id });
  // The office above took its own batch back and computed it anew.
  const key = recordingKey(standing.batch, standing.revision);
  const before = foldEvents(work.events, new Set([...work.out, key]));
  const undo = undoDraft(standing, result.as_of, {
    by: work.by,
    reason: 'computed anew by the sender',
    isRecomputed: true,
  });
  const drafts = recordHandedBatchEvents(before, result, revision, work.by);
  return { drafts: [undo, ...scopedDrafts(drafts, before, manifest.scopes)], isOutdated: false, result };
}

/** The share that is shown and dispatched: an earlier share stays beside a later one. */
export function mergedBatch(paths: WorkspacePaths, result: BatchResult): BatchResult {
  if (!storedBatchIds(paths).includes(result.id)) return result;
  const known = readBatch(paths, result.id);
  if (known.fingerprint !== result.fingerprint) return result;
  const merge = <T extends { readonly no: string }>(one: readonly T[], other: readonly T[]): T[] =>
    [...new Map([...one, ...other].map((row) => [row.no, row])).values()].sort((a, b) => (a.no < b.no ? -1 : 1));
  return {
    ...result,
    division: known.division === result.division ? result.division : null,
    findings: merge(known.findings, result.findings),
    contexts: merge(known.contexts, result.contexts),
  };
}

function resultOf(archive: ReadArchive): BatchResult {
  const [head] = archive.rows(HANDOVER_MEMBERS.batch);
  return {
    ...(head as Omit<BatchResult, 'findings' | 'contexts' | 'review' | 'candidates'>),
    findings: archive.rows(HANDOVER_MEMBERS.findings) as BatchResult['findings'],
    contexts: archive.rows(HANDOVER_MEMBERS.contexts) as BatchResult['contexts'],
    review: archive.rows(HANDOVER_MEMBERS.review) as BatchResult['review'],
    candidates: [],
  };
}

/** Townships of others are left out; the batch opens and ends only items that it covers. */
function scopedDrafts(drafts: readonly EventDraft[], state: LedgerState, scopes: readonly string[]): EventDraft[] {
  return drafts.flatMap((draft): EventDraft[] => {
    if (draft.kind === 'finding_seen') {
      const sentTo = draft.payload.sent_to.filter((recipient) => covers(scopes, recipient));
      return [{ ...draft, payload: { ...draft.payload, sent_to: sentTo } }];
    }
    if (draft.finding === null || !['finding_gone', 'closed'].includes(draft.kind)) return [draft];
    const recipients = state.findings.get(draft.finding)?.recipients ?? [];
    return recipients.some(({ recipient }) => covers(scopes, recipient)) ? [draft] : [];
  });
}

/** Findings of another share of a batch that is recorded already. */
function newInKnownBatch(state: LedgerState, result: BatchResult, revision: number, by: string): EventDraft[] {
  const known = new Set(standingRecording(state, result.id)?.findings ?? []);
  return recordHandedBatchEvents(state, result, revision, by).filter(
    (draft) => draft.kind === 'finding_seen' && !known.has(draft.finding ?? ''),
  );
}

function isOlderThanHanded(work: BatchWork, state: LedgerState, result: BatchResult, revision: number): boolean {
  const { sender } = work.archive.manifest;
  const handed = work.events.flatMap((event) =>
    event.kind === 'handover_received' && event.payload.sender === sender.division ? event.payload.batches : [],
  );
  return handed.some(({ batch, revision: known }) => {
    if (batch === result.id) return known > revision;
    const recording = standingRecording(state, batch);
    return recording !== null && recording.pass === result.pass && isLater(recording, result);
  });
}

function isLater(one: { readonly as_of: string; readonly batch: string }, other: BatchResult): boolean {
  return one.as_of > other.as_of || (one.as_of === other.as_of && one.batch > other.id);
}

function wasHanded(work: BatchWork, batch: string): boolean {
  return work.events.some(
    (event) => event.kind === 'handover_received' && event.payload.batches.some((known) => known.batch === batch),
  );
}
