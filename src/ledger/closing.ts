/**
 * How a finding ends and is opened again (docs/design/ledger.md, "What ends a finding"). Error rules end only when a newer snapshot no
 * longer shows them; 不属实 of other rules with reason and evidence becomes an exemption with an end; 属实 waits until its disposal appears in
 * the snapshot; absence waits for the list. Nothing here invents a person: `by` is the handler of the answer, or the office.
 */
import type { BatchConditions } from '../domain/batch.js';
import type { CloseBasis, EventDraft, ReopenCause } from '../domain/ledger/event.js';
import type { FindingState, RecipientState, ReplyState, RoundState } from '../domain/ledger/state.js';
import { OPEN_STAGES } from '../domain/ledger/state.js';
import type { Finding } from '../domain/finding.js';
import type { Recording } from './recording.js';

/** Named as the one who exempts when the workspace's table of exemptions covers a finding. */
const EXEMPTION_LIST = '豁免清单';

/** Ends that say nothing of the facts: what comes back after them is no 反弹. */
const NOT_OF_FACTS: ReadonlySet<CloseBasis> = new Set([
  ...(['rule_changed', 'rule_disabled', 'reading_changed'] as const),
  ...(['pair_decided', 'policy_ended'] as const),
]);

/** Disposal 保留: the finding is true, and stays by decision. */
const KEEP_DISPOSAL = 'keep';

/** How the ledger changes when a finding is seen: exempted by the table, returned, exemption over, or not put right. */
export function reopeningAfterSeen(known: FindingState | null, finding: Finding, recording: Recording): EventDraft[] {
  const recipients = known?.recipients ?? [];
  if (finding.exempt_until !== null) return exemptionByList(recipients, finding.no, finding.exempt_until, recording);
  if (known === null || recipients.length === 0) return [];
  if (recipients.every((recipient) => recipient.stage === 'closed')) {
    const closedOn =
      recipients
        .map((recipient) => lastRound(recipient).outcome?.on ?? '')
        .sort()
        .at(-1) ?? '';
    const cause = recipients.some(wasPutRight) ? 'rebound' : 'rule_again';
    return recording.as_of >= closedOn ? [reopened(known, null, cause, recording)] : [];
  }
  return recipients.flatMap((recipient) => {
    const cause = causeToReopen(known, recipient, recording);
    return cause === null ? [] : [reopened(known, recipient.recipient, cause, recording)];
  });
}

/** The finding is gone from a pass, for that reason: closed where it is open and no other pass still shows it. */
export function closingAfterGone(finding: FindingState, recording: Recording, basis: CloseBasis): EventDraft[] {
  if (finding.present.some((pass) => pass !== recording.pass)) return [];
  const ending = finding.recipients.filter((recipient) => endsWhenGone(recipient, recording.as_of));
  const draft = (recipient: string | null): EventDraft => ({
    kind: 'closed',
    key: `closed/${recording.batch}/${recording.revision}/${finding.no}/${recipient ?? '*'}`,
    finding: finding.no,
    batch: recording.batch,
    payload: { recipient, basis, revision: recording.revision, on: recording.as_of, by: recording.by, reason: null },
    detail: null,
    trace: {},
  });
  if (ending.length === finding.recipients.length) return ending.length === 0 ? [] : [draft(null)];
  return ending.map((recipient) => draft(recipient.recipient));
}

/** An accepted answer that is itself the way out: the exemption it earns, or null when something else must be seen first. */
export function exemptionAfterReply(
  finding: Pick<FindingState, 'severity'>,
  reply: Pick<ReplyState, 'verdict' | 'reason' | 'disposal' | 'has_evidence' | 'until'>,
): { readonly until: string } | null {
  if (finding.severity === 'error' || reply.until === null || !reply.has_evidence) return null;
  const refuted = reply.verdict === 'refuted' && reply.reason !== null;
  const kept = ['confirmed', 'partly_confirmed'].includes(reply.verdict) && reply.disposal === KEEP_DISPOSAL;
  return refuted || kept ? { until: reply.until } : null;
}

function causeToReopen(finding: FindingState, recipient: RecipientState, recording: Recording): ReopenCause | null {
  const round = lastRound(recipient);
  if (recipient.stage === 'exempt') {
    const expired = (round.outcome?.until ?? '') < recording.as_of;
    return expired || round.outcome?.by === EXEMPTION_LIST ? 'exemption_expired' : null;
  }
  if (recipient.stage !== 'to_review') return null;
  return isNewerEvidence(finding, round, recording) ? 'not_rectified' : null;
}

