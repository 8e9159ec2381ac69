/**
 * The originals of a batch in its archive: inputs as the batch read them and returned sheets as the ledger took them, each locked under a password
 * of its own use, with an index of paths and hashes. Changed files are refused, never archived under an old hash.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BatchResult } from '../../domain/batch.js';
import { UserError } from '../../domain/problem.js';
import type { LedgerStore } from '../../store/ledger-store.js';
import { writeFileAtomic } from '../../system/atomic-file.js';
import { hashFile } from '../../system/hash.js';
import { lockFile, unlockFile } from '../../system/seal.js';
import type { Workspace } from '../../workspace/workspace.js';
import { expandReturned } from '../feedback/returned-files.js';

const ORIGINALS_FOLDER = '原件';
const INDEX_FILE = '原件.json';
const NUMBER_DIGITS = 4;

export interface OriginalsRequest {
  readonly password: string;
  /** Files and folders with returned sheets, absolute. */
  readonly returned: readonly string[];
}

/** An entry of the index. */
interface Original {
  readonly file: string;
  readonly role: 'input' | 'returned';
  /** Relative to the workspace, or the file's own name. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ArchivedOriginals {
  readonly inputs: number;
  readonly returned: number;
  /** Files among the returned ones that the ledger never took. */
  readonly skipped: number;
}

/** Throws UserError archive-input-changed, and those of outputs. */
export async function archiveOriginals(
  workspace: Workspace,
  batch: BatchResult,
  folder: string,
  { request, ledger }: { readonly request: OriginalsRequest; readonly ledger: LedgerStore },
): Promise<ArchivedOriginals> {
  const index: Original[] = [];
  const add = async (role: Original['role'], shown: string, source: string, sha256: string): Promise<void> => {
    const file = `${String(index.length + 1).padStart(NUMBER_DIGITS, '0')}.lock`;
    await writeFileAtomic(path.join(folder, ORIGINALS_FOLDER, file), async (temporary) => {
      const read = existsSync(source) ? await lockFile(source, temporary, request.password) : null;
      if (read?.sha256 !== sha256) throw new UserError('archive-input-changed', { path: shown });
      index.push({ file, role, path: shown, bytes: read.sizeBytes, sha256 });
    });
  };
  for (const { path: shown, sha256 } of batch.inputs) {
    await add('input', shown, path.resolve(workspace.paths.root, shown), sha256);
  }
  const inputs = index.length;
  const taken = collectedHashes(ledger);
  const operands = request.returned.map((file) => ({ path: file, shown: path.basename(file) }));
  let skipped = 0;
  for (const { path: file } of expandReturned(operands).files) {
    const { sha256 } = await hashFile(file);
    if (taken.has(sha256)) await add('returned', path.basename(file), file, sha256);
    else skipped += 1;
  }
  await writeFileAtomic(path.join(folder, INDEX_FILE), `${JSON.stringify(index, null, 2)}\n`);
  return { inputs, returned: index.length - inputs, skipped };
}

/** SHA-256 of every file that was collected. */
function collectedHashes(ledger: LedgerStore): Set<string> {
  const hashes = new Set<string>();
  for (const { kind, trace } of ledger.events()) {
    const { sha256 } = trace;
    if (kind === 'file_collected' && typeof sha256 === 'string') hashes.add(sha256);
  }
  return hashes;
}

/** Document of `archive --unlock --json`. */
export interface UnlockedOriginals {
  /** Absolute. */
  readonly folder: string;
  readonly files: number;
}

/** Opens the originals of an archive into a folder. Throws UserError archive-without-originals, archive-password-wrong. */
export async function unlockOriginals(archive: string, target: string, password: string): Promise<UnlockedOriginals> {
  const indexFile = path.join(archive, INDEX_FILE);
  if (!existsSync(indexFile)) throw new UserError('archive-without-originals', { path: archive });
  const index = JSON.parse(await readFile(indexFile, 'utf8')) as readonly Original[];
  for (const original of index) {
    const place = placeIn(path.join(target, original.role === 'input' ? '输入' : '回表'), original);
    await writeFileAtomic(place, async (temporary) => {
      const sha256 = await unlockFile(path.join(archive, ORIGINALS_FOLDER, original.file), temporary, password);
      if (sha256 !== original.sha256) throw new UserError('archive-password-wrong', { file: original.file });
    });
  }
  return { folder: target, files: index.length };
}

/** A path of the index never leads out of the folder. */
function placeIn(folder: string, { path: shown, file }: Original): string {
  const whole = path.resolve(folder, shown);
  return whole.startsWith(path.resolve(folder) + path.sep)
    ? whole
    : path.join(folder, `${file}_${path.basename(shown)}`);
}
