/**
 * Copies of a ledger: a backup of a database in use, written by SQLite itself (never a file copy), and its rows for an archive that can be
 * checked without SQLite.
 */
import type Database from 'better-sqlite3';
import { EMPTY_HEAD } from '../domain/ledger/event.js';
import type { LedgerHead } from '../domain/ledger/event.js';
import type { LedgerCheck } from './ledger-check.js';
import { checkLedger } from './ledger-check.js';
import type { DetailRow, EventRow } from './ledger-chain.js';
import { hashDetail, hashEvent } from './ledger-chain.js';
import { openConnection } from './sqlite-connection.js';

/**
 * Writes one self-contained database file, which must not exist or be empty, and checks it. Works while another process writes the
 * source: what is copied is one snapshot.
 */
export function backupLedger(source: Database.Database, target: string): LedgerCheck {
  source.prepare('vacuum into ?').run(target);
  const copy = openConnection(target);
  try {
    // One file, no journal beside it: it will be carried elsewhere.
    copy.pragma('journal_mode = delete');
    return checkLedger(copy);
  } finally {
    copy.close();
  }
}

/** Every event as stored, in order. */
export function eventRows(connection: Database.Database): IterableIterator<EventRow> {
  return connection.prepare<[], EventRow>('select * from event order by seq').iterate();
}

/** Details by digest; purged ones are left out. */
export function detailRows(connection: Database.Database, digests: Iterable<string>): DetailRow[] {
  const select = connection.prepare<[string], DetailRow>('select * from detail where digest = ?');
  return [...digests].flatMap((digest) => select.get(digest) ?? []);
}

/** The first event whose number, link or hash is wrong, or null; with the head reached. */
export function checkEventRows(rows: Iterable<EventRow>): {
  readonly firstBroken: number | null;
  readonly head: LedgerHead;
} {
  let head = EMPTY_HEAD;
  for (const row of rows) {
    if (row.seq !== head.seq + 1 || row.previous !== head.hash || hashEvent(row) !== row.hash) {
      return { firstBroken: head.seq + 1, head };
    }
    head = { seq: row.seq, hash: row.hash };
  }
  return { firstBroken: null, head };
}

export function isDetailWhole(row: DetailRow): boolean {
  return hashDetail(row.salt, row.content) === row.digest;
}
