/**
 * One writer at a time: an exclusive SQLite transaction on a tiny database, which the system frees the moment the process dies. A side file
 * names the holder. The handle must stay referenced while the lock is held: collecting it would release the lock.
 */
import type Database from 'better-sqlite3';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../domain/problem.js';
import { openConnection } from './sqlite-connection.js';

export interface RunLock {
  release(): void;
}

/** The holder of the lock, for the message of the second run. */
export interface LockHolder {
  readonly pid: number;
  readonly user: string;
  readonly host: string;
  /** Office time. */
  readonly since: string;
  readonly command: string;
}

/** Locks held by this process, so that no handle is collected while it is needed. */
const held = new Set<Database.Database>();

/** Throws UserError `workspace-locked` at once when another process holds the folder's lock. */
export function acquireRunLock(folder: string, holder: LockHolder): RunLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const sideFile = path.join(folder, 'lock.json');
  const file = path.join(folder, 'lock.db');
  // Created by open() first: SQLite would leave its mode to the umask.
  closeSync(openSync(file, 'a', 0o600));
  const database = openConnection(file, { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    throw lockedBy(readHolder(sideFile));
  }
  held.add(database);
  writeFileSync(sideFile, JSON.stringify(holder), { mode: 0o600 });
  return {
    release: () => {
      rmSync(sideFile, { force: true });
      held.delete(database);
      database.exec('ROLLBACK');
      database.close();
    },
  };
}

/** The holder that the side file names, or null. A killed process leaves its side file behind. */
export function lockHolder(folder: string): LockHolder | null {
  return readHolder(path.join(folder, 'lock.json'));
}

/** The workspace is in use. */
export function lockedBy(holder: LockHolder | null): UserError {
  return new UserError('workspace-locked', {
    holder: holder === null ? '?' : `${holder.user}@${holder.host}, pid ${holder.pid}, ${holder.command}`,
    since: holder?.since ?? '?',
  });
}

function readHolder(sideFile: string): LockHolder | null {
  try {
    return existsSync(sideFile) ? (JSON.parse(readFileSync(sideFile, 'utf8')) as LockHolder) : null;
  } catch {
    return null;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
