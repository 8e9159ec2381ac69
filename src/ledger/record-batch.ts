/**
 * A batch result and the ledger before it → the events that record it: findings seen, findings returned, findings gone and thereby closed.
 * Pure and repeatable: the same batch over the same ledger gives the same events with the same keys. A rule that could not run proves
 * nothing, so it closes nothing.
 */
import { createHash } from 'node:crypto';
import type { BatchInput, BatchResult } from '../domain/batch.js';
import { canonicalJson } from '../domain/canonical-json.js';
import type { CloseBasis, EventDetail, EventDraft, RecordedRule } from '../domain/ledger/event.js';
import type { BatchState, FindingState, LedgerState } from '../domain/ledger/state.js';
import type { Finding } from '../domain/finding.js';
import type { RuleDefinition } from '../domain/rule.js';
import { ruleIdentity } from '../domain/rule-identity.js';
import { closingAfterGone, reasonOfGone, reopeningAfterSeen } from './closing.js';
import type { Recording } from './recording.js';

/**
 * Recording of the same batch id in the ledger with another content than the result (computed anew by another version): it has to be undone
 * first. Null when there is none.
 */
export function staleRecording(state: LedgerState, result: BatchResult): BatchState | null {
  const known = standingRecording(state, result.id);
  return known === null || holdsSame(known, result) ? null : known;
}

/**
 * One by one, as a province's findings fill hundreds of megabytes; nothing when the ledger already holds exactly this. `by` names the one
 * who answers for closings by a snapshot: the office.
 */
export function* recordBatchEvents(state: LedgerState, result: BatchResult, by: string): Generator<EventDraft> {
  if (standingRecording(state, result.id) !== null) return;
  const revision = state.batches.filter((batch) => batch.batch === result.id).length + 1;
  yield* draftsOf(state, result, revision, by);
}

/** As the office above recorded its own batch: under its revision, so that both ledgers derive the same events. */
export function recordHandedBatchEvents(
  state: LedgerState,
  result: BatchResult,
  revision: number,
  by: string,
): EventDraft[] {
  return [...draftsOf(state, result, revision, by)];
}

/** Takes one recording back. */
export function undoDraft(
  batch: BatchState,
  on: string,
  {
    by,
    reason,
    isRecomputed = false,
  }: { readonly by: string; readonly reason: string; readonly isRecomputed?: boolean },
): EventDraft {
  return {
    kind: 'batch_undone',
    key: `undone/${batch.batch}/${batch.revision}`,
    finding: null,
    batch: batch.batch,
    payload: { revision: batch.revision, on, by, reason, ...(isRecomputed ? { recomputed: true } : {}) },
    detail: null,
    trace: {},
  };
}

/** The recording of a batch that was not undone, or null. */
export function standingRecording(state: LedgerState, batch: string): BatchState | null {
  return state.batches.findLast((known) => known.batch === batch && !known.undone) ?? null;
}

/** A batch as far as it says what its recording ends. */
export type BatchFacts = Pick<
  BatchResult,
  | 'id'
  | 'pass'
  | 'as_of'
  | 'division'
  | 'inputs'
  | 'rules'
  | 'definitions'
  | 'townships'
  | 'partial_lists'
  | 'day_moved'
  | 'not_disproved'
  | 'overruled'
  | 'conditions'
  | 'lists'
>;

export function recordingOf(result: BatchFacts, revision: number, by: string): Recording {
  return {
    batch: result.id,
    revision,
    pass: result.pass,
    as_of: result.as_of,
    snapshot: hashInputs(result.inputs, ['register', 'candidates']),
    lists: hashInputs(result.inputs, ['list']),
    conditions: result.conditions ?? null,
    rules: new Map(recordedRules(result).map((rule) => [rule.rule, rule])),
    standing: new Set(result.day_moved?.standing),
    policyEnded: new Set(result.day_moved?.policy_ended),
    notDisproved: new Set(result.not_disproved),
    overruled: new Set(result.overruled),
    by,
  };
}

/** Why a finding that the batch does not show is gone from its pass; null where the batch proves nothing of it. */
export function reasonOfEnd(finding: FindingState, result: BatchFacts, recording: Recording): CloseBasis | null {
  return couldHaveSeen(finding, result, recording) ? reasonOfGone(finding, recording) : null;
}

function* draftsOf(state: LedgerState, result: BatchResult, revision: number, by: string): Generator<EventDraft> {
  const recording = recordingOf(result, revision, by);
  yield batchEvent(result, recording);
  const seen = new Set<string>();
  for (const finding of result.findings) {
    seen.add(finding.no);
    yield seenEvent(finding, recording);
    yield* reopeningAfterSeen(state.findings.get(finding.no) ?? null, finding, recording);
  }
  for (const finding of state.findings.values()) {
    if (seen.has(finding.no)) continue;
    const reason = reasonOfEnd(finding, result, recording);
    if (reason === null) continue;
    yield goneEvent(finding, recording);
    yield* closingAfterGone(finding, recording, reason);
  }
}

/**
 * Present in this pass so far, of a division compared here, by a rule that ran for its county over whole lists; or by a rule that was
 * switched off.
 */
