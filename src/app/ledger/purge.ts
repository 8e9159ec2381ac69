/**
 * `purge`: deletes the personal details of findings that ended before a day from the ledger, and the files that can be made again (stored
 * batches, work stores, and by choice the results of old batches). Leaves a deletion record in the ledger.
 */
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { requirePerson } from '../../ledger/decisions.js';
import type { PurgeRequest } from '../../ledger/purge-plan.js';
import { purgeEvent } from '../../ledger/purge-plan.js';
import { emptyServers } from '../../compare/pass-engine.js';
import { purgeDetails } from '../../store/ledger-purge.js';
import { openLedger } from '../../store/ledger-store.js';
import { officeTime } from '../../system/clock.js';
import { batchesFolder } from '../../workspace/batch-store.js';
import { dayOfRun, type ExclusiveRun } from '../../workspace/exclusive-run.js';
import { readLedgerState } from '../../workspace/read-ledger.js';

export interface PurgeOptions extends PurgeRequest {
  /** Also the result folders of batches and days before that day. */
  readonly withResults: boolean;
  /** Where the password of a database for comparing stands. */
  readonly environment: (name: string) => string | undefined;
}

export interface PurgeResult {
  readonly before: string;
  /** Details deleted from the ledger. */
  readonly details: number;
  /** Folders and files deleted, relative to the workspace. */
  readonly files: readonly string[];
}

/** Names of result folders begin with the day, or have a folder for each day below them. */
const STARTS_WITH_DAY = /^\d{4}-\d{2}-\d{2}/;

/** Throws UserError ledger-missing, person-needed, reason-needed. */
export async function purgeWorkspace(run: ExclusiveRun, options: PurgeOptions): Promise<PurgeResult> {
  requirePerson(options.by, options.reason);
  const { paths, key, settings } = run.workspace;
  openLedger(paths.database, { secret: key, mode: 'read' }).close();
  const ledger = openLedger(paths.database, { secret: key, mode: 'write' });
  try {
    const on = dayOfRun(run);
    const state = readLedgerState(ledger);
    // Read whole before details are looked up: a statement must not run inside another's rows.
    const order = purgeEvent(
      state,
      [...ledger.events()],
      { ...options, on },
      (digest) => ledger.detail(digest) !== null,
    );
    const stamp = { at: officeTime(run.now()), user: run.operator.user, office: settings.office.name };
    purgeDetails(ledger, order, stamp);
    const files = await removeOldFiles(run, options);
    return {
      before: options.before,
      details: order?.kind === 'details_purged' ? order.payload.digests.length : 0,
      files,
    };
  } finally {
    ledger.close();
  }
}

async function removeOldFiles(run: ExclusiveRun, options: PurgeOptions): Promise<string[]> {
  const { paths } = run.workspace;
  const old = await oldEntries(batchesFolder(paths), options.before);
  if (options.withResults) {
    old.push(...(await oldEntries(paths.results, options.before)));
    for (const entry of await entriesOf(paths.results)) {
      old.push(...(await oldEntries(path.join(paths.results, entry), options.before)));
    }
  }
  if (existsSync(paths.work)) old.push(paths.work);
  emptyServers(run.workspace, options.environment);
  old.push(...(await earlierStores(paths.state)));
  for (const target of old) await rm(target, { recursive: true, force: true });
  return old.map((target) => path.relative(paths.root, target).split(path.sep).join('/')).sort();
}

/** Folder of the work stores of earlier versions. */
async function earlierStores(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const names = await readdir(folder);
  return names.filter((name) => /^work(?:-\w+)?\.db$/u.test(name)).map((name) => path.join(folder, name));
}

async function oldEntries(folder: string, before: string): Promise<string[]> {
  const entries = await entriesOf(folder);
  return entries
    .filter((entry) => STARTS_WITH_DAY.test(entry) && entry.slice(0, 10) < before)
    .map((entry) => path.join(folder, entry));
}

async function entriesOf(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
