/**
 * `archive`: the proof of one batch in one folder: the results with their manifest (inputs' hashes, rule versions), the rules in words,
 * every ledger event with the details of this batch's findings, and SHA256SUMS that any machine can check. `checkArchive` checks the sums
 * and the chain as well.
 */
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BatchResult } from '../../domain/batch.js';
import { archiveOriginals, type ArchivedOriginals, type OriginalsRequest } from './archive-originals.js';
import type { LedgerHead } from '../../domain/ledger/event.js';
import { printHead } from '../../domain/ledger/printed-head.js';
import { UserError } from '../../domain/problem.js';
import { standingRecording } from '../../ledger/record-batch.js';
import { isOfOtherSecret, type DetailRow, type EventRow } from '../../store/ledger-chain.js';
import { checkEventRows, detailRows, eventRows, isDetailWhole } from '../../store/ledger-copy.js';
import { openLedger } from '../../store/ledger-store.js';
import type { LedgerStore } from '../../store/ledger-store.js';
import { renameDurably, temporaryBeside, writeFileAtomic } from '../../system/atomic-file.js';
import { writingOutside } from '../../workspace/leftovers.js';
import { hashFile } from '../../system/hash.js';
import { chooseBatch } from '../../workspace/standing-batches.js';
import { readLedgerState } from '../../workspace/read-ledger.js';
import type { Workspace } from '../../workspace/workspace.js';

/** In `sha256sum` form, so that `sha256sum -c SHA256SUMS` checks it. */
const SUMS_FILE = 'SHA256SUMS';
const EVENTS_FILE = 'ledger-events.jsonl';
const DETAILS_FILE = 'ledger-details.jsonl';
const RESULTS_FOLDER = '成果';
/** Chain head of the ledger, as papers carry it; archives of the first version have none, and chains without the key. */
const HEAD_FILE = 'ledger-head.json';

export interface ArchiveResult {
  /** Originals that were locked into it; absent without `--with-inputs`. */
  readonly originals?: ArchivedOriginals;
  /** Absolute. */
  readonly folder: string;
  readonly files: number;
  readonly events: number;
  readonly head: LedgerHead;
}

export interface ArchiveCheck {
  readonly ok: boolean;
  readonly files: number;
  readonly missing: readonly string[];
  readonly changed: readonly string[];
  /** Files that the sums do not name. */
  readonly added: readonly string[];
  /** First wrong event, or null. */
  readonly firstBrokenEvent: number | null;
  readonly changedDetails: number;
  readonly head: LedgerHead;
  /** False where the chain was not held against the key. */
  readonly isKeyChecked: boolean;
}

/** The batch of that id, the latest when none is named. Throws UserError batch-unknown, nothing-compared, and those of archiveBatch. */
export function archiveStoredBatch(
  workspace: Workspace,
  batch: string | undefined,
  target: string,
  originals: OriginalsRequest | null = null,
): Promise<ArchiveResult> {
  return archiveBatch(workspace, chooseBatch(workspace, batch), target, originals);
}

/** The folder appears whole or not at all. Throws UserError archive-exists, ledger-missing, and those of outputs. */
export async function archiveBatch(
  workspace: Workspace,
  batch: BatchResult,
  target: string,
  originals: OriginalsRequest | null = null,
): Promise<ArchiveResult> {
  const whole = path.resolve(target);
  if (existsSync(whole) && (await readdir(whole)).length > 0) throw new UserError('archive-exists', { path: target });
  const building = temporaryBeside(whole);
  return writingOutside(workspace.paths, whole, async () => {
    try {
      await mkdir(building, { recursive: true, mode: 0o700 });
      const made = await fillArchive(workspace, batch, building, originals);
      await renameDurably(building, whole);
      return { ...made, folder: whole };
    } finally {
      await rm(building, { recursive: true, force: true });
    }
  });
}

