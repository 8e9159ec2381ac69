/**
 * Copies of a ledger: a backup of a database in use, written by SQLite itself (never a file copy), and its rows for an archive that can be
 * checked without SQLite.
 */
import type Database from 'better-sqlite3';
import type { LedgerHead } from '../domain/ledger/event.js';
import type { LedgerCheck } from './ledger-check.js';
import { checkLedger, EventChain } from './ledger-check.js';
import type { DetailRow, EventRow } from './ledger-chain.js';
import { hashDetail } from './ledger-chain.js';
import { openConnection } from './sqlite-connection.js';

/**
 * Writes one self-contained database file, which must not exist or be empty, and checks it. Works while another process writes the
 * source: what is copied is one snapshot.
 */
export function backupLedger(source: Database.Database, target: string, secret: Buffer | null): LedgerCheck {
  source.prepare('vacuum into ?').run(target);
  const copy = openConnection(target);
  try {
    // One file, no journal beside it: it will be carried elsewhere.
    copy.pragma('journal_mode = delete');
    return checkLedger(copy, secret);
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

/**
 * The first event whose number, link or hash is wrong, or null; with the head reached. `plain`: chained without a key; with `secret` null the
 * hashes of sealed events are taken as they are.
 */
export function checkEventRows(
  rows: readonly EventRow[],
  form: 'plain' | { readonly secret: Buffer | null },
): {
  readonly firstBroken: number | null;
  readonly head: LedgerHead;
} {
  const sealed = form === 'plain' ? Infinity : (rows.find(({ kind }) => kind === 'ledger_sealed')?.seq ?? 1);
  const chain = new EventChain(sealed, form === 'plain' ? null : form.secret);
  for (const row of rows) {
    if (chain.faultOf(row) !== null) return { firstBroken: chain.head.seq + 1, head: chain.head };
  }
  return { firstBroken: null, head: chain.head };
}

export function isDetailWhole(row: DetailRow): boolean {
  return hashDetail(row.salt, row.content) === row.digest;
}
