/**
 * Events → state of every finding. One pass in ledger order; order is by `seq`, never by time. Batches that were undone are left out
 * as if they had never been recorded, so the set of undone ones is gathered first. Pure; reads no store and no clock.
 */
import type { ChecklistPayloads } from '../domain/ledger/checklist-events.js';
import type { LedgerEvent } from '../domain/ledger/event.js';
import { EMPTY_HEAD } from '../domain/ledger/event.js';
import type { LedgerState, OutcomeState } from '../domain/ledger/state.js';
import { FINDING_STAGES, OWN_OFFICE } from '../domain/ledger/state.js';
import { applyHandedDown, applyReport } from './handover/handed-down.js';
import {
  newFinding,
  newRound,
  sheetKey,
  type EventOf,
  type Folding,
  type MutableFinding,
  type MutableRound,
} from './growing-state.js';
import { excludedKey, itemEventKey, recordingKey, takenBackKey } from './left-out.js';
import { stageAfterReply, stageOfRound } from './stages.js';

/** All events in order, and the keys of what to leave out (src/ledger/left-out). */
export function foldEvents(events: Iterable<LedgerEvent>, out: ReadonlySet<string>): LedgerState {
  const folding: Folding = {
    out,
    handovers: new Map(),
    findings: new Map(),
    batches: new Map(),
    revisions: new Map(),
    sheets: new Map(),
    samples: new Map(),
    head: EMPTY_HEAD,
  };
  for (const event of events) {
    applyEvent(folding, event);
    folding.head = { seq: event.seq, hash: event.hash };
  }
  for (const finding of folding.findings.values()) settleFinding(finding);
  const { head, findings, sheets, samples } = folding;
  const handovers = [...folding.handovers.values()].sort((one, other) => (one.to < other.to ? -1 : 1));
  return { head, findings, sheets, samples, handovers, batches: [...folding.batches.values()] };
}

function applyEvent(folding: Folding, event: LedgerEvent): void {
  switch (event.kind) {
    case 'batch_recorded': {
      applyBatch(folding, event);
      return;
    }
    case 'finding_seen': {
      applySeen(folding, event);
      return;
    }
    case 'sheet_issued': {
      applySheet(folding, event);
      return;
    }
    case 'handover_sent': {
      applyHandedDown(folding, event.payload);
      return;
    }
    case 'handover_received': {
      applyReport(folding, event.payload);
      return;
    }
    case 'sample_drawn':
      folding.samples.set(event.payload.sample, { ...event.payload, reviewed: new Map() });
      return;
    case 'batch_undone':
    case 'file_collected':
    case 'details_purged':
    case 'ledger_sealed':
    case 'ledger_restored':
    case 'handover_settled':
    case 'field_sample_drawn':
    case 'check_received':
    case 'pair_decided':
    case 'checklist_defined':
    case 'checklist_issued':
    case 'checklist_answered':
    case 'checklist_signed':
      return;
    default:
      applyToFinding(folding, event);
  }
}

type FindingEvent = Exclude<
  LedgerEvent,
  {
    kind:
      | 'batch_recorded'
      | 'finding_seen'
      | 'sheet_issued'
      | 'sample_drawn'
      | 'batch_undone'
      | 'file_collected'
      | 'details_purged'
      | 'ledger_sealed'
      | 'ledger_restored'
      | 'handover_sent'
      | 'handover_received'
      | 'handover_settled'
      | 'field_sample_drawn'
      | 'check_received'
      | 'pair_decided'
      | keyof ChecklistPayloads;
  }
>;

function applyToFinding(folding: Folding, event: FindingEvent): void {
  const finding = folding.findings.get(event.finding ?? '');
  if (finding === undefined || isExcluded(folding, event)) return;
  switch (event.kind) {
    case 'finding_gone':
      if (isUndone(folding, event)) return;
      finding.present = finding.present.filter((pass) => pass !== event.payload.pass);
      return;
    case 'dispatched': {
      applyDispatch(folding, finding, event);
      return;
    }
    case 'reply_received': {
      applyReply(finding, event);
      return;
    }
    case 'reply_refused': {
      applyRefusal(finding, event);
      return;
    }
    case 'reply_conflicting': {
      const round = roundOf(finding, event.payload.recipient, event.payload.round);
      if (round !== null) contest(round, event.payload.answers);
      return;
    }
    case 'closed':
    case 'exempted':
    case 'transferred':
      if (!isUndone(folding, event)) applyOutcome(folding, finding, event);
      return;
    case 'reopened': {
      applyReopening(folding, finding, event);
      return;
    }
    case 'reviewed':
      folding.samples.get(event.payload.sample)?.reviewed.set(finding.no, event.payload.upheld);
  }
}

