/**
 * Failures of the machine outside the places that expect them (work database, log, temporary files) → the same UserErrors: a full disk is
 * no bug of the program. Must not hide anything else: an unknown error stays as it is.
 */
import { resolve } from 'node:path';
import { UserError } from '../domain/problem.js';

const DISK_FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL']);
/** Of SQLite's extended codes the first part counts. */
const NOT_WRITABLE = /^(?:EROFS|EIO|ENXIO|ESTALE|SQLITE_(?:READONLY|CANTOPEN|IOERR)\w*)$/;
/** The only database that is not made anew by itself is the ledger. */
const DAMAGED = /^SQLITE_(?:NOTADB|CORRUPT\w*)$/;
const DENIED: ReadonlySet<string> = new Set(['EACCES', 'EPERM']);

/** `folder`: named where the error itself names no path. Anything else comes back unchanged. */
export function machineFailure(error: unknown, folder: string): unknown {
  if (error instanceof UserError || !(error instanceof Error) || !('code' in error)) return error;
  const reason = String(error.code);
  const path = namedIn(error) ?? resolve(folder);
  if (DISK_FULL.has(reason)) return new UserError('disk-full', { path, reason });
  // Node makes folders from the innermost outwards, and says of a disk that cannot be written that there is nothing above.
  const isFolderRefused = reason === 'ENOENT' && 'syscall' in error && error.syscall === 'mkdir';
  if (NOT_WRITABLE.test(reason) || isFolderRefused) return new UserError('output-not-writable', { path, reason });
  if (DAMAGED.test(reason)) return new UserError('ledger-damaged', { file: 'bidui.db', reason });
  if (DENIED.has(reason)) return new UserError('path-denied', { path, reason });
  return error;
}

/** A failed copy names the file it read as `path` and the one it could not write as `dest`. */
function namedIn(error: Error & { readonly path?: unknown; readonly dest?: unknown }): string | null {
  return [error.dest, error.path].find((named) => typeof named === 'string') ?? null;
}
