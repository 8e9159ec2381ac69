/**
 * Single decisions that enter the ledger: close, exempt, transfer and reopen one finding, choose between two answers, draw a sample and
 * review it, undo a batch. Each is one transaction and names the person who decided.
 */
import type { EventDraft, LedgerEvent } from '../../domain/ledger/event.js';
import type { FindingStage, LedgerState } from '../../domain/ledger/state.js';
import { UserError } from '../../domain/problem.js';
import type { ReadReply } from '../../domain/ledger/returned-sheet.js';
import type { Decision, Review, SampleRequest } from '../../ledger/decisions.js';
import { decisionEvents, knownFinding, requirePerson, reviewEvents, sampleEvents } from '../../ledger/decisions.js';
import { standingRecording, undoDraft } from '../../ledger/record-batch.js';
import { resolvedReplyEvents } from '../../ledger/reply-events.js';
import type { LedgerStore } from '../../store/ledger-store.js';
import { openLedger } from '../../store/ledger-store.js';
import { officeTime } from '../../system/clock.js';
import { dayOfRun, type ExclusiveRun } from '../../workspace/exclusive-run.js';
import { readLedgerState } from '../../workspace/read-ledger.js';
import { ChecklistGuard } from '../checklists/closing-guard.js';
import { readChecklists } from '../../workspace/read-checklists.js';

export type { Decision, Review, SampleRequest } from '../../ledger/decisions.js';

/** Result of a single decision. */
export interface DecisionResult {
  readonly no: string;
  readonly before: FindingStage;
  readonly after: FindingStage;
}

/** Throws UserError of src/ledger/decisions, checklist-lacks, checklist-exit. */
export function decide(run: ExclusiveRun, decision: Decision): DecisionResult {
  return changeFinding(run, decision.no, (state, on, ledger) => {
    const { longest_exemption_days: longestDays } = run.workspace.settings.settings;
    const drafts = decisionEvents(state, decision, { on, longestDays: longestDays ?? null });
    const isEnding = drafts.length > 0 && (decision.kind === 'close' || decision.kind === 'exempt');
    if (isEnding) guardOf(run, ledger).requireClosing(knownFinding(state, decision.no));
    return drafts;
  });
}

export function reviewItem(run: ExclusiveRun, review: Review): DecisionResult {
  return changeFinding(run, review.no, (state, on) => reviewEvents(state, review, on));
}

/** A drawn sample: its name, seed and numbers, for the review sheet. */
export interface DrawnSample {
  readonly sample: string;
  readonly seed: string;
  readonly frame: string;
  readonly frame_size: number;
  readonly drawn: readonly string[];
}

export function drawReviewSample(run: ExclusiveRun, request: SampleRequest): DrawnSample {
  return withLedger(run, (ledger) => {
    const drafts = sampleEvents(readLedgerState(ledger), request, dayOfRun(run));
    append(ledger, run, drafts);
    const draft = drafts.find((entry) => entry.kind === 'sample_drawn');
    if (draft === undefined) throw new Error('a sample without its event');
    const { sample, seed, frame, frame_size, drawn } = draft.payload;
    return { sample, seed, frame, frame_size, drawn };
  });
}

/** Chooses the answer that counts. `answer`: digest (or its beginning) as `explain` shows it. */
export interface AnswerChoice {
  readonly no: string;
  readonly recipient: string;
  readonly answer: string;
  readonly by: string;
  readonly reason: string;
}