function applyBatch(folding: Folding, event: EventOf<'batch_recorded'>): void {
  const { payload } = event;
  const batch = event.batch ?? '';
  const key = recordingKey(batch, payload.revision);
  folding.revisions.set(batch, payload.revision);
  folding.batches.set(key, {
    batch,
    revision: payload.revision,
    pass: payload.pass,
    as_of: payload.as_of,
    division: payload.division,
    fingerprint: payload.fingerprint,
    snapshot: payload.snapshot,
    lists: payload.lists,
    conditions: payload.conditions ?? null,
    rules: payload.rules,
    findings: [],
    undone: folding.out.has(key),
  });
}

function applySeen(folding: Folding, event: EventOf<'finding_seen'>): void {
  const { payload } = event;
  const no = event.finding ?? '';
  const batch = folding.batches.get(recordingKey(event.batch ?? '', payload.revision));
  batch?.findings.push(no);
  const finding = folding.findings.get(no) ?? newFinding(no, payload);
  folding.findings.set(no, finding);
  const recipients = payload.sent_to.length > 0 ? payload.sent_to : [OWN_OFFICE];
  addRecipients(finding, recipients);
  // An undone batch keeps its recipients, so that its sheets are recognised. It does not count as seeing the finding.
  if (isUndone(folding, event)) return;
  for (const recipient of recipients) finding.named.add(recipient);
  finding.place = payload.place;
  finding.detail = event.detail;
  finding.seen.push({
    batch: event.batch ?? '',
    pass: payload.pass,
    as_of: batch?.as_of ?? '',
    snapshot: batch?.snapshot ?? '',
    lists: batch?.lists ?? '',
    conditions: batch?.conditions ?? null,
    definition: batch?.rules.find((rule) => rule.rule === payload.rule)?.definition ?? null,
  });
  if (!finding.present.includes(payload.pass)) finding.present = [...finding.present, payload.pass].sort();
}

function addRecipients(finding: MutableFinding, recipients: readonly string[]): void {
  for (const recipient of recipients) {
    if (finding.recipients.some((known) => known.recipient === recipient)) continue;
    finding.recipients.push({ recipient, stage: 'pending', rounds: [newRound(1, null, null)], handed_to: null });
  }
  finding.recipients.sort((one, other) => (one.recipient < other.recipient ? -1 : 1));
}

function applySheet(folding: Folding, event: EventOf<'sheet_issued'>): void {
  const { sheet, recipient, due, issued_on, supplement, findings, by_village } = event.payload;
  const { file, head_seq: seq, head_hash: hash } = event.trace;
  folding.sheets.set(sheetKey(sheet, recipient), {
    sheet,
    batch: event.batch ?? '',
    recipient,
    due,
    issued_on,
    supplement,
    findings,
    file: typeof file === 'string' ? file : null,
    isByVillage: by_village ?? null,
    printedHead: typeof seq === 'number' && typeof hash === 'string' ? { seq, hash } : null,
  });
}

function applyDispatch(folding: Folding, finding: MutableFinding, event: EventOf<'dispatched'>): void {
  const { recipient, round: number, sheet, due, issued_on, shown } = event.payload;
  const round = roundOf(finding, recipient, number);
  if (round === null) return;
  const dispatch = { sheet, batch: event.batch ?? '', due, issued_on, shown, printed: event.detail };
  const revision = folding.revisions.get(dispatch.batch) ?? 1;
  if (folding.out.has(takenBackKey(dispatch.batch, revision))) {
    round.takenBack.push(dispatch);
    return;
  }
  round.dispatches.push(dispatch);
  round.stage = stageOfRound(round.stage, 'dispatched');
}

function applyReply(finding: MutableFinding, event: EventOf<'reply_received'>): void {
  const { recipient, round: number, ...answer } = event.payload;
  const round = roundOf(finding, recipient, number);
  if (round === null) return;
  const reply = { ...answer, detail: event.detail };
  round.replies.push(reply);
  round.conflict = false;
  round.stage = stageOfRound(round.stage, stageAfterReply(reply));
}

/** Two answers stand against each other: an exemption that one of them earned is suspended until a person has decided. */
function contest(round: MutableRound, answers: readonly string[]): void {
  const standing = round.replies.at(-1)?.answer;
  const all = [...round.contested, ...answers, ...(standing === undefined ? [] : [standing])];
  round.contested = [...new Set(all)].sort();
  round.earned = null;
  if (round.outcome?.stage === 'exempt' && round.outcome.batch === null) {
    round.outcome = null;
    round.stage = 'answered';
  }
  round.conflict = true;
  round.stage = stageOfRound(round.stage, 'answered');
}

