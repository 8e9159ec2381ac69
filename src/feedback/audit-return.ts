/**
 * All sheets of one collecting → a judgement of every row: accepted, noted, refused, repeated, blank, or in conflict with another copy.
 * Order of files, sheets and rows does not matter. Pure: proposes, changes nothing.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.js';
import type { EventDetail } from '../domain/ledger/event.js';
import type { FindingState, LedgerState, ReplyState, RoundState } from '../domain/ledger/state.js';
import { type Problem, type MessageCode, type FactsOf, coded } from '../domain/problem.js';
import type {
  Complaint,
  JudgedReturn,
  JudgedRow,
  ReadReply,
  ReturnedRow,
  ReturnedSheet,
  RowStatus,
  SentRow,
} from '../domain/ledger/returned-sheet.js';
import { auditRow, isBlankAnswer } from './audit-row.js';
import { identifyRow } from './identify-row.js';
import type { ListKnowledge } from './list-contradictions.js';
import { FILLERS, type Fillers } from '../normalise/fillers.js';
import type { ReturnedPart } from './missing-rows.js';
import { countProblems, missingRows, takenBackProblems } from './missing-rows.js';
import { sheetOwner, type SheetOwner } from './sheet-owner.js';
import { sameAnswerProblems, type SameAnswerLimits } from './same-answers.js';

export interface AuditContext {
  readonly state: LedgerState;
  /** As printed for 下发单位. */
  readonly office: string;
  /** Secret of the chain of offices: check codes. */
  readonly key: Uint8Array;
  /** ISO day. */
  readonly receivedOn: string;
  readonly detailOf: (digest: string) => EventDetail | null;
  /** Reason codes that a rule offers; empty for all. */
  readonly offeredBy: (rule: string) => readonly string[];
  /** Facts of other lists about a person (I08). */
  readonly lists: ListKnowledge;
  /** The words that say nothing; missing: those without settings. */
  readonly fillers?: Fillers;
  /** The limits from which answers look copied (I13). */
  readonly limits: SameAnswerLimits;
}

/** Characters of an answer's digest: enough to tell the answers of one row apart. */
const ANSWER_DIGEST_LENGTH = 16;

export function auditReturn(sheets: readonly ReturnedSheet[], context: AuditContext): JudgedReturn {
  const judged: JudgedRow[] = [];
  const parts: ReturnedPart[] = [];
  const problems: Problem[] = [];
  const foreign: ReturnedSheet[] = [];
  for (const sheet of sheets) {
    const proved = sheet.rows.map((row) => identifyRow(row, context.state, context.key, null).sent);
    const owner = sheetOwner(sheet, proved, context.state, context.office);
    problems.push(...sheet.problems, ...owner.problems);
    if (owner.isForeign) {
      foreign.push(sheet);
      continue;
    }
    const rows = sheet.rows.map((row) => judgeRow(row, { owner, isReturnList: sheet.isReturnList }, context));
    judged.push(...rows);
    parts.push({ sheet, rows });
    problems.push(...sameAnswerProblems(sheet, rows, context.limits));
  }
  problems.push(...countProblems(parts, context.state), ...takenBackProblems(parts));
  const rows = settleCopies(judged, context);
  return { rows, missing: missingRows(parts, context.state), problems, foreign };
}

/** Digest of an answer: the same for the same answer in every file format. */
function answerDigest(reply: ReadReply): string {
  return shortHash(canonicalJson(reply));
}

interface RowSheet {
  readonly owner: SheetOwner;
  readonly isReturnList: boolean;
}

function judgeRow(row: ReturnedRow, { owner, isReturnList }: RowSheet, context: AuditContext): JudgedRow {
  const { recipient } = owner;
  const { sent, complaint: found } = identifyRow(row, context.state, context.key, recipient);
  const complaint = found !== null && sent !== null && owner.isHeadDoubted ? headComplaint(recipient, sent) : found;
  const blank = isBlankAnswer(row);
  const rawDigest = blank ? '' : shortHash(canonicalJson(row.cells));
  const base = { row, sent, recipient, reply: null, answer: rawDigest };
  // A blank row claims nothing, wherever it was pasted.
  if (blank) return { ...base, status: 'blank', complaints: complaint === null ? [] : [complaint] };
  const finding = sent === null ? undefined : context.state.findings.get(sent.no);
  if (complaint !== null || sent === null || finding === undefined) {
    return { ...base, status: 'refused', complaints: complaint === null ? [] : [complaint] };
  }
  if (finding.stage === 'withdrawn' || sent.isTakenBack) {
    return { ...base, status: 'refused', complaints: [refusal('i01-withdrawn', { issue: sent.dispatch.sheet })] };
  }
  const detailOf = (digest: string | null): EventDetail | null => (digest === null ? null : context.detailOf(digest));
  const shown = detailOf(sent.dispatch.shown);
  const findings = [shown, detailOf(finding.detail)].filter((detail) => detail !== null);
  const printed = { findings, beside: detailOf(sent.dispatch.printed), isReturnList };
  const offered = context.offeredBy(finding.rule);
  const { receivedOn, lists, fillers = FILLERS } = context;
  const facts = { finding, sent, shown, printed, offered, lists, receivedOn, fillers };
  const { reply, complaints } = auditRow(row, facts);
  if (reply === null) return { ...base, status: 'refused', complaints };
  const answer = answerDigest(reply);
  if (isKnown(finding, sent, answer)) return { ...base, reply, answer, status: 'repeated', complaints: [] };
  if (!sent.isCurrent) {
    return {
      ...base,
      answer,
      status: 'refused',
      complaints: [refusal('i01-old-round', { issue: sent.dispatch.sheet })],
    };
  }
  return { ...base, reply, answer, status: statusOf(complaints), complaints };
}

