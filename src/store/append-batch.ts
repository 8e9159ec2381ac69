/**
 * Rows of one append to the ledger on their way into its tables: events in their order, details in that of their digests, both many a
 * statement. Details of a large append would else go to a random page each. Hashes nothing, decides nothing; belongs to one transaction.
 */
import type Database from 'better-sqlite3';
import { BulkInsert } from './bulk-insert.js';
import type { DetailRow, EventRow } from './ledger-chain.js';

/** Details that are sorted at once; some hundred megabytes of a province's. */
const MOST_DETAILS = 50_000;
const EVENT_COLUMNS = [
  ...['seq', 'kind', 'key', 'finding', 'batch', 'payload', 'detail', 'trace', 'at', 'user', 'office'],
  ...['previous', 'hash'],
] as const satisfies readonly (keyof EventRow)[];

export class AppendBatch {
  readonly #connection: Database.Database;
  readonly #details = new Map<string, DetailRow>();
  readonly #events: BulkInsert;
  /** Keys of events that may not have reached the table. */
  #keys = new Set<string>();

  constructor(connection: Database.Database) {
    this.#connection = connection;
    this.#events = new BulkInsert(connection, 'event', EVENT_COLUMNS);
  }

  /** True for the key of an event that was added and cannot be looked up in the table yet. */
  holds(key: string): boolean {
    return this.#keys.has(key);
  }

  addEvent(row: EventRow): void {
    this.#events.add(EVENT_COLUMNS.map((column) => row[column]));
    if (this.#events.waiting === 0) this.#keys = new Set();
    else this.#keys.add(row.key);
  }

  /** A detail that the ledger already has adds nothing. */
  addDetail(row: DetailRow): void {
    this.#details.set(row.digest, row);
    if (this.#details.size >= MOST_DETAILS) this.#writeDetails();
  }

  /** Writes what is held; afterwards everything can be looked up. */
  flush(): void {
    this.#events.flush();
    this.#keys = new Set();
    this.#writeDetails();
  }

  #writeDetails(): void {
    const columns = ['digest', 'salt', 'content'];
    const details = new BulkInsert(this.#connection, 'detail', columns, { onConflict: 'ignore' });
    for (const digest of [...this.#details.keys()].sort()) {
      const row = this.#details.get(digest);
      if (row !== undefined) details.add([row.digest, row.salt, row.content]);
    }
    details.flush();
    this.#details.clear();
  }
}

/**
 * Keys that need no look-up: of a series (seen/<batch>/<revision>/…) of which the ledger has no event yet, given in rising order. The findings
 * of a batch come so.
 */
export class NewKeys {
  readonly #isFree: (from: string, to: string) => boolean;
  /** The last key of each free series; null for a series that the ledger knows. */
  readonly #lastBySeries = new Map<string, string | null>();

  /** `isFree`: no event has a key from the first on, before the second. */
  constructor(isFree: (from: string, to: string) => boolean) {
    this.#isFree = isFree;
  }

  /** False where only a look-up can tell. Ask once for each key, in their order. */
  isSurelyNew(key: string): boolean {
    const series = key.slice(0, key.lastIndexOf('/') + 1);
    if (series === '') return false;
    let last = this.#lastBySeries.get(series);
    // '0' follows '/'.
    if (last === undefined) last = this.#isFree(series, `${series.slice(0, -1)}0`) ? series : null;
    const isNew = last !== null && key > last;
    this.#lastBySeries.set(series, isNew ? key : last);
    return isNew;
  }
}
