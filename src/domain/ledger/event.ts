/**
 * The events of the ledger (台账): the history of findings, in order, never rewritten. A payload holds no personal data and no clock time, so
 * that the same work gives the same ledger; names, numbers and free texts stand in a detail beside the event (stored by its digest, see
 * src/store/ledger-store), values that differ from run to run (file hashes, file names) in its trace. Everything shown of a finding is a
 * fold of these events (src/ledger/fold).
 */
import type { Json } from '../canonical-json.js';
import type { Finding } from '../finding.js';
import type { BatchConditions } from '../batch.js';
import type { Pass } from '../pass.js';
import type { PairAnswer } from '../reports/review-pair.js';
import type { RuleKind, RuleUnit, Severity } from '../rule.js';
import type { ChecklistPayloads } from './checklist-events.js';

/** Whether a rule ran in a batch: `ran` may have exceptions, the county codes where it could not. */
export interface RecordedRule {
  readonly rule: string;
  /** Digest of the definition in force, parameters and all but the layout of its SQL. */
  readonly definition: string;
  readonly ran: boolean;
  readonly except: readonly string[];
}

/** 核实结论, the codes of catalog/conclusions: 属实 · 不属实 · 部分属实 · 无法核实. */
export const VERDICTS = ['confirmed', 'refuted', 'partly_confirmed', 'unverifiable'] as const;
export type ReplyVerdict = (typeof VERDICTS)[number];

/** Note of an accepted answer that only a person can settle: it bars closing by itself. */
export const NEEDS_PERSON = 'needs_person';

/**
 * Why a finding was opened again under its own number. rebound: what had been put right is there again · rule_again: only the rule,
 * the way of reading, an answer about a pair, or a policy's recorded end had ended it.
 */
export const REOPEN_CAUSES = [
  'rebound',
  'rule_again',
  'exemption_expired',
  'not_rectified',
  'by_hand',
  'review',
] as const;
export type ReopenCause = (typeof REOPEN_CAUSES)[number];

/**
 * The evidence on which an item was closed: the new snapshot no longer shows it · the new list has the person · the new list no longer
 * shows it · by a named person · the rule itself changed, its parameters or dated standard with it · the rule was switched off · the same
 * files are read in another way, such as under another mapping of columns · a person decided about a pair of people · the recorded end of a
 * policy passed. Never because a day moved.
 */
export const CLOSE_BASES = [
  'snapshot',
  'list',
  'list_without',
  'by_hand',
  'rule_changed',
  'rule_disabled',
  'reading_changed',
  'pair_decided',
  'policy_ended',
] as const;
export type CloseBasis = (typeof CLOSE_BASES)[number];

