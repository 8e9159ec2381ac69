/**
 * `bidui handover import`: one archive of another office into our ledger. Everything that can be entered enters in one transaction, each
 * event with the stamp of its origin; contradictions are named and left alone. Importing again adds nothing.
 */
import {
  HANDED_KINDS,
  HANDOVER_MEMBERS,
  isInScope,
  type HandedEvent,
  type HandoverManifest,
  type StatedItem,
} from '../../domain/ledger/handover.js';
import type { EventDraft, EventStamp, HandoverDirection, LedgerEvent } from '../../domain/ledger/event.js';
import { foldEvents } from '../../ledger/fold.js';
import { covers } from '../../ledger/handover/events.js';
import {
  asLedgerEvent,
  mergeHandover,
  type ArrivedEvents,
  type HandoverConflict,
} from '../../ledger/handover/merge.js';
import {
  arrivedChecklists,
  type ArrivedChecklists,
  type HandedChecklistEvent,
} from '../../ledger/checklists/handed.js';
import { foldPairDecisions, mergeDecisions, type MergedDecisions } from '../../ledger/pair-decisions.js';
import { leftOut } from '../../ledger/left-out.js';
import { openLedger, type AppendResult, type LedgerStore, type StampedDraft } from '../../store/ledger-store.js';
import { officeTime } from '../../system/clock.js';
import { storeBatch } from '../../workspace/batch-store.js';
import {
  keepCountyResults,
  type ArrivedCountyResults,
  type HandedCountyResult,
} from '../../workspace/county-results.js';
import { dayOfRun, type ExclusiveRun } from '../../workspace/exclusive-run.js';
import { readHandover, refusalOf, type ReadArchive, type Refuse } from './archive.js';
import { batchDrafts, mergedBatch, type HandedBatch } from './batch.js';

export interface HandoverImportRequest {
  readonly file: { readonly absolute: string; readonly shown: string };
  readonly password: string | null;
}

/**
 * applied · repeated: everything was known · outdated: a newer batch of this office was handed over before, nothing was entered ·
 * partly: entered but for the conflicts.
 */
export type HandoverStatus = 'applied' | 'repeated' | 'outdated' | 'partly';

/** Document of `handover import --json`. */
export interface HandoverImport {
  readonly handover: string;
  readonly file: string;
  readonly direction: HandoverDirection;
  readonly sender: HandoverManifest['sender'];
  readonly recipient: string;
  readonly batch: string | null;
  readonly status: HandoverStatus;
  readonly findings: number;
  /** Events entered, and those that the ledger had. */
  readonly entered: number;
  readonly known: number;
  readonly conflicts: readonly HandoverConflict[];
  /** Pairs whose decision differs from ours on the same evidence: ours stands. */
  readonly clashing_pairs: readonly string[];
  readonly needs_person: boolean;
}

/** Throws UserError of readHandover, handover-not-for-us, handover-sender, handover-never-sent, handover-out-of-scope, handover-batch-own. */
export async function importHandover(run: ExclusiveRun, request: HandoverImportRequest): Promise<HandoverImport> {
  const { workspace } = run;
  const archive = await readHandover(request.file, { key: workspace.key, password: request.password });
  const { manifest } = archive;
  const refuse = refusalOf(request.file.shown);
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'write' });
  try {
    const events = [...ledger.events()];
    requireOurs(manifest, workspace.settings.office.division, events, refuse);
    const arrived = { ...arrivedRows(archive, refuse), takenBackBy: newestSender(manifest, events) };
    const planned = planEntry({ archive, events, arrived, refuse, stamp: senderStamp(run, manifest) });
    const decisions = mergeDecisions(foldPairDecisions(events), archive.rows(HANDOVER_MEMBERS.pairs));
    const checklists = checklistsOf(archive, ledger, refuse);
    const decided = planned.isOutdated ? planned : withDecisions(planned, decisions);
    const entry = planned.isOutdated ? planned : withChecklists(decided, checklists);
    if (entry.batch !== null) await storeBatch(workspace.paths, mergedBatch(workspace.paths, entry.batch.result));
    const results = manifest.direction === 'up' ? await keepCountyResults(workspace.paths, handedResults(archive)) : 0;
    const { appended, repeated } = enter(run, manifest, entry, ledger);
    return resultOf(request.file.shown, manifest, entry, { appended, known: entry.known + repeated, results });
  } finally {
    ledger.close();
  }
}

