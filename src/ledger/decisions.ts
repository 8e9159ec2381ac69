/**
 * Decisions about single items by a named person with a reason: close, exempt, transfer, reopen; drawing a sample of ended items and
 * reviewing it by a second person. Pure: gives the events or throws UserError naming the obstacle.
 */
import { createHash } from 'node:crypto';
import type { EventDraft } from '../domain/ledger/event.js';
import type { FindingState, LedgerState, RecipientState, SampleState } from '../domain/ledger/state.js';
import { addDays } from '../domain/days.js';
import { UserError } from '../domain/problem.js';
import { FILLERS } from '../normalise/fillers.js';

interface DecisionBase {
  readonly no: string;
  /** Null: for every recipient. */
  readonly recipient: string | null;
  /** Name of the person who decides. */
  readonly by: string;
  readonly reason: string;
}

export type Decision =
  | (DecisionBase & { readonly kind: 'close' })
  | (DecisionBase & { readonly kind: 'exempt'; readonly until: string; readonly basis: string | null })
  | (DecisionBase & { readonly kind: 'transfer'; readonly to: string })
  | (DecisionBase & { readonly kind: 'reopen' });

/** The ended items that are reviewed. */
export interface SampleRequest {
  /** 1–100; at least one item is drawn where there are any. */
  readonly percent: number;
  /** Any text; the same seed over the same frame draws the same items. */
  readonly seed: string;
  readonly by: string;
}

export interface Review {
  readonly sample: string;
  readonly no: string;
  readonly upheld: boolean;
  readonly by: string;
  /** Needed when it is not upheld. */
  readonly reason: string | null;
}

const ENDED: ReadonlySet<string> = new Set(['closed', 'exempt', 'transferred']);

/** `on`: ISO day; `longestDays`: of an exemption, null for any. Throws UserError finding-unknown, recipient-unknown, person-needed, reason-needed and those of each kind. */
export function decisionEvents(
  state: LedgerState,
  decision: Decision,
  { on, longestDays }: { readonly on: string; readonly longestDays: number | null },
): EventDraft[] {
  const finding = knownFinding(state, decision.no);
  requirePerson(decision.by, decision.reason);
  const recipients = knownRecipients(finding, decision.recipient);
  if (decision.kind === 'reopen') return [reopenEvent(finding, recipients, decision, on)];
  // A command that was killed after its work and is run again finds it done.
  if (recipients.every((recipient) => isDecided(recipient, decision))) return [];
  requireOpen(finding, recipients);
  if (decision.kind !== 'transfer') requireRectified(finding);
  if (decision.kind === 'exempt') requireSpan(decision.until, on, longestDays);
  const open = recipients.filter((recipient) => !ENDED.has(recipient.stage));
  // An ended recipient keeps its own end.
  const names = open.length === finding.recipients.length ? [null] : open.map((recipient) => recipient.recipient);
  return names.map((recipient) => outcomeEvent({ ...decision, recipient }, roundOf(open), on));
}

function outcomeEvent(decision: Exclude<Decision, { kind: 'reopen' }>, round: number, on: string): EventDraft {
  const { no, recipient, by, reason } = decision;
  const shared = { recipient, by, reason, on };
  const base = { finding: no, batch: null, detail: null, trace: {} };
  const name = `${no}/${recipient ?? '*'}/${round}`;
  switch (decision.kind) {
    case 'close': {
      const payload = { ...shared, basis: 'by_hand', revision: null } as const;
      return { ...base, kind: 'closed', key: `close/${name}`, payload };
    }
    case 'exempt': {
      const payload = { ...shared, until: decision.until, basis: decision.basis, revision: null };
      return { ...base, kind: 'exempted', key: `exempt/${name}/${decision.until}`, payload };
    }
    case 'transfer': {
      const payload = { ...shared, to: decision.to };
      return { ...base, kind: 'transferred', key: `transfer/${name}/${decision.to}`, payload };
    }
  }
}

/** Draws from the ended items (closed and exempted). Throws UserError person-needed. */
export function sampleEvents(state: LedgerState, request: SampleRequest, on: string): EventDraft[] {
  requireSigner(request.by);
  if (request.seed.trim() === '') throw new UserError('reason-needed');
  const frame = sampleFrame(state);
  const sample = `${on}-${String(state.samples.size + 1).padStart(2, '0')}`;
  return [
    {
      kind: 'sample_drawn',
      key: `sample/${sample}`,
      finding: null,
      batch: null,
      payload: {
        sample,
        seed: request.seed,
        percent: request.percent,
        frame: sha256(frame.join('\n')),
        frame_size: frame.length,
        drawn: drawSample(frame, request.percent, request.seed),
        on,
        by: request.by,
      },
      detail: null,
      trace: {},
    },
  ];
}

/** Numbers of the ended items, sorted. */
function sampleFrame(state: LedgerState): string[] {
  const ended = [...state.findings.values()].filter(({ stage }) => stage === 'closed' || stage === 'exempt');
  return ended.map((finding) => finding.no).sort();
}

/**
 * The drawn part of a sorted frame, sorted. Each item's place in the draw is SHA-256 of seed and number, so that anybody can draw again
 * with any SHA-256 program.
 */
