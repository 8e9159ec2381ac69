/** The ledger's own exemptions as the rules see them: by finding number, beside those of the written 豁免清单. */
import { existsSync } from 'node:fs';
import { standingExemptions } from '../../ledger/standing-exemptions.js';
import type { Exemption } from '../../rules/exemptions.js';
import { openLedger } from '../../store/ledger-store.js';
import { readLedgerState } from '../../workspace/read-ledger.js';
import type { Workspace } from '../../workspace/workspace.js';

/** Empty without a ledger. `asOf`: ISO day. Throws UserError as openLedger. */
export function ledgerExemptions({ paths, key }: Workspace, asOf: string): Exemption[] {
  if (!existsSync(paths.database)) return [];
  const ledger = openLedger(paths.database, { secret: key, mode: 'write' });
  try {
    // Most ledgers hold no exemption; folding them is skipped.
    const isAny = [...ledger.events({ kind: 'exempted' })].some((event) => event.batch === null);
    if (!isAny) return [];
    return standingExemptions(readLedgerState(ledger), asOf).map(({ no, until }) => ({
      no,
      rule: null,
      person: null,
      household: null,
      reason: '台账',
      basis: null,
      until,
    }));
  } finally {
    ledger.close();
  }
}
