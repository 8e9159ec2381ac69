/**
 * Checks a whole ledger: the database pages, the append-only triggers, the chain from the first event on, and every detail against its
 * digest. Reads only; says the first event that is wrong and why. A cut tail cannot be seen from inside: for that the mark beside the
 * ledger and heads printed elsewhere are compared (see src/app/ledger/verify).
 */
import type Database from 'better-sqlite3';
import type { EventPayloads, LedgerHead } from '../domain/ledger/event.js';
import { EMPTY_HEAD } from '../domain/ledger/event.js';
import type { DetailRow, EventRow } from './ledger-chain.js';
import { hashDetail, hashEvent, hashPlainEvent, isOfOtherSecret } from './ledger-chain.js';
import { LEDGER_SCHEMA, UNSEALED_VERSION } from './ledger-schema.js';
import { openConnection } from './sqlite-connection.js';

/**
 * pages: SQLite's own check fails · triggers: tables or append-only triggers are not as bidui makes them · gap: a number is missing or
 * doubled · link: `previous` is not the hash before · content: the hash does not fit the columns · detail_missing, detail_changed ·
 * purge_orders: details were marked as purged without an event · other_key: the ledger was made with another key · key_missing: without
 * the key only the links were checked.
 */
export type LedgerFault =
  | 'pages'
  | 'triggers'
  | 'gap'
  | 'link'
  | 'content'
  | 'detail_missing'
  | 'detail_changed'
  | 'purge_orders'
  | 'other_key'
  | 'key_missing';

export interface LedgerCheck {
  readonly ok: boolean;
  readonly events: number;
  /** Details that a purge deleted: their absence is in order. */
  readonly purged: number;
  /** False for a ledger of the first format, which the next command that writes seals with the key. */
  readonly sealed: boolean;
  readonly fault: LedgerFault | null;
  /** Number of the first wrong event; null where no single event is wrong. */
  readonly firstBroken: number | null;
}

/** Events and details tried to recognise the key of a ledger. */
const PROBED = 20;

/** `secret` null: the key is lost. */
export function checkLedger(connection: Database.Database, secret: Buffer | null): LedgerCheck {
  const purged = purgedDigests(connection);
  const isSealed = Number(connection.pragma('user_version', { simple: true })) > UNSEALED_VERSION;
  const checked = { events: 0, purged: purged.size, sealed: isSealed };
  const wrong = (fault: LedgerFault, firstBroken: number | null): LedgerCheck => ({
    ...checked,
    ok: false,
    fault,
    firstBroken,
  });
  // Not "quick": an index that disagrees with its table would hide an event.
  if (connection.pragma('integrity_check', { simple: true }) !== 'ok') return wrong('pages', null);
  const chain = new EventChain(isSealed ? firstSealed(connection) : Infinity, secret);
  const contentOf = connection.prepare<[string], DetailRow>('select * from detail where digest = ?');
  for (const row of connection.prepare<[], EventRow>('select * from event order by seq').iterate()) {
    checked.events += 1;
    const { seq } = chain.head;
    const fault = chain.faultOf(row) ?? faultOfDetail(row.detail, contentOf, purged);
    if (fault === null) continue;
    if (fault === 'content' && secret !== null && isOfOtherKey(connection, secret)) return wrong('other_key', null);
    return wrong(fault, fault === 'gap' ? seq + 1 : row.seq);
  }
  if (!isOwnSchema(connection)) return wrong('triggers', null);
  if (!hasOwnOrders(connection, purged)) return wrong('purge_orders', null);
  if (isSealed && secret === null) return wrong('key_missing', null);
  return { ...checked, ok: true, fault: null, firstBroken: null };
}

/** The first event that is chained with the key: of a ledger that was sealed later, the event that says so. */
function firstSealed(connection: Database.Database): number {
  const seq = connection
    .prepare<[], number | null>(`select min(seq) from event where kind = 'ledger_sealed'`)
    .pluck()
    .get();
  return seq ?? 1;
}

/** A chain of events, looked at one after the other. */
export class EventChain {
  head: LedgerHead = EMPTY_HEAD;
  readonly #firstSealed: number;
  readonly #secret: Buffer | null;

  /** `firstSealed`: number of the first event that is chained with the key. Without a key only numbers and links are checked. */
  constructor(firstSealedSeq: number, secret: Buffer | null) {
    this.#firstSealed = firstSealedSeq;
    this.#secret = secret;
  }

  faultOf(row: EventRow): 'gap' | 'link' | 'content' | null {
    if (row.seq !== this.head.seq + 1) return 'gap';
    if (row.previous !== this.head.hash) return 'link';
    if (this.#hashOf(row) !== row.hash) return 'content';
    this.head = { seq: row.seq, hash: row.hash };
    return null;
  }

  #hashOf(row: EventRow): string {
    if (row.seq < this.#firstSealed) return hashPlainEvent(row);
    return this.#secret === null ? row.hash : hashEvent(row, this.#secret);
  }
}

/** True when nothing in the ledger, neither the last events nor any detail, was made with this key. */
export function isOfOtherKey(connection: Database.Database, secret: Buffer): boolean {
  const details = connection.prepare<[number], DetailRow>('select * from detail limit ?').all(PROBED);
  if (details.length > 0) return isOfOtherSecret(secret, details);
  const first = firstSealed(connection);
  const rows = connection
    .prepare<[number, number], EventRow>('select * from event where seq >= ? order by seq desc limit ?')
    .all(first, PROBED);
  return rows.length > 0 && rows.every((row) => hashEvent(row, secret) !== row.hash);
}

function faultOfDetail(
  digest: string | null,
  contentOf: Database.Statement<[string], DetailRow>,
  purged: ReadonlySet<string>,
): LedgerFault | null {
  if (digest === null) return null;
  const row = contentOf.get(digest);
  if (row === undefined) return purged.has(digest) ? null : 'detail_missing';
  return hashDetail(row.salt, row.content) === digest ? null : 'detail_changed';
}

/** From the events, not from the table beside them: an order without its event does not count. */
function purgedDigests(connection: Database.Database): Set<string> {
  const rows = connection.prepare<[], string>(`select payload from event where kind = 'details_purged'`).pluck();
  return new Set(
    rows.all().flatMap((payload) => {
      try {
        return (JSON.parse(payload) as EventPayloads['details_purged']).digests;
      } catch {
        return [];
      }
    }),
  );
}

/** The table that lets a purge delete must say what the events say. */
function hasOwnOrders(connection: Database.Database, purged: ReadonlySet<string>): boolean {
  const orders = connection.prepare<[], string>('select digest from purge_order').pluck().all();
  return orders.length === purged.size && orders.every((digest) => purged.has(digest));
}

/** Tables, indexes and triggers are those that bidui makes: no more, no fewer. */
function isOwnSchema(connection: Database.Database): boolean {
  const own = openConnection(':memory:');
  try {
    own.exec(LEDGER_SCHEMA);
    return schemaOf(connection) === schemaOf(own);
  } finally {
    own.close();
  }
}

function schemaOf(connection: Database.Database): string {
  const parts = connection.prepare<[], string>('select sql from sqlite_schema where sql is not null').pluck().all();
  return parts
    .map((sql) => sql.replace(/\s+/gu, ' ').trim().toLowerCase())
    .sort()
    .join('\n');
}
