/**
 * `purge`: deletes the personal details of findings that ended before a day from the ledger, and the files that can be made again (stored
 * batches, work stores, and by choice the results of old batches). Leaves a deletion record in the ledger.
 */
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isKeptFile, keptSheets, printKeptSheets, type KeptSheet } from './kept-sheets.js';
import { sheetPassword } from '../feedback/dispatch.js';
import { requirePerson } from '../../ledger/decisions.js';
import type { PurgeRequest } from '../../ledger/purge-plan.js';
import { endedBefore, neededBatches, purgeEvent } from '../../ledger/purge-plan.js';
import { emptyServers } from '../../compare/pass-engine.js';
import { purgeDetails } from '../../store/ledger-purge.js';
import type { EventDraft } from '../../domain/ledger/event.js';
import type { LedgerState } from '../../domain/ledger/state.js';
import { openLedger, type LedgerStore } from '../../store/ledger-store.js';
import { officeTime } from '../../system/clock.js';
import { batchesFolder, readBatch, storeBatch } from '../../workspace/batch-store.js';
import { lastOfDivisions } from '../../workspace/standing-batches.js';
import type { WorkspacePaths } from '../../system/workspace-files.js';
import { dayOfRun, type ExclusiveRun } from '../../workspace/exclusive-run.js';
import { readLedgerState } from '../../workspace/read-ledger.js';

export interface PurgeOptions extends PurgeRequest {
  /** Also the result folders of batches and days before that day. */
  readonly withResults: boolean;
  /** bidui's own version, for manifests. */
  readonly version: string;
  /** Where the password of a database for comparing stands. */
  readonly environment: (name: string) => string | undefined;
}

/** Everything that a purge would delete; shown before it does. */
export interface PurgePlan {
  readonly before: string;
  /** Details in the ledger, of findings that ended before the day. */
  readonly details: number;
  /** Folders and files, relative to the workspace. */
  readonly files: readonly string[];
  /** Old batches that open findings still need: they stay, without the findings that are over. */
  readonly kept: readonly string[];
  /** 点球 workbooks of old batches that open findings stand on: they stay, with the rows of those findings alone. */
  readonly sheets: readonly string[];
}

/** Document of `purge --json`. */
export type PurgeResult = PurgePlan;

/** Names of result folders begin with the day, or have a folder for each day below them. */
const STARTS_WITH_DAY = /^\d{4}-\d{2}-\d{2}/;

/** Deletes nothing. Throws UserError ledger-missing, person-needed, reason-needed. */
export async function planPurge(run: ExclusiveRun, options: PurgeOptions): Promise<PurgePlan> {
  requirePerson(options.by, options.reason);
  return withPurge(run, options, ({ plan }) => Promise.resolve(plan));
}

/** Throws UserError ledger-missing, person-needed, reason-needed. */
export async function purgeWorkspace(run: ExclusiveRun, options: PurgeOptions): Promise<PurgeResult> {
  requirePerson(options.by, options.reason);
  return withPurge(run, options, async ({ ledger, state, order, plan, printed }) => {
    const password = printed.size === 0 ? null : sheetPassword(run.workspace, options);
    const { paths, settings } = run.workspace;
    const stamp = { at: officeTime(run.now()), user: run.operator.user, office: settings.office.name };
    purgeDetails(ledger, order, stamp);
    emptyServers(run.workspace, options.environment);
    const last = lastOfDivisions(run.workspace);
    for (const batch of plan.kept)
      await pruneBatch(run.workspace.paths, batch, { state, before: options.before, isLast: last.has(batch) });
    // After the pruning, which gives the batch another fingerprint: the manifest begins anew with these sheets.
    for (const [batch, sheets] of printed) {
      await printKeptSheets(run.workspace, batch, { sheets, version: options.version, password });
    }
    for (const file of plan.files) await rm(path.join(paths.root, file), { recursive: true, force: true });
    return plan;
  });
}

interface PurgeWork {
  readonly ledger: LedgerStore;
  readonly state: LedgerState;
  readonly order: EventDraft | null;
  readonly plan: PurgePlan;
  /** The sheets that are printed anew, by batch. */
  readonly printed: ReadonlyMap<string, readonly KeptSheet[]>;
}

