/** A new workspace: folders, a commented bidui.yaml, the key. With the demo, a copy of samples/. Never overwrites anything. */
import { cp, mkdir, readdir, chmod, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../domain/problem.js';
import { SCHEMA_FILE, settingsSchemaText } from '../../config/settings-schema.js';
import { workspaceTemplate } from '../../config/workspace-template.js';
import { removeLeftovers, temporaryBeside, writeFileAtomic } from '../../system/atomic-file.js';
import { readOrCreateKey, workspacePaths } from '../../system/workspace-files.js';

export interface InitResult {
  readonly root: string;
  readonly isDemo: boolean;
  /** Files and folders made, relative to the root. */
  readonly files: readonly string[];
}

/** The parts of samples/ that belong into a workspace; the rest is the generator and the expectation. */
const DEMO_PARTS = ['收件', '豁免清单.xlsx', 'bidui.key', 'bidui.yaml'];

/** Throws UserError workspace-exists, workspace-not-empty, output-not-writable. */
export async function initWorkspace(folder: string, options: { readonly isDemo: boolean }): Promise<InitResult> {
  const paths = workspacePaths(path.resolve(folder));
  if (existsSync(paths.settings)) throw new UserError('workspace-exists', { path: folder });
  await makeFolders(paths.root, [paths.inbox, paths.results]);
  const made = options.isDemo ? await copySamples(folder, paths.root) : await writeTemplate(paths.settings);
  await writeFileAtomic(path.join(paths.root, SCHEMA_FILE), settingsSchemaText());
  readOrCreateKey(paths.key);
  await chmod(paths.key, 0o600);
  return { root: paths.root, isDemo: options.isDemo, files: made };
}

/** Throws UserError output-not-writable. */
export async function makeFolders(root: string, folders: readonly string[]): Promise<void> {
  try {
    for (const folder of [root, ...folders]) await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UserError('output-not-writable', { path: root, reason });
  }
}

async function copySamples(folder: string, root: string): Promise<string[]> {
  await removeLeftovers(root, { isDeep: false });
  const inside = (await readdir(root)).filter((name) => name !== '收件' && name !== '成果');
  const inbox = await readdir(path.join(root, '收件'));
  const example = inside[0] ?? inbox[0];
  if (example !== undefined) throw new UserError('workspace-not-empty', { path: folder, example });
  const samples = new URL('../../../samples/', import.meta.url);
  const parts = DEMO_PARTS.filter((part) => existsSync(new URL(encodeURIComponent(part), samples)));
  // Whole or not at all: what an interrupted or failed copy leaves has a name of its own, and the same command begins again.
  const copy = temporaryBeside(path.join(root, '收件'));
  try {
    for (const part of parts) {
      const from = new URL(encodeURIComponent(part), samples);
      await cp(from, path.join(copy, part), { recursive: true });
    }
    await rmdir(path.join(root, '收件'));
    for (const part of parts) await rename(path.join(copy, part), path.join(root, part));
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
  return parts;
}

async function writeTemplate(file: string): Promise<string[]> {
  await writeFile(file, workspaceTemplate, { flag: 'wx', mode: 0o600 });
  return ['bidui.yaml', '收件', '成果'];
}
