/**
 * `bidui compare`: one pass over the inputs of a workspace. Plans the inputs, recognises a batch that was computed before, computes,
 * stores the result and enters it into the ledger. The lock, the clock and the terminal are the caller's.
 */
import type { AutomaticClosings, BatchResult, CompareSummary } from '../../domain/batch.js';
import type { LedgerEvent } from '../../domain/ledger/event.js';
import { UserError } from '../../domain/problem.js';
import { automaticClosings } from '../../ledger/automatic-closings.js';
import { takenBackBatches } from '../../ledger/left-out.js';
import { openLedger, type LedgerStore } from '../../store/ledger-store.js';
import { readUnchanged } from '../../delivery/unchanged-inputs.js';
import { needsPerson, summarise } from '../../compare/result/batch-summary.js';
import {
  countStored,
  openBatch,
  readBatchHead,
  storeBatch,
  storedBatchIds,
  type BatchHead,
  type RegisteredPeople,
} from '../../workspace/batch-store.js';
import { filesOfPlan, planPass, type ComparePassOptions, type PassPlan } from '../../compare/plan/plan-pass.js';
import type { RunReuse } from '../../compare/run/pass-runner.js';
import { hasCandidates, openHoldsIn, printWithHolds } from '../../compare/plan/open-holds.js';
import { recordBatch } from './record-batch.js';

export interface ComparePassResult {
  readonly summary: CompareSummary;
  readonly result: BatchResult;
  /** Counts of the files read for it; null where the batch already existed. */
  readonly reuse: RunReuse | null;
  /** Exit status 3. */
  readonly needsPerson: boolean;
}

/**
 * Throws UserError of settings, unreadable helper tables, `no-subjects`, `batch-exists`, `input_changed`; failures of lists are part of the
 * result. Nothing is stored or recorded before it is proved that what was hashed is what was read.
 */
export async function comparePass(options: ComparePassOptions): Promise<ComparePassResult> {
  const { paths, key } = options.workspace;
  const startedMs = options.elapsedMs();
  const ledger = openLedger(paths.database, { secret: key, mode: 'write' });
  try {
    const recorded = recordedBatches(ledger);
    const { result, registered, reuse, plan } = await readUnchanged(async (watch) => {
      const plan = await planPass(options);
      watch(filesOfPlan(plan));
      return { ...(await readOrCompute(options, plan, chooseId(options, plan, { ledger, recorded }))), plan };
    });
    await plan.hashes.save();
    if (reuse !== null) await storeBatch(paths, result, registered);
    // A run that was cut between storing and recording has left the ledger behind.
    const isLeftBehind = recorded.findLast(({ id }) => id === result.id)?.fingerprint !== result.fingerprint;
    if (reuse !== null || isLeftBehind) {
      recordBatch(ledger, result, options.stamp);
    }
    const durationMs = options.elapsedMs() - startedMs;
    const closings = closingsOf(ledger, result);
    const summary = summarise(result, closings, {
      unchanged: reuse === null,
      durationMs: reuse === null ? durationMs : Math.round(durationMs),
      counts:
        reuse === null
          ? countStored(paths, result.id)
          : { findings: result.findings.length, review: result.review.length },
    });
    return { summary, result, reuse, needsPerson: needsPerson(result) };
  } finally {
    ledger.close();
  }
}

/** The stored batch where nothing changed since, otherwise a computed one. */
async function readOrCompute(
  options: ComparePassOptions,
  plan: PassPlan,
  choice: { readonly id: string; readonly isKnown: boolean },
): Promise<Pick<ComparePassResult, 'result' | 'reuse'> & { readonly registered: RegisteredPeople | null }> {
  const { paths } = options.workspace;
  if (choice.isKnown && options.force !== true && storedBatchIds(paths).includes(choice.id)) {
    // The links of a batch are no part of it: they are worked out again.
    if (options.links !== undefined) await computed(options, plan, choice.id);
    return { result: openBatch(paths, choice.id), registered: null, reuse: null };
  }
  return computed(options, plan, choice.id);
}

