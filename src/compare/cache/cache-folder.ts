/**
 * The folder in which a pass saves its work stores for its next run, and the file that describes them. That file is written only when every
 * store is on the disk, and is deleted before a store is touched: a run that is cut at any moment, or a power cut, leaves no file, and the
 * next run reads everything.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Pass } from '../../domain/pass.js';
import { removeFileDurably, writeFileAtomic } from '../../system/atomic-file.js';
import type { StoreEngine } from '../../store/store-engine.js';
import { hashText } from '../../system/hash.js';
import type { WorkspacePaths } from '../../system/workspace-files.js';
import { cachedText, parseCached, type CachedPass } from './cached-pass.js';

const STATE_FILE = 'cache.json';

/** The first line of the file is the hash of the second. */
interface CacheFile {
  readonly pass: CachedPass;
  /** Bytes of the stores, in the order of the scopes. */
  readonly bytes: readonly number[];
}

/** A pass narrowed to a division has its own folder, so that it does not replace the stores of the whole pass. */
export function workFolder(paths: WorkspacePaths, pass: Pass, division: string | null): string {
  return path.join(paths.work, division === null ? pass : `${pass}-part`);
}

/** Name of a scope's work store. */
export function storeName(scopeKey: string | null): string {
  return scopeKey ?? 'unknown';
}

/**
 * Returns the cached pass if its key matches `wanted` and it is still valid on that day. The description is deleted in any case; the stores
 * are deleted too where null comes back.
 */
export async function openCache(
  folder: string,
  engine: StoreEngine,
  wanted: Pick<CachedPass, 'key' | 'asOf'> | null,
): Promise<CachedPass | null> {
  const file = path.join(folder, STATE_FILE);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) await removeFileDurably(file);
  const cached = text === null || wanted === null ? null : read(text, engine);
  if (cached !== null && wanted !== null && isFor(wanted, cached)) return cached;
  engine.clear();
  rmSync(folder, { recursive: true, force: true });
  return null;
}

/** Saves closed stores for the next run. Where this cannot be written, the next run reads everything; nothing else is lost. */
export async function saveCache(folder: string, engine: StoreEngine, pass: CachedPass): Promise<void> {
  try {
    const bytes: number[] = [];
    for (const { key } of pass.scopes) bytes.push(await engine.secure(storeName(key)));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const body = cachedText({ pass, bytes } satisfies CacheFile);
    await writeFileAtomic(path.join(folder, STATE_FILE), `${hashText(body)}\n${body}\n`);
  } catch {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isFor({ key, asOf }: Pick<CachedPass, 'key' | 'asOf'>, cached: CachedPass): boolean {
  return cached.key === key && cached.asOf <= asOf && asOf < cached.people.validUntil;
}

function read(text: string, engine: StoreEngine): CachedPass | null {
  const [hash, body = ''] = text.split('\n');
  if (hashText(body) !== hash) return null;
  const { pass, bytes } = parseCached(body) as CacheFile;
  const isThere = pass.scopes.every(({ key }, at) => engine.sizeOf(storeName(key)) === bytes[at]);
  return isThere ? pass : null;
}