export interface EventPayloads extends ChecklistPayloads {
  /** A batch entered the ledger. `revision` counts recordings of the same batch id after an undo, from 1. */
  readonly batch_recorded: {
    readonly revision: number;
    readonly pass: Pass;
    readonly as_of: string;
    readonly division: string | null;
    readonly fingerprint: string;
    /** Hash over the contents of register and candidate files: equal means the same snapshot. */
    readonly snapshot: string;
    /** The same over the department lists. */
    readonly lists: string;
    /** Missing in older ledgers. */
    readonly conditions?: BatchConditions;
    readonly rules: readonly RecordedRule[];
    readonly findings: number;
    /** Candidates of a county pass. */
    readonly cleared: number;
    readonly held: number;
  };
  /** Detail: the finding as findings.jsonl has it. */
  readonly finding_seen: {
    readonly revision: number;
    readonly pass: Pass;
    readonly rule: string;
    readonly kind: RuleKind;
    readonly severity: Severity;
    readonly unit: RuleUnit;
    readonly place: Finding['place'];
    readonly sent_to: readonly string[];
    readonly exempt_until: string | null;
  };
  /** A batch that could have seen the finding in this pass did not. */
  readonly finding_gone: { readonly revision: number; readonly pass: Pass };
  /** One workbook for one recipient. `supplement` 0 is the first of a batch. Trace: file, sha256, head printed on it. */
  readonly sheet_issued: {
    readonly sheet: string;
    readonly recipient: string;
    readonly due: string;
    readonly issued_on: string;
    readonly supplement: number;
    readonly findings: number;
    /** Also written cut by village: parts of it come back. Missing in older ledgers. */
    readonly by_village?: boolean;
  };
  /**
   * `shown`: digest of the finding's detail as printed, so that changed cells are found when the sheet comes back. Detail: the printed cells
   * that are no part of the finding.
   */
  readonly dispatched: {
    readonly recipient: string;
    readonly round: number;
    readonly sheet: string;
    readonly due: string;
    readonly issued_on: string;
    readonly shown: string | null;
  };
  /** A returned file was read. Trace: file name, sha256. */
  readonly file_collected: {
    /** Digest of the rows recognised, so that the same answers in another format are the same file. */
    readonly content: string;
    readonly rows: number;
    readonly accepted: number;
    readonly refused: number;
    readonly repeated: number;
  };
  /** An accepted answer. Detail: explanation, evidence, handler, phone. `notes`: codes of repairs and doubts. */
  readonly reply_received: {
    readonly recipient: string;
    readonly round: number;
    /** Digest of the whole answer: a copy of this answer has the same. */
    readonly answer: string;
    readonly verdict: ReplyVerdict;
    /** Code of catalog/reasons, or null. */
    readonly reason: string | null;
    /** Code of catalog/disposals, or null. */
    readonly disposal: string | null;
    readonly verified_on: string;
    /** 系统整改日期, or null. */
    readonly corrected_on: string | null;
    readonly received_on: string;
    readonly has_evidence: boolean;
    /** Sheet (dispatch) that the answer belongs to. */
    readonly sheet: string;
    /** Day of the next try after 无法核实; end of a 保留, or of the exemption that the answer earns. */
    readonly until: string | null;
    readonly notes: readonly string[];
  };
  /** An answer that the audit sent back; `codes` are audit codes I01–I17. */
  readonly reply_refused: {
    readonly recipient: string | null;
    readonly round: number | null;
    readonly received_on: string;
    readonly codes: readonly string[];
  };
  /** Two copies answer differently; a person decides (`collect --prefer`, or close/reopen by hand). */
  readonly reply_conflicting: {
    readonly recipient: string;
    readonly round: number;
    readonly answers: readonly string[];
  };
  /** `recipient` null: for every recipient. `by` is a named person, or the office for closing by a batch. */
  readonly closed: {
    readonly recipient: string | null;
    readonly basis: CloseBasis;
    readonly revision: number | null;
    readonly on: string;
    readonly by: string;
    readonly reason: string | null;
  };
  readonly exempted: {
    readonly recipient: string | null;
    /** Last day. */
    readonly until: string;
    readonly reason: string;
    readonly basis: string | null;
    /** Of the batch whose table of exemptions covers it, else null. */
    readonly revision: number | null;
    readonly on: string;
    readonly by: string;
  };
  readonly transferred: {
    readonly recipient: string | null;
    readonly to: string;
    readonly reason: string;
    readonly on: string;
    readonly by: string;
  };
  /** `round`: the new round that begins. */
  readonly reopened: {
    readonly cause: ReopenCause;
    readonly recipient: string | null;
    readonly round: number;
    readonly revision: number | null;
    readonly on: string;
    readonly by: string;
    readonly reason: string | null;
  };
  /** Sample of closed items for a second person: seed and hash of the sorted frame make the draw repeatable. */
  readonly sample_drawn: {
    readonly sample: string;
    readonly seed: string;
    readonly percent: number;
    readonly frame: string;
    readonly frame_size: number;
    readonly drawn: readonly string[];
    readonly on: string;
    readonly by: string;
  };
  readonly reviewed: {
    readonly sample: string;
    readonly upheld: boolean;
    readonly on: string;
    readonly by: string;
    readonly reason: string | null;
  };
  /** This recording of the batch is taken back; nothing is deleted. */
  readonly batch_undone: {
    readonly revision: number;
    /** True when the batch was only computed anew: its sheets stay valid. */
    readonly recomputed?: boolean;
    readonly on: string;
    readonly by: string;
    readonly reason: string;
  };
  /** From here on events are chained with the key; the ones before, of the first format, by plain hashes up to this head. */
  readonly ledger_sealed: { readonly events: number; readonly head: string };
  /** The ledger was replaced by a backup that lacked events: up to `kept` it is the same, `lost` is the last event known to be lost. */
  readonly ledger_restored: {
    readonly kept: number;
    readonly lost: number;
    /** Head of the lost events as papers carry it. */
    readonly lost_head: string;
    readonly on: string;
  };
  /** Details that were deleted for data protection: their digests stay, their content is gone. */
  readonly details_purged: {
    readonly digests: readonly string[];
    readonly before: string;
    readonly on: string;
    readonly by: string;
    readonly reason: string;
  };
  /** An archive for another office was written: findings down or answers up. Trace: file, sha256. */
  readonly handover_sent: {
    readonly handover: string;
    readonly direction: HandoverDirection;
    /** Division code, or `county code/township`. */
    readonly recipient: string;
    readonly batches: readonly HandoverBatch[];
    readonly findings: number;
    readonly events: number;
    readonly on: string;
  };
  /** An archive of another office was applied. Events that came with it keep time, user and office of their origin. */
  readonly handover_received: {
    readonly handover: string;
    readonly direction: HandoverDirection;
    /** Division code of the sender. */
    readonly sender: string;
    readonly sender_name: string;
    /** Its recipient: a division code, or `county code/township`. */
    readonly recipient: string;
    readonly batches: readonly HandoverBatch[];
    readonly findings: number;
    /** Last event of the sender's ledger when the archive was made. */
    readonly head: number;
    readonly on: string;
  };
  /** Two offices had decided differently about one item; a named person decides which side counts here. */
  readonly handover_settled: {
    readonly handover: string;
    /** Division code of the other office. */
    readonly sender: string;
    readonly recipient: string;
    readonly kept: 'ours' | 'theirs';
    /** Keys of events that count as never having been: the other office's, which never enter, or our own. */
    readonly set_aside: readonly string[];
    /** Keys of events of the other office that stand although it took them back. */
    readonly upheld: readonly string[];
    readonly on: string;
    readonly by: string;
    readonly reason: string;
  };
  /** A field sample was drawn from the register. `record`: SHA-256 of its record file. */
  readonly field_sample_drawn: {
    readonly sample: string;
    readonly seed: string;
    readonly plan: string;
    readonly frame: string;
    readonly frame_size: number;
    readonly selected: number;
    readonly reserves: number;
    readonly record: string;
    readonly on: string;
  };
  /** An accepted row of a check sheet. Detail: obstacle, remark, checker, helper. */
  readonly check_received: {
    readonly sample: string;
    /** 检查编号. */
    readonly check: string;
    readonly answer: string;
    readonly outcome: 'checked' | 'unreachable';
    readonly missed: boolean | null;
    readonly wrongly_removed: boolean | null;
    readonly approves: boolean | null;
    /** Absent where nobody was asked about a helper; `helper` is a keyed code, the name stands in the detail. */
    readonly satisfied?: boolean;
    readonly helper?: string;
    readonly checked_on: string;
    readonly received_on: string;
  };
  /** A named person said whether two rows are one person; a later one on the same evidence takes its place. Detail: note. */
  readonly pair_decided: {
    readonly pair: string;
    /** Code over the evidence: the decision binds while it stays the same. */
    readonly evidence: string;
    readonly answer: PairAnswer;
    readonly on: string;
    readonly by: string;
    /** Contradicts what another person said before: kept, and binds nothing. */
    readonly second?: true;
  };
}

