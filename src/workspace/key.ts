/**
 * The key of a workspace: read, or made for a workspace that has no ledger yet. A key that is lost is never replaced silently: its ledger
 * could not be continued. The public key of the demo may only chain findings about the demo's invented counties.
 */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { WorkspaceSettings } from '../config/workspace.js';
import { UserError } from '../domain/problem.js';
import { hashBytes } from '../system/hash.js';
import { readKey, readOrCreateKey, type WorkspacePaths } from '../system/workspace-files.js';

/** Length of the secret in bytes. */
const KEY_BYTES = 32;

/** SHA-256 of the key in samples/, which everybody can read. */
const DEMO_KEY = '50a04ba410bcc7f00fb1aaa90c667f24364f626757b32a69956eb478fde7e3f5';

/** First digits of codes that were never allotted. */
const DEMO_DIVISIONS = '99';

export interface WorkspaceKey {
  readonly key: Buffer;
  /** True when the file is gone although there is a ledger: the key here then is none, good for reading only. */
  readonly isKeyMissing: boolean;
}

/** Throws UserError key-invalid. */
export function workspaceKey(paths: WorkspacePaths): WorkspaceKey {
  const isLost = !existsSync(paths.key) && existsSync(paths.database);
  const key = isLost ? null : (readKey(paths.key) ?? readOrCreateKey(paths.key));
  if (key !== null && key.length !== KEY_BYTES) throw new UserError('key-invalid', { path: paths.key });
  return { key: key ?? randomBytes(KEY_BYTES), isKeyMissing: isLost };
}

/** Before anything is written. Throws UserError key-missing, key-is-demo. */
export function requireOwnKey(workspace: WorkspaceKey & { readonly settings: WorkspaceSettings }): void {
  if (workspace.isKeyMissing) throw new UserError('key-missing');
  requireKeyBeyondDemo(workspace);
}

/** Throws UserError key-is-demo. */
export function requireKeyBeyondDemo({
  key,
  settings,
}: {
  readonly key: Buffer;
  readonly settings: WorkspaceSettings;
}): void {
  const division = foreignDivision(settings);
  if (division !== null && isDemoKey(key)) throw new UserError('key-is-demo', { division });
}

export function isDemoKey(key: Buffer): boolean {
  return hashBytes(key) === DEMO_KEY;
}

/** The first division of office, registers and lists that is not invented; null where all are. */
export function foreignDivision({ office, register, candidates, sources }: WorkspaceSettings): string | null {
  const named = [office.division, ...[...register, ...candidates, ...sources].map(({ division }) => division)];
  return named.find((division) => division !== undefined && !division.startsWith(DEMO_DIVISIONS)) ?? null;
}
