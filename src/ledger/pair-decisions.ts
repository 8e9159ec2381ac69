/**
 * Decisions about who is who, from the ledger: the last one of a pair on the same evidence counts. Also the events of new ones. Pure.
 */
import type { EventDraft, LedgerEvent } from '../domain/ledger/event.js';
import { pairKey, type PairAnswer, type PairName } from '../domain/reports/review-pair.js';

/** Answer of a named person about a pair. */
export interface PairDecision extends PairName {
  readonly answer: PairAnswer;
  readonly on: string;
  readonly by: string;
  /** Digest of the note, or null. */
  readonly detail: string | null;
  /** Everything said of this pair on this evidence, in order: `saidOf`. */
  readonly said: readonly string[];
}

/** Every pair ever decided. */
export interface PairDecisions {
  readonly byEvidence: ReadonlyMap<string, PairDecision>;
  /** Pairs decided on any evidence. */
  readonly pairs: ReadonlySet<string>;
}

export const NO_DECISIONS: PairDecisions = { byEvidence: new Map(), pairs: new Set() };

/** Events of other kinds are passed over. */
export function foldPairDecisions(events: Iterable<LedgerEvent>): PairDecisions {
  const byEvidence = new Map<string, PairDecision>();
  const pairs = new Set<string>();
  for (const event of events) {
    if (event.kind !== 'pair_decided') continue;
    const { pair, evidence, answer, on, by } = event.payload;
    const key = pairKey({ pair, evidence });
    const said = [...(byEvidence.get(key)?.said ?? []), saidOf({ answer, by })];
    byEvidence.set(key, { pair, evidence, answer, on, by, detail: event.detail, said });
    pairs.add(pair);
  }
  return { byEvidence, pairs };
}

/** An answer and its person as one text. */
export function saidOf({ answer, by }: Pick<PairDecision, 'answer' | 'by'>): string {
  return `${answer}|${by}`;
}

/** Keys of the pairs that are two people, sorted: later passes leave them out. */
export function decidedApart({ byEvidence }: PairDecisions): string[] {
  return [...byEvidence].flatMap(([key, { answer }]) => (answer === 'different' ? [key] : [])).sort();
}

/** open: nobody has said anything · changed: decided on evidence that has changed since. */
export type PairState = PairAnswer | 'open' | 'changed';

export function stateOfPair(decisions: PairDecisions, name: PairName): PairState {
  const decision = decisions.byEvidence.get(pairKey(name));
  return decision?.answer ?? (decisions.pairs.has(name.pair) ? 'changed' : 'open');
}

export interface NewPairDecision extends PairName {
  readonly answer: PairAnswer;
  readonly on: string;
  readonly by: string;
  readonly note: string;
  /** Where it was read. */
  readonly batch: string | null;
}

/** The same answer of the same person again adds nothing. */
export function pairDecisionEvent(decisions: PairDecisions, decision: NewPairDecision): EventDraft[] {
  const { pair, evidence, answer, on, by, note, batch } = decision;
  const before = decisions.byEvidence.get(pairKey(decision));
  if (before?.answer === answer && before.by === by) return [];
  return [
    {
      kind: 'pair_decided',
      key: `pair/${pair}/${evidence}/${(before?.said.length ?? 0) + 1}`,
      finding: null,
      batch,
      payload: { pair, evidence, answer, on, by },
      detail: note === '' ? null : { note },
      trace: {},
    },
  ];
}
