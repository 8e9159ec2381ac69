/**
 * `bidui handover export`: findings down to the office below, or answers and closings up to the one above, as one signed archive with a
 * printed 交接单 beside it. The two division codes give the direction. The archive is written first, the event after.
 */
import { divisionStem } from '../../domain/division-code.js';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BatchResult } from '../../domain/batch.js';
import { HANDOVER_MEMBERS, isInScope, type HandedEvent } from '../../domain/ledger/handover.js';
import type { EventDraft, HandoverBatch, HandoverDirection, LedgerEvent } from '../../domain/ledger/event.js';
import { printHead } from '../../domain/ledger/printed-head.js';
import { isOnlyListed, type LedgerState } from '../../domain/ledger/state.js';
import { UserError } from '../../domain/problem.js';
import { latestCountyBatches } from '../../compare/plan/county-batches.js';
import { handedEvents, statedItems, type HandoverScope } from '../../ledger/handover/events.js';
import { handedChecklists } from '../../ledger/checklists/handed.js';
import { handedDecisions } from '../../ledger/pair-decisions.js';
import { standingRecording } from '../../ledger/record-batch.js';
import { buildHandoverNote } from '../../report/handover/note.js';
import { openLedger, type LedgerStore } from '../../store/ledger-store.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { officeTime } from '../../system/clock.js';
import { writeWorkbook } from '../../tabular/write/write-workbook.js';
import { registerCode, type RegisteredPeople } from '../../workspace/batch-store.js';
import { chooseBatch, standingBatches } from '../../workspace/standing-batches.js';
import type { HandedCountyResult } from '../../workspace/county-results.js';
import type { Workspace } from '../../workspace/workspace.js';
import { dayOfRun, type ExclusiveRun } from '../../workspace/exclusive-run.js';
import { writeHandover, type ManifestHead, type WrittenArchive } from './archive.js';
import { writingOutside } from '../../workspace/leftovers.js';
import { readLedgerState } from '../../workspace/read-ledger.js';

export interface HandoverExportRequest {
  /** Division code, or `county code/township`. */
  readonly to: string;
  /** Absolute path. */
  readonly file: string;
  /** Batch to hand down; null for the latest. */
  readonly batch: string | null;
  readonly password: string | null;
  /** bidui's own version. */
  readonly version: string;
}

/** Document of `handover export --json`. */
export interface HandoverExport {
  readonly handover: string;
  readonly direction: HandoverDirection;
  readonly recipient: string;
  readonly batch: string | null;
  readonly findings: number;
  readonly events: number;
  /** Absolute. */
  readonly file: string;
  readonly sha256: string;
  readonly note: string;
}

/** Everything of one export before it is written. */
interface Parcel {
  readonly head: ManifestHead;
  readonly rows: Map<string, readonly object[]>;
  readonly batches: readonly HandoverBatch[];
  readonly findings: BatchResult['findings'];
  /** Numbers of notices that nobody was sent. */
  readonly onlyListed: ReadonlySet<string>;
  /** The receiving office's name; null where only its code is known. */
  readonly recipientName: string | null;
}

/** Contents of an archive, for the question whether they may lie open. */
export interface HandoverContents {
  readonly direction: HandoverDirection;
  readonly findings: number;
  readonly events: number;
}

/** Writes nothing. Throws as exportHandover. */
export function handoverContents(run: ExclusiveRun, request: HandoverExportRequest): Promise<HandoverContents> {
  return withParcel(run, request, (parcel, _ledger, direction) => {
    const events = (parcel.rows.get(HANDOVER_MEMBERS.events) ?? []).length;
    return Promise.resolve({ direction, findings: parcel.head.findings, events });
  });
}

