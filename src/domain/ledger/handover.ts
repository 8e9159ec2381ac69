/**
 * Content of one archive between offices: its manifest, the events that travel, and the stage of each item at the sender. Only shapes and
 * the names of the members; the fields of each member are listed in the manifest itself.
 */
import { divisionStem } from '../division-code.js';
import type { EventDetail, HandoverDirection, LedgerEvent } from './event.js';
import type { FindingStage } from './state.js';

/** Version of the archive's form; an older bidui refuses a newer one. */
export const HANDOVER_FORMAT = 1;

/** Kinds of events about one item of one recipient, and the sheets they went out on. */
export const HANDED_KINDS = [
  'sheet_issued',
  'dispatched',
  'reply_received',
  'reply_refused',
  'reply_conflicting',
  'closed',
  'exempted',
  'transferred',
  'reopened',
] as const satisfies readonly LedgerEvent['kind'][];
export type HandedKind = (typeof HANDED_KINDS)[number];

type EventOf = Extract<LedgerEvent, { kind: HandedKind }>;

/** An event as it travels, for exactly one recipient, with the stamp of the office where it happened. */
export interface HandedEvent {
  readonly kind: HandedKind;
  /** As in the ledger; events for all recipients are split and named by recipient. */
  readonly key: string;
  /** Null for sheets. */
  readonly finding: string | null;
  readonly recipient: string;
  readonly batch: string | null;
  readonly payload: EventOf['payload'];
  /** Content, not digest; null where there is none or it was purged. */
  readonly detail: EventDetail | null;
  readonly at: string;
  readonly user: string;
  readonly office: string;
  /** Number in the sender's ledger: order of the events, and before or after a batch. */
  readonly seq: number;
}

/** A decision about a pair as it travels: codes, no person. */
export interface HandedDecision {
  readonly pair: string;
  readonly evidence: string;
  readonly answer: string;
  readonly on: string;
  readonly by: string;
  readonly at: string;
  readonly user: string;
  readonly office: string;
}

/** Stage of one recipient's item at the sender. */
export interface StatedItem {
  readonly no: string;
  readonly recipient: string;
  readonly round: number;
  readonly stage: FindingStage;
}

export const HANDOVER_MEMBERS = {
  manifest: 'manifest.json',
  signature: 'manifest.sig',
  batch: 'batch.json',
  findings: 'findings.jsonl',
  contexts: 'contexts.jsonl',
  review: 'review.jsonl',
  events: 'events.jsonl',
  items: 'items.jsonl',
  /** Decisions of the sender about who is who, without grounds. */
  pairs: 'pairs.jsonl',
  /** Sheets, answers and signatures of checklists; absent where none went out. */
  checklists: 'checklists.jsonl',
  /** Up: cleared and held candidates of the sender's latest county pass, one row a county. */
  county_results: 'county_results.jsonl',
} as const;

export interface HandoverMember {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
  /** Keys of its rows, sorted. */
  readonly fields: readonly string[];
}

export interface HandoverManifest {
  readonly format: number;
  /** 16 hex characters over direction, offices and members: the same content is the same handover. */
  readonly handover: string;
  /** Identifies the key of the chain without revealing it. */
  readonly chain: string;
  readonly direction: HandoverDirection;
  readonly bidui: string;
  readonly created_on: string;
  readonly sender: { readonly name: string; readonly level: string; readonly division: string };
  /** Division code, or `county code/township`. */
  readonly recipient: string;
  /** Divisions of its items: division codes or `county code/township`. */
  readonly scopes: readonly string[];
  /** The batch handed down; null for answers. */
  readonly batch: {
    readonly batch: string;
    readonly revision: number;
    readonly as_of: string;
    readonly pass: string;
    /** Number of its recording in the sender's ledger. */
    readonly seq: number;
  } | null;
  readonly findings: number;
  /** Last event of the sender's ledger when it was made: tells an older archive from a newer one. */
  readonly head: number;
  /** The same head as papers carry it; absent in archives of earlier versions. */
  readonly printed_head?: string | undefined;
  readonly members: readonly HandoverMember[];
}

/** `990121/示例镇` lies in `990121`, `990100`, `990000` and `990121/示例镇`. */
export function isInScope(recipient: string, scope: string): boolean {
  return scope.includes('/') ? recipient === scope : recipient.startsWith(divisionStem(scope));
}
