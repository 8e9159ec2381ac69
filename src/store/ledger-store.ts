/**
 * bidui.db: the append-only, hash-chained event log. WAL with synchronous FULL, so that what was acknowledged survives a power cut;
 * one append is one transaction. It knows nothing of what events mean (src/ledger folds them) and reads no clock.
 */
import type Database from 'better-sqlite3';
import { closeSync, existsSync, openSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { canonicalJson } from '../domain/canonical-json.js';
import { EMPTY_HEAD } from '../domain/ledger/event.js';
import type { EventDetail, EventDraft, EventStamp, LedgerEvent, LedgerHead } from '../domain/ledger/event.js';
import { UserError } from '../domain/problem.js';
import { AppendBatch, NewKeys } from './append-batch.js';
import type { DetailRow, EventRow } from './ledger-chain.js';
import { hashEvent, isOfOtherSecret, sealDetail } from './ledger-chain.js';
import { readHeadMark, writeHeadMark } from './head-mark.js';
import { readableCopy } from './read-only-ledger.js';
import { isSqliteError, openConnection } from './sqlite-connection.js';
import { LEDGER_APPLICATION_ID, LEDGER_SCHEMA, LEDGER_VERSION, UNSEALED_VERSION } from './ledger-schema.js';

/** How long an append waits for another connection's transaction. */
const BUSY_WAIT_MS = 5000;

/** File systems of other machines, by the magic numbers of statfs(2): NFS, SMB, CIFS, SMB2, 9P, AFS. WAL needs shared memory. */
const NETWORK_FILE_SYSTEMS = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f]);

export interface LedgerOptions {
  /** Key of the chain of offices (bidui.key): salts details, chains events. */
  readonly secret: Buffer;
  readonly mode: 'read' | 'write';
  /** `delete` is the slower journal that also works on a network drive. Default wal. */
  readonly journal?: 'wal' | 'delete';
  /** Leaves the mark of the newest event out of account: for a ledger that was just restored. */
  readonly isTailKnown?: boolean;
}

export interface AppendResult {
  readonly appended: number;
  /** Drafts whose key the ledger already has. */
  readonly repeated: number;
  readonly head: LedgerHead;
}

export interface StampedDraft {
  readonly draft: EventDraft;
  readonly stamp: EventStamp;
}

export interface LedgerStore {
  /** All or nothing, synced before it returns. Drafts are pulled one by one; those that the ledger already has add nothing. */
  append(drafts: Iterable<EventDraft>, stamp: EventStamp): AppendResult;
  /** As append, each event with its own stamp: events of another office keep theirs. */
  appendStamped(entries: Iterable<StampedDraft>): AppendResult;
  /** In order of `seq`, streamed. Do not append while reading. */
  events(filter?: EventFilter): IterableIterator<LedgerEvent>;
  head(): LedgerHead;
  /** Hash of the event with that number, null when there is none: for heads printed on sheets. */
  hashAt(seq: number): string | null;
  hasKey(key: string): boolean;
  /** Null when it was purged. */
  detail(digest: string): EventDetail | null;
  /** False for a ledger of the first format. */
  readonly isSealed: boolean;
  /** Writes the mark of the newest event after a transaction of the caller's own; append does it by itself. */
  markHead(): void;
  /** The open connection, for backup, verification and purge in this folder only. */
  readonly connection: Database.Database;
  close(): void;
}

/** At most one of them. */
export interface EventFilter {
  readonly finding?: string;
  readonly kind?: LedgerEvent['kind'];
}

/**
 * Opens bidui.db; mode write creates it (0600). Throws UserError `ledger-missing` (mode read), `ledger-other-key`, `ledger-unsealed`,
 * `ledger-tail-missing`, `ledger-mark-missing` (mode write), `ledger-not-ours`, `ledger-newer`, `ledger-on-network`, `ledger-damaged`.
 */
export function openLedger(file: string, options: LedgerOptions): LedgerStore {
  if (!existsSync(file)) {
    if (options.mode === 'read') throw new UserError('ledger-missing', { file: path.basename(file) });
    // Created by open() first: SQLite gives the -wal and -shm files the mode of the database.
    closeSync(openSync(file, 'a', 0o600));
  }
  const journal = options.journal ?? 'wal';
  if (journal === 'wal' && isOnNetwork(path.dirname(path.resolve(file)))) {
    throw new UserError('ledger-on-network', { file: path.basename(file) });
  }
  let connection: Database.Database | null = null;
  try {
    connection = options.mode === 'read' ? openForReading(file) : openConnection(file);
    prepareConnection(connection, options.mode, journal);
    const store = makeStore(connection, options.secret);
    if (options.mode === 'write') {
      requireSecret(connection, options.secret);
      if (options.isTailKnown !== true) requireTail(store, options.secret);
    }
    return store;
  } catch (error) {
    connection?.close();
    throw ledgerError(error, file);
  }
}