/** Rows of one township under the head lines of another: either may be the slip. */
function headComplaint(head: string | null, sent: SentRow): Complaint {
  return { ...refusal('i11-head-recipient', { head, recipient: sent.recipient }), column: 'no' };
}

/** Several copies of one row, in this collecting and in the ledger: equal ones count once, later ones win, equally late ones conflict. */
function settleCopies(rows: readonly JudgedRow[], context: AuditContext): JudgedRow[] {
  const byItem = new Map<string, number[]>();
  rows.forEach((row, position) => {
    if (row.reply === null || row.sent === null || row.status === 'repeated') return;
    const key = `${row.sent.no}|${row.sent.recipient}`;
    byItem.set(key, [...(byItem.get(key) ?? []), position]);
  });
  const settled = [...rows];
  for (const positions of byItem.values()) settleItem(settled, positions, context.state);
  return settled;
}

function settleItem(rows: JudgedRow[], positions: readonly number[], state: LedgerState): void {
  const [first] = positions;
  const sent = first === undefined ? null : (rows[first]?.sent ?? null);
  if (sent === null) return;
  const round = currentRound(state.findings.get(sent.no), sent);
  const earlier = standingReply(round);
  const copies = positions.flatMap((position) => rows[position] ?? []);
  const latest = latestDay(copies, earlier);
  const wasContested = (copy: JudgedRow): boolean => round?.contested.includes(copy.answer) ?? false;
  const newest = new Set(copies.filter((copy) => copy.reply?.verified_on === latest).map((copy) => copy.answer));
  const isContested = newest.size > 1 || (newest.size === 1 && isContestedBy(earlier, round, latest));
  const counted = new Set<string>();
  for (const position of positions) {
    const copy = rows[position];
    if (copy === undefined) continue;
    const isFirst = !counted.has(copy.answer);
    rows[position] = wasContested(copy)
      ? settleContested(copy, round?.conflict ?? false)
      : settleCopy(copy, { latest, isContested, isFirst, earlier, round });
    counted.add(copy.answer);
  }
}

interface Settling {
  readonly latest: string;
  readonly isContested: boolean;
  /** First row of this call with this very answer. */
  readonly isFirst: boolean;
  readonly earlier: ReplyState | null;
  readonly round: RoundState | null;
}

function settleCopy(copy: JudgedRow, settling: Settling): JudgedRow {
  const { latest, isContested, isFirst, earlier, round } = settling;
  if ((copy.reply?.verified_on ?? '') < latest) {
    return { ...copy, status: 'refused', complaints: [...copy.complaints, refusal('i17-older-copy', { day: latest })] };
  }
  if (!isFirst) return withNote({ ...copy, status: 'repeated' }, 'i02-duplicate-same', {});
  if (isContested) return withNote({ ...copy, status: 'conflict' }, 'i17-copies-differ', {});
  if (round?.outcome != null) return withNote({ ...copy, status: 'noted' }, 'i17-ended', {});
  if (earlier !== null)
    return withNote({ ...copy, status: 'noted' }, 'i17-answer-changed', { day: earlier.verified_on });
  return copy;
}

/** A copy that stood against another one before: still waiting for a person, or the one that was not chosen. */
function settleContested(copy: JudgedRow, isWaiting: boolean): JudgedRow {
  if (isWaiting) return withNote({ ...copy, status: 'conflict' }, 'i17-copies-differ', {});
  return { ...copy, status: 'refused', complaints: [...copy.complaints, refusal('i17-not-chosen', {})] };
}

/** A person decides about another accepted answer of the same day, and about one that already led to an exemption. */
function isContestedBy(earlier: ReplyState | null, round: RoundState | null, latest: string): boolean {
  if (earlier === null) return false;
  if (round?.outcome?.stage === 'exempt') return true;
  return earlier.verified_on === latest && earlier.verdict !== 'unverifiable' && round?.outcome == null;
}

function latestDay(copies: readonly JudgedRow[], earlier: ReplyState | null): string {
  const days = copies.map((copy) => copy.reply?.verified_on ?? '');
  return [...days, earlier?.verified_on ?? ''].sort().at(-1) ?? '';
}

function standingReply(round: RoundState | null): ReplyState | null {
  return round?.replies.at(-1) ?? null;
}

function currentRound(finding: FindingState | undefined, sent: SentRow): RoundState | null {
  const recipient = finding?.recipients.find((known) => known.recipient === sent.recipient);
  return recipient?.rounds.find((round) => round.round === sent.round) ?? null;
}

/** The ledger already has this answer to this row, whatever round it belongs to. */
function isKnown(finding: FindingState, sent: SentRow, answer: string): boolean {
  const recipient = finding.recipients.find((known) => known.recipient === sent.recipient);
  const round = recipient?.rounds.find((known) => known.round === sent.round);
  return round?.replies.some((reply) => reply.answer === answer && reply.sheet === sent.dispatch.sheet) ?? false;
}

function statusOf(complaints: readonly Complaint[]): RowStatus {
  if (complaints.some((complaint) => complaint.level === 'refused')) return 'refused';
  return complaints.length > 0 ? 'noted' : 'accepted';
}

function withNote<Code extends MessageCode>(row: JudgedRow, code: Code, facts: FactsOf<Code>): JudgedRow {
  const note: Complaint = coded(code, facts, { level: 'note', column: null });
  return { ...row, complaints: [...row.complaints, note] };
}

function refusal<Code extends MessageCode>(code: Code, facts: FactsOf<Code>): Complaint {
  return coded(code, facts, { level: 'refused', column: null });
}

function shortHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, ANSWER_DIGEST_LENGTH);
}
