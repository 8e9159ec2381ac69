/** `backup`: a checked copy of the ledger, also while other processes write. Never overwrites a file. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { LedgerHead } from '../../domain/ledger/event.js';
import { printHead } from '../../domain/ledger/printed-head.js';
import { UserError } from '../../domain/problem.js';
import { backupLedger } from '../../store/ledger-copy.js';
import { openLedger } from '../../store/ledger-store.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { writingOutside } from '../../workspace/leftovers.js';
import { hashFile } from '../../system/hash.js';
import { requireKeyBeyondDemo } from '../../workspace/key.js';
import type { Workspace } from '../../workspace/workspace.js';

export interface BackupResult {
  /** Absolute. */
  readonly file: string;
  readonly events: number;
  readonly head: LedgerHead;
  /** To be written down beside the copy. */
  readonly printed_head: string;
  readonly sha256: string;
  /** Never: the key is kept apart from what it opens. */
  readonly holds_key: false;
}

/** Throws UserError ledger-missing, backup-exists, backup-broken, and those of outputs. */
export async function backupWorkspace(workspace: Workspace, target: string): Promise<BackupResult> {
  requireKeyBeyondDemo(workspace);
  if (existsSync(target)) throw new UserError('backup-exists', { path: target });
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' });
  let events = 0;
  try {
    const written = await writingOutside(workspace.paths, target, () =>
      writeFileAtomic(path.resolve(target), (temporary) => {
        const check = backupLedger(ledger.connection, temporary, workspace.isKeyMissing ? null : workspace.key);
        // A missing key does not stop a backup, because the ledger then needs one most.
        if (!check.ok && check.fault !== 'key_missing')
          throw new UserError('backup-broken', { path: target, fault: check.fault });
        events = check.events;
        return Promise.resolve();
      }),
    );
    const copy = openLedger(written.path, { secret: workspace.key, mode: 'read', journal: 'delete' });
    const head = copy.head();
    copy.close();
    const { sha256 } = await hashFile(written.path);
    return { file: written.path, events, head, printed_head: printHead(head), sha256, holds_key: false };
  } finally {
    ledger.close();
  }
}