async function withParcel<Result>(
  run: ExclusiveRun,
  request: HandoverExportRequest,
  work: (parcel: Parcel, ledger: LedgerStore, direction: HandoverDirection) => Promise<Result>,
): Promise<Result> {
  const { workspace } = run;
  const direction = directionOf(workspace.settings.office.division, request.to);
  if (direction === 'up' && !existsSync(workspace.paths.database)) {
    throw new UserError('handover-none-received', { to: request.to });
  }
  openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' }).close();
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'write' });
  try {
    const parcel = direction === 'down' ? parcelDown(run, ledger, request) : parcelUp(run, ledger, request);
    return await work(parcel, ledger, direction);
  } finally {
    ledger.close();
  }
}

/** Throws UserError handover-not-related, handover-nothing, batch-unknown, batch-not-in-ledger, ledger-missing; outputs' errors. */
export function exportHandover(run: ExclusiveRun, request: HandoverExportRequest): Promise<HandoverExport> {
  return withParcel(run, request, async (parcel, ledger, direction) => {
    const { workspace } = run;
    const secrets = { key: workspace.key, password: request.password };
    const events = parcel.rows.get(HANDOVER_MEMBERS.events) ?? [];
    const { archive, note } = await writingOutside(workspace.paths, request.file, async () => {
      const written = await writeHandover(request.file, parcel.head, parcel.rows, secrets);
      return { archive: written, note: await writeNote(parcel, written, events as readonly HandedEvent[]) };
    });
    const stamp = { at: officeTime(run.now()), user: run.operator.user, office: workspace.settings.office.name };
    ledger.append([sentEvent(parcel, archive, events.length)], stamp);
    return {
      handover: archive.manifest.handover,
      direction,
      recipient: request.to,
      batch: parcel.head.batch?.batch ?? null,
      findings: parcel.head.findings,
      events: events.length,
      file: archive.path,
      sha256: archive.sha256,
      note,
    };
  });
}

/** Up when the other office covers ours, down when ours covers it. Throws UserError handover-not-related. */
function directionOf(own: string, to: string): HandoverDirection {
  const isBelow = isInScope(to, own) && divisionStem(own).length < divisionStem(to.split('/')[0] ?? '').length;
  if (isBelow || (to.includes('/') && isInScope(to, own))) return 'down';
  if (!to.includes('/') && own !== to && isInScope(own, to)) return 'up';
  throw new UserError('handover-not-related', { to, own });
}

function parcelDown(run: ExclusiveRun, ledger: LedgerStore, request: HandoverExportRequest): Parcel {
  const state = readLedgerState(ledger);
  const whole = chooseBatch(run.workspace, request.batch ?? undefined);
  const recording = standingRecording(state, whole.id);
  const events = [...ledger.events()];
  const recorded = events.findLast((event) => event.kind === 'batch_recorded' && event.batch === whole.id);
  if (recording === null || recorded === undefined) throw new UserError('batch-not-in-ledger', { batch: whole.id });
  const part = partOf(whole, request.to);
  if (part.findings.length === 0) {
    throw new UserError('handover-nothing', { to: request.to, batch: whole.id, known: divisionsBelow(run, whole) });
  }
  const handedBefore = events.flatMap((event) =>
    event.kind === 'handover_sent' && event.payload.recipient === request.to ? event.payload.batches : [],
  );
  const scope: HandoverScope = {
    findings: new Set([
      ...part.findings.map((finding) => finding.no),
      ...findingsOf(
        state,
        handedBefore.filter(({ batch }) => batch !== whole.id),
      ),
    ]),
    scopes: [request.to],
  };
  const { findings, contexts, review, candidates: _candidates, ...batchHead } = part;
  const { revision, as_of, pass } = recording;
  return {
    head: {
      ...headOf(run, request, 'down'),
      scopes: [request.to],
      batch: { batch: whole.id, revision, as_of, pass, seq: recorded.seq },
      findings: findings.length,
      head: ledger.head().seq,
      printed_head: printHead(ledger.head()),
    },
    rows: new Map<string, readonly object[]>([
      [HANDOVER_MEMBERS.batch, [batchHead]],
      [HANDOVER_MEMBERS.findings, findings],
      [HANDOVER_MEMBERS.contexts, contexts],
      [HANDOVER_MEMBERS.review, review],
      ...ledgerRows(events, state, scope, ledger),
    ]),
    batches: [{ batch: whole.id, revision }],
    findings,
    onlyListed: onlyListedOf(state, scope),
    recipientName: part.by_division[0]?.name ?? null,
  };
}

