/**
 * The audit of one returned row (docs/design/ledger.md, "Audit of a returned row"): is it the row that was sent, is the answer complete,
 * does it contradict itself or what the ledger knows? Gives all complaints at once, each with the column to mark. Pure; codes begin with
 * the number of the check.
 */
import { DISPOSALS } from '../catalog/disposals.js';
import { REASONS, UNSETTLED_ANSWERS } from '../catalog/reasons.js';
import type { Disposal } from '../catalog/disposals.js';
import type { Reason } from '../catalog/reasons.js';
import type { EventDetail, ReplyVerdict } from '../domain/ledger/event.js';
import type { FindingState, RoundState } from '../domain/ledger/state.js';
import { type FactsOf, type MessageCode, coded } from '../domain/problem.js';
import type { Complaint, ReadReply, ReturnedRow, SentRow } from '../domain/ledger/returned-sheet.js';
import { fittingWords, usesOf } from '../catalog/reason-uses.js';
import { feedbackSheet } from '../catalog/sheets/feedback-sheet.js';
import { ageAt } from '../normalise/calendar.js';
import { FILLERS, type Fillers } from '../normalise/fillers.js';
import { listContradictions, type ListKnowledge } from './list-contradictions.js';
import { isOwnVerifier } from './own-verifier.js';
import { changedCells, type PrintedRow } from './locked-cells.js';
import { readConclusion, readDay, readDisposal, readMethod, readReason } from './read-answer.js';

/** From this age on 在校 is doubted (I08). */
const STUDYING_MAX_AGE = 25;

/** Inputs of judging a row, beside the row. */
export interface RowFacts {
  readonly finding: FindingState;
  readonly sent: SentRow;
  /** The finding as it was printed; null when purged. */
  readonly shown: EventDetail | null;
  readonly printed: PrintedRow;
  /** The words that say nothing; missing: those without settings. */
  readonly fillers?: Fillers;
  /** Reason codes that the rule offers; empty for all. */
  readonly offered: readonly string[];
  readonly lists: ListKnowledge;
  /** ISO day. */
  readonly receivedOn: string;
}

export interface RowAudit {
  readonly complaints: readonly Complaint[];
  /** Null when refused. */
  readonly reply: ReadReply | null;
}

/** Answer cells that a village may leave from the last time without meaning an answer. */
const FILL_DOWN = new Set(['method', 'handler', 'handled_on', 'phone']);
const ANSWER_COLUMNS = ['conclusion', 'reason', 'disposal', 'explanation', 'evidence', 'corrected_on', 'until'];

/** The answer cells are all blank, and none of them holds something that is struck through. */
export function isBlankAnswer(row: ReturnedRow): boolean {
  const isStruck = (row.marks ?? []).some(({ kind, column }) => kind === 'struck' && ANSWER_COLUMNS.includes(column));
  return !isStruck && ANSWER_COLUMNS.every((column) => row.cells[column] === undefined);
}

export function auditRow(row: ReturnedRow, facts: RowFacts): RowAudit {
  const { cells } = row;
  const conclusion = readConclusion(cells['conclusion']);
  const reason = readReason(cells['reason'], offeredFor(conclusion.value, facts.offered));
  const disposal = readDisposal(cells['disposal']);
  const method = readMethod(cells['method']);
  const handled = readDay(cells['handled_on'], 'handled_on');
  const corrected = readDay(cells['corrected_on'], 'corrected_on');
  const until = readDay(cells['until'], 'until');
  const read = [conclusion, reason, disposal, method, handled, corrected, until];
  const complaints: Complaint[] = [
    ...changedCells(row, facts.printed),
    ...read.flatMap((cell) => cell.complaints),
    ...formulaNotes(row),
    ...markComplaints(row),
  ];
  const answer = {
    verdict: conclusion.value,
    reason: REASONS.find((known) => known.code === reason.value) ?? null,
    disposal: DISPOSALS.find((known) => known.code === disposal.value) ?? null,
    handledOn: handled.value,
    correctedOn: corrected.value,
    until: until.value,
    cells,
    explains: explains(cells['explanation'], facts.fillers),
  };
  complaints.push(
    ...missingCells(answer, complaints),
    ...contradictions(answer, facts),
    ...dateComplaints(answer, facts),
    ...(isOwnVerifier(row, facts.printed) ? [refusal('i05-verifier-own', 'handler', {})] : []),
  );
  complaints.push(...historyNotes(facts));
  const isRefused = complaints.some((complaint) => complaint.level === 'refused');
  if (isRefused || conclusion.value === null || handled.value === null) return { complaints, reply: null };
  return {
    complaints,
    reply: {
      verdict: conclusion.value,
      reason: reason.value,
      disposal: disposal.value,
      method: method.value,
      explanation: cells['explanation'] ?? null,
      evidence: cells['evidence'] ?? null,
      handler: cells['handler'] ?? '',
      phone: cells['phone'] ?? null,
      verified_on: handled.value,
      corrected_on: corrected.value,
      until: until.value,
      has_evidence: hasEvidence(answer),
    },
  };
}

