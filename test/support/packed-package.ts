/** The package as others install it: only the files that npm would pack, below node_modules of a folder, with the dependencies of the project. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from './run-bidui.js';

/** Paths of the package, relative to it. */
export async function installPacked(folder: string): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: PROJECT,
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const [packed] = JSON.parse(stdout) as [{ readonly files: readonly { readonly path: string }[] }];
  const files = packed.files.map((file) => file.path);
  const home = path.join(folder, 'node_modules', 'bidui');
  for (const file of files) {
    mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
    cpSync(path.join(PROJECT, file), path.join(home, file));
  }
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(home, 'node_modules'), 'dir');
  return files;
}