/** On a medium that cannot be written SQLite cannot open a ledger in its journal mode: then a copy of it is read. */
function openForReading(file: string): Database.Database {
  const connection = openConnection(file, { readonly: true });
  try {
    connection.prepare('select count(*) from sqlite_schema').get();
    return connection;
  } catch (error) {
    connection.close();
    if (!isSqliteError(error) || !/^SQLITE_(?:CANTOPEN|READONLY)/u.test(error.code)) throw error;
    return readableCopy(file);
  }
}

/** Events that are gone behind the mark, or a mark that somebody took away, must not be written over. */
function requireTail(store: LedgerStore, secret: Buffer): void {
  const head = store.head();
  const mark = readHeadMark(store.connection.name, secret);
  if (mark.state !== 'there') {
    // A run that was cut before its first mark has left an empty ledger.
    if (head.seq > 0) throw new UserError('ledger-mark-missing', { events: head.seq });
    store.markHead();
    return;
  }
  const { seq, hash } = mark.head;
  if (seq > head.seq || (seq > 0 && store.hashAt(seq) !== hash)) {
    throw new UserError('ledger-tail-missing', { marked: seq, events: head.seq });
  }
  if (seq < head.seq) store.markHead();
}

function prepareConnection(
  connection: Database.Database,
  mode: LedgerOptions['mode'],
  journal: 'wal' | 'delete',
): void {
  connection.pragma(`busy_timeout = ${BUSY_WAIT_MS}`);
  const version = Number(connection.pragma('user_version', { simple: true }));
  const applicationId = Number(connection.pragma('application_id', { simple: true }));
  const tables = connection.prepare(`select count(*) from sqlite_schema where type = 'table'`).pluck().get();
  if (version > LEDGER_VERSION) throw new UserError('ledger-newer', { version, known: LEDGER_VERSION });
  if (tables !== 0 && applicationId !== LEDGER_APPLICATION_ID) throw new UserError('ledger-not-ours', {});
  if (mode === 'read') {
    if (tables === 0) throw new UserError('ledger-missing', { file: path.basename(connection.name) });
    return;
  }
  if (tables !== 0 && version === UNSEALED_VERSION) throw new UserError('ledger-unsealed');
  connection.pragma(`journal_mode = ${journal}`);
  connection.pragma('synchronous = full');
  connection.pragma('secure_delete = on');
  if (tables !== 0) return;
  connection
    .transaction(() => {
      connection.exec(LEDGER_SCHEMA);
      connection.pragma(`application_id = ${LEDGER_APPLICATION_ID}`);
      connection.pragma(`user_version = ${LEDGER_VERSION}`);
    })
    .immediate();
}

/** Number of details that are tried to recognise the secret of a ledger. */
const PROBED_DETAILS = 3;

/** With another key every finding would get another number and no sheet that is out would be recognised. */
function requireSecret(connection: Database.Database, secret: Buffer): void {
  const details = connection
    .prepare<[number], DetailRow>('select digest, salt, content from detail limit ?')
    .all(PROBED_DETAILS);
  if (isOfOtherSecret(secret, details)) throw new UserError('ledger-other-key');
}

function makeStore(connection: Database.Database, secret: Buffer): LedgerStore {
  const lastRow = connection.prepare<[], LedgerHead>('select seq, hash from event order by seq desc limit 1');
  const hashOf = connection.prepare<[number], string>('select hash from event where seq = ?').pluck();
  const keyExists = connection.prepare<[string], number>('select 1 from event where key = ?').pluck();
  const detailOf = connection.prepare<[string], string>('select content from detail where digest = ?').pluck();
  const head = (): LedgerHead => lastRow.get() ?? EMPTY_HEAD;
  const markHead = (): void => {
    writeHeadMark(connection.name, secret, head());
  };
  const appendStamped = makeAppend(connection, secret, { head, markHead });
  return {
    connection,
    append: (drafts, stamp) => appendStamped(stamped(drafts, stamp)),
    appendStamped,
    events: (filter = {}) => readEvents(connection, filter),
    head,
    isSealed: Number(connection.pragma('user_version', { simple: true })) > UNSEALED_VERSION,
    markHead,
    hashAt: (seq) => hashOf.get(seq) ?? null,
    hasKey: (key) => keyExists.get(key) !== undefined,
    detail: (digest) => {
      const content = detailOf.get(digest);
      return content === undefined ? null : (JSON.parse(content) as EventDetail);
    },
    close: () => connection.close(),
  };
}

