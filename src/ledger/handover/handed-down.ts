/**
 * The items that another office sends out: from the handover on they belong to the office below, so that no township receives them twice.
 * Part of the fold; changes the maps it is given and nothing else.
 */
import { isInScope } from '../../domain/ledger/handover.js';
import type { EventPayloads } from '../../domain/ledger/event.js';
import type { HandedOffice } from '../../domain/ledger/state.js';
import { recordingKey } from '../left-out.js';

interface HandoverFolding {
  readonly handovers: Map<string, HandedOffice>;
  readonly findings: ReadonlyMap<
    string,
    { readonly recipients: readonly { readonly recipient: string; handed_to: string | null }[] }
  >;
  readonly batches: ReadonlyMap<string, { readonly findings: readonly string[] }>;
}

/** Findings of a batch taken back later stay with the office below: it has them. */
export function applyHandedDown(folding: HandoverFolding, payload: EventPayloads['handover_sent']): void {
  if (payload.direction === 'up') return;
  const { recipient: to, on } = payload;
  folding.handovers.set(to, { last_report: null, ...folding.handovers.get(to), to, last_sent: on });
  for (const { batch, revision } of payload.batches) {
    for (const no of folding.batches.get(recordingKey(batch, revision))?.findings ?? []) {
      for (const recipient of folding.findings.get(no)?.recipients ?? []) {
        if (isInScope(recipient.recipient, to)) recipient.handed_to = to;
      }
    }
  }
}

export function applyReport(folding: HandoverFolding, payload: EventPayloads['handover_received']): void {
  if (payload.direction === 'down') return;
  for (const [to, known] of folding.handovers) {
    if (to === payload.sender) folding.handovers.set(to, { ...known, last_report: payload.on });
  }
}
