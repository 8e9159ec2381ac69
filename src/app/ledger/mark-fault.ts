/** The mark beside a ledger held against the ledger: was its end cut or rewritten? */
import { readHeadMark } from '../../store/head-mark.js';
import type { LedgerStore } from '../../store/ledger-store.js';

export interface MarkFault {
  /** cut: the ledger ends before the mark · other: it has another event there · missing, unreadable: the mark itself. */
  readonly fault: 'cut' | 'other' | 'missing' | 'unreadable';
  /** Position that the mark names; 0 where it cannot be read. */
  readonly seq: number;
}

/** Null where the mark is one of this ledger's own events; the ledger may be ahead of it. `file`: the database, where it is read from a copy. */
export function markFault(ledger: LedgerStore, secret: Buffer, file: string): MarkFault | null {
  const mark = readHeadMark(file, secret);
  // A ledger of the first format has no mark; one that has was sealed, and somebody took the seal away.
  if (mark.state === 'missing' && (!ledger.isSealed || ledger.head().seq === 0)) return null;
  if (mark.state !== 'there') return { fault: mark.state, seq: 0 };
  const { seq, hash } = mark.head;
  if (seq === 0) return null;
  const own = ledger.hashAt(seq);
  if (own === null) return { fault: 'cut', seq };
  return own === hash ? null : { fault: 'other', seq };
}
