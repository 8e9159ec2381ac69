/**
 * Files of a workspace: where things lie, how patterns become files. Names may hold Chinese, full-width and plain brackets; a text
 * that names an existing file is that file, whatever characters it has.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { glob } from 'tinyglobby';

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
    log: path.join(state, 'log'),
    inbox: path.join(root, '收件'),
    results: path.join(root, '成果'),
  };
}

/** Files that match, relative to the root with forward slashes, sorted by code point, each once. May be empty. */
export async function expandPatterns(root: string, patterns: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const literal = path.resolve(root, pattern);
    if (existsSync(literal) && statSync(literal).isFile()) {
      found.add(toRelative(root, literal));
      continue;
    }
    const matches = await glob(pattern.replaceAll('\\', '/'), {
      cwd: root,
      absolute: true,
      onlyFiles: true,
      dot: false,
      expandDirectories: false,
    });
    // Lock files of spreadsheet programs (~$名册.xlsx, .~lock.名册.xlsx#) are no inputs.
    for (const match of matches) if (!/^(~\$|\.~)/.test(path.basename(match))) found.add(toRelative(root, match));
  }
  return [...found].sort();
}

/** The secret of the chain of offices, 32 bytes; written on first use, readable by its owner only. */
export function readOrCreateKey(keyFile: string): Buffer {
  if (!existsSync(keyFile)) writeFileSync(keyFile, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  return Buffer.from(readFileSync(keyFile, 'utf8').trim(), 'hex');
}

function toRelative(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}
