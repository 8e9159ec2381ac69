/**
 * The state of every finding as the fold of the ledger gives it (docs/design/ledger.md, "Stages"), in the shapes that report, feedback and
 * the commands read. Only shapes and labels; src/ledger/fold makes it.
 */
import type { BatchConditions } from '../batch.js';
import type { Finding } from '../finding.js';
import type { CloseBasis, LedgerHead, RecordedRule, ReopenCause, ReplyVerdict } from './event.js';
import type { Pass } from '../pass.js';
import type { RuleKind, RuleUnit, Severity } from '../rule.js';

/** From least to most advanced: a finding with two recipients is where the slower one is. */
export const FINDING_STAGES = [
  'pending',
  'dispatched',
  'returned',
  'answered',
  'to_review',
  'transferred',
  'exempt',
  'closed',
  'withdrawn',
] as const;
export type FindingStage = (typeof FINDING_STAGES)[number];

export const STAGE_LABELS: Readonly<Record<FindingStage, string>> = {
  pending: '待下发',
  dispatched: '已下发',
  returned: '审核退回',
  answered: '已反馈',
  to_review: '待复核',
  transferred: '移交',
  exempt: '豁免',
  closed: '已销号',
  withdrawn: '已撤销',
};

/** Stages in which someone still has to do something. */
export const OPEN_STAGES: ReadonlySet<FindingStage> = new Set<FindingStage>([
  'pending',
  'dispatched',
  'returned',
  'answered',
  'to_review',
]);

/** The recipient of findings that no township answers: faults of a list, which the office itself settles. */
export const OWN_OFFICE = '本级';

/** One row of one sheet that went out. */
export interface DispatchState {
  readonly sheet: string;
  readonly batch: string;
  readonly due: string;
  readonly issued_on: string;
  /** Digest of the finding's detail as printed. */
  readonly shown: string | null;
  /** Digest of the printed cells that are no part of the finding; null where they were not recorded. */
  readonly printed: string | null;
}

/** An accepted answer; the last one of a round counts. */
export interface ReplyState {
  /** Digest of the whole answer. */
  readonly answer: string;
  readonly verdict: ReplyVerdict;
  readonly reason: string | null;
  readonly disposal: string | null;
  readonly verified_on: string;
  readonly corrected_on: string | null;
  readonly received_on: string;
  readonly has_evidence: boolean;
  readonly until: string | null;
  readonly notes: readonly string[];
  readonly sheet: string;
  /** Digest of explanation, evidence number, handler and phone. */
  readonly detail: string | null;
}

export interface RefusalState {
  readonly received_on: string;
  readonly codes: readonly string[];
}

/** How a round ended. */
export interface OutcomeState {
  readonly stage: 'closed' | 'exempt' | 'transferred';
  readonly on: string;
  readonly by: string;
  readonly basis: CloseBasis | null;
  readonly reason: string | null;
  /** Last day of an exemption. */
  readonly until: string | null;
  /** Department of a 移交. */
  readonly to: string | null;
  readonly batch: string | null;
}

/** One recipient's work on a finding between opening and end. */
export interface RoundState {
  readonly round: number;
  readonly cause: ReopenCause | null;
  readonly opened_on: string | null;
  readonly stage: FindingStage;
  readonly dispatches: readonly DispatchState[];
  /** Sheets of batches that a person took back: known, so that their rows are refused by name. */
  readonly takenBack: readonly DispatchState[];
  readonly replies: readonly ReplyState[];
  readonly refusals: readonly RefusalState[];
  /** Copies differ: waiting for a person. */
  readonly conflict: boolean;
  /** Digests of all answers that ever stood against each other, sorted; they stay after a person has chosen. */
  readonly contested: readonly string[];
  readonly outcome: OutcomeState | null;
  /** Exemption of an answer or a person that a longer one of the written 豁免清单 covers: it holds again once that is struck out. */
  readonly earned: OutcomeState | null;
}

export interface RecipientState {
  readonly recipient: string;
  /** Current round's stage. */
  readonly stage: FindingStage;
  /** Oldest first; never empty. */
  readonly rounds: readonly RoundState[];
  /** Office below that sends it out: division code or `county code/township`; null while it is ours. */
  readonly handed_to: string | null;
}

export interface SeenState {
  readonly batch: string;
  readonly pass: Pass;
  readonly as_of: string;
  readonly snapshot: string;
  readonly lists: string;
  readonly definition: string | null;
  /** Null in older ledgers. */
  readonly conditions: BatchConditions | null;
}

export interface FindingState {
  readonly no: string;
  readonly rule: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly unit: RuleUnit;
  readonly place: Finding['place'];
  readonly stage: FindingStage;
  /** Sorted by name. */
  readonly recipients: readonly RecipientState[];
  /** Every batch that showed it, in ledger order. */
  readonly seen: readonly SeenState[];
  /** Passes whose latest batch shows it. */
  readonly present: readonly Pass[];
  /** Digest of the finding as last seen. */
  readonly detail: string | null;
  /** How often it came back after being closed. */
  readonly rebounds: number;
  /** Highest round ever used, undone ones included. */
  readonly lastRound: number;
}

/** A notice that nobody was sent: it is counted apart. */
export function isOnlyListed({ severity, recipients }: Pick<FindingState, 'severity' | 'recipients'>): boolean {
  return (
    severity === 'notice' && recipients.every(({ rounds }) => rounds.every(({ dispatches }) => dispatches.length === 0))
  );
}

export interface BatchState {
  readonly batch: string;
  readonly revision: number;
  readonly pass: Pass;
  readonly as_of: string;
  readonly division: string | null;
  readonly fingerprint: string;
  readonly snapshot: string;
  readonly lists: string;
  readonly conditions: BatchConditions | null;
  readonly rules: readonly RecordedRule[];
  /** Finding numbers, sorted as recorded. */
  readonly findings: readonly string[];
  readonly undone: boolean;
}

export interface SheetState {
  readonly sheet: string;
  readonly batch: string;
  readonly recipient: string;
  readonly due: string;
  readonly issued_on: string;
  readonly supplement: number;
  readonly findings: number;
  /** Relative path of the workbook and the chain head printed on it, as far as recorded. */
  readonly file: string | null;
  /** Whether it also went out cut by village; null where that was not recorded. */
  readonly isByVillage: boolean | null;
  readonly printedHead: LedgerHead | null;
}

export interface SampleState {
  readonly sample: string;
  readonly seed: string;
  readonly percent: number;
  readonly frame: string;
  readonly frame_size: number;
  readonly drawn: readonly string[];
  /** Finding number → upheld. */
  readonly reviewed: ReadonlyMap<string, boolean>;
}

/** An office below that findings were handed to. */
export interface HandedOffice {
  readonly to: string;
  /** ISO days; null where nothing came up yet. */
  readonly last_sent: string;
  readonly last_report: string | null;
}

export interface LedgerState {
  readonly head: LedgerHead;
  /** By number, in order of first appearance. */
  readonly findings: ReadonlyMap<string, FindingState>;
  /** In ledger order, undone ones included. */
  readonly batches: readonly BatchState[];
  /** By sheet id. */
  readonly sheets: ReadonlyMap<string, SheetState>;
  readonly samples: ReadonlyMap<string, SampleState>;
  /** Sorted by office. */
  readonly handovers: readonly HandedOffice[];
}
