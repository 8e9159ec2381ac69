/** Verdicts of people on pairs of review: the next passes obey while the evidence stays the same. */
import { existsSync } from 'node:fs';
import type { PairVerdict } from '../../domain/reports/review-pair.js';
import { foldPairDecisions, verdictsOf } from '../../ledger/pair-decisions.js';
import { openLedger } from '../../store/ledger-store.js';
import type { Workspace } from '../../workspace/workspace.js';

/** By `pairKey`, in the order of keys. */
export function decidedPairs({ paths, key }: Workspace): ReadonlyMap<string, PairVerdict> {
  if (!existsSync(paths.database)) return new Map();
  const ledger = openLedger(paths.database, { secret: key, mode: 'read' });
  try {
    return verdictsOf(foldPairDecisions(ledger.events({ kind: 'pair_decided' })));
  } finally {
    ledger.close();
  }
}