async function fillArchive(
  workspace: Workspace,
  batch: BatchResult,
  folder: string,
  request: OriginalsRequest | null,
): Promise<Omit<ArchiveResult, 'folder'>> {
  const results = path.join(workspace.paths.results, batch.id);
  if (existsSync(results)) await cp(results, path.join(folder, RESULTS_FOLDER), { recursive: true });
  const definitions = JSON.stringify({ batch: batch.id, rules: batch.definitions, outcomes: batch.rules }, null, 2);
  await writeFileAtomic(path.join(folder, 'rules.json'), `${definitions}\n`);
  await writeFileAtomic(path.join(folder, 'inputs.json'), `${JSON.stringify(batch.inputs, null, 2)}\n`);
  const ledger = openLedger(workspace.paths.database, { secret: workspace.key, mode: 'read' });
  try {
    const events = await writeLedger(ledger, batch.id, folder);
    const printed = { head: printHead(ledger.head()), events };
    await writeFileAtomic(path.join(folder, HEAD_FILE), `${JSON.stringify(printed, null, 2)}\n`);
    const originals = request === null ? null : await archiveOriginals(workspace, batch, folder, { request, ledger });
    const sums = await sumsOf(folder);
    await writeFileAtomic(
      path.join(folder, SUMS_FILE),
      sums.map(({ path: file, sha256 }) => `${sha256}  ${file}\n`).join(''),
    );
    return { files: sums.length, events, head: ledger.head(), ...(originals === null ? {} : { originals }) };
  } finally {
    ledger.close();
  }
}

/**
 * Needs nothing but the folder: no workspace, no database. Without the key, sums, links and details are checked, and not whether somebody
 * made the chain anew. Throws UserError archive-incomplete.
 */
export async function checkArchive(target: string, key: Buffer | null = null): Promise<ArchiveCheck> {
  const folder = path.resolve(target);
  const wanted = await readSums(path.join(folder, SUMS_FILE));
  const found = new Map((await sumsOf(folder)).map(({ path: file, sha256 }) => [file, sha256]));
  const missing = [...wanted.keys()].filter((file) => !found.has(file));
  const changed = [...wanted].filter(([file, sum]) => found.has(file) && found.get(file) !== sum).map(([file]) => file);
  const added = [...found.keys()].filter((file) => !wanted.has(file));
  const isSealed = existsSync(path.join(folder, HEAD_FILE));
  const rows = await readLines<EventRow>(path.join(folder, EVENTS_FILE));
  const details = await readLines<DetailRow>(path.join(folder, DETAILS_FILE));
  // The workspace at hand may be that of another office.
  const secret = key === null || details.length === 0 || isOfOtherSecret(key, details) ? null : key;
  const { firstBroken, head } = checkEventRows(rows, isSealed ? { secret } : 'plain');
  const changedDetails = details.filter((row) => !isDetailWhole(row)).length;
  const ok = missing.length + changed.length + added.length + changedDetails === 0 && firstBroken === null;
  return {
    ok,
    files: wanted.size,
    missing,
    changed,
    added,
    firstBrokenEvent: firstBroken,
    changedDetails,
    head,
    isKeyChecked: isSealed && secret !== null,
  };
}

async function writeLedger(ledger: LedgerStore, batch: string, folder: string): Promise<number> {
  const state = readLedgerState(ledger);
  const recording = standingRecording(state, batch);
  if (recording === null) {
    const known = state.batches.filter((entry) => !entry.undone).map((entry) => entry.batch);
    throw new UserError('batch-unknown', { batch, known: known.join('、') || '—' });
  }
  const ours = new Set(recording.findings);
  const rows = [...eventRows(ledger.connection)];
  const digests = new Set(
    rows.flatMap((row) => (row.detail !== null && row.finding !== null && ours.has(row.finding) ? [row.detail] : [])),
  );
  await writeFileAtomic(path.join(folder, EVENTS_FILE), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const details = detailRows(ledger.connection, digests);
  await writeFileAtomic(path.join(folder, DETAILS_FILE), details.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return rows.length;
}

/** Every file below a folder but the sums themselves, sorted by path. */
async function sumsOf(folder: string): Promise<{ path: string; sha256: string }[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => file !== SUMS_FILE)
    .sort();
  const sums = [];
  for (const file of files) sums.push({ path: file, sha256: (await hashFile(path.join(folder, file))).sha256 });
  return sums;
}

async function readSums(file: string): Promise<Map<string, string>> {
  const lines = (await readText(file)).split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
      if (match === null) throw new UserError('archive-incomplete', { path: SUMS_FILE });
      return [match[2] ?? '', match[1] ?? ''];
    }),
  );
}

async function readLines<Row>(file: string): Promise<Row[]> {
  try {
    return (await readText(file))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Row);
  } catch (error) {
    if (error instanceof SyntaxError) throw new UserError('archive-incomplete', { path: path.basename(file) });
    throw error;
  }
}

async function readText(file: string): Promise<string> {
  if (!existsSync(file)) throw new UserError('archive-incomplete', { path: path.basename(file) });
  return readFile(file, 'utf8');
}