/** Divisions that the batch has findings for: counties, or townships where we are the county. */
function divisionsBelow(run: ExclusiveRun, batch: BatchResult): string {
  const own = run.workspace.settings.office.division;
  const below = batch.findings.flatMap((finding) =>
    finding.sent_to.map((recipient) => (recipient.startsWith(`${own}/`) ? recipient : (recipient.split('/')[0] ?? ''))),
  );
  return [...new Set(below)].sort().join('、') || '—';
}

/** Answers to every item that came from that office. */
function parcelUp(run: ExclusiveRun, ledger: LedgerStore, request: HandoverExportRequest): Parcel {
  const state = readLedgerState(ledger);
  const events = [...ledger.events()];
  const received = events.flatMap((event) =>
    event.kind === 'handover_received' && event.payload.direction === 'down' && event.payload.sender === request.to
      ? [event.payload]
      : [],
  );
  const batches = [
    ...new Map(received.flatMap((arrival) => arrival.batches).map((batch) => [batch.batch, batch])).values(),
  ];
  const scopes = [...new Set(received.map((arrival) => arrival.recipient))].sort();
  const scope: HandoverScope = { findings: findingsOf(state, batches), scopes };
  const onlyListed = onlyListedOf(state, scope);
  const results = countyResults(run.workspace, request.to);
  if (scope.findings.size === 0 && results.length === 0)
    throw new UserError('handover-none-received', { to: request.to });
  return {
    head: {
      ...headOf(run, request, 'up'),
      scopes,
      batch: null,
      findings: scope.findings.size,
      head: ledger.head().seq,
      printed_head: printHead(ledger.head()),
    },
    rows: new Map<string, readonly object[]>([
      ...ledgerRows(events, state, scope, ledger),
      ...(results.length === 0 ? [] : [[HANDOVER_MEMBERS.county_results, results] as [string, readonly object[]]]),
    ]),
    batches,
    findings: [],
    onlyListed,
    recipientName: received.at(-1)?.sender_name ?? null,
  };
}

/** Cleared and held candidates for the office above: of each county the latest pass that stands, here or as it was handed up to here. */
function countyResults({ paths, key }: Workspace, to: string): HandedCountyResult[] {
  const standing = standingBatches({ paths, key });
  const latest = latestCountyBatches(paths, LAST_DAY, { standing, listed: new Map() });
  return [...latest]
    .filter(([county]) => isInScope(county, to))
    .map(([county, { batch, asOf, fingerprint, read }]) => {
      const { candidates, registered } = read();
      const own = candidates.filter((candidate) => candidate.county === county);
      return {
        county,
        batch,
        as_of: asOf ?? LAST_DAY,
        fingerprint,
        candidates: own,
        registered: registered === null ? null : codesOf(registered, county, key),
      };
    });
}

/** No pass is later. */
const LAST_DAY = '9999-12-31';

function codesOf({ keys, homes, codes = new Set() }: RegisteredPeople, county: string, secret: Buffer): string[] {
  const ofCounty = [
    ...[...keys].flatMap(([key, where]) => (where === null || where === county ? [key] : [])),
    ...[...homes].filter((home) => home.startsWith(`${county}|`)),
  ];
  return [...codes, ...ofCounty.map((text) => registerCode(secret, text))].sort();
}

/** Notices of the scope that nobody was sent. */
function onlyListedOf(state: LedgerState, { findings }: HandoverScope): Set<string> {
  return new Set(
    [...findings].filter((no) => {
      const finding = state.findings.get(no);
      return finding !== undefined && isOnlyListed(finding);
    }),
  );
}