/** A snapshot that was not yet known to show the finding, taken after the township's announced disposal. */
function isNewerEvidence(finding: FindingState, round: RoundState, recording: Recording): boolean {
  const reply = round.replies.at(-1);
  if (reply === undefined) return false;
  const promised = [reply.verified_on, reply.corrected_on ?? ''].sort().at(-1) ?? '';
  if (recording.as_of < promised) return false;
  const byList = finding.kind === 'absent';
  return finding.seen.every((seen) => (byList ? seen.lists !== recording.lists : seen.snapshot !== recording.snapshot));
}

function exemptionByList(
  recipients: readonly RecipientState[],
  no: string,
  until: string,
  recording: Recording,
): EventDraft[] {
  const covered =
    recipients.length > 0 && recipients.every((recipient) => lastRound(recipient).outcome?.until === until);
  if (covered) return [];
  return [
    {
      kind: 'exempted',
      key: `exempted/${recording.batch}/${recording.revision}/${no}`,
      finding: no,
      batch: recording.batch,
      payload: {
        recipient: null,
        until,
        reason: EXEMPTION_LIST,
        basis: null,
        revision: recording.revision,
        on: recording.as_of,
        by: EXEMPTION_LIST,
      },
      detail: null,
      trace: {},
    },
  ];
}

/** Closed on evidence, an answer or by a person. */
function wasPutRight(recipient: RecipientState): boolean {
  const basis = lastRound(recipient).outcome?.basis ?? null;
  return basis === null || !NOT_OF_FACTS.has(basis);
}

function endsWhenGone(recipient: RecipientState, asOf: string): boolean {
  if (OPEN_STAGES.has(recipient.stage)) return true;
  return recipient.stage === 'exempt' && (lastRound(recipient).outcome?.until ?? '') < asOf;
}

/**
 * The reason why a batch that could see the finding did not; null when only the day moved, or nothing that proves anything: the same data
 * under the same rule, read in the same way, end nothing.
 */
export function reasonOfGone(finding: FindingState, recording: Recording): CloseBasis | null {
  const last = finding.seen.findLast((seen) => seen.pass === recording.pass);
  const rule = recording.rules.get(finding.rule);
  if (rule === undefined) return 'rule_disabled';
  if (recording.notDisproved.has(finding.no)) return null;
  if (last !== undefined && last.definition !== rule.definition) return 'rule_changed';
  if (recording.policyEnded.has(finding.no)) return 'policy_ended';
  if (recording.overruled.has(finding.no)) return 'pair_decided';
  if (recording.standing.has(finding.no)) return null;
  const isSameRegister = last?.snapshot === recording.snapshot;
  const areSameLists = last?.lists === recording.lists;
  if (isSameRegister && areSameLists) return reasonOfConditions(last.conditions, recording.conditions);
  if (finding.kind === 'absent' && !areSameLists) return 'list';
  return isSameRegister ? 'list_without' : 'snapshot';
}

/** Over the same data: the way of reading before people's answers, because it decides which pairs are asked about. */
function reasonOfConditions(before: BatchConditions | null, now: BatchConditions | null): CloseBasis | null {
  if (before === null || now === null) return null;
  if (before.reading !== now.reading) return 'reading_changed';
  return before.pairs === now.pairs ? null : 'pair_decided';
}

function reopened(
  finding: FindingState,
  recipient: string | null,
  cause: ReopenCause,
  recording: Recording,
): EventDraft {
  return {
    kind: 'reopened',
    key: `reopened/${recording.batch}/${recording.revision}/${finding.no}/${recipient ?? '*'}`,
    finding: finding.no,
    batch: recording.batch,
    payload: {
      cause,
      recipient,
      round: finding.lastRound + 1,
      revision: recording.revision,
      on: recording.as_of,
      by: recording.by,
      reason: null,
    },
    detail: null,
    trace: {},
  };
}

/** A recipient always has a round. */
function lastRound(recipient: RecipientState): RoundState {
  const round = recipient.rounds.at(-1);
  if (round === undefined) throw new Error('a recipient without a round');
  return round;
}
