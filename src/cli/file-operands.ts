/** Files named on the command line: patterns are resolved here as well as by the shell, because Windows shells do not. */
import { placeOfFile } from '../domain/place.js';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../domain/problem.js';
import { findInputs } from '../system/find-inputs.js';
import { expandPatterns } from '../system/workspace-files.js';

export interface NamedFile {
  readonly absolute: string;
  /** As messages show it: relative to the workspace where it lies inside, else as given. */
  readonly shown: string;
}

/** Each file once, in the order named; a folder stands for the files in it. Throws UserError file-missing for a name without files. */
export async function resolveFiles(operands: readonly string[], workspaceFolder: string): Promise<NamedFile[]> {
  return resolve(operands, workspaceFolder, filesInside);
}

/** The one file of that name, from the current folder or from the workspace. Throws UserError file-missing. */
export async function resolveFile(operand: string, workspaceFolder: string): Promise<NamedFile> {
  const [file, ...others] = await resolveFiles([operand], workspaceFolder);
  if (file !== undefined && others.length === 0) return file;
  throw new UserError('file-missing', {}, placeOfFile(operand));
}

/** As resolveFiles, folders as they are. */
export async function resolvePaths(operands: readonly string[], workspaceFolder: string): Promise<NamedFile[]> {
  return resolve(operands, workspaceFolder, (folder) => Promise.resolve([folder]));
}

async function resolve(
  operands: readonly string[],
  workspaceFolder: string,
  openFolder: (folder: string) => Promise<string[]>,
): Promise<NamedFile[]> {
  const files = new Map<string, NamedFile>();
  const root = path.resolve(workspaceFolder);
  for (const operand of operands) {
    const found = await matchesOf(operand, root);
    const matches: string[] = [];
    for (const match of found) matches.push(...(statSync(match).isDirectory() ? await openFolder(match) : [match]));
    if (matches.length === 0) throw new UserError('file-missing', {}, placeOfFile(operand));
    for (const absolute of matches) {
      const inside = path.relative(root, absolute);
      const isInside = inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside);
      const shown = isInside ? inside.split(path.sep).join('/') : shownOutside(operand, absolute);
      files.set(absolute, { absolute, shown });
    }
  }
  return [...files.values()];
}

/** The existing path of this name, else the matches of it as a pattern: from the current folder, then from the workspace. */
async function matchesOf(operand: string, root: string): Promise<string[]> {
  const folders = [process.cwd(), root];
  for (const folder of folders) {
    const named = path.resolve(folder, operand);
    if (existsSync(named)) return [named];
  }
  for (const folder of folders) {
    const matches = await expandPatterns(folder, [operand]);
    if (matches.length > 0) return matches.map((match) => path.resolve(folder, match));
  }
  return [];
}

async function filesInside(folder: string): Promise<string[]> {
  const { files, odd } = await findInputs(folder, ['**/*']);
  // Unreadable ones are opened all the same, so that they are reported by name like any other file that does not open.
  return [...files, ...odd.map((entry) => entry.path)].sort().map((match) => path.join(folder, match));
}

/** As typed; a file of a folder that was typed, or of a pattern, by its own name below it. */
function shownOutside(operand: string, absolute: string): string {
  const typed = path.resolve(operand);
  if (typed === absolute) return operand;
  const below = path.relative(typed, absolute);
  return below.startsWith('..') ? operand : path.posix.join(operand, below.split(path.sep).join('/'));
}
