/**
 * Outputs appear whole or not at all: temporary name in the same folder, fsync, rename, fsync of the folder. Where the target is
 * open elsewhere (Windows refuses the rename) it is tried again for two seconds, then written beside it as `name (2).xlsx`.
 * An interrupted run removes its `.~…tmp` files itself; those of a killed one the next run removes.
 */
import { randomBytes } from 'node:crypto';
import { constants, rmSync } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from '../domain/problem.js';

/** Prefix and suffix that mark files of a run that did not end. */
const TEMPORARY_PREFIX = '.~';
const TEMPORARY_SUFFIX = '.bidui-tmp';

/** Waits between tries of a refused rename, two seconds in all. */
const RENAME_WAITS_MS = [100, 300, 600, 1000];

const BUSY_CODES = new Set(['EPERM', 'EBUSY', 'EACCES']);

/** Output files hold personal data: readable by their owner only. */
const PRIVATE_FILE_MODE = 0o600;
const PRIVATE_FOLDER_MODE = 0o700;

/** Writes the content of an output to the given (temporary) path. */
export type WriteContent = (temporaryPath: string) => Promise<void>;

export interface AtomicWriteResult {
  /** The path that was really written: differs from the wished one when that was open elsewhere. */
  readonly path: string;
  readonly displaced: boolean;
}

/** Throws UserError `output-not-written` naming the path and the system's reason (exit 5). */
export async function writeFileAtomic(
  target: string,
  content: string | Uint8Array | WriteContent,
): Promise<AtomicWriteResult> {
  const folder = path.dirname(target);
  const temporary = temporaryBeside(target);
  try {
    await makeFolder(folder);
    if (typeof content === 'function') await content(temporary);
    else await writeWhole(temporary, content);
    await syncFile(temporary);
    const written = await renameWithRetry(temporary, target);
    await syncFolder(folder);
    return { path: written, displaced: written !== target };
  } catch (error) {
    await rm(temporary, { force: true });
    throw outputError(error, target);
  } finally {
    unfinished.delete(temporary);
  }
}

/** Names given out in this process; those that still exist when it ends were interrupted. */
const unfinished = new Set<string>();
let isWatchingEnd = false;

function removeUnfinished(): void {
  for (const temporary of unfinished) rmSync(temporary, { recursive: true, force: true });
}

/**
 * A name in the folder of a target that marks what is not finished, for a file or a folder. It is removed when the process ends, also one that
 * is interrupted.
 */
export function temporaryBeside(target: string): string {
  if (!isWatchingEnd) process.once('exit', removeUnfinished);
  isWatchingEnd = true;
  const temporary = path.join(
    path.dirname(target),
    `${TEMPORARY_PREFIX}${randomBytes(6).toString('hex')}${TEMPORARY_SUFFIX}`,
  );
  unfinished.add(temporary);
  return temporary;
}

/** Removes the leftovers of killed runs, files and folders, in a folder and below it. Returns how many were removed. */
export async function removeLeftovers(
  folder: string,
  options: { readonly isDeep: boolean } = { isDeep: true },
): Promise<number> {
  let removed = 0;
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    return 0;
  }
  for (const entry of entries) {
    const found = path.join(folder, entry.name);
    if (isTemporaryName(entry.name) && (entry.isFile() || entry.isDirectory())) {
      await rm(found, { recursive: true, force: true });
      removed += 1;
    } else if (options.isDeep && entry.isDirectory()) removed += await removeLeftovers(found);
  }
  return removed;
}

/** True when a killed run left something in the folder itself. */
export async function hasLeftovers(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).some(isTemporaryName);
}

function isTemporaryName(name: string): boolean {
  return name.startsWith(TEMPORARY_PREFIX) && name.endsWith(TEMPORARY_SUFFIX);
}

/** Gives a finished folder its name, durably. Throws UserError as writeFileAtomic. */
export async function renameDurably(temporary: string, target: string): Promise<void> {
  try {
    await syncFolder(temporary);
    await rename(temporary, target);
    await syncFolder(path.dirname(target));
  } catch (error) {
    throw outputError(error, target);
  }
}

/** Removes a file so that a power cut does not bring it back. */
export async function removeFileDurably(file: string): Promise<void> {
  await rm(file, { force: true });
  await syncFolder(path.dirname(file));
}

/** Throws UserError `output-not-writable` before any work is done when a folder cannot be written. */
export async function requireWritableFolder(folder: string): Promise<void> {
  const probe = temporaryBeside(path.join(folder, 'probe'));
  try {
    await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER_MODE });
    await access(folder, constants.W_OK);
    await writeWhole(probe, '');
  } catch (error) {
    throw outputError(error, folder);
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}

async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'w', PRIVATE_FILE_MODE);
  try {
    await handle.writeFile(content);
  } finally {
    await handle.close();
  }
}

/** Has a written file on the disk, readable by its owner only. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.chmod(PRIVATE_FILE_MODE);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new folder is only there after a power cut when the folder that names it was synced. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER_MODE });
  if (first === undefined) return;
  const outermost = path.dirname(path.resolve(first));
  for (let named = path.dirname(path.resolve(folder)); ; named = path.dirname(named)) {
    await syncFolder(named);
    if (named === outermost || named === path.dirname(named)) return;
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there the rename itself is durable enough.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function renameWithRetry(temporary: string, target: string): Promise<string> {
  for (const waitMs of [...RENAME_WAITS_MS, null]) {
    try {
      await rename(temporary, target);
      return target;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (waitMs !== null) await sleep(waitMs);
    }
  }
  const beside = await freeNameBeside(target);
  await rename(temporary, beside);
  return beside;
}

async function freeNameBeside(target: string): Promise<string> {
  const { dir, name, ext } = path.parse(target);
  for (let n = 2; ; n += 1) {
    const candidate = path.join(dir, `${name} (${n})${ext}`);
    try {
      await access(candidate);
    } catch {
      return candidate;
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && BUSY_CODES.has(String(error.code));
}

function outputError(error: unknown, target: string): UserError {
  if (error instanceof UserError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (!(error instanceof Error) || !('syscall' in error || 'code' in error)) throw error;
  const reason =
    code === 'ENOSPC'
      ? 'disk-full'
      : code === 'EROFS' || code === 'EACCES'
        ? 'output-not-writable'
        : 'output-not-written';
  return new UserError(reason, { path: target, reason: code });
}