/** Throws UserError finding-unknown, answer-unknown, person-needed, reason-needed, checklist-lacks, checklist-exit. */
export function chooseAnswer(run: ExclusiveRun, choice: AnswerChoice): DecisionResult {
  requirePerson(choice.by, choice.reason);
  return changeFinding(run, choice.no, (state, on, ledger) => {
    const finding = knownFinding(state, choice.no);
    const round = finding.recipients.find((known) => known.recipient === choice.recipient)?.rounds.at(-1);
    const dispatch = round?.dispatches.at(-1);
    const answers = answersOf(ledger, choice);
    const [digest, ...others] = [...answers.keys()].filter((known) => known.startsWith(choice.answer));
    const reply = digest === undefined ? undefined : answers.get(digest);
    if (
      round === undefined ||
      dispatch === undefined ||
      digest === undefined ||
      reply === undefined ||
      others.length > 0
    ) {
      throw new UserError('answer-unknown', {
        no: choice.no,
        answer: choice.answer,
        known: [...answers.keys()].join('、') || '—',
      });
    }
    const sent = {
      no: choice.no,
      recipient: choice.recipient,
      round: round.round,
      dispatch,
      isCurrent: true,
      isTakenBack: false,
    };
    guardOf(run, ledger).requireAnswer(finding, reply);
    const { office, settings } = run.workspace.settings;
    const terms = { receivedOn: on, office: office.name, exemptionDays: settings.exemption_days };
    const drafts = resolvedReplyEvents(finding, sent, { digest, reply }, terms);
    return drafts.map((draft) => ({ ...draft, trace: { chosen_by: choice.by, reason: choice.reason } }));
  });
}

export interface UndoRequest {
  readonly batch: string;
  readonly by: string;
  readonly reason: string;
}

/** Takes a batch back by a new event; nothing is deleted. Throws UserError batch-unknown, person-needed, reason-needed. */
export function undoBatch(
  run: ExclusiveRun,
  request: UndoRequest,
): { readonly batch: string; readonly findings: number } {
  requirePerson(request.by, request.reason);
  return withLedger(run, (ledger) => {
    const state = readLedgerState(ledger);
    const recording = standingRecording(state, request.batch);
    if (recording === null) {
      const known = state.batches.filter((batch) => !batch.undone).map((batch) => batch.batch);
      throw new UserError('batch-unknown', { batch: request.batch, known: known.join('、') || '—' });
    }
    append(ledger, run, [undoDraft(recording, dayOfRun(run), request)]);
    return { batch: request.batch, findings: recording.findings.length };
  });
}

function guardOf({ workspace }: ExclusiveRun, ledger: LedgerStore): ChecklistGuard {
  return new ChecklistGuard(workspace, readChecklists(ledger), (digest) => ledger.detail(digest));
}

function changeFinding(
  run: ExclusiveRun,
  no: string,
  events: (state: LedgerState, on: string, ledger: LedgerStore) => EventDraft[],
): DecisionResult {
  return withLedger(run, (ledger) => {
    const state = readLedgerState(ledger);
    append(ledger, run, events(state, dayOfRun(run), ledger));
    const after = readLedgerState(ledger).findings.get(no)?.stage ?? 'withdrawn';
    return { no, before: knownFinding(state, no).stage, after };
  });
}

/** Answers given to a recipient's current round, accepted or in conflict. */
function answersOf(ledger: LedgerStore, choice: AnswerChoice): Map<string, ReadReply> {
  const answers = new Map<string, ReadReply>();
  for (const event of [...ledger.events({ finding: choice.no })]) {
    for (const [digest, reply] of answersIn(ledger, event, choice.recipient)) answers.set(digest, reply);
  }
  return answers;
}

function answersIn(ledger: LedgerStore, event: LedgerEvent, recipient: string): [string, ReadReply][] {
  if (event.kind !== 'reply_received' && event.kind !== 'reply_conflicting') return [];
  if (event.payload.recipient !== recipient || event.detail === null) return [];
  // Details of answers are written by src/ledger/reply-events in the shape of ReadReply.
  const detail = ledger.detail(event.detail) as unknown;
  if (detail === null) return [];
  if (event.kind === 'reply_received') return [[event.payload.answer, detail as ReadReply]];
  return Object.entries(detail as Record<string, ReadReply>);
}

function append(ledger: LedgerStore, run: ExclusiveRun, drafts: readonly EventDraft[]): void {
  const office = run.workspace.settings.office.name;
  ledger.append(drafts, { at: officeTime(run.now()), user: run.operator.user, office });
}

function withLedger<T>(run: ExclusiveRun, work: (ledger: LedgerStore) => T): T {
  const { workspace } = run;
  openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' }).close();
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'write' });
  try {
    return work(ledger);
  } finally {
    ledger.close();
  }
}
