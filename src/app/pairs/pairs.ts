/** `bidui pairs list|mark`: the pairs of a batch that a person decides, and decisions about them in the ledger. */
import { existsSync } from 'node:fs';
import type { EvidenceRow, ReviewPair } from '../../domain/finding.js';
import { UserError } from '../../domain/problem.js';
import { isPairOfRows, namePair, pairKey, type PairAnswer, type PairName } from '../../domain/reports/review-pair.js';
import type { BatchResult } from '../../domain/batch.js';
import { pairsOfFinding } from '../../domain/reports/linked-pair.js';
import { sourceIds } from '../../linkage/rule-schema.js';
import { allLists, listsOf, sourcesByView } from '../../rules/sql/rule-form.js';
import { requirePerson } from '../../ledger/decisions.js';
import {
  agreementOf,
  foldPairDecisions,
  NO_DECISIONS,
  pairDecisionEvent,
  stateOfPair,
  type PairDecisions,
  type PairState,
  type ReviewerAgreement,
} from '../../ledger/pair-decisions.js';
import { openLedger, type LedgerStore } from '../../store/ledger-store.js';
import { officeTime } from '../../system/clock.js';
import { chooseBatch, standingBatches } from '../../workspace/standing-batches.js';
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
  readonly note: string | null;
  /** 0–100; null where the two rows were not weighed. */
  readonly score: number | null;
  readonly fields: readonly { readonly field: string; readonly level: string; readonly bits: number }[];
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
  /** Over all decisions of the ledger. */
  readonly agreement: ReviewerAgreement;
  readonly pairs: readonly ListedPair[];
}

/** Pairs to decide first, then decided ones; each group in the order of the batch. Throws UserError batch-unknown, nothing-compared. */
export function listPairs(workspace: Workspace, batchId: string | undefined): PairList {
  const batch = chooseBatch(workspace, batchId);
  const pairs = pairsOfBatch(workspace, batch);
  const counts = { open: 0, changed: 0, unsure: 0, same: 0, different: 0 };
  for (const { state } of pairs) counts[state] += 1;
  const agreement = withLedger(workspace, (ledger) =>
    agreementOf(ledger === null ? NO_DECISIONS : readPairDecisions(ledger)),
  );
  return { batch: batch.id, counts, agreement, pairs };
}

/**
 * Pairs of which an answer decides most first: the more rules read the list, the more; then the likelier ones. Of the pairs that findings
 * take for one person only those about which a person said something.
 */
export function pairsOfBatch(workspace: Workspace, batch: BatchResult): ListedPair[] {
  const sources = sourcesByView(sourceIds());
  const rules = new Map<string, number>();
  for (const rule of batch.definitions)
    for (const source of allLists(listsOf(rule, sources))) rules.set(source, (rules.get(source) ?? 0) + 1);
  const weight = ({ list, score }: ReviewPair): number => (rules.get(list.source) ?? 0) * 1000 + (score ?? 0);
  const shown = pairsOfReview(
    workspace,
    batch.review.toSorted((one, other) => weight(other) - weight(one)),
  );
  const known = new Set(shown.map(pairKey));
  const linked = pairsOfReview(workspace, batch.findings.flatMap(pairsOfFinding));
  return inOrder([...shown, ...linked.filter((pair) => pair.state !== 'open' && !known.has(pairKey(pair)))]);
}

/** Every pair of a batch that a person may decide: those for review, and those that its findings take for one person. */
export function decidablePairs({ review, findings }: Pick<BatchResult, 'review' | 'findings'>): ReviewPair[] {
  return [...review.filter(isPairOfRows), ...findings.flatMap(pairsOfFinding)];
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
      const { reason, rule, place, register, list, score = null, fields = [] } = pair;
      listed.set(key, {
        ...name,
        state: stateOfPair(decisions, name),
        reason,
        rule,
        place,
        register,
        list,
        note: pair.note,
        score,
        fields,
        decision:
          known === undefined
            ? null
            : { answer: known.answer, by: known.by, on: known.on, note: typeof note === 'string' ? note : null },
      });
    }
    return inOrder([...listed.values()]);
  });
}

function inOrder(pairs: readonly ListedPair[]): ListedPair[] {
  return [
    ...pairs.filter(({ state }) => OPEN_STATES.has(state)),
    ...pairs.filter(({ state }) => !OPEN_STATES.has(state)),
  ];
}

export interface PairMark {
  /** Number of a pair, or of a finding that takes two rows for one person. */
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

/** Throws UserError pair-unknown, pair-not-linked, pair-several, person-needed, reason-needed, ledger-missing and those of chooseBatch. */
export function markPair(run: ExclusiveRun, { pair: asked, batch: id, answer, by, reason }: PairMark): MarkedPair {
  requirePerson(by, reason);
  const { workspace } = run;
  const finding = findingOf(workspace, asked, id);
  const batch = finding?.batch ?? chooseBatch(workspace, id);
  const pair = finding?.pair ?? asked;
  const shown = pairsOfReview(workspace, decidablePairs(batch)).filter((known) => known.pair === pair);
  openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' }).close();
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'write' });
  try {
    const decisions = readPairDecisions(ledger);
    // A decided pair is not shown again, but may be decided anew.
    const decided = [...decisions.byEvidence.values()].filter((known) => known.pair === pair);
    const names: readonly PairName[] = shown.length > 0 ? shown : decided;
    const before = shown[0]?.state ?? decided.at(-1)?.answer;
    if (before === undefined) throw new UserError('pair-unknown', { pair, batch: batch.id });
    const rest = { answer, by, note: reason, on: dayOfRun(run), batch: batch.id };
    const drafts = names.flatMap(({ evidence }) => pairDecisionEvent(decisions, { pair, evidence, ...rest }));
    const office = workspace.settings.office.name;
    ledger.append(drafts, { at: officeTime(run.now()), user: run.operator.user, office });
    return { pair, batch: batch.id, before, after: answer };
  } finally {
    ledger.close();
  }
}

/** The pair on which a finding rests, of the named batch or the newest that has it; null where no batch has such a finding. */
function findingOf(
  workspace: Workspace,
  no: string,
  id: string | undefined,
): { readonly batch: BatchResult; readonly pair: string } | null {
  if (/^P-/u.test(no)) return null;
  const batches =
    id === undefined
      ? standingBatches(workspace)
          .map((known) => known.id)
          .reverse()
      : [id];
  for (const each of batches) {
    const batch = chooseBatch(workspace, each);
    const finding = batch.findings.find((known) => known.no === no);
    if (finding === undefined) continue;
    const pairs = [...new Set(pairsOfFinding(finding).map((own) => namePair(workspace.key, own).pair))];
    const [pair] = pairs;
    if (pair === undefined) throw new UserError('pair-not-linked', { no });
    if (pairs.length > 1) throw new UserError('pair-several', { no, pairs: pairs.join('、') });
    return { batch, pair };
  }
  return null;
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
