/**
 * Ledger → the events that travel between offices, and the stage of each item. An event for all recipients of a finding is split, so that
 * an office below never decides for the townships of its neighbour. Pure.
 */
import type { HandedEvent, HandedKind, StatedItem } from '../../domain/ledger/handover.js';
import { HANDED_KINDS, isInScope } from '../../domain/ledger/handover.js';
import type { EventDetail, LedgerEvent } from '../../domain/ledger/event.js';
import type { LedgerState } from '../../domain/ledger/state.js';
import { excludedKey, itemEventKey, leftOut, recordingKey } from '../left-out.js';

export interface HandoverScope {
  /** Findings covered. */
  readonly findings: ReadonlySet<string>;
  /** Division codes or `county code/township`. */
  readonly scopes: readonly string[];
}

type Carried = Extract<LedgerEvent, { kind: HandedKind }>;

/** In ledger order. `detailOf` gives the content of a digest, null when purged. */
export function handedEvents(
  events: readonly LedgerEvent[],
  state: LedgerState,
  scope: HandoverScope,
  detailOf: (digest: string) => EventDetail | null,
): HandedEvent[] {
  const out = leftOut(events);
  const handed: HandedEvent[] = [];
  for (const event of events) {
    if (!isCarried(event) || isOfUndone(event, out)) continue;
    if (event.finding !== null && !scope.findings.has(event.finding)) continue;
    handed.push(
      ...splitEvent(event, state, detailOf).filter(
        ({ key, recipient }) => covers(scope.scopes, recipient) && !out.has(excludedKey(key)),
      ),
    );
  }
  return withoutIdleSheets(handed);
}

/** Every item of the scope with its present round and stage, sorted. */
export function statedItems(state: LedgerState, scope: HandoverScope): StatedItem[] {
  return [...scope.findings]
    .sort()
    .flatMap((no) =>
      (state.findings.get(no)?.recipients ?? [])
        .filter(({ recipient }) => covers(scope.scopes, recipient))
        .map(({ recipient, rounds, stage }) => ({ no, recipient, round: rounds.at(-1)?.round ?? 1, stage })),
    );
}

/** One event for each recipient that it is about, with the key by which both offices know it. */
export function splitEvent(
  event: Carried,
  state: LedgerState,
  detailOf: (digest: string) => EventDetail | null,
): HandedEvent[] {
  const { kind, finding, batch, at, user, office, seq } = event;
  const detail = event.detail === null ? null : detailOf(event.detail);
  const base = { kind, finding, batch, detail, at, user, office, seq };
  const named = event.payload.recipient;
  if (named !== null) return [{ ...base, key: event.key, recipient: named, payload: event.payload }];
  // A refused row without an owner changes no item.
  if (kind === 'reply_refused') return [];
  const recipients = state.findings.get(finding ?? '')?.recipients ?? [];
  return recipients.map(({ recipient }) => ({
    ...base,
    key: itemEventKey(event.key, recipient),
    recipient,
    payload: { ...event.payload, recipient },
  }));
}

export function isCarried(event: LedgerEvent): event is Carried {
  return (HANDED_KINDS as readonly string[]).includes(event.kind);
}

export function covers(scopes: readonly string[], recipient: string): boolean {
  return scopes.some((scope) => isInScope(recipient, scope));
}

function isOfUndone(event: Carried, undone: ReadonlySet<string>): boolean {
  if (event.batch === null || !('revision' in event.payload) || event.payload.revision === null) return false;
  return undone.has(recordingKey(event.batch, event.payload.revision));
}

/** Sheets on which none of the items went out stay at home. */
function withoutIdleSheets(handed: readonly HandedEvent[]): HandedEvent[] {
  const used = new Set<string>();
  for (const { kind, payload, recipient } of handed) {
    if (kind === 'dispatched' && 'sheet' in payload) used.add(`${payload.sheet}|${recipient}`);
  }
  return handed.filter(
    ({ kind, payload, recipient }) =>
      kind !== 'sheet_issued' || ('sheet' in payload && used.has(`${payload.sheet}|${recipient}`)),
  );
}
