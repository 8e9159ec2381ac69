/**
 * A contradiction between two offices that a named person settles: one side counts here, the other side's events are excluded by an event
 * of their own, and nothing is deleted. The other office settles its ledger itself. Pure.
 */
import type { EventDraft } from '../../domain/ledger/event.js';
import type { FindingStage } from '../../domain/ledger/state.js';
import { UserError } from '../../domain/problem.js';
import { requirePerson } from '../decisions.js';
import { foldEvents } from '../fold.js';
import {
  asLedgerEvent,
  comparedItem,
  decisionOf,
  draftOf,
  mergeHandover,
  type ArrivedEvents,
  type HandedDraft,
  type ItemName,
  type LocalLedger,
} from './merge.js';
import { excludedKey } from '../left-out.js';

export interface Settlement extends ItemName {
  readonly keep: 'ours' | 'theirs';
  /** Name of the person who decides. */
  readonly by: string;
  readonly reason: string;
  /** ISO day. */
  readonly on: string;
}

export interface SettledItem extends ItemName {
  readonly before: FindingStage;
  readonly after: FindingStage;
  readonly decision: EventDraft;
  /** Events of the other office that enter with it. */
  readonly entering: readonly HandedDraft[];
}

/** `sender`: division code. Throws UserError person-needed, reason-needed, handover-settle-unknown, handover-settle-differs. */
export function settleConflict(
  local: LocalLedger,
  arrived: ArrivedEvents,
  { settlement, sender }: { readonly settlement: Settlement; readonly sender: string },
): SettledItem {
  const { no, recipient, keep, by, reason, on } = settlement;
  requirePerson(by, reason);
  const before = stageIn(local.state, settlement);
  const item = comparedItem(local, arrived, settlement);
  const isOpen = mergeHandover(local, arrived).conflicts.some((one) => one.no === no && one.recipient === recipient);
  if (before === null || !isOpen) throw new UserError('handover-settle-unknown', { no, recipient });
  const gone = new Set(item.gone);
  const excluded =
    keep === 'ours' ? item.fresh : item.own.filter((event) => decisionOf(event) !== null || gone.has(event));
  const upheld = keep === 'ours' ? item.gone : [];
  const entering = keep === 'ours' ? [] : item.fresh.map((event) => draftOf(event, arrived.handover));
  const keys = excluded.map(({ key }) => key).sort();
  const decision: EventDraft = {
    kind: 'handover_settled',
    key: `handover-settled/${arrived.handover}/${no}/${recipient}/${settledBefore(local, settlement) + 1}`,
    finding: no,
    batch: null,
    payload: {
      handover: arrived.handover,
      sender,
      recipient,
      kept: keep,
      set_aside: keys,
      upheld: upheld.map(({ key }) => key).sort(),
      on,
      by,
      reason,
    },
    detail: null,
    trace: {},
  };
  const out = new Set([...local.out, ...keys.map(excludedKey)]);
  const state = foldEvents([...local.events, ...entering.map(asLedgerEvent)], out);
  const after = stageIn(state, settlement) ?? before;
  const there = arrived.items.find((one) => one.no === no && one.recipient === recipient)?.stage;
  if (keep === 'theirs' && there !== after) {
    const words = { there: there ?? '—', would: after };
    throw new UserError('handover-settle-differs', { no, recipient, ...words });
  }
  return { no, recipient, before, after, decision, entering };
}

/** The same item may come into conflict again. */
function settledBefore(local: LocalLedger, { no, recipient }: ItemName): number {
  return local.events.filter(
    (event) => event.kind === 'handover_settled' && event.finding === no && event.payload.recipient === recipient,
  ).length;
}

function stageIn(state: LocalLedger['state'], { no, recipient }: ItemName): FindingStage | null {
  const known = state.findings.get(no)?.recipients.find((one) => one.recipient === recipient);
  return known?.stage ?? null;
}
