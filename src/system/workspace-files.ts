/**
 * Files of a workspace: where things lie, and the secret beside them. Patterns become files in find-inputs.ts.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findInputs } from './find-inputs.js';

export const SETTINGS_FILE = 'bidui.yaml';
const KEY_FILE = 'bidui.key';

/** Absolute paths inside a workspace. */
export interface WorkspacePaths {
  readonly root: string;
  readonly settings: string;
  readonly key: string;
  /** The ledger. */
  readonly database: string;
  /** Rebuildable state; thrown away at will. */
  readonly state: string;
  /** Work stores, a folder each pass. */
  readonly work: string;
  /** Hashes of inputs that need not be read again. */
  readonly hashes: string;
  readonly log: string;
  readonly inbox: string;
  readonly results: string;
}

export function workspacePaths(root: string): WorkspacePaths {
  const state = path.join(root, '.bidui');
  return {
    root,
    settings: path.join(root, SETTINGS_FILE),
    key: path.join(root, KEY_FILE),
    database: path.join(root, 'bidui.db'),
    state,
    work: path.join(state, 'work'),
    hashes: path.join(state, 'hashes.json'),
    log: path.join(state, 'log'),
    inbox: path.join(root, '收件'),
    results: path.join(root, '成果'),
  };
}

/** Files that match, relative to the root with forward slashes, sorted by code point, each once. May be empty. */
export async function expandPatterns(root: string, patterns: readonly string[]): Promise<readonly string[]> {
  return (await findInputs(root, patterns)).files;
}

/** The secret of the chain of offices, null where there is no such file. */
export function readKey(keyFile: string): Buffer | null {
  return existsSync(keyFile) ? Buffer.from(readFileSync(keyFile, 'utf8').trim(), 'hex') : null;
}

/** The secret of the chain of offices, 32 bytes; written on first use, readable by its owner only. */
export function readOrCreateKey(keyFile: string): Buffer {
  if (!existsSync(keyFile)) writeFileSync(keyFile, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return Buffer.from(readFileSync(keyFile, 'utf8').trim(), 'hex');
}
