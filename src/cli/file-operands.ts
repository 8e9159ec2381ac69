/** Files named on the command line: patterns are resolved here as well as by the shell, because Windows shells do not. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../domain/problem.js';
import { expandPatterns } from '../system/workspace-files.js';

export interface NamedFile {
  readonly absolute: string;
  /** As messages show it: relative to the workspace where it lies inside, else as given. */
  readonly shown: string;
}

/** Each file once, in the order named. Throws UserError file-missing for an operand that names nothing. */
export async function resolveFiles(operands: readonly string[], workspaceFolder: string): Promise<NamedFile[]> {
  const files = new Map<string, NamedFile>();
  const root = path.resolve(workspaceFolder);
  for (const operand of operands) {
    const matches = existsSync(operand) ? [path.resolve(operand)] : await matchesOf(operand, root);
    if (matches.length === 0)
      throw new UserError('file-missing', {}, { file: operand, sheet: null, rowNumber: null, column: null });
    for (const absolute of matches) {
      const inside = path.relative(root, absolute);
      const isInside = inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside);
      files.set(absolute, { absolute, shown: isInside ? inside.split(path.sep).join('/') : operand });
    }
  }
  return [...files.values()];
}

/** Matches below the current folder, else below the workspace. */
async function matchesOf(operand: string, root: string): Promise<string[]> {
  for (const folder of [process.cwd(), root]) {
    const matches = await expandPatterns(folder, [operand]);
    if (matches.length > 0) return matches.map((match) => path.resolve(folder, match));
  }
  return [];
}