/** 无法核实 has reasons of its own, whatever the rule offers. */
function offeredFor(verdict: ReplyVerdict | null, offered: readonly string[]): readonly string[] {
  if (offered.length === 0 || verdict !== 'unverifiable') return offered;
  return [...new Set([...offered, ...UNSETTLED_ANSWERS])];
}

interface Answer {
  readonly verdict: ReplyVerdict | null;
  readonly reason: Reason | null;
  readonly disposal: Disposal | null;
  readonly handledOn: string | null;
  readonly correctedOn: string | null;
  readonly until: string | null;
  readonly cells: ReturnedRow['cells'];
  /** 情况说明 says something. */
  readonly explains: boolean;
}

/** I05, I06, I07: the cells that each conclusion needs. A cell already complained of is not called missing too. */
function missingCells(answer: Answer, complaints: readonly Complaint[]): Complaint[] {
  const { cells, verdict, reason, disposal } = answer;
  const missing: Complaint[] = [];
  const need = <Code extends MessageCode>(column: string, code: Code, facts: FactsOf<Code>): void => {
    const isComplained = complaints.some((known) => known.column === column && known.level === 'refused');
    if (cells[column] === undefined && !isComplained) missing.push(refusal(code, column, facts));
  };
  need('conclusion', 'i05-conclusion-missing', {});
  need('handler', 'i05-handler-missing', {});
  need('handled_on', 'i05-date-missing', {});
  if (verdict === 'unverifiable') {
    need('reason', 'i05-reason-missing', {});
    need('until', 'i05-retry-missing', {});
  }
  if (verdict === 'confirmed' || verdict === 'partly_confirmed') need('disposal', 'i06-no-disposal', {});
  if (verdict === 'refuted') {
    need('reason', 'i07-no-reason', {});
    if (reason !== null && !hasEvidence(answer))
      need('evidence', 'i07-no-evidence', { proof: reason.proof ?? '情况说明' });
  }
  if (reason?.code === 'other' && !answer.explains) {
    missing.push(refusal('i05-explanation-missing', 'explanation', {}));
  }
  if (disposal !== null && disposal.needsUntil && verdict !== 'unverifiable') {
    need('until', 'i05-until-missing', { disposal: disposal.label });
  }
  if (disposal?.code === 'keep' && !hasEvidence(answer)) need('evidence', 'i06-keep-without-evidence', {});
  return missing;
}

/** I06, I07, I08, I14: the answer against itself and against the ledger. */
function contradictions(answer: Answer, facts: RowFacts): Complaint[] {
  const { verdict, reason, disposal } = answer;
  const found: Complaint[] = [];
  if (verdict === null) return found;
  const conclusion = VERDICT_WORDS[verdict];
  if (disposal !== null && !disposal.conclusions.includes(verdict)) {
    found.push(refusal('i06-contradiction', 'disposal', { conclusion, disposal: disposal.label }));
  }
  if (disposal?.code === 'keep' && facts.finding.severity === 'error') {
    found.push(refusal('i06-error-cannot-stay', 'disposal', {}));
  }
  if (reason !== null && !usesOf(verdict, disposal?.code ?? null).some((use) => reason.uses.includes(use))) {
    found.push(
      refusal('i07-reason-contradicts', 'reason', {
        conclusion,
        reason: reason.label,
        fitting: fittingWords(reason.uses),
      }),
    );
  }
  if (reason?.code === 'dead_not_cancelled' && ['provide', 'keep', 'include'].includes(disposal?.code ?? '')) {
    found.push(refusal('i08-dead-contradiction', 'disposal', { disposal: disposal?.label ?? '' }));
  }
  if (reason?.code === 'studying' && ageOf(facts) > STUDYING_MAX_AGE) {
    found.push(note('i08-studying-age', 'reason', { age: STUDYING_MAX_AGE }));
  }
  found.push(...listContradictions(reason?.code ?? null, facts.finding, facts.shown, facts.lists));
  if (disposal?.code === 'handover') found.push(note('i06-handover', 'disposal', {}));
  const shownSince = facts.finding.seen.find((seen) => answer.correctedOn !== null && seen.as_of > answer.correctedOn);
  if (disposal?.seenInRegister === true && shownSince !== undefined) {
    found.push(refusal('i14-still-shown', 'corrected_on', { batch: shownSince.batch, day: answer.correctedOn }));
  }
  return found;
}

