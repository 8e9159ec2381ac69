/**
 * Checklist events between offices: sheets, answers and signatures of the divisions of an archive, with the words that were asked. They enter
 * the other ledger with the stamp of their origin; a key that is known there adds nothing. Pure.
 */
import { isInScope } from '../../domain/ledger/handover.js';
import type { ChecklistPayloads } from '../../domain/ledger/checklist-events.js';
import type { EventDetail, EventDraft, EventStamp, LedgerEvent } from '../../domain/ledger/event.js';
import { CHECKLIST_EVENTS } from './state.js';

type ChecklistKind = keyof ChecklistPayloads;
type ChecklistEvent = Extract<LedgerEvent, { kind: ChecklistKind }>;

/** An event as it travels: content, not digest. */
export type HandedChecklistEvent = Pick<
  ChecklistEvent,
  'kind' | 'key' | 'batch' | 'payload' | 'at' | 'user' | 'office'
> & {
  readonly detail: EventDetail | null;
};

function isOfChecklist(event: LedgerEvent): event is ChecklistEvent {
  return (CHECKLIST_EVENTS as readonly string[]).includes(event.kind);
}

function isCovered(recipient: unknown, scopes: readonly string[]): boolean {
  return typeof recipient === 'string' && scopes.some((scope) => isInScope(recipient, scope));
}

/** In ledger order; the words of a list only with a sheet of it. */
export function handedChecklists(
  events: readonly LedgerEvent[],
  scopes: readonly string[],
  detailOf: (digest: string) => EventDetail | null,
): HandedChecklistEvent[] {
  const covered = events.filter(isOfChecklist).filter((event) => {
    return event.kind === 'checklist_defined' || isCovered(event.payload.recipient, scopes);
  });
  const asked = new Set(
    covered.flatMap((event) => (event.kind === 'checklist_issued' ? [event.payload.definition] : [])),
  );
  return covered
    .filter((event) => event.kind !== 'checklist_defined' || asked.has(event.payload.definition))
    .map(({ kind, key, batch, payload, detail, at, user, office }) => ({
      ...{ kind, key, batch, payload, at, user, office },
      detail: detail === null ? null : detailOf(detail),
    }));
}

export interface ArrivedChecklists {
  readonly entries: readonly { readonly draft: EventDraft; readonly stamp: EventStamp }[];
  readonly known: number;
  /** Recipients that the archive does not cover. */
  readonly outside: readonly string[];
}

export function arrivedChecklists(
  rows: readonly HandedChecklistEvent[],
  scopes: readonly string[],
  isKnown: (key: string) => boolean,
): ArrivedChecklists {
  const isOurs = (row: HandedChecklistEvent): boolean =>
    (CHECKLIST_EVENTS as readonly string[]).includes(row.kind) &&
    (!('recipient' in row.payload) || isCovered(row.payload.recipient, scopes));
  const fresh = rows.filter(({ key }) => !isKnown(key));
  return {
    entries: fresh.map(({ at, user, office, kind, key, batch, payload, detail }) => ({
      draft: { kind, key, finding: null, batch, payload, detail, trace: {} } as EventDraft,
      stamp: { at, user, office },
    })),
    known: rows.length - fresh.length,
    outside: rows
      .filter((row) => !isOurs(row))
      .map(({ payload }) => ('recipient' in payload ? payload.recipient : '—')),
  };
}
