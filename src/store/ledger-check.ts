/**
 * Checks a whole ledger: the database pages, the append-only triggers, the chain from the first event on, and every detail against its
 * digest. Reads only; says the first event that is wrong and why. A cut tail cannot be seen from inside: for that a head printed
 * elsewhere is compared (see src/app/ledger/verify).
 */
import type Database from 'better-sqlite3';
import type { EventPayloads } from '../domain/ledger/event.js';
import { EMPTY_HEAD } from '../domain/ledger/event.js';
import type { DetailRow, EventRow } from './ledger-chain.js';
import { hashDetail, hashEvent } from './ledger-chain.js';
import { LEDGER_SCHEMA } from './ledger-schema.js';

/**
 * pages: SQLite's own check fails · triggers: an append-only trigger is missing or changed · gap: a number is missing or doubled ·
 * link: `previous` is not the hash before · content: the hash does not fit the columns · detail_missing, detail_changed.
 */
export type LedgerFault = 'pages' | 'triggers' | 'gap' | 'link' | 'content' | 'detail_missing' | 'detail_changed';

export interface LedgerCheck {
  readonly ok: boolean;
  readonly events: number;
  /** Details that a purge deleted: their absence is in order. */
  readonly purged: number;
  readonly fault: LedgerFault | null;
  /** Number of the first wrong event; null where no single event is wrong. */
  readonly firstBroken: number | null;
}

export function checkLedger(connection: Database.Database): LedgerCheck {
  const purged = purgedDigests(connection);
  const checked = { events: 0, purged: purged.size };
  const wrong = (fault: LedgerFault, firstBroken: number | null): LedgerCheck => ({
    ...checked,
    ok: false,
    fault,
    firstBroken,
  });
  // Not "quick": an index that disagrees with its table would hide an event.
  if (connection.pragma('integrity_check', { simple: true }) !== 'ok') return wrong('pages', null);
  const contentOf = connection.prepare<[string], DetailRow>('select * from detail where digest = ?');
  let last = EMPTY_HEAD;
  for (const row of connection.prepare<[], EventRow>('select * from event order by seq').iterate()) {
    checked.events += 1;
    const fault = faultOfEvent(row, last) ?? faultOfDetail(row.detail, contentOf, purged);
    if (fault !== null) return wrong(fault, fault === 'gap' ? last.seq + 1 : row.seq);
    last = row;
  }
  if (!hasAllTriggers(connection)) return wrong('triggers', null);
  return { ...checked, ok: true, fault: null, firstBroken: null };
}

function faultOfEvent(row: EventRow, last: { seq: number; hash: string }): LedgerFault | null {
  if (row.seq !== last.seq + 1) return 'gap';
  if (row.previous !== last.hash) return 'link';
  return hashEvent(row) === row.hash ? null : 'content';
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

function hasAllTriggers(connection: Database.Database): boolean {
  const normal = (sql: string): string => sql.replace(/\s+/g, ' ').trim().toLowerCase();
  const present = connection.prepare<[], string>(`select sql from sqlite_schema where type = 'trigger'`).pluck().all();
  const wanted = [...LEDGER_SCHEMA.matchAll(/create trigger[\s\S]*?end(?=;)/g)].map(([sql]) => normal(sql));
  const found = new Set(present.map(normal));
  return wanted.every((sql) => found.has(sql));
}