async function withPurge<Result>(
  run: ExclusiveRun,
  options: PurgeOptions,
  work: (work: PurgeWork) => Promise<Result>,
): Promise<Result> {
  const { paths, key } = run.workspace;
  openLedger(paths.database, { secret: key, mode: 'read' }).close();
  const ledger = openLedger(paths.database, { secret: key, mode: 'write' });
  try {
    const state = readLedgerState(ledger);
    const request = { ...options, on: dayOfRun(run) };
    // Read whole before details are looked up: a statement must not run inside another's rows.
    const order = purgeEvent(state, [...ledger.events()], request, (digest) => ledger.detail(digest) !== null);
    const needed = neededBatches(state, options.before);
    const stored = await oldEntries(batchesFolder(paths), options.before);
    const isKept = (folder: string): boolean => needed.has(path.basename(folder));
    const sheets = options.withResults
      ? keptSheets(run.workspace, state, options.before)
      : new Map<string, KeptSheet[]>();
    const results = await oldResults(run, options, sheets);
    const files = [...stored.filter((folder) => !isKept(folder)), ...results.files, ...(await workStores(run))];
    const plan = {
      before: options.before,
      details: order?.kind === 'details_purged' ? order.payload.digests.length : 0,
      files: files.map((target) => path.relative(paths.root, target).split(path.sep).join('/')).sort(),
      kept: stored.filter(isKept).map((folder) => path.basename(folder)),
      sheets: [...results.printed].flatMap(([batch, own]) => own.map(({ file }) => `${batch}/${file}`)).sort(),
    };
    return await work({ ledger, state, order, plan, printed: results.printed });
  } finally {
    ledger.close();
  }
}

/**
 * A stored batch without the findings that are over, and without its lines about other people. It is no longer the result of its inputs, so
 * the same inputs are computed again.
 */
async function pruneBatch(
  paths: WorkspacePaths,
  id: string,
  { state, before, isLast }: { readonly state: LedgerState; readonly before: string; readonly isLast: boolean },
): Promise<void> {
  const batch = readBatch(paths, id);
  const isOpen = (no: string): boolean => {
    const finding = state.findings.get(no);
    return finding !== undefined && !endedBefore(finding, before);
  };
  await storeBatch(paths, {
    ...batch,
    fingerprint: batch.fingerprint.startsWith(PURGED) ? batch.fingerprint : `${PURGED}${batch.fingerprint}`,
    findings: batch.findings.filter(({ no }) => isOpen(no)),
    contexts: batch.contexts.filter(({ no }) => isOpen(no)),
    // The passes above read who was held and cleared from the last batch of each county.
    candidates: isLast ? batch.candidates : [],
    review: isLast ? batch.review : [],
  });
}

const PURGED = 'purged ';

interface OldResults {
  readonly files: readonly string[];
  readonly printed: ReadonlyMap<string, readonly KeptSheet[]>;
}

/** Results of old batches and days, by choice; of a batch whose sheets are still needed everything else. */
async function oldResults(
  { workspace: { paths } }: ExclusiveRun,
  { withResults, before }: PurgeOptions,
  sheets: ReadonlyMap<string, readonly KeptSheet[]>,
): Promise<OldResults> {
  if (!withResults) return { files: [], printed: new Map() };
  const files: string[] = [];
  const printed = new Map<string, readonly KeptSheet[]>();
  for (const folder of await oldEntries(paths.results, before)) {
    const own = sheets.get(path.basename(folder)) ?? [];
    if (own.length === 0) files.push(folder);
    else {
      printed.set(path.basename(folder), own);
      const all = await readdir(folder, { recursive: true, withFileTypes: true });
      const names = all.flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []));
      const nameIn = (file: string): string => path.relative(folder, file).split(path.sep).join('/');
      files.push(...names.filter((file) => !isKeptFile(own, nameIn(file))));
    }
  }
  for (const entry of await entriesOf(paths.results)) {
    files.push(...(await oldEntries(path.join(paths.results, entry), before)));
  }
  return { files, printed };
}

/** The work stores, which hold people and can be made again. */
async function workStores({ workspace: { paths } }: ExclusiveRun): Promise<string[]> {
  const old: string[] = [];
  if (existsSync(paths.work)) old.push(paths.work);
  old.push(...(await earlierStores(paths.state)));
  return old;
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
