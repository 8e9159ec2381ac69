/** Pairs that a person said are two people: the next passes leave them out of review while their evidence stays the same. */
import { existsSync } from 'node:fs';
import { decidedApart, foldPairDecisions } from '../../ledger/pair-decisions.js';
import { openLedger } from '../../store/ledger-store.js';
import type { Workspace } from '../../workspace/workspace.js';

/** Keys of `pairKey`, sorted. */
export function pairsDecidedApart({ paths, key }: Workspace): string[] {
  if (!existsSync(paths.database)) return [];
  const ledger = openLedger(paths.database, { secret: key, mode: 'read' });
  try {
    return decidedApart(foldPairDecisions(ledger.events({ kind: 'pair_decided' })));
  } finally {
    ledger.close();
  }
}