/** Cleared and held lists that came up: of the sender's own counties alone. */
function handedResults(archive: ReadArchive): ArrivedCountyResults {
  const { sender, head } = archive.manifest;
  const isOfSender = (county: string): boolean => /^\d{6}$/u.test(county) && isInScope(county, sender.division);
  const rows = archive.rows(HANDOVER_MEMBERS.county_results) as readonly HandedCountyResult[];
  return { results: rows.filter(({ county }) => isOfSender(county)), head, isOfSender };
}

function withDecisions(entry: Entry, { entries, known, clashing }: MergedDecisions): Entry {
  return { ...entry, entries: [...entry.entries, ...entries], known: entry.known + known, clashing };
}

/** Throws UserError handover-out-of-scope. */
function checklistsOf(archive: ReadArchive, ledger: LedgerStore, refuse: Refuse): ArrivedChecklists {
  const { scopes } = archive.manifest;
  const rows = archive.rows(HANDOVER_MEMBERS.checklists) as readonly HandedChecklistEvent[];
  const arrived = arrivedChecklists(rows, scopes, (key) => ledger.hasKey(key));
  const [recipient] = arrived.outside;
  if (recipient !== undefined) throw refuse('handover-out-of-scope', { recipient, scope: scopes.join('、') });
  return arrived;
}

function withChecklists(entry: Entry, { entries, known }: ArrivedChecklists): Entry {
  return { ...entry, entries: [...entry.entries, ...entries], known: entry.known + known };
}

type Arrived = Omit<ArrivedEvents, 'handover'>;

interface Entry {
  readonly entries: readonly StampedDraft[];
  readonly known: number;
  readonly conflicts: readonly HandoverConflict[];
  readonly clashing?: readonly string[];
  readonly isOutdated: boolean;
  readonly batch: HandedBatch | null;
}

interface Arrival {
  readonly archive: ReadArchive;
  readonly events: readonly LedgerEvent[];
  readonly arrived: Arrived;
  readonly refuse: Refuse;
  readonly stamp: EventStamp;
}

/** Down: made for our division. Up: about something that we handed to exactly these. */
export function requireOurs(
  manifest: HandoverManifest,
  own: string,
  events: readonly LedgerEvent[],
  refuse: Refuse,
): void {
  const [target = ''] = manifest.recipient.split('/');
  const isForTownship = manifest.direction === 'down' && manifest.recipient.includes('/');
  const isForUs = target === own || (isForTownship && isInScope(own, target));
  if (!isForUs) throw refuse('handover-not-for-us', { recipient: manifest.recipient, own });
  const { division: sender } = manifest.sender;
  const isRelated = manifest.direction === 'down' ? isInScope(own, sender) : isInScope(sender, own);
  if (!isRelated || sender === own) throw refuse('handover-sender', { sender, own });
  if (manifest.direction === 'down') return;
  const handed = events.flatMap((event) => (event.kind === 'handover_sent' ? [event.payload.recipient] : []));
  for (const scope of manifest.scopes) {
    if (!handed.includes(scope)) throw refuse('handover-never-sent', { scope, sender: manifest.sender.name });
  }
}

/** The sender's name when this is the newest of its answers; an older archive proves nothing about items that are missing in it. */
export function newestSender(
  { direction, sender, head }: HandoverManifest,
  events: readonly LedgerEvent[],
): string | null {
  if (direction === 'down') return null;
  const isNewerKnown = events.some(
    (event) =>
      event.kind === 'handover_received' &&
      event.payload.direction === 'up' &&
      event.payload.sender === sender.division &&
      event.payload.head > head,
  );
  return isNewerKnown ? null : sender.name;
}

export function arrivedRows(archive: ReadArchive, refuse: Refuse): Omit<Arrived, 'takenBackBy'> {
  const events = archive.rows(HANDOVER_MEMBERS.events) as readonly HandedEvent[];
  const items = archive.rows(HANDOVER_MEMBERS.items) as readonly StatedItem[];
  const { scopes } = archive.manifest;
  for (const { kind, recipient } of events) {
    if (!(HANDED_KINDS as readonly string[]).includes(kind) || !covers(scopes, recipient)) {
      throw refuse('handover-out-of-scope', { recipient, scope: scopes.join('、') });
    }
  }
  const senderKeys = new Set(events.map((event) => event.key));
  return { events, items: items.filter((item) => covers(scopes, item.recipient)), senderKeys };
}

