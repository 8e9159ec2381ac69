/**
 * The sheets that have to go out, and the events that record them (docs/design/ledger.md, "The township's sheet"). Only waiting items (待下发)
 * are planned, so dispatching again plans nothing unless something is new; new items become a numbered supplement. Files are written first,
 * events appended after: a killed dispatch plans the same sheets again. Pure.
 */
import { compareTexts } from '../domain/text-order.js';
import type { EventDetail, EventDraft, LedgerHead } from '../domain/ledger/event.js';
import type { FindingState, LedgerState, RecipientState, ReplyState } from '../domain/ledger/state.js';
import { OWN_OFFICE } from '../domain/ledger/state.js';
import { standingRecording } from './record-batch.js';

/** One finding on one recipient's sheet. */
export interface DispatchItem {
  readonly no: string;
  readonly round: number;
  /** Digest of the finding as the ledger has it now: the printed content. */
  readonly shown: string | null;
  /** The last accepted answer of an earlier round, for 上次核实结果; null when there is none. */
  readonly lastReply: ReplyState | null;
}

export interface PlannedSheet {
  readonly recipient: string;
  /** Names this sheet among all of the recipient: the batch id, `+1`, `+2` behind it for supplements. Goes into the check codes. */
  readonly issue: string;
  /** 0 for the first sheet of a batch. */
  readonly supplement: number;
  /** Sorted by finding number; never empty. */
  readonly items: readonly DispatchItem[];
}

export interface DispatchChoice {
  readonly batch: string;
  /** Notices go out too (settings.dispatch_notices). */
  readonly areNoticesDispatched: boolean;
  /** Items handed to an office below go out from here all the same. Default: that office sends them out. */
  readonly isHandedDispatched?: boolean;
  /** Findings that wait for a list they rest on. Default: none. */
  readonly isWithheld?: (finding: FindingState) => boolean;
}

/** A sheet that was written. */
export interface IssuedSheet extends PlannedSheet {
  /** ISO days. */
  readonly due: string;
  readonly issuedOn: string;
  /** Relative to the batch's folder. */
  readonly file: string;
  readonly sha256: string;
  /** Also written cut by village. */
  readonly isByVillage: boolean;
  /** Finding number → printed cells that are no part of the finding. */
  readonly printed: ReadonlyMap<string, EventDetail>;
  /** As printed on the sheet. */
  readonly head: LedgerHead;
}

/** Sorted by recipient; empty when nothing is waiting or the batch is not in the ledger. */
export function planDispatch(state: LedgerState, choice: DispatchChoice): PlannedSheet[] {
  const waiting = new Map<string, DispatchItem[]>();
  for (const { finding, recipient } of waitingItems(state, choice)) {
    if (recipient.handed_to !== null && choice.isHandedDispatched !== true) continue;
    const items = waiting.get(recipient.recipient) ?? [];
    items.push(itemOf(finding, recipient));
    waiting.set(recipient.recipient, items);
  }
  return [...waiting]
    .sort(([one], [other]) => compareTexts(one, other))
    .map(([recipient, items]) => {
      const supplement = sheetsSent(state, choice.batch, recipient);
      return {
        recipient,
        issue: issueName(choice.batch, supplement),
        supplement,
        items: items.sort((one, other) => (one.no < other.no ? -1 : 1)),
      };
    });
}

/** Waiting items that were handed to an office below, which sends them out: by office, sorted. */
export function handedWaiting(
  state: LedgerState,
  choice: DispatchChoice,
): { readonly to: string; readonly findings: number }[] {
  const counts = new Map<string, number>();
  for (const { recipient } of waitingItems(state, choice)) {
    const to = recipient.handed_to;
    if (to !== null && choice.isHandedDispatched !== true) counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  return [...counts].map(([to, findings]) => ({ to, findings })).sort((one, other) => (one.to < other.to ? -1 : 1));
}

function waitingItems(
  state: LedgerState,
  choice: DispatchChoice,
): { readonly finding: FindingState; readonly recipient: RecipientState }[] {
  const recording = standingRecording(state, choice.batch);
  return (recording?.findings ?? []).flatMap((no) => {
    const finding = state.findings.get(no);
    if (finding === undefined || (finding.severity === 'notice' && !choice.areNoticesDispatched)) return [];
    if (choice.isWithheld?.(finding) === true) return [];
    return finding.recipients
      .filter(({ stage, recipient }) => stage === 'pending' && recipient !== OWN_OFFICE)
      .map((recipient) => ({ finding, recipient }));
  });
}

/** Example: batch `2018-07-25-county-01`, supplement 2 → `2018-07-25-county-01+2`. */
function issueName(batch: string, supplement: number): string {
  return supplement === 0 ? batch : `${batch}+${supplement}`;
}

/** One event for each sheet and one for each of its rows. */
export function dispatchEvents(batch: string, sheets: readonly IssuedSheet[]): EventDraft[] {
  return sheets.flatMap((sheet) => [
    sheetEvent(batch, sheet),
    ...sheet.items.map((item) => dispatchedEvent(batch, sheet, item)),
  ]);
}

function itemOf(finding: FindingState, recipient: RecipientState): DispatchItem {
  const current = recipient.rounds.at(-1);
  return {
    no: finding.no,
    round: current?.round ?? 1,
    shown: finding.detail,
    lastReply:
      recipient.rounds
        .slice(0, -1)
        .findLast((round) => round.replies.length > 0)
        ?.replies.at(-1) ?? null,
  };
}

function sheetsSent(state: LedgerState, batch: string, recipient: string): number {
  let sent = 0;
  for (const sheet of state.sheets.values()) if (sheet.batch === batch && sheet.recipient === recipient) sent += 1;
  return sent;
}

function sheetEvent(batch: string, sheet: IssuedSheet): EventDraft {
  return {
    kind: 'sheet_issued',
    key: `sheet/${sheet.issue}/${sheet.recipient}`,
    finding: null,
    batch,
    payload: {
      sheet: sheet.issue,
      recipient: sheet.recipient,
      due: sheet.due,
      issued_on: sheet.issuedOn,
      supplement: sheet.supplement,
      findings: sheet.items.length,
      by_village: sheet.isByVillage,
    },
    detail: null,
    trace: { file: sheet.file, sha256: sheet.sha256, head_seq: sheet.head.seq, head_hash: sheet.head.hash },
  };
}

function dispatchedEvent(batch: string, sheet: IssuedSheet, item: DispatchItem): EventDraft {
  return {
    kind: 'dispatched',
    key: `dispatched/${sheet.issue}/${sheet.recipient}/${item.no}`,
    finding: item.no,
    batch,
    payload: {
      recipient: sheet.recipient,
      round: item.round,
      sheet: sheet.issue,
      due: sheet.due,
      issued_on: sheet.issuedOn,
      shown: item.shown,
    },
    detail: sheet.printed.get(item.no) ?? null,
    trace: {},
  };
}
