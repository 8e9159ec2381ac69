/**
 * `ledger export`: every event as one JSON line. Plain: in order, whole, with its detail. Canonical: sorted, without the columns that
 * differ between two runs of the same work (number, time, user, hashes, trace), so that two ledgers can be compared by one hash.
 */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json.js';
import type { LedgerEvent } from '../../domain/ledger/event.js';
import type { LedgerStore } from '../../store/ledger-store.js';
import { openLedger } from '../../store/ledger-store.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface ExportOptions {
  readonly canonical: boolean;
}

/** Lines without line ends, streamed (canonical ones have to be sorted and are held). Throws UserError `ledger-missing`. */
export function* exportLedger(workspace: Workspace, options: ExportOptions): IterableIterator<string> {
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' });
  try {
    if (options.canonical) yield* canonicalLines(ledger);
    else for (const event of ledger.events()) yield plainLine(ledger, event);
  } finally {
    ledger.close();
  }
}

/** Sorted lines of a ledger: equal for equal work. */
function canonicalLines(ledger: LedgerStore): string[] {
  return Array.from(ledger.events(), canonicalLine).sort();
}

/** SHA-256 over the canonical lines. */
export function canonicalHash(ledger: LedgerStore): string {
  const hash = createHash('sha256');
  for (const line of canonicalLines(ledger)) hash.update(`${line}\n`, 'utf8');
  return hash.digest('hex');
}

function canonicalLine({ kind, key, finding, batch, office, payload, detail }: LedgerEvent): string {
  return canonicalJson({ kind, key, finding, batch, office, payload, detail });
}

function plainLine(ledger: LedgerStore, event: LedgerEvent): string {
  const { detail: digest, ...rest } = event;
  const content = digest === null ? null : { digest, content: ledger.detail(digest) };
  return JSON.stringify({ ...rest, detail: content });
}
