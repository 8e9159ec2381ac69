/**
 * `verify`: is the ledger whole, do the outputs still match their manifests, and does the ledger still hold every chain head that was
 * printed on a workbook? Reads only. Faults come back as data; the command turns them into words and exit status 4.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../domain/problem.js';
import { checkLedger } from '../../store/ledger-check.js';
import type { LedgerCheck } from '../../store/ledger-check.js';
import { openLedger } from '../../store/ledger-store.js';
import type { LedgerStore } from '../../store/ledger-store.js';
import { hashFile } from '../../system/hash.js';
import { markFault, type MarkFault } from './mark-fault.js';
import { printedHeadOf } from '../workspace/printed-heads.js';
import type { Workspace } from '../../workspace/workspace.js';

/** Result folders whose workbooks carry no head: copies of inputs, and lists for the notice board. */
const WITHOUT_HEADS = /^(?:清洗-|公示$)/u;

export interface OutputFault {
  readonly batch: string;
  /** Relative to the batch's folder. */
  readonly path: string;
  readonly fault: 'missing' | 'changed' | 'manifest_unreadable';
}

export interface HeadFault {
  /** Relative to the workspace, or as given. */
  readonly file: string;
  /** Position that the workbook names. */
  readonly seq: number;
  /** cut: the ledger ends before it · other: the ledger has another event there. */
  readonly fault: 'cut' | 'other';
}

export interface VerifyReport {
  readonly ok: boolean;
  readonly ledger: LedgerCheck;
  readonly outputs: { readonly checked: number; readonly faults: readonly OutputFault[] };
  readonly heads: { readonly checked: number; readonly faults: readonly HeadFault[] };
  /** The mark of the newest event beside the ledger, where it does not fit; null where it does. */
  readonly mark: MarkFault | null;
}

/** `sheets`: further workbooks to compare heads with, such as returned ones. Throws UserError `ledger-missing`. */
export async function verifyWorkspace(workspace: Workspace, sheets: readonly string[] = []): Promise<VerifyReport> {
  const { paths } = workspace;
  const ledger = openForCheck(workspace);
  if (ledger instanceof UserError) return unreadableLedger();
  try {
    const { key, isKeyMissing } = workspace;
    const check = checkLedger(ledger.connection, isKeyMissing ? null : key);
    const outputs = await checkOutputs(paths.results);
    const heads = await checkHeads(ledger, paths.root, [...(await issuedWorkbooks(paths.results)), ...sheets]);
    // Without the key nobody can read the mark.
    const mark = isKeyMissing || check.fault === 'other_key' ? null : markFault(ledger, key, paths.database);
    const ok = check.ok && outputs.faults.length === 0 && heads.faults.length === 0 && mark === null;
    return { ok, ledger: check, outputs, heads, mark };
  } finally {
    ledger.close();
  }
}

/** A ledger so damaged that it does not open is a finding of the check, not a failure of it. */
function openForCheck(workspace: Workspace): LedgerStore | UserError {
  try {
    return openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' });
  } catch (error) {
    if (error instanceof UserError && error.code === 'ledger-damaged') return error;
    throw error;
  }
}

function unreadableLedger(): VerifyReport {
  return {
    ok: false,
    ledger: { ok: false, events: 0, purged: 0, sealed: false, fault: 'pages', firstBroken: null },
    outputs: { checked: 0, faults: [] },
    heads: { checked: 0, faults: [] },
    mark: null,
  };
}

async function checkOutputs(results: string): Promise<VerifyReport['outputs']> {
  const faults: OutputFault[] = [];
  let checked = 0;
  for (const batch of await batchFolders(results)) {
    const folder = path.join(results, batch);
    const outputs = await manifestOutputs(path.join(folder, 'manifest.json'));
    if (outputs === null) {
      faults.push({ batch, path: 'manifest.json', fault: 'manifest_unreadable' });
      continue;
    }
    for (const output of outputs) {
      checked += 1;
      const file = path.join(folder, output.path);
      if (!existsSync(file)) faults.push({ batch, path: output.path, fault: 'missing' });
      else if ((await hashFile(file)).sha256 !== output.sha256) {
        faults.push({ batch, path: output.path, fault: 'changed' });
      }
    }
  }
  return { checked, faults };
}

async function batchFolders(results: string): Promise<string[]> {
  if (!existsSync(results)) return [];
  const entries = await readdir(results, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(path.join(results, entry.name, 'manifest.json')))
    .map((entry) => entry.name)
    .sort();
}

/** Null when the manifest is not one. */
async function manifestOutputs(file: string): Promise<{ path: string; sha256: string }[] | null> {
  try {
    const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('outputs' in manifest)) return null;
    const { outputs } = manifest;
    return Array.isArray(outputs) && outputs.every(isOutput) ? outputs : null;
  } catch {
    return null;
  }
}

function isOutput(entry: unknown): entry is { path: string; sha256: string } {
  if (typeof entry !== 'object' || entry === null || !('path' in entry) || !('sha256' in entry)) return false;
  return typeof entry.path === 'string' && typeof entry.sha256 === 'string';
}

/** Papers that went out: of a batch those in its folders, of everything else all. */
async function issuedWorkbooks(results: string): Promise<string[]> {
  if (!existsSync(results)) return [];
  const batches = new Set(await batchFolders(results));
  const found: string[] = [];
  for (const top of await readdir(results, { withFileTypes: true })) {
    if (!top.isDirectory() || WITHOUT_HEADS.test(top.name)) continue;
    const folder = path.join(results, top.name);
    for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
      const isOfBatch = batches.has(top.name) && entry.parentPath === folder;
      if (isOfBatch || !entry.isFile() || !entry.name.endsWith('.xlsx') || entry.name.startsWith('.~')) continue;
      found.push(path.join(entry.parentPath, entry.name));
    }
  }
  return found.sort();
}

async function checkHeads(ledger: LedgerStore, root: string, files: readonly string[]): Promise<VerifyReport['heads']> {
  const faults: HeadFault[] = [];
  let checked = 0;
  for (const file of files) {
    const printed = await printedHeadOf(file);
    if (printed === null || printed.seq === 0) continue;
    checked += 1;
    const hash = ledger.hashAt(printed.seq);
    const shown = path.relative(root, file).split(path.sep).join('/');
    if (hash === null) faults.push({ file: shown, seq: printed.seq, fault: 'cut' });
    else if (!hash.startsWith(printed.hash)) faults.push({ file: shown, seq: printed.seq, fault: 'other' });
  }
  return { checked, faults };
}
