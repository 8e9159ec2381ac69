/**
 * Decisions about who is who, from the ledger: the last one of a pair on the same evidence counts. Also the events of new ones. Pure.
 */
import { z } from 'zod';
import type { EventDraft, EventStamp, LedgerEvent } from '../domain/ledger/event.js';
import type { HandedDecision } from '../domain/ledger/handover.js';
import {
  PAIR_ANSWERS,
  pairKey,
  type PairAnswer,
  type PairName,
  type PairVerdict,
} from '../domain/reports/review-pair.js';

/** Answer of a named person about a pair. */
export interface PairDecision extends PairName {
  readonly answer: PairAnswer;
  readonly on: string;
  readonly by: string;
  /** Digest of the note, or null. */
  readonly detail: string | null;
  /** Everything said of this pair on this evidence, in order: `saidOf`. */
  readonly said: readonly string[];
  /** The last answer of each person on this evidence, in the order of their first. */
  readonly answers: readonly PersonAnswer[];
}

interface PersonAnswer {
  readonly by: string;
  readonly answer: PairAnswer;
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
    const { pair, evidence, answer, on, by, second } = event.payload;
    const key = pairKey({ pair, evidence });
    const before = byEvidence.get(key);
    const own = { pair, evidence, answer, on, by, detail: event.detail };
    byEvidence.set(key, {
      ...(second === true && before !== undefined ? before : own),
      said: [...(before?.said ?? []), saidOf(own)],
      answers: withAnswer(before?.answers ?? [], { by, answer }),
    });
    pairs.add(pair);
  }
  return { byEvidence, pairs };
}

export function withAnswer(answers: readonly PersonAnswer[], last: PersonAnswer): PersonAnswer[] {
  const isKnown = answers.some(({ by }) => by === last.by);
  return isKnown ? answers.map((own) => (own.by === last.by ? last : own)) : [...answers, last];
}

/** How two reviewers judged where both gave an answer on the same evidence. */
export interface ReviewerAgreement {
  readonly both: number;
  readonly agree: number;
  /** Pairs of which they say different things, with the answer that binds; by number. */
  readonly differ: readonly {
    readonly pair: string;
    readonly binding: PersonAnswer;
    readonly answers: readonly PersonAnswer[];
  }[];
}

export function agreementOf({ byEvidence }: PairDecisions): ReviewerAgreement {
  const both = [...byEvidence.values()].flatMap(({ pair, by, answer, answers }) => {
    const known = answers.filter((own) => own.answer !== 'unsure');
    return known.length < 2 ? [] : [{ pair, binding: { by, answer }, answers: known }];
  });
  const differ = both.filter(({ answers: [first, ...others] }) =>
    others.some(({ answer }) => answer !== first?.answer),
  );
  differ.sort((one, other) => (one.pair < other.pair ? -1 : 1));
  return { both: both.length, agree: both.length - differ.length, differ };
}

/** An answer and its person as one text. */
export function saidOf({ answer, by }: Pick<PairDecision, 'answer' | 'by'>): string {
  return `${answer}|${by}`;
}

/** The last decision of every pair on every evidence, as it travels to another office. */
export function handedDecisions(events: Iterable<LedgerEvent>): HandedDecision[] {
  const last = new Map<string, HandedDecision>();
  for (const event of events) {
    if (event.kind !== 'pair_decided' || event.payload.second === true) continue;
    const { payload, at, user, office } = event;
    last.set(pairKey(payload), { ...payload, at, user, office });
  }
  return [...last].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, decision]) => decision);
}

const handedSchema = z.object({
  pair: z.string().regex(/^P-[0-9A-Z]{8}$/u),
  evidence: z.string().regex(/^[0-9A-Z]{8}$/u),
  answer: z.enum(PAIR_ANSWERS),
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
  by: z.string().min(1),
  at: z.string().min(1),
  user: z.string(),
  office: z.string().min(1),
});

/** Decisions of another office beside ours. */
export interface MergedDecisions {
  readonly entries: readonly { readonly draft: EventDraft; readonly stamp: EventStamp }[];
  readonly known: number;
  /** Pairs that we decided otherwise, or whose row is damaged: left as they are. */
  readonly clashing: readonly string[];
}

/** Decisions of another office bind here too, unless somebody here said otherwise on the same evidence. */
export function mergeDecisions(own: PairDecisions, handed: readonly unknown[]): MergedDecisions {
  const entries: MergedDecisions['entries'][number][] = [];
  const clashing: string[] = [];
  let known = 0;
  for (const row of handed) {
    const parsed = handedSchema.safeParse(row);
    if (!parsed.success) {
      clashing.push('?');
      continue;
    }
    const { at, user, office, ...decision } = parsed.data;
    const before = own.byEvidence.get(pairKey(decision));
    const isKnown = before === undefined ? decision.answer === 'unsure' : before.said.includes(saidOf(decision));
    const isOther = before !== undefined && before.answer !== 'unsure' && before.by !== decision.by;
    if (isKnown) known += 1;
    else if (isOther && before.answer !== decision.answer) clashing.push(decision.pair);
    else {
      const drafts = pairDecisionEvent(own, { ...decision, note: '', batch: null });
      entries.push(...drafts.map((draft) => ({ draft, stamp: { at, user, office } })));
    }
  }
  return { entries, known, clashing };
}

/** Pairs that a person decided, by key: later passes obey while the evidence is the same. */
export function verdictsOf({ byEvidence }: PairDecisions): Map<string, PairVerdict> {
  const decided = [...byEvidence].flatMap(([key, { answer, by, on }]) =>
    answer === 'unsure' ? [] : [[key, { answer, by, on }] as const],
  );
  return new Map(decided.sort(([one], [other]) => (one < other ? -1 : 1)));
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
  /** Contradicts another person's answer, which goes on binding. */
  readonly isSecond?: boolean;
}

/** The same answer of the same person again adds nothing. */
export function pairDecisionEvent(decisions: PairDecisions, decision: NewPairDecision): EventDraft[] {
  const { pair, evidence, answer, on, by, note, batch, isSecond = false } = decision;
  const before = decisions.byEvidence.get(pairKey(decision));
  if (before?.answer === answer && before.by === by) return [];
  return [
    {
      kind: 'pair_decided',
      key: `pair/${pair}/${evidence}/${(before?.said.length ?? 0) + 1}`,
      finding: null,
      batch,
      payload: { pair, evidence, answer, on, by, ...(isSecond ? { second: true } : {}) },
      detail: note === '' ? null : { note },
      trace: {},
    },
  ];
}
