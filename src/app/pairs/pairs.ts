/** `bidui pairs list|mark`: the pairs of a batch that a person decides, and decisions about them in the ledger. */
import { existsSync } from 'node:fs';
import type { EvidenceRow, ReviewPair } from '../../domain/finding.js';
import { UserError } from '../../domain/problem.js';
import { isPairOfRows, namePair, pairKey, type PairAnswer, type PairName } from '../../domain/reports/review-pair.js';
import { requirePerson } from '../../ledger/decisions.js';
import {
  foldPairDecisions,
  NO_DECISIONS,
  pairDecisionEvent,
  stateOfPair,
  type PairDecisions,
  type PairState,
} from '../../ledger/pair-decisions.js';
import { openLedger, type LedgerStore } from '../../store/ledger-store.js';
import { officeTime } from '../../system/clock.js';
import { chooseBatch } from '../../workspace/batch-store.js';
import { dayOfRun, type ExclusiveRun } from '../../workspace/exclusive-run.js';
import type { Workspace } from '../../workspace/workspace.js';

/** One pair as `pairs list --json` gives it. */
export interface ListedPair extends PairName {
  readonly state: PairState;
  readonly reason: string;
  readonly rule: string | null;
  readonly place: ReviewPair['place'];
  readonly register: EvidenceRow;
  readonly list: EvidenceRow;
  readonly decision: {
    readonly answer: PairAnswer;
    readonly by: string;
    readonly on: string;
    readonly note: string | null;
  } | null;
}

export interface PairList {
  readonly batch: string;
  readonly counts: Readonly<Record<PairState, number>>;
  readonly pairs: readonly ListedPair[];
}

/** Pairs to decide first, then decided ones; each group in the order of the batch. Throws UserError batch-unknown, nothing-compared. */
export function listPairs(workspace: Workspace, batchId: string | undefined): PairList {
  const batch = chooseBatch(workspace.paths, batchId);
  const pairs = pairsOfReview(workspace, batch.review);
  const counts = { open: 0, changed: 0, unsure: 0, same: 0, different: 0 };
  for (const { state } of pairs) counts[state] += 1;
  return { batch: batch.id, counts, pairs };
}

const OPEN_STATES: ReadonlySet<PairState> = new Set<PairState>(['open', 'changed', 'unsure']);

/** Each pair on the same evidence once. */
export function pairsOfReview(workspace: Workspace, review: readonly ReviewPair[]): ListedPair[] {
  return withLedger(workspace, (ledger) => {
    const decisions = ledger === null ? NO_DECISIONS : readPairDecisions(ledger);
    const listed = new Map<string, ListedPair>();
    for (const pair of review.filter(isPairOfRows)) {
      const name = namePair(workspace.key, pair);
      const key = pairKey(name);
      if (listed.has(key)) continue;
      const known = decisions.byEvidence.get(key);
      const note =
        known === undefined || known.detail === null ? null : (ledger?.detail(known.detail)?.['note'] ?? null);
      const { reason, rule, place, register, list } = pair;
      listed.set(key, {
        ...name,
        state: stateOfPair(decisions, name),
        reason,
        rule,
        place,
        register,
        list,
        decision:
          known === undefined
            ? null
            : { answer: known.answer, by: known.by, on: known.on, note: typeof note === 'string' ? note : null },
      });
    }
    const all = [...listed.values()];
    return [
      ...all.filter(({ state }) => OPEN_STATES.has(state)),
      ...all.filter(({ state }) => !OPEN_STATES.has(state)),
    ];
  });
}

export interface PairMark {
  readonly pair: string;
  readonly batch: string | undefined;
  readonly answer: PairAnswer;
  readonly by: string;
  readonly reason: string;
}

/** Document of `pairs mark --json`. */
export interface MarkedPair {
  readonly pair: string;
  readonly batch: string;
  readonly before: PairState;
  readonly after: PairState;
}

/** Throws UserError pair-unknown, person-needed, reason-needed, ledger-missing and those of chooseBatch. */
export function markPair(run: ExclusiveRun, { pair, batch: id, answer, by, reason }: PairMark): MarkedPair {
  requirePerson(by, reason);
  const { workspace } = run;
  const batch = chooseBatch(workspace.paths, id);
  const names = pairsOfReview(workspace, batch.review).filter((known) => known.pair === pair);
  const [first] = names;
  if (first === undefined) throw new UserError('pair-unknown', { pair, batch: batch.id });
  openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' }).close();
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'write' });
  try {
    const decisions = readPairDecisions(ledger);
    const rest = { answer, by, note: reason, on: dayOfRun(run), batch: batch.id };
    const drafts = names.flatMap(({ evidence }) => pairDecisionEvent(decisions, { pair, evidence, ...rest }));
    const office = workspace.settings.office.name;
    ledger.append(drafts, { at: officeTime(run.now()), user: run.operator.user, office });
  } finally {
    ledger.close();
  }
  return { pair, batch: batch.id, before: first.state, after: answer };
}

/** All decisions of a ledger that is open. */
export function readPairDecisions(ledger: LedgerStore): PairDecisions {
  return foldPairDecisions(ledger.events({ kind: 'pair_decided' }));
}

function withLedger<T>({ paths, key }: Workspace, work: (ledger: LedgerStore | null) => T): T {
  if (!existsSync(paths.database)) return work(null);
  const ledger = openLedger(paths.database, { secret: key, mode: 'read' });
  try {
    return work(ledger);
  } finally {
    ledger.close();
  }
}
