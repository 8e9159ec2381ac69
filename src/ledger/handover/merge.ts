/**
 * Events of another office against our ledger: new ones enter, known ones do not, and contradictions to a decision taken here are named. An
 * item with a contradiction is left as it is; nothing of it is merged. Pure.
 */
import type { HandedEvent, StatedItem } from '../../domain/ledger/handover.js';
import type { EventDetail, EventDraft, EventStamp, LedgerEvent } from '../../domain/ledger/event.js';
import type { FindingStage, LedgerState } from '../../domain/ledger/state.js';
import { foldEvents } from '../fold.js';
import { isCarried, splitEvent } from './events.js';
import { excludedKey, upheldKey } from '../left-out.js';

/**
 * decided_twice: both offices decided differently without knowing of each other · state_differs: with all events entered the item would
 * not stand where the sender says · unknown_finding: our ledger does not have it.
 */
export type HandoverClash = 'decided_twice' | 'state_differs' | 'unknown_finding';

export interface HandoverConflict {
  readonly no: string;
  readonly recipient: string;
  readonly clash: HandoverClash;
  /** Where it stands here and at the sender; null where not known. */
  readonly here: FindingStage | null;
  readonly there: FindingStage | null;
}

export interface HandedDraft {
  readonly draft: EventDraft;
  readonly stamp: EventStamp;
  readonly seq: number;
}

export interface HandoverMerge {
  /** In the sender's order. */
  readonly drafts: readonly HandedDraft[];
  readonly conflicts: readonly HandoverConflict[];
  /** Events that the ledger already had. */
  readonly known: number;
}

export type ItemName = Pick<StatedItem, 'no' | 'recipient'>;

export interface LocalLedger {
  readonly events: readonly LedgerEvent[];
  readonly state: LedgerState;
  /** Keys of src/ledger/left-out. */
  readonly out: ReadonlySet<string>;
}

export interface ArrivedEvents {
  readonly handover: string;
  readonly events: readonly HandedEvent[];
  readonly items: readonly StatedItem[];
  /** Keys of all events of the archive, where `events` is a part of it. */
  readonly senderKeys: ReadonlySet<string>;
  /** Name of the sending office where no newer archive of it was read before; else null. */
  readonly takenBackBy: string | null;
}

/** One item as both sides have it. Events that a person excluded are on neither side. */
export interface ComparedItem {
  /** Events of the sender that are new to us. */
  readonly fresh: readonly HandedEvent[];
  /** Events of ours that the sender does not know. */
  readonly own: readonly HandedEvent[];
  /** The sender's own events among them, which the sender has taken back. */
  readonly gone: readonly HandedEvent[];
}

const noDetail = (): EventDetail | null => null;

export function mergeHandover(local: LocalLedger, arrived: ArrivedEvents): HandoverMerge {
  const ours = splitByItem(ownEvents(local));
  const theirs = splitByItem(arrived.events);
  const stated = new Map(arrived.items.map((item) => [itemKey(item.no, item.recipient), item]));
  const conflicts: HandoverConflict[] = [];
  const accepted: HandedEvent[] = [];
  const toCheck: StatedItem[] = [];
  let known = 0;
  for (const [key, events] of theirs) {
    const item = compareItem(local, arrived, { theirs: events, ours: ours.get(key) ?? [] });
    known += events.length - item.fresh.length;
    if (item.fresh.length === 0) continue;
    const statement = stated.get(key);
    const clash = clashOf(item, local.state);
    const [first] = item.fresh;
    if (clash !== null && first !== undefined) conflicts.push(conflictOf(first, clash, statement, local.state));
    else {
      accepted.push(...item.fresh);
      if (statement !== undefined && item.own.length === 0) toCheck.push(statement);
    }
  }
  conflicts.push(...takenBack(local, arrived, ours));
  const differing = statesThatDiffer(local, arrived.handover, accepted, toCheck);
  const barred = new Set(differing.map(({ no, recipient }) => itemKey(no, recipient)));
  return {
    drafts: accepted
      .filter((event) => !barred.has(keyOfEvent(event)))
      .sort((one, other) => one.seq - other.seq)
      .map((event) => draftOf(event, arrived.handover)),
    conflicts: [...conflicts, ...differing].sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1)),
    known,
  };
}

/** Both sides of one item. */
export function comparedItem(local: LocalLedger, arrived: ArrivedEvents, item: ItemName): ComparedItem {
  const isOfItem = ({ finding, recipient }: HandedEvent): boolean =>
    finding === item.no && recipient === item.recipient;
  return compareItem(local, arrived, {
    theirs: arrived.events.filter(isOfItem),
    ours: ownEvents(local).filter(isOfItem),
  });
}

function ownEvents({ events, state }: LocalLedger): HandedEvent[] {
  return events.flatMap((event) => (isCarried(event) ? splitEvent(event, state, noDetail) : []));
}