function applyRefusal(finding: MutableFinding, event: EventOf<'reply_refused'>): void {
  const { recipient, round: number, received_on, codes } = event.payload;
  if (recipient === null || number === null) return;
  const round = roundOf(finding, recipient, number);
  if (round === null) return;
  round.refusals.push({ received_on, codes });
  // A refusal does not withdraw an accepted answer. A void sheet, without a dispatch, cannot be returned.
  if (round.replies.length === 0 && round.dispatches.length > 0) round.stage = stageOfRound(round.stage, 'returned');
}

function applyOutcome(
  folding: Folding,
  finding: MutableFinding,
  event: EventOf<'closed' | 'exempted' | 'transferred'>,
): void {
  const outcome = outcomeOf(event);
  for (const recipient of finding.recipients) {
    if (!concerns(folding, event, recipient.recipient)) continue;
    const round = recipient.rounds.at(-1);
    if (round === undefined) continue;
    settleOutcome(round, outcome);
  }
}

function settleOutcome(round: MutableRound, outcome: OutcomeState): void {
  const before = round.outcome;
  if (before?.stage === 'exempt' && before.batch === null) round.earned = before;
  const isByList = outcome.stage === 'exempt' && outcome.batch !== null;
  // The list says no more than the answer did: the answer's exemption stands.
  round.outcome = isByList && round.earned?.until === outcome.until ? round.earned : outcome;
  round.stage = outcome.stage;
  round.conflict = false;
}

function outcomeOf(event: EventOf<'closed' | 'exempted' | 'transferred'>): OutcomeState {
  const { on, by, reason } = event.payload;
  const shared = { on, by, reason, basis: null, until: null, to: null, batch: event.batch };
  if (event.kind === 'closed') return { ...shared, stage: 'closed', basis: event.payload.basis };
  if (event.kind === 'exempted') return { ...shared, stage: 'exempt', until: event.payload.until };
  return { ...shared, stage: 'transferred', to: event.payload.to };
}

function applyReopening(folding: Folding, finding: MutableFinding, event: EventOf<'reopened'>): void {
  const { round, cause, on } = event.payload;
  finding.lastRound = Math.max(finding.lastRound, round);
  if (isUndone(folding, event)) return;
  for (const recipient of finding.recipients) {
    if (concerns(folding, event, recipient.recipient)) recipient.rounds.push(newRound(round, cause, on));
  }
  if (cause === 'rebound') finding.rebounds += 1;
}

/** An event for all recipients may be excluded for one of them. */
function concerns(
  folding: Folding,
  event: EventOf<'closed' | 'exempted' | 'transferred' | 'reopened'>,
  recipient: string,
): boolean {
  const only = event.payload.recipient;
  if (only === null) return !folding.out.has(excludedKey(itemEventKey(event.key, recipient)));
  return only === recipient;
}

function isExcluded(folding: Folding, event: FindingEvent): boolean {
  return folding.out.has(excludedKey(event.key));
}

function isUndone(folding: Folding, event: LedgerEvent & { payload: object }): boolean {
  if (event.batch === null || !('revision' in event.payload)) return false;
  const { revision } = event.payload;
  return typeof revision === 'number' && folding.out.has(recordingKey(event.batch, revision));
}

/** The recipient's current round, when it is that one: events of an earlier round change nothing. */
function roundOf(finding: MutableFinding, recipient: string, number: number): MutableRound | null {
  const round = finding.recipients.find((known) => known.recipient === recipient)?.rounds.at(-1);
  return round?.round === number ? round : null;
}

/** Recipients that only undone batches named have nothing to do; a finding that only undone batches saw is withdrawn. */
function settleFinding(finding: MutableFinding): void {
  const isWithdrawn = finding.seen.length === 0;
  if (!isWithdrawn) finding.recipients = finding.recipients.filter(({ recipient }) => finding.named.has(recipient));
  for (const recipient of finding.recipients) {
    recipient.stage = isWithdrawn ? 'withdrawn' : (recipient.rounds.at(-1)?.stage ?? 'pending');
  }
  const stages = finding.recipients.map((recipient) => FINDING_STAGES.indexOf(recipient.stage));
  finding.stage = FINDING_STAGES[Math.min(...stages)] ?? 'pending';
}