/** I10: before the sheet went out, after it came back, an end already over. */
function dateComplaints(answer: Answer, facts: RowFacts): Complaint[] {
  const found: Complaint[] = [];
  const { receivedOn, sent } = facts;
  if (answer.handledOn !== null && answer.handledOn < sent.dispatch.issued_on) {
    found.push(refusal('i10-date-before-issue', 'handled_on', { issued: sent.dispatch.issued_on }));
  }
  for (const [column, day] of [
    ['handled_on', answer.handledOn],
    ['corrected_on', answer.correctedOn],
  ] as const) {
    if (day !== null && day > receivedOn) found.push(refusal('i10-date-future', column, { today: receivedOn }));
  }
  if (answer.until !== null && answer.until <= receivedOn) {
    found.push(refusal('i10-until-past', 'until', { today: receivedOn }));
  }
  if (receivedOn > sent.dispatch.due) found.push(note('i12-late', null, { due: sent.dispatch.due }));
  return found;
}

/** I15, I16: worth knowing, refuses nothing. */
function historyNotes(facts: RowFacts): Complaint[] {
  const round = roundOf(facts);
  if (round?.cause === 'rebound') return [note('i15-rebound', null, {})];
  if (round?.cause === 'exemption_expired') return [note('i16-exemption-expired', null, {})];
  return [];
}

/** I17: a formula instead of an answer: its last saved value counts. */
function formulaNotes(row: ReturnedRow): Complaint[] {
  return row.formulas
    .filter((column) => ANSWER_COLUMNS.includes(column) || FILL_DOWN.has(column))
    .map((column) => note('i17-formula', column, {}));
}

/** I17: cells that say other than they seem. A struck or disguised one answers nothing; a merged one is taken and noted. */
function markComplaints(row: ReturnedRow): Complaint[] {
  return (row.marks ?? []).flatMap(({ kind, column }) => {
    const header = feedbackSheet.columns.find((known) => known.key === column)?.header ?? column;
    const isAnswer = ANSWER_COLUMNS.includes(column) || FILL_DOWN.has(column);
    if (kind === 'merged') return isAnswer ? [note('i17-merged', column, { column: header })] : [];
    return [refusal(`i17-${kind}`, column, { column: header })];
  });
}

const VERDICT_WORDS: Readonly<Record<ReplyVerdict, string>> = {
  confirmed: '属实',
  refuted: '不属实',
  partly_confirmed: '部分属实',
  unverifiable: '无法核实',
};

function hasEvidence(answer: Answer): boolean {
  if (answer.cells['evidence'] !== undefined) return true;
  // 其他 is any reason at all: words explain it and prove nothing.
  return answer.reason?.proof === null && answer.reason.code !== 'other' && answer.explains;
}

function explains(explanation: string | undefined, fillers = FILLERS): boolean {
  return explanation !== undefined && !fillers.saysNothing(explanation, 'reasoning');
}

/** Full years on the day received, by the number; 0 when unknown. */
function ageOf(facts: RowFacts): number {
  const person = facts.shown?.['person'];
  const number = typeof person === 'object' && person !== null && 'id_number' in person ? person.id_number : null;
  const match = typeof number === 'string' ? /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/.exec(number) : null;
  return match === null ? 0 : ageAt(`${match[1]}-${match[2]}-${match[3]}`, facts.receivedOn);
}

function roundOf(facts: RowFacts): RoundState | undefined {
  const recipient = facts.finding.recipients.find((known) => known.recipient === facts.sent.recipient);
  return recipient?.rounds.find((round) => round.round === facts.sent.round);
}

function refusal<Code extends MessageCode>(code: Code, column: string | null, facts: FactsOf<Code>): Complaint {
  return coded(code, facts, { level: 'refused', column });
}

function note<Code extends MessageCode>(code: Code, column: string | null, facts: FactsOf<Code>): Complaint {
  return coded(code, facts, { level: 'note', column });
}