function compareItem(
  { out }: LocalLedger,
  { senderKeys, takenBackBy }: ArrivedEvents,
  { theirs, ours }: { readonly theirs: readonly HandedEvent[]; readonly ours: readonly HandedEvent[] },
): ComparedItem {
  const ourKeys = new Set(ours.map((event) => event.key));
  const own = ours.filter(({ key }) => !senderKeys.has(key) && !out.has(excludedKey(key)));
  return {
    fresh: theirs.filter(({ key }) => !ourKeys.has(key) && !out.has(excludedKey(key))),
    own,
    gone: own.filter(({ office, key }) => office === takenBackBy && !out.has(upheldKey(key))),
  };
}

/** Events that the sender reported before and no longer has (a batch undone there): reported, not undone here in silence. */
function takenBack(
  local: LocalLedger,
  arrived: ArrivedEvents,
  ours: ReadonlyMap<string, readonly HandedEvent[]>,
): HandoverConflict[] {
  return arrived.items.flatMap(({ no, recipient, stage }) => {
    const { gone } = compareItem(local, arrived, { theirs: [], ours: ours.get(itemKey(no, recipient)) ?? [] });
    const here = stageOf(local.state, { no, recipient });
    if (gone.length === 0 || here === stage) return [];
    return [{ no, recipient, clash: 'state_differs', here, there: stage }];
  });
}

/** Consequences of a batch are no decision: the next batch states them again. */
function clashOf({ fresh, own }: ComparedItem, state: LedgerState): HandoverClash | null {
  const no = fresh[0]?.finding ?? null;
  if (no !== null && !state.findings.has(no)) return 'unknown_finding';
  const [theirs, ours] = [fresh, own].map((events) => new Set(events.flatMap((event) => decisionOf(event) ?? [])));
  if (theirs === undefined || ours === undefined || theirs.size === 0 || ours.size === 0) return null;
  const isSame = theirs.size === ours.size && [...theirs].every((decision) => ours.has(decision));
  return isSame ? null : 'decided_twice';
}

/** A person's decision or answer, in one word with its essential values; null for everything else. */
export function decisionOf({ kind, payload }: HandedEvent): string | null {
  if ('revision' in payload && payload.revision !== null) return null;
  if (kind === 'closed') return 'closed';
  if (kind === 'exempted' && 'until' in payload) return `exempted ${payload.until ?? ''}`;
  if (kind === 'transferred' && 'to' in payload) return `transferred ${payload.to}`;
  if (kind === 'reopened' && 'round' in payload) return `reopened ${payload.round ?? ''}`;
  if (kind === 'reply_received' && 'answer' in payload) return `reply ${payload.answer}`;
  return kind === 'reply_conflicting' ? 'reply_conflicting' : null;
}

/** Folds our events with the new ones: every item that the sender alone has moved must reach the sender's stage. */
function statesThatDiffer(
  local: LocalLedger,
  handover: string,
  accepted: readonly HandedEvent[],
  items: readonly StatedItem[],
): HandoverConflict[] {
  const added = [...accepted]
    .sort((one, other) => one.seq - other.seq)
    .map((event) => asLedgerEvent(draftOf(event, handover)));
  const after = foldEvents([...local.events, ...added], local.out);
  return items.flatMap((item) => {
    const round = after.findings
      .get(item.no)
      ?.recipients.find(({ recipient }) => recipient === item.recipient)
      ?.rounds.at(-1);
    if (round?.stage === item.stage && round.round === item.round) return [];
    return [
      {
        no: item.no,
        recipient: item.recipient,
        clash: 'state_differs',
        here: stageOf(local.state, item),
        there: item.stage,
      },
    ];
  });
}

/** For folding only: never stored. */
export function asLedgerEvent({ draft, stamp }: Pick<HandedDraft, 'draft' | 'stamp'>): LedgerEvent {
  return { ...draft, ...stamp, detail: null, seq: 0, previous: '', hash: '' };
}

export function draftOf(event: HandedEvent, handover: string): HandedDraft {
  const { kind, key, finding, batch, payload, detail, at, user, office, seq } = event;
  const trace = { handover, origin_seq: seq };
  return {
    draft: { kind, key, finding, batch, payload, detail, trace } as EventDraft,
    stamp: { at, user, office },
    seq,
  };
}

function conflictOf(
  event: HandedEvent,
  clash: HandoverClash,
  stated: StatedItem | undefined,
  state: LedgerState,
): HandoverConflict {
  const no = event.finding ?? '';
  const { recipient } = event;
  return { no, recipient, clash, here: stageOf(state, { no, recipient }), there: stated?.stage ?? null };
}

function stageOf(state: LedgerState, item: ItemName): FindingStage | null {
  const finding = state.findings.get(item.no);
  return finding?.recipients.find(({ recipient }) => recipient === item.recipient)?.stage ?? null;
}

function splitByItem(events: readonly HandedEvent[]): Map<string, HandedEvent[]> {
  const items = new Map<string, HandedEvent[]>();
  for (const event of events) {
    const known = items.get(keyOfEvent(event));
    if (known === undefined) items.set(keyOfEvent(event), [event]);
    else known.push(event);
  }
  return items;
}

function keyOfEvent(event: HandedEvent): string {
  return itemKey(event.finding ?? '', event.recipient);
}

function itemKey(no: string, recipient: string): string {
  return `${no}|${recipient}`;
}

function sortKey(conflict: HandoverConflict): string {
  return `${conflict.no}|${conflict.recipient}|${conflict.clash}`;
}