function* stamped(drafts: Iterable<EventDraft>, stamp: EventStamp): Generator<StampedDraft> {
  for (const draft of drafts) yield { draft, stamp };
}

function makeAppend(
  connection: Database.Database,
  secret: Buffer,
  { head, markHead }: Pick<LedgerStore, 'head' | 'markHead'>,
): LedgerStore['appendStamped'] {
  const insertOrder = connection.prepare<[string, number]>('insert or ignore into purge_order values (?, ?)');
  const keyExists = connection.prepare<[string], number>('select 1 from event where key = ?').pluck();
  const anyBetween = connection
    .prepare<[string, string], number>('select 1 from event where key >= ? and key < ? limit 1')
    .pluck();

  const appendOne = (draft: EventDraft, stamp: EventStamp, last: LedgerHead, batch: AppendBatch): LedgerHead => {
    const sealed = draft.detail === null ? null : sealDetail(secret, draft.detail);
    if (sealed !== null) batch.addDetail(sealed);
    const row = {
      seq: last.seq + 1,
      kind: draft.kind,
      key: draft.key,
      finding: draft.finding,
      batch: draft.batch,
      payload: canonicalJson(draft.payload),
      detail: sealed?.digest ?? null,
      trace: canonicalJson(draft.trace),
      at: stamp.at,
      user: stamp.user,
      office: stamp.office,
      previous: last.hash,
    };
    const hash = hashEvent(row, secret);
    batch.addEvent({ ...row, hash });
    if (draft.kind === 'details_purged') {
      batch.flush();
      for (const digest of draft.payload.digests) insertOrder.run(digest, row.seq);
    }
    return { seq: row.seq, hash };
  };

  const appendAll = connection.transaction((entries: Iterable<StampedDraft>): AppendResult => {
    const batch = new AppendBatch(connection);
    const keys = new NewKeys((from, to) => anyBetween.get(from, to) === undefined);
    let last = head();
    let appended = 0;
    let repeated = 0;
    for (const { draft, stamp } of entries) {
      if (keys.isSurelyNew(draft.key) || (!batch.holds(draft.key) && keyExists.get(draft.key) === undefined)) {
        last = appendOne(draft, stamp, last, batch);
        appended += 1;
      } else repeated += 1;
    }
    batch.flush();
    return { appended, repeated, head: last };
  });
  return (entries) => {
    try {
      const result = appendAll.immediate(entries);
      if (result.appended > 0 && !connection.inTransaction) markHead();
      return result;
    } catch (error) {
      throw ledgerError(error, connection.name);
    }
  };
}

function* readEvents(connection: Database.Database, filter: EventFilter): IterableIterator<LedgerEvent> {
  const column = filter.finding === undefined ? 'kind' : 'finding';
  const wanted = filter.finding ?? filter.kind;
  const where = wanted === undefined ? '' : `where ${column} = ?`;
  const rows = connection.prepare<unknown[], EventRow>(`select * from event ${where} order by seq`);
  for (const row of rows.iterate(...(wanted === undefined ? [] : [wanted]))) yield parseEvent(row);
}

function parseEvent(row: EventRow): LedgerEvent {
  const payload: unknown = JSON.parse(row.payload);
  const trace: unknown = JSON.parse(row.trace);
  return { ...row, payload, trace } as LedgerEvent;
}

function isOnNetwork(folder: string): boolean {
  try {
    return NETWORK_FILE_SYSTEMS.has(statfsSync(folder).type);
  } catch {
    return false;
  }
}

function ledgerError(error: unknown, file: string): unknown {
  if (!isSqliteError(error)) return error;
  if (['SQLITE_CORRUPT', 'SQLITE_NOTADB'].includes(error.code)) {
    return new UserError('ledger-damaged', { file: path.basename(file), reason: error.code });
  }
  if (error.code === 'SQLITE_FULL')
    return new UserError('disk-full', { path: path.basename(file), reason: error.code });
  if (error.code === 'SQLITE_BUSY') return new UserError('ledger-busy');
  return error;
}