function ledgerRows(
  events: readonly LedgerEvent[],
  state: LedgerState,
  scope: HandoverScope,
  ledger: LedgerStore,
): [string, readonly object[]][] {
  const decisions = handedDecisions(events);
  const checklists = handedChecklists(events, scope.scopes, (digest) => ledger.detail(digest));
  return [
    ...(decisions.length === 0 ? [] : [[HANDOVER_MEMBERS.pairs, decisions] as [string, readonly object[]]]),
    [HANDOVER_MEMBERS.events, handedEvents(events, state, scope, (digest) => ledger.detail(digest))],
    [HANDOVER_MEMBERS.items, statedItems(state, scope)],
    ...(checklists.length === 0 ? [] : [[HANDOVER_MEMBERS.checklists, checklists] as [string, readonly object[]]]),
  ];
}

function headOf(
  run: ExclusiveRun,
  request: HandoverExportRequest,
  direction: HandoverDirection,
): Pick<ManifestHead, 'direction' | 'bidui' | 'created_on' | 'sender' | 'recipient'> {
  const { name, level, division } = run.workspace.settings.office;
  return {
    direction,
    bidui: request.version,
    created_on: dayOfRun(run),
    sender: { name, level, division },
    recipient: request.to,
  };
}

function findingsOf(state: LedgerState, batches: readonly HandoverBatch[]): Set<string> {
  const names = new Set(batches.map(({ batch }) => batch));
  return new Set(state.batches.filter(({ batch }) => names.has(batch)).flatMap((batch) => batch.findings));
}

/** Only the items that the recipient has to answer; people, lists and candidates of other divisions are left out. */
function partOf(batch: BatchResult, scope: string): BatchResult {
  const findings = batch.findings.filter((finding) => finding.sent_to.some((recipient) => isInScope(recipient, scope)));
  const numbers = new Set(findings.map((finding) => finding.no));
  const isOurs = (county: string | null, township: string | null): boolean =>
    county !== null && isInScope(`${county}/${township ?? ''}`, scope);
  const [division = ''] = scope.split('/');
  const { between_passes: _between, ...own } = batch;
  return {
    ...own,
    division,
    findings,
    contexts: batch.contexts.filter((context) => numbers.has(context.no)),
    review: batch.review.filter(({ place }) => isOurs(place.county, place.township)),
    candidates: [],
    problems: [],
    by_division: batch.by_division.filter((entry) => isInScope(entry.division, division)),
    townships: batch.townships.filter(({ county, township }) => isOurs(county, township)),
    lists: batch.lists.filter((list) => list.division === null || isInScope(list.division, division)),
  };
}

async function writeNote(parcel: Parcel, archive: WrittenArchive, events: readonly HandedEvent[]): Promise<string> {
  const { dir, name } = path.parse(archive.path);
  const book = buildHandoverNote({
    manifest: archive.manifest,
    file: path.basename(archive.path),
    sha256: archive.sha256,
    bytes: archive.bytes,
    recipientName: parcel.recipientName,
    findings: parcel.findings,
    onlyListed: parcel.onlyListed,
    events,
    items: (parcel.rows.get(HANDOVER_MEMBERS.items) ?? []) as Parameters<typeof buildHandoverNote>[0]['items'],
  });
  const target = path.join(dir, `${name}_交接单.xlsx`);
  return (await writeFileAtomic(target, (temporary) => writeWorkbook(book, temporary))).path;
}

function sentEvent(parcel: Parcel, archive: WrittenArchive, events: number): EventDraft {
  const { handover, direction, recipient, findings, created_on: on } = archive.manifest;
  return {
    kind: 'handover_sent',
    key: `handover-sent/${handover}`,
    finding: null,
    batch: null,
    payload: { handover, direction, recipient, batches: parcel.batches, findings, events, on },
    detail: null,
    trace: { file: path.basename(archive.path), sha256: archive.sha256 },
  };
}
