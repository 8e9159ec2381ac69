/** The findings of earlier days that the ledger still holds for a pass: those whose end a pass of a later day has to prove. */
import { existsSync } from 'node:fs';
import type { Pass } from '../../domain/pass.js';
import type { StandingFindings } from '../../rules/day-moved.js';
import { openLedger } from '../../store/ledger-store.js';
import { readLedgerState } from '../../workspace/read-ledger.js';
import type { Workspace } from '../../workspace/workspace.js';

type Standing = StandingFindings['findings'][number];

/** By day, oldest first; empty without a ledger or an earlier batch of the pass. */
export function standingFindings({ paths, key }: Workspace, pass: Pass, asOf: string): StandingFindings[] {
  if (!existsSync(paths.database)) return [];
  const ledger = openLedger(paths.database, { secret: key, mode: 'write' });
  try {
    // The fold is slow, and needless where no batch of this pass is older.
    const isAny = [...ledger.events({ kind: 'batch_recorded' })].some(
      (event) => event.kind === 'batch_recorded' && event.payload.pass === pass && event.payload.as_of < asOf,
    );
    if (!isAny) return [];
    const byDay = new Map<string, Standing[]>();
    for (const { no, rule, place, present, seen } of readLedgerState(ledger).findings.values()) {
      const day = seen.findLast((sight) => sight.pass === pass)?.as_of;
      if (!present.includes(pass) || day === undefined || day >= asOf) continue;
      const own = byDay.get(day) ?? [];
      own.push({ no, rule, county: place.county });
      byDay.set(day, own);
    }
    return [...byDay].sort().map(([day, findings]) => ({ asOf: day, findings }));
  } finally {
    ledger.close();
  }
}
