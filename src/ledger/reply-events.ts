/**
 * Judged rows of a collecting → the events that enter them: accepted answers and the exemptions they earn, refusals, conflicts, and one
 * event for each file read. Keys follow from the answers, so that the same file adds nothing a second time. Pure.
 */
import { createHash } from 'node:crypto';
import { addDays } from '../domain/days.js';
import { canonicalJson } from '../domain/canonical-json.js';
import type { EventDetail, EventDraft } from '../domain/ledger/event.js';
import { NEEDS_PERSON } from '../domain/ledger/event.js';
import type { FindingState, LedgerState, RoundState } from '../domain/ledger/state.js';
import type { JudgedReturn, JudgedRow, ReadReply, SentRow } from '../domain/ledger/returned-sheet.js';
import { exemptionAfterReply } from './closing.js';

/** Notes after which only a person can close. */
const PERSON_NOTES: ReadonlySet<string> = new Set([
  'i06-handover',
  'i08-studying-age',
  'i08-not-listed',
  'i08-listed-elsewhere',
]);

/** Row of another recipient, or of a batch that was undone: refused to the sender, without effect on the item itself. */
const NOT_OF_ITEM: ReadonlySet<string> = new Set(['i01-other-township', 'i01-withdrawn']);

export interface CollectedFile {
  /** As in ReturnedRow.file. */
  readonly file: string;
  readonly sha256: string;
}

export interface Collecting {
  readonly receivedOn: string;
  /** The receiver of the answer. */
  readonly office: string;
  /** How long 不属实 with reason and evidence exempts when the sheet names no end. */
  readonly exemptionDays: number;
  readonly files: readonly CollectedFile[];
}

export function collectEvents(state: LedgerState, judged: JudgedReturn, collecting: Collecting): EventDraft[] {
  const drafts: EventDraft[] = [];
  const conflicts = new Map<string, JudgedRow[]>();
  // By item, not by place: the ledger is the same in whatever order rows and files came.
  for (const row of [...judged.rows].sort(compareItems)) {
    if (row.sent === null) continue;
    const key = itemKey(row.sent);
    if (row.status === 'conflict') conflicts.set(key, [...(conflicts.get(key) ?? []), row]);
    if (row.status === 'refused' && isAboutItem(row)) drafts.push(refusalEvent(row, row.sent, collecting));
    if ((row.status === 'accepted' || row.status === 'noted') && row.reply !== null) {
      drafts.push(...replyEvents(state, { ...row, sent: row.sent, reply: row.reply }, collecting));
    }
  }
  for (const rows of conflicts.values()) if (!isAlreadyContested(state, rows)) drafts.push(conflictEvent(rows));
  drafts.push(...collecting.files.map((file) => fileEvent(judged, file)));
  return drafts;
}

/** A person chose one of two answers that stood against each other. */
export function resolvedReplyEvents(
  finding: FindingState,
  sent: SentRow,
  answer: { digest: string; reply: ReadReply },
  collecting: Omit<Collecting, 'files'>,
): EventDraft[] {
  return acceptedEvents(finding, sent, { ...answer, notes: [], suffix: '/chosen' }, collecting);
}

function replyEvents(
  state: LedgerState,
  row: JudgedRow & { readonly sent: SentRow; readonly reply: ReadReply },
  collecting: Collecting,
): EventDraft[] {
  const finding = state.findings.get(row.sent.no);
  if (finding === undefined) return [];
  const codes = row.complaints.map((complaint) => complaint.code);
  const needsPerson = codes.some((code) => PERSON_NOTES.has(code));
  const notes = [...new Set([...codes, ...(needsPerson ? [NEEDS_PERSON] : [])])].sort();
  return acceptedEvents(finding, row.sent, { digest: row.answer, reply: row.reply, notes, suffix: '' }, collecting);
}

interface AcceptedAnswer {
  readonly digest: string;
  readonly reply: ReadReply;
  readonly notes: readonly string[];
  readonly suffix: string;
}

function acceptedEvents(
  finding: FindingState,
  sent: SentRow,
  accepted: AcceptedAnswer,
  collecting: Omit<Collecting, 'files'>,
): EventDraft[] {
  const { reply, digest, notes, suffix } = accepted;
  const name = `${sent.dispatch.sheet}/${sent.recipient}/${sent.no}/${digest}${suffix}`;
  const ownEnd = reply.verdict === 'refuted' ? addDays(collecting.receivedOn, collecting.exemptionDays) : null;
  const until = reply.until ?? ownEnd;
  const payload = {
    recipient: sent.recipient,
    round: sent.round,
    answer: digest,
    verdict: reply.verdict,
    reason: reply.reason,
    disposal: reply.disposal,
    verified_on: reply.verified_on,
    corrected_on: reply.corrected_on,
    received_on: collecting.receivedOn,
    has_evidence: reply.has_evidence,
    sheet: sent.dispatch.sheet,
    until,
    notes,
  };
  const received: EventDraft = {
    kind: 'reply_received',
    key: `reply/${name}`,
    finding: sent.no,
    batch: null,
    payload,
    detail: detailOf(reply),
    trace: {},
  };
  const exemption = notes.includes(NEEDS_PERSON) ? null : exemptionAfterReply(finding, payload);
  const hasEnded = currentRound(finding, sent)?.outcome != null;
  if (exemption === null || hasEnded) return [received];
  return [received, exemptionEvent({ name, until: exemption.until }, sent, reply, collecting)];
}

