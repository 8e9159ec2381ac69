/**
 * `bidui compare`: one pass over the inputs of a workspace. Plans the inputs, recognises a batch that was computed before, computes,
 * stores the result and enters it into the ledger. The lock, the clock and the terminal are the caller's.
 */
import type { BatchResult, CompareSummary } from '../../domain/batch.js';
import { UserError } from '../../domain/problem.js';
import { openLedger } from '../../store/ledger-store.js';
import { needsPerson, summarise } from '../../compare/result/batch-summary.js';
import { readBatch, readBatchHead, storeBatch, storedBatchIds } from '../../workspace/batch-store.js';
import { planPass, type ComparePassOptions } from '../../compare/plan/plan-pass.js';
import type { RunReuse } from '../../compare/run/pass-runner.js';
import { recordBatch } from './record-batch.js';

export interface ComparePassResult {
  readonly summary: CompareSummary;
  readonly result: BatchResult;
  /** Counts of the files read for it; null where the batch already existed. */
  readonly reuse: RunReuse | null;
  /** Exit status 3. */
  readonly needsPerson: boolean;
}

/** Throws UserError of settings, unreadable helper tables, `no-subjects`, `batch-exists`; failures of lists are part of the result. */
export async function comparePass(options: ComparePassOptions): Promise<ComparePassResult> {
  const startedMs = options.elapsedMs();
  const plan = await planPass(options);
  const ledger = openLedger(options.workspace.paths.database, { secret: options.workspace.key, mode: 'write' });
  try {
    const recorded = [...ledger.events({ kind: 'batch_recorded' })].flatMap((event) =>
      event.kind === 'batch_recorded' && event.batch !== null
        ? [{ id: event.batch, fingerprint: event.payload.fingerprint }]
        : [],
    );
    const choice = chooseId(options, plan.fingerprint, recorded);
    const stored = storedBatchIds(options.workspace.paths).includes(choice.id);
    if (choice.isKnown && stored && options.force !== true) {
      const result = readBatch(options.workspace.paths, choice.id);
      const last = recorded.findLast(({ id }) => id === choice.id);
      // A run that was cut between storing and recording has left the ledger behind.
      if (last?.fingerprint !== plan.fingerprint) recordBatch(ledger, result, options.stamp);
      const summary = summarise(result, true, options.elapsedMs() - startedMs);
      return { summary, result, reuse: null, needsPerson: needsPerson(result) };
    }
    const { computePass } = await import('../../compare/compute-pass.js');
    const { result, reuse } = await computePass(options, plan, choice.id);
    await storeBatch(options.workspace.paths, result);
    recordBatch(ledger, result, options.stamp, { redo: options.force === true });
    const summary = summarise(result, false, Math.round(options.elapsedMs() - startedMs));
    return { summary, result, reuse, needsPerson: needsPerson(result) };
  } finally {
    ledger.close();
  }
}

interface KnownBatch {
  readonly id: string;
  readonly fingerprint: string;
}

/** The id of this batch: a known one with the same fingerprint, the requested one, or the next free number. */
function chooseId(
  options: ComparePassOptions,
  fingerprint: string,
  recorded: readonly KnownBatch[],
): { id: string; isKnown: boolean } {
  const { paths } = options.workspace;
  const stored = storedBatchIds(paths).map((id) => ({ id, fingerprint: readBatchHead(paths, id).fingerprint }));
  const known = new Map([...recorded, ...stored].map((batch) => [batch.id, batch.fingerprint]));
  if (options.batch !== undefined) {
    const before = known.get(options.batch);
    if (before !== undefined && before !== fingerprint && options.force !== true) {
      throw new UserError('batch-exists', { batch: options.batch });
    }
    return { id: options.batch, isKnown: before === fingerprint };
  }
  const same = [...known].filter(([, print]) => print === fingerprint).map(([id]) => id);
  const first = same.sort()[0];
  if (first !== undefined) return { id: first, isKnown: true };
  const prefix = `${options.asOf}-${options.pass}-`;
  for (let number = 1; ; number += 1) {
    const id = `${prefix}${String(number).padStart(2, '0')}`;
    if (!known.has(id)) return { id, isKnown: false };
  }
}
