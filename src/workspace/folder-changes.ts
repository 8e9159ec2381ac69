/** Files of folders made, changed or deleted between two moments. Times alone are no change. */
import { lstatSync, readdirSync, readFileSync, statSync, type BigIntStats } from 'node:fs';
import path from 'node:path';

export interface FileChange {
  /** Whole path. */
  readonly path: string;
  /** Of a deleted file: what it had. */
  readonly bytes: number;
}

export interface FolderChanges {
  readonly created: readonly FileChange[];
  readonly changed: readonly FileChange[];
  readonly deleted: readonly FileChange[];
}

/** Files by whole path. */
export type FolderState = ReadonlyMap<string, BigIntStats>;

/** The lock, and what the database engine keeps beside a database while it is open. */
const PASSING = /^lock\.(?:db|json)$|-(?:wal|shm|journal)$/u;

export function stateOf(folders: readonly string[]): FolderState {
  const files = new Map<string, BigIntStats>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(file);
      else if (!PASSING.test(entry.name)) files.set(file, lstatSync(file, { bigint: true }));
    }
  };
  for (const folder of folders) if (statSync(folder, { throwIfNoEntry: false }) !== undefined) walk(folder);
  return files;
}

/** `original`: where the earlier content of a file still lies. */
export function changesSince(before: FolderState, now: FolderState, original: (file: string) => string): FolderChanges {
  const created: FileChange[] = [];
  const changed: FileChange[] = [];
  for (const file of [...now.keys()].sort()) {
    const [old, stats] = [before.get(file), now.get(file)];
    const change = { path: file, bytes: bytesOf(file) };
    if (old === undefined) created.push(change);
    else if (isTouched(old, stats) && !isSameContent(file, original(file))) changed.push(change);
  }
  const deleted = [...before.keys()].filter((file) => !now.has(file)).sort();
  return { created, changed, deleted: deleted.map((file) => ({ path: file, bytes: bytesOf(original(file)) })) };
}

function isTouched(old: BigIntStats, now: BigIntStats | undefined): boolean {
  return old.ino !== now?.ino || old.size !== now.size || old.mtimeNs !== now.mtimeNs;
}

function isSameContent(file: string, other: string): boolean {
  return bytesOf(file) === bytesOf(other) && readFileSync(file).equals(readFileSync(other));
}

function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