/** down: findings to the office below · up: answers and closings to the office above. */
export type HandoverDirection = 'down' | 'up';

/** A recording of a batch as both offices know it. */
export interface HandoverBatch {
  readonly batch: string;
  readonly revision: number;
}

export type LedgerEventKind = keyof EventPayloads;

/** Personal or free-text content beside an event; deleted by `purge` only. */
export type EventDetail = Readonly<Record<string, Json>>;

interface DraftOf<K extends LedgerEventKind> {
  readonly kind: K;
  /** Identity of the event: a second draft with the same key adds nothing. */
  readonly key: string;
  /** Finding number, or null. */
  readonly finding: string | null;
  /** Batch id, or null. */
  readonly batch: string | null;
  readonly payload: EventPayloads[K];
  readonly detail: EventDetail | null;
  /** Values that differ from run to run; hashed with the event, left out of the canonical export. */
  readonly trace: Readonly<Record<string, Json>>;
}

/** An event about to be appended. */
export type EventDraft = { [K in LedgerEventKind]: DraftOf<K> }[LedgerEventKind];

/** Operator and time: given from outside. */
export interface EventStamp {
  /** ISO time with offset. Order in the ledger is by `seq`, never by this. */
  readonly at: string;
  /** Operating-system user. */
  readonly user: string;
  readonly office: string;
}

interface StoredPart extends EventStamp {
  /** 1-based, without gaps. */
  readonly seq: number;
  /** Digest of the detail, or null. */
  readonly detail: string | null;
  /** Hash of the event before; 64 zeros before the first. */
  readonly previous: string;
  readonly hash: string;
}

/** An event as the ledger holds it. */
export type LedgerEvent = { [K in LedgerEventKind]: Omit<DraftOf<K>, 'detail'> & StoredPart }[LedgerEventKind];

/** Position and hash of the last event, as outgoing sheets carry them. `seq` 0 and 64 zeros for an empty ledger. */
export interface LedgerHead {
  readonly seq: number;
  readonly hash: string;
}

export const EMPTY_HEAD: LedgerHead = { seq: 0, hash: '0'.repeat(64) };