/**
 * In the sender's order: events before his batch for items that we know, the batch, events after it. For items that the batch brings, all
 * events come after it.
 */
function planEntry({ archive, events, arrived, refuse, stamp }: Arrival): Entry {
  const { manifest } = archive;
  const out = leftOut(events);
  const state = foldEvents(events, out);
  const { handover } = manifest;
  if (manifest.batch === null) {
    const merge = mergeHandover({ events, state, out }, { handover, ...arrived });
    return { entries: merge.drafts, known: merge.known, conflicts: merge.conflicts, isOutdated: false, batch: null };
  }
  const batchSeq = manifest.batch.seq;
  const isEarlier = (event: HandedEvent): boolean =>
    event.seq < batchSeq && event.finding !== null && state.findings.has(event.finding);
  // The stage of an item is known only after the batch.
  const early = { ...arrived, handover, events: arrived.events.filter(isEarlier), items: [] };
  const before = mergeHandover({ events, state, out }, early);
  const withBefore = [...events, ...before.drafts.map(asLedgerEvent)];
  const handed = batchDrafts({ archive, events: withBefore, out, by: manifest.sender.name, refuse });
  if (handed.isOutdated) return { entries: [], known: 0, conflicts: [], isOutdated: true, batch: null };
  const withBatch = [...withBefore, ...handed.drafts.map((draft) => asLedgerEvent({ draft, stamp }))];
  const outAfter = leftOut(withBatch);
  const after = mergeHandover(
    { events: withBatch, state: foldEvents(withBatch, outAfter), out: outAfter },
    { ...arrived, handover, events: arrived.events.filter((event) => !isEarlier(event)) },
  );
  return {
    entries: [...before.drafts, ...handed.drafts.map((draft) => ({ draft, stamp })), ...after.drafts],
    known: before.known + after.known,
    conflicts: [...before.conflicts, ...after.conflicts],
    isOutdated: false,
    batch: handed,
  };
}

/** The batch is the sender's: its consequences carry the sender's office. */
function senderStamp(run: ExclusiveRun, manifest: HandoverManifest): EventStamp {
  return { at: officeTime(run.now()), user: run.operator.user, office: manifest.sender.name };
}

function enter(run: ExclusiveRun, manifest: HandoverManifest, entry: Entry, ledger: LedgerStore): AppendResult {
  if (entry.isOutdated) return { appended: 0, repeated: 0, head: ledger.head() };
  const office = run.workspace.settings.office.name;
  const stamp = { at: officeTime(run.now()), user: run.operator.user, office };
  const result = ledger.appendStamped(entry.entries);
  ledger.append([receivedEvent(manifest, dayOfRun(run))], stamp);
  return result;
}

function resultOf(
  shown: string,
  manifest: HandoverManifest,
  entry: Entry,
  counts: { readonly appended: number; readonly known: number; readonly results: number },
): HandoverImport {
  const status = statusOf(entry, counts.appended + counts.results);
  return {
    handover: manifest.handover,
    file: shown,
    direction: manifest.direction,
    sender: manifest.sender,
    recipient: manifest.recipient,
    batch: manifest.batch?.batch ?? null,
    status,
    findings: manifest.findings,
    entered: counts.appended,
    known: counts.known,
    conflicts: entry.conflicts,
    clashing_pairs: entry.clashing ?? [],
    needs_person: status === 'outdated' || isPartly(entry),
  };
}

function statusOf(entry: Entry, changes: number): HandoverStatus {
  if (entry.isOutdated) return 'outdated';
  if (isPartly(entry)) return 'partly';
  return changes === 0 ? 'repeated' : 'applied';
}

function isPartly({ conflicts, clashing = [] }: Entry): boolean {
  return conflicts.length + clashing.length > 0;
}

/** The event that records the import of an archive. */
export function receivedKey(handover: string): string {
  return `handover-received/${handover}`;
}

function receivedEvent(manifest: HandoverManifest, on: string): EventDraft {
  const { handover, direction, sender, recipient, findings, batch, head } = manifest;
  const batches = batch === null ? [] : [{ batch: batch.batch, revision: batch.revision }];
  return {
    kind: 'handover_received',
    key: receivedKey(handover),
    finding: null,
    batch: null,
    payload: {
      handover,
      direction,
      sender: sender.division,
      sender_name: sender.name,
      recipient,
      batches,
      findings,
      head,
      on,
    },
    detail: null,
    trace: {},
  };
}
