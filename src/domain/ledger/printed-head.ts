/** The head of the ledger's chain as papers carry it. */
import type { LedgerHead } from './event.js';

/** Hexadecimal characters of a hash that are printed: enough that no other history fits. */
const PRINTED_HASH_LENGTH = 16;

/** A head as sheets carry it. Example: seq 128 → `128-3f0c9a5b7d2e4f61`. */
export function printHead(head: LedgerHead): string {
  return `${head.seq}-${head.hash.slice(0, PRINTED_HASH_LENGTH)}`;
}

/** The printed head in a text, its hash cut as printed; null when there is none. */
export function readPrintedHead(text: string): LedgerHead | null {
  const match = /(?:^|[^0-9])(\d{1,15})-([0-9a-f]{16})(?:[^0-9a-f]|$)/.exec(text);
  return match === null ? null : { seq: Number(match[1]), hash: match[2] ?? '' };
}