function exemptionEvent(
  exemption: { readonly name: string; readonly until: string },
  sent: SentRow,
  reply: ReadReply,
  collecting: Omit<Collecting, 'files'>,
): EventDraft {
  return {
    kind: 'exempted',
    key: `exempted/${exemption.name}`,
    finding: sent.no,
    batch: null,
    payload: {
      recipient: sent.recipient,
      until: exemption.until,
      reason: reply.reason ?? reply.disposal ?? reply.verdict,
      basis: null,
      revision: null,
      on: collecting.receivedOn,
      by: collecting.office,
    },
    // The person who answers for it: named beside the event, so that it can be purged like the answer.
    detail: { by: reply.handler, evidence: reply.evidence },
    trace: {},
  };
}

function refusalEvent(row: JudgedRow, sent: SentRow, collecting: Collecting): EventDraft {
  const codes = refusalCodes(row);
  return {
    kind: 'reply_refused',
    key: `refused/${sent.dispatch.sheet}/${sent.recipient}/${sent.no}/${row.answer}/${codes.join(',')}`,
    finding: sent.no,
    batch: null,
    payload: { recipient: sent.recipient, round: sent.round, received_on: collecting.receivedOn, codes },
    detail: null,
    trace: {},
  };
}

function conflictEvent(rows: readonly JudgedRow[]): EventDraft {
  const [first] = rows;
  if (first?.sent == null) throw new Error('a conflict without a sent row');
  const byAnswer = new Map(rows.map((row) => [row.answer, row.reply]));
  const answers = [...byAnswer.keys()].sort();
  const { sheet } = first.sent.dispatch;
  return {
    kind: 'reply_conflicting',
    key: `conflict/${sheet}/${first.sent.recipient}/${first.sent.no}/${answers.join(',')}`,
    finding: first.sent.no,
    batch: null,
    payload: { recipient: first.sent.recipient, round: first.sent.round, answers },
    detail: Object.fromEntries(answers.map((answer) => [answer, detailOf(byAnswer.get(answer) ?? null)])),
    trace: {},
  };
}

/** The ledger knows of this very conflict: the same copies again add nothing. */
function isAlreadyContested(state: LedgerState, rows: readonly JudgedRow[]): boolean {
  return rows.every(({ sent, answer }) => {
    const finding = sent === null ? undefined : state.findings.get(sent.no);
    return sent !== null && finding !== undefined && (currentRound(finding, sent)?.contested.includes(answer) ?? false);
  });
}

function fileEvent(judged: JudgedReturn, { file, sha256 }: CollectedFile): EventDraft {
  const rows = judged.rows.filter(({ row }) => row.file === file);
  const content = rows
    .map(({ row, answer }) => `${row.cells['no'] ?? ''}|${row.cells['check'] ?? ''}|${answer}`)
    .sort();
  const digest = createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex').slice(0, 32);
  const count = (...statuses: JudgedRow['status'][]): number =>
    rows.filter((row) => statuses.includes(row.status)).length;
  return {
    kind: 'file_collected',
    key: `file/${digest}`,
    finding: null,
    batch: null,
    payload: {
      content: digest,
      rows: rows.length,
      accepted: count('accepted', 'noted'),
      refused: count('refused', 'conflict'),
      repeated: count('repeated'),
    },
    detail: { name: file },
    trace: { sha256 },
  };
}

function detailOf(reply: ReadReply | null): EventDetail {
  return reply === null ? {} : { ...reply };
}

function refusalCodes(row: JudgedRow): string[] {
  return [...new Set(row.complaints.filter(({ level }) => level === 'refused').map(({ code }) => code))].sort();
}

function isAboutItem(row: JudgedRow): boolean {
  return row.sent?.isCurrent === true && !row.complaints.some((complaint) => NOT_OF_ITEM.has(complaint.code));
}

function currentRound(finding: FindingState, sent: SentRow): RoundState | null {
  return finding.recipients.find((known) => known.recipient === sent.recipient)?.rounds.at(-1) ?? null;
}

function itemKey(sent: SentRow): string {
  return `${sent.no}|${sent.recipient}|${sent.dispatch.sheet}`;
}

/** Refusals before the answer that puts them right. */
function compareItems(one: JudgedRow, other: JudgedRow): number {
  const [first, second] = [one, other].map(
    (row) => `${row.sent === null ? '' : itemKey(row.sent)}|${row.status === 'refused' ? 0 : 1}|${row.answer}`,
  );
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