async function computed(
  options: ComparePassOptions,
  plan: PassPlan,
  batch: string,
): Promise<Pick<ComparePassResult, 'result' | 'reuse'> & { readonly registered: RegisteredPeople | null }> {
  const { computePass } = await import('../../compare/compute-pass.js');
  return computePass(options, plan, batch);
}

/** 自动销号 of the standing recording of a batch. */
function closingsOf(ledger: LedgerStore, result: BatchResult): AutomaticClosings {
  const last = [...ledger.events({ kind: 'batch_recorded' })].findLast((event) => event.batch === result.id);
  const revision = last?.kind === 'batch_recorded' ? last.payload.revision : 0;
  return automaticClosings(result, revision, ledger.events({ kind: 'closed' }));
}

/** A batch that was taken back is computed again: its number stays used, its fingerprint is no longer that of its inputs. */
function recordedBatches(ledger: LedgerStore): KnownBatch[] {
  const recorded = [...ledger.events({ kind: 'batch_recorded' })];
  const taken = takenBackBatches([...recorded, ...ledger.events({ kind: 'batch_undone' })].sort(bySeq));
  return recorded.flatMap((event) => {
    if (event.kind !== 'batch_recorded' || event.batch === null) return [];
    return [{ id: event.batch, fingerprint: taken.has(event.batch) ? TAKEN_BACK : event.payload.fingerprint }];
  });
}

/** Replaces the fingerprint of an undone batch, so that no new run is taken for it. */
const TAKEN_BACK = 'taken back';

function bySeq(one: LedgerEvent, other: LedgerEvent): number {
  return one.seq - other.seq;
}

interface KnownBatch {
  readonly id: string;
  readonly fingerprint: string;
}

/** The id of this batch: a known one with the same fingerprint, the requested one, or the next free number. */
function chooseId(
  options: ComparePassOptions,
  plan: PassPlan,
  { ledger, recorded }: { readonly ledger: LedgerStore; readonly recorded: readonly KnownBatch[] },
): { id: string; isKnown: boolean } {
  const { paths } = options.workspace;
  const heads = storedBatchIds(paths).map((id) => readBatchHead(paths, id));
  const stored = heads.map(({ id, fingerprint }) => ({ id, fingerprint }));
  const isSame = (id: string, print: string): boolean =>
    print === fingerprintOf(plan, options, { ledger, head: heads.find((head) => head.id === id) });
  const known = new Map([...stored, ...recorded].map((batch) => [batch.id, batch.fingerprint]));
  for (const { id, fingerprint: own } of stored) if (known.get(id) !== TAKEN_BACK) known.set(id, own);
  if (options.batch !== undefined) {
    const before = known.get(options.batch);
    if (before !== undefined && before !== TAKEN_BACK && !isSame(options.batch, before) && options.force !== true) {
      throw new UserError('batch-exists', { batch: options.batch });
    }
    return { id: options.batch, isKnown: before !== undefined && isSame(options.batch, before) };
  }
  const same = [...known].filter(([id, print]) => isSame(id, print)).map(([id]) => id);
  const first = same.sort()[0];
  if (first !== undefined) return { id: first, isKnown: true };
  const prefix = `${options.asOf}-${options.pass}-`;
  for (let number = 1; ; number += 1) {
    const id = `${prefix}${String(number).padStart(2, '0')}`;
    if (!known.has(id)) return { id, isKnown: false };
  }
}

/** The fingerprint that a stored batch must have to be this one: what the ledger holds open beside its findings is part of it. */
function fingerprintOf(
  { fingerprint, inputs }: PassPlan,
  { workspace, pass, asOf, division }: ComparePassOptions,
  { ledger, head }: { readonly ledger: LedgerStore; readonly head: BatchHead | undefined },
): string {
  if (head === undefined || !hasCandidates(pass, inputs)) return fingerprint;
  if (head.pass !== pass || head.as_of !== asOf || head.division !== division) return fingerprint;
  const shown = (): string[] => openBatch(workspace.paths, head.id).findings.map(({ no }) => no);
  return printWithHolds(fingerprint, openHoldsIn(ledger, head, shown));
}
