/**
 * Unfinished files of commands that were killed, inside the workspace and where they were to write outside it. A command that writes outside
 * notes the folder in .bidui/outside first; the next command of any kind cleans up. Nothing of a command that still runs is touched.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hostname } from 'node:os';
import { hasLeftovers, removeLeftovers } from '../system/atomic-file.js';
import { hashText } from '../system/hash.js';
import { isRunningHere } from '../system/running-process.js';
import { workspacePaths, type WorkspacePaths } from '../system/workspace-files.js';

/** A note of a folder outside the workspace in which a command writes. */
interface OutsideNote {
  readonly folder: string;
  readonly pid: number;
  readonly host: string;
}

/** Does work that writes a file or folder anywhere; what a kill leaves there is removed by the next command. */
export async function writingOutside<Result>(
  { root, state }: WorkspacePaths,
  target: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const folder = path.dirname(path.resolve(target));
  if (folder === root) return work();
  const note: OutsideNote = { folder, pid: process.pid, host: hostname() };
  const file = path.join(outsideFolder(state), `${hashText(`${folder}\n${process.pid}`).slice(0, 16)}.json`);
  await mkdir(outsideFolder(state), { recursive: true, mode: 0o700 });
  await writeFile(file, JSON.stringify(note), { mode: 0o600 });
  const result = await work();
  await rm(file, { force: true });
  return result;
}

/** For a run that holds the lock. Returns how many files and folders were removed. */
export async function removeAllLeftovers({ root, results, state }: WorkspacePaths): Promise<number> {
  let removed = await removeLeftovers(root, { isDeep: false });
  for (const folder of [results, state]) removed += await removeLeftovers(folder);
  for (const { file, note } of await outsideNotes(state)) {
    if (note !== null && isRunning(note)) continue;
    if (note !== null) removed += await removeLeftovers(note.folder, { isDeep: false });
    await rm(file, { force: true });
  }
  return removed;
}

/** Before any command: where the last one was killed, what it left is removed. A medium that cannot be written is left alone. */
export async function tidyAfterKill(workspaceFolder: string, command: string): Promise<void> {
  const paths = workspacePaths(path.resolve(workspaceFolder));
  const { root, state } = paths;
  try {
    const wasKilled = existsSync(path.join(state, 'lock.json')) || (await hasLeftovers(root));
    if (!wasKilled && (await outsideNotes(state)).length === 0) return;
    // Loaded only now: most commands find nothing, and some never need the database engine.
    const { acquireRunLock } = await import('../store/run-lock.js');
    const lock = acquireRunLock(state, { pid: process.pid, user: '', host: hostname(), since: '', command });
    try {
      await removeAllLeftovers(paths);
    } finally {
      lock.release();
    }
  } catch {
    // Another run works here, or nothing can be written: the next command tries again.
  }
}

function outsideFolder(state: string): string {
  return path.join(state, 'outside');
}

async function outsideNotes(state: string): Promise<{ readonly file: string; readonly note: OutsideNote | null }[]> {
  const names = await readdir(outsideFolder(state)).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).map((name) => path.join(outsideFolder(state), name));
  return Promise.all(files.map(async (file) => ({ file, note: await readNote(file) })));
}

/** Null for a note that was cut. */
async function readNote(file: string): Promise<OutsideNote | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as OutsideNote;
  } catch {
    return null;
  }
}

function isRunning({ pid, host }: OutsideNote): boolean {
  if (host !== hostname() || pid === process.pid) return false;
  return isRunningHere(pid);
}