function couldHaveSeen(finding: FindingState, result: BatchFacts, recording: Recording): boolean {
  if (!finding.present.includes(result.pass)) return false;
  const lastAsOf = finding.seen.findLast((seen) => seen.pass === result.pass)?.as_of ?? '';
  if (lastAsOf > result.as_of) return false;
  const { county } = finding.place;
  if (!isInside(county, result.division) || !wasCompared(county, result)) return false;
  const rule = recording.rules.get(finding.rule);
  if (rule === undefined) return true;
  if (!rule.ran || (county !== null && rule.except.includes(county))) return false;
  return finding.kind === 'absent' || !restsOnPart(finding, result);
}

/** True for a finding of a list that holds only a part: people who are not on it are not gone. */
function restsOnPart({ rule, place: { county } }: FindingState, result: BatchFacts): boolean {
  const hit = result.definitions.find(({ number }) => number === rule)?.hit;
  return (result.partial_lists ?? []).some(
    ({ source, division }) =>
      source === hit && (division === null || county === null || division.slice(0, 6) === county.slice(0, 6)),
  );
}

/** A division code covers the counties below it: trailing pairs of zeros stand for all. */
export function isInside(county: string | null, division: string | null): boolean {
  if (division === null || county === null) return division === null;
  return county.startsWith(division.slice(0, 6).replace(/(00)+$/, ''));
}

/** A county whose register was not delivered this time was not compared, even in a pass over all divisions. */
function wasCompared(county: string | null, result: BatchFacts): boolean {
  if (county === null || result.townships.length === 0) return true;
  return result.townships.some((township) => township.county === county);
}

/** Digests by the whole of a rule: a batch asks for those of all its rules more than once, and one process may record many batches. */
const digests = new Map<string, string>();

function digestOf(rule: RuleDefinition): string {
  const whole = JSON.stringify(rule);
  let digest = digests.get(whole);
  if (digest === undefined) digests.set(whole, (digest = sha256(canonicalJson(ruleIdentity(rule))).slice(0, 16)));
  return digest;
}

function recordedRules(result: BatchFacts): RecordedRule[] {
  const definitions = new Map(result.definitions.map((definition) => [definition.number, digestOf(definition)]));
  return result.rules.map((outcome) => ({
    rule: outcome.rule,
    definition: definitions.get(outcome.rule) ?? sha256(canonicalJson(outcome.rule)).slice(0, 16),
    ran: outcome.status === 'ran',
    except: [
      ...new Set(outcome.skips.flatMap((skip) => (skip.division === null ? [] : [skip.division.slice(0, 6)]))),
    ].sort(),
  }));
}

function batchEvent(result: BatchResult, recording: Recording): EventDraft {
  const held = result.candidates.filter((candidate) => candidate.held).length;
  return {
    kind: 'batch_recorded',
    key: `batch/${result.id}/${recording.revision}`,
    finding: null,
    batch: result.id,
    payload: {
      revision: recording.revision,
      pass: result.pass,
      as_of: result.as_of,
      division: result.division,
      fingerprint: result.fingerprint,
      snapshot: recording.snapshot,
      lists: recording.lists,
      ...(recording.conditions === null ? {} : { conditions: recording.conditions }),
      rules: [...recording.rules.values()],
      findings: result.findings.length,
      cleared: result.candidates.length - held,
      held,
    },
    detail: null,
    trace: {},
  };
}

function seenEvent(finding: Finding, recording: Recording): EventDraft {
  return {
    kind: 'finding_seen',
    key: `seen/${recording.batch}/${recording.revision}/${finding.no}`,
    finding: finding.no,
    batch: recording.batch,
    payload: {
      revision: recording.revision,
      pass: recording.pass,
      rule: finding.rule,
      kind: finding.kind,
      severity: finding.severity,
      unit: finding.unit,
      place: finding.place,
      sent_to: finding.sent_to,
      exempt_until: finding.exempt_until,
    },
    detail: detailOf(finding),
    trace: {},
  };
}

/** Values that change from batch to batch stand in the payload, so that an unchanged finding keeps one detail. */
const NOT_IN_DETAIL: readonly string[] = ['batch', 'pass', 'exempt_until'] satisfies (keyof Finding)[];

function detailOf(finding: Finding): EventDetail {
  const lasting = Object.entries(finding).filter(([name]) => !NOT_IN_DETAIL.includes(name));
  return Object.fromEntries(lasting);
}

function goneEvent(finding: FindingState, recording: Recording): EventDraft {
  return {
    kind: 'finding_gone',
    key: `gone/${recording.batch}/${recording.revision}/${finding.no}`,
    finding: finding.no,
    batch: recording.batch,
    payload: { revision: recording.revision, pass: recording.pass },
    detail: null,
    trace: {},
  };
}

function holdsSame(known: BatchState, result: BatchResult): boolean {
  if (known.fingerprint !== result.fingerprint || known.findings.length !== result.findings.length) return false;
  return result.findings.every((finding, position) => known.findings[position] === finding.no);
}

function hashInputs(inputs: readonly BatchInput[], roles: readonly BatchInput['role'][]): string {
  const contents = inputs.filter((input) => roles.includes(input.role)).map((input) => input.sha256);
  return sha256(contents.sort().join('\n')).slice(0, 16);
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
