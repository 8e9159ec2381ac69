/** `bidui runs` and `runs show`: batches with what went into them and what came out. Reads stored batches and the ledger. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BatchInput, RuleOutcome } from '../../domain/batch.js';
import type { Pass } from '../../domain/pass.js';
import { UserError } from '../../domain/problem.js';
import { openLedger } from '../../store/ledger-store.js';
import { readBatch, readBatchHead, storedBatchIds } from '../../workspace/batch-store.js';
import type { Workspace } from '../../workspace/workspace.js';

/** A file that went into a batch. */
export type RunInput = Omit<BatchInput, 'read_as'>;

/** One batch; snake_case because it is a published shape. */
export interface ListedRun {
  readonly batch: string;
  readonly pass: Pass;
  readonly as_of: string;
  readonly persons: number;
  readonly households: number;
  readonly lists: number;
  readonly findings: number;
  /** Time of the first entry in the ledger; null where it has none. */
  readonly recorded_at: string | null;
  readonly by: string | null;
  /** Person who took the batch back; null where it stands. */
  readonly undone: { readonly on: string; readonly by: string; readonly reason: string } | null;
  /** Folder of its results relative to the workspace; null where nothing was written. */
  readonly results: string | null;
}

export interface ShownRun extends ListedRun {
  readonly fingerprint: string;
  readonly inputs: readonly RunInput[];
  readonly rules: { readonly ran: number; readonly skipped: number; readonly not_applicable: number };
  readonly by_rule: readonly { readonly rule: string; readonly name: string; readonly findings: number }[];
  readonly review: number;
  readonly cleared: number;
  readonly held: number;
  readonly problems: number;
}

interface Recorded extends Pick<ListedRun, 'undone'> {
  readonly at: string;
  readonly by: string;
  readonly findings: number;
}

/** Stored batches, newest as-of day last. */
export function listRuns(workspace: Workspace): ListedRun[] {
  const recorded = recordedBatches(workspace);
  return storedBatchIds(workspace.paths)
    .map((id) => listed(workspace, id, recorded))
    .sort((one, other) => (one.as_of + one.batch < other.as_of + other.batch ? -1 : 1));
}

function listed({ paths }: Workspace, id: string, recorded: ReadonlyMap<string, Recorded>): ListedRun {
  const head = readBatchHead(paths, id);
  const own = recorded.get(id);
  const results = path.join(paths.results, id);
  return {
    batch: id,
    pass: head.pass,
    as_of: head.as_of,
    ...head.subjects,
    lists: head.lists.length,
    findings: own?.findings ?? head.rules.reduce((sum, rule) => sum + rule.findings, 0),
    recorded_at: own?.at ?? null,
    by: own?.by ?? null,
    undone: own?.undone ?? null,
    results: existsSync(results) ? path.relative(paths.root, results).split(path.sep).join('/') : null,
  };
}

function recordedBatches({ paths, key }: Workspace): Map<string, Recorded> {
  const found = new Map<string, Recorded>();
  if (!existsSync(paths.database)) return found;
  const ledger = openLedger(paths.database, { secret: key, mode: 'read' });
  try {
    const events = [...ledger.events({ kind: 'batch_recorded' }), ...ledger.events({ kind: 'batch_undone' })];
    for (const event of events.sort((one, other) => one.seq - other.seq)) {
      if (event.batch === null) continue;
      const known = found.get(event.batch);
      if (event.kind === 'batch_recorded') {
        const { at, by } = known ?? { at: event.at, by: event.user };
        found.set(event.batch, { at, by, findings: event.payload.findings, undone: null });
      } else if (event.kind === 'batch_undone' && known !== undefined) {
        const { on, by, reason } = event.payload;
        found.set(event.batch, { ...known, undone: { on, by, reason } });
      }
    }
  } finally {
    ledger.close();
  }
  return found;
}

/** Throws UserError batch-unknown. */
export function showRun(workspace: Workspace, id: string): ShownRun {
  const known = storedBatchIds(workspace.paths);
  if (!known.includes(id)) throw new UserError('batch-unknown', { batch: id, known: known.join('、') || '—' });
  const result = readBatch(workspace.paths, id);
  const count = (status: RuleOutcome['status']): number => result.rules.filter((rule) => rule.status === status).length;
  return {
    ...listed(workspace, id, recordedBatches(workspace)),
    findings: result.findings.length,
    fingerprint: result.fingerprint,
    inputs: result.inputs.map(({ read_as: _readAs, ...input }) => input),
    rules: { ran: count('ran'), skipped: count('skipped'), not_applicable: count('not_applicable') },
    by_rule: result.rules
      .filter(({ findings }) => findings > 0)
      .map(({ rule, name, findings }) => ({ rule, name, findings }))
      .sort((one, other) => other.findings - one.findings),
    review: result.review.length,
    cleared: result.candidates.filter(({ held }) => !held).length,
    held: result.candidates.filter(({ held }) => held).length,
    problems: result.problems.length,
  };
}