export function drawSample(frame: readonly string[], percent: number, seed: string): string[] {
  const size = frame.length === 0 ? 0 : Math.max(1, Math.ceil((frame.length * percent) / 100));
  const ordered = frame
    .map((no) => ({ no, lot: sha256(`${seed}\n${no}`) }))
    .sort((one, other) => (one.lot < other.lot ? -1 : 1));
  return ordered
    .slice(0, size)
    .map(({ no }) => no)
    .sort();
}

/** An item that is not upheld is opened again. Throws UserError sample-unknown, sample-not-drawn, review-same-person … */
export function reviewEvents(state: LedgerState, review: Review, on: string): EventDraft[] {
  const sample = knownSample(state, review.sample);
  const finding = knownFinding(state, review.no);
  if (!sample.drawn.includes(review.no))
    throw new UserError('sample-not-drawn', { no: review.no, sample: review.sample });
  if (review.upheld) requireSigner(review.by);
  else requirePerson(review.by, review.reason ?? '');
  const closers = finding.recipients.map((recipient) => recipient.rounds.at(-1)?.outcome?.by);
  if (closers.includes(review.by)) throw new UserError('review-same-person', { no: review.no });
  const reviewed: EventDraft = {
    kind: 'reviewed',
    key: `review/${review.sample}/${review.no}`,
    finding: review.no,
    batch: null,
    payload: { sample: review.sample, upheld: review.upheld, on, by: review.by, reason: review.reason },
    detail: null,
    trace: {},
  };
  if (review.upheld) return [reviewed];
  const round = finding.lastRound + 1;
  return [
    reviewed,
    {
      kind: 'reopened',
      key: `reopen/${review.no}/*/${round}`,
      finding: review.no,
      batch: null,
      payload: { cause: 'review', recipient: null, round, revision: null, on, by: review.by, reason: review.reason },
      detail: null,
      trace: {},
    },
  ];
}

function reopenEvent(
  finding: FindingState,
  recipients: readonly RecipientState[],
  decision: Decision,
  on: string,
): EventDraft {
  if (!recipients.every((recipient) => ENDED.has(recipient.stage))) {
    throw new UserError('not-ended', { no: finding.no, stage: finding.stage });
  }
  const round = finding.lastRound + 1;
  const { recipient, by, reason } = decision;
  return {
    kind: 'reopened',
    key: `reopen/${finding.no}/${recipient ?? '*'}/${round}`,
    finding: finding.no,
    batch: null,
    payload: { cause: 'by_hand', recipient, round, revision: null, on, by, reason },
    detail: null,
    trace: {},
  };
}

export function knownFinding(state: LedgerState, no: string): FindingState {
  const finding = state.findings.get(no);
  if (finding === undefined) throw new UserError('finding-unknown', { no });
  return finding;
}

function knownRecipients(finding: FindingState, wanted: string | null): readonly RecipientState[] {
  if (wanted === null) return finding.recipients;
  const found = finding.recipients.filter((recipient) => recipient.recipient === wanted);
  if (found.length > 0) return found;
  const known = finding.recipients.map((recipient) => recipient.recipient).join('、');
  throw new UserError('recipient-unknown', { no: finding.no, recipient: wanted, known });
}

function knownSample(state: LedgerState, wanted: string): SampleState {
  const sample = state.samples.get(wanted);
  if (sample !== undefined) return sample;
  throw new UserError('sample-unknown', { sample: wanted, known: [...state.samples.keys()].join('、') || '—' });
}

/** A person and a reason that say something. Throws UserError person-needed, reason-needed. */
export function requirePerson(by: string, reason: string): void {
  requireSigner(by);
  if (FILLERS.saysNothing(reason, 'words')) throw new UserError('reason-needed');
}

function requireSigner(by: string): void {
  if (FILLERS.saysNothing(by, 'name')) throw new UserError('person-needed');
}

/** A day after the decision, and no later than the longest exemption ends. Throws UserError until-invalid, until-too-late. */
function requireSpan(until: string, on: string, longestDays: number | null): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until) || until <= on) throw new UserError('until-invalid', { until, today: on });
  if (longestDays === null) return;
  const latest = addDays(on, longestDays);
  if (until > latest) throw new UserError('until-too-late', { until, latest, days: longestDays });
}

const STAGE_OF_DECISION = { close: 'closed', exempt: 'exempt', transfer: 'transferred' } as const;

function isDecided(recipient: RecipientState, decision: Exclude<Decision, { kind: 'reopen' }>): boolean {
  const outcome = recipient.rounds.at(-1)?.outcome;
  if (outcome?.stage !== STAGE_OF_DECISION[decision.kind]) return false;
  return outcome.by === decision.by && outcome.reason === decision.reason;
}

function requireOpen(finding: FindingState, recipients: readonly RecipientState[]): void {
  if (recipients.some((recipient) => !ENDED.has(recipient.stage)) && finding.stage !== 'withdrawn') return;
  throw new UserError('already-ended', { no: finding.no, stage: finding.stage });
}

/** Error rules end by the next snapshot only. */
function requireRectified(finding: FindingState): void {
  if (finding.severity !== 'error' || finding.present.length === 0) return;
  throw new UserError('close-needs-snapshot', { no: finding.no, batch: finding.seen.at(-1)?.batch ?? '—' });
}

function roundOf(recipients: readonly RecipientState[]): number {
  return Math.max(...recipients.map((recipient) => recipient.rounds.at(-1)?.round ?? 1));
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
