/**
 * A copy of a workspace for a command that must not write: settings, key, ledger, state and results are copied, every other file is a link
 * to the real one, since outputs replace files and never write into them. It lies outside the workspace, for its owner only. Must not
 * change or lock anything in the real workspace.
 */
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  type Stats,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { lockedBy, lockHolder } from '../store/run-lock.js';
import { isRunningHere } from '../system/running-process.js';
import { workspacePaths } from '../system/workspace-files.js';

/** A real folder and what stands for it. */
interface Pair {
  readonly real: string;
  readonly scratch: string;
}

const PREFIX = 'bidui-dry-run-';

/** Files of lock and database engine, and notes of folders elsewhere that a command would tidy up. */
const UNCOPIED = new Set(['lock.json', 'lock.db', 'outside']);

export class ScratchWorkspace {
  readonly #folder: string;
  readonly #pairs: Pair[] = [];
  readonly #remove = (): void => rmSync(this.#folder, { recursive: true, force: true });

  /** Throws UserError workspace-locked while another command writes there. */
  constructor(workspaceFolder: string) {
    const real = path.resolve(workspaceFolder);
    const paths = workspacePaths(real);
    requireNoWriter(paths.state);
    const temporary = realpathSync(tmpdir());
    removeOrphans(temporary);
    this.#folder = mkdtempSync(path.join(temporary, `${PREFIX}${process.pid}-`));
    // A signal ends the process without unwinding.
    process.once('exit', this.#remove);
    const scratch = path.join(this.#folder, 'workspace', path.basename(real));
    this.#pairs.push({ real, scratch });
    mkdirSync(path.dirname(scratch));
    if (!existsSync(real)) return;
    if (existsSync(paths.settings)) copyTree(real, scratch, { isOwn: (name) => isOwnEntry(name), seen: new Set() });
    else mirrorEntries(real, scratch);
  }

  /** Every real folder with what stands for it, the workspace first. */
  get pairs(): readonly Pair[] {
    return this.#pairs;
  }

  /** Stands for the workspace. */
  get root(): string {
    return this.#pairs[0]?.scratch ?? this.#folder;
  }

  /** Where a command writes instead of to a path that was typed. */
  redirect(typed: string): string {
    const real = path.resolve(typed);
    for (const pair of this.#pairs) {
      const inside = path.relative(pair.real, real);
      if (!isOutside(inside)) return path.join(pair.scratch, inside);
    }
    let existing = path.dirname(real);
    while (!existsSync(existing) && existing !== path.dirname(existing)) existing = path.dirname(existing);
    const scratch = path.join(this.#folder, `outside-${this.#pairs.length}`);
    mkdirSync(scratch);
    const target = path.join(scratch, path.relative(existing, real));
    const stats = statSync(real, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) mirrorEntries(real, target);
    else if (stats !== undefined) linkTo(real, target);
    this.#pairs.push({ real: existing, scratch });
    return target;
  }

  /** A text with real paths in the place of those of the copy. */
  shown(text: string): string {
    return this.#pairs.reduce((shown, { real, scratch }) => shown.replaceAll(scratch, real), text);
  }

  remove(): void {
    process.off('exit', this.#remove);
    this.#remove();
  }
}

function isOutside(relative: string): boolean {
  return relative.startsWith('..') || path.isAbsolute(relative);
}

/** A database that is written to while it is copied would be torn. Throws UserError workspace-locked. */
function requireNoWriter(state: string): void {
  const holder = lockHolder(state);
  if (holder !== null && (holder.host !== hostname() || isRunningHere(holder.pid))) throw lockedBy(holder);
}

/** At the top of a workspace: what bidui itself keeps there. */
function isOwnEntry(name: string): boolean {
  const { settings, state, results } = workspacePaths('');
  return name.startsWith(`${path.parse(settings).name}.`) || name === state || name === results;
}

interface Copying {
  /** True for entries whose content is copied and not only linked. */
  readonly isOwn: (name: string) => boolean;
  /** Real folders on the way, against links that lead in circles. */
  readonly seen: ReadonlySet<string>;
}

function copyTree(from: string, to: string, { isOwn, seen }: Copying): void {
  const whole = realpathSync(from);
  if (seen.has(whole)) return;
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(from)) {
    if (UNCOPIED.has(name) || name.endsWith('-shm')) continue;
    const [source, target] = [path.join(from, name), path.join(to, name)];
    const stats = statSync(source, { throwIfNoEntry: false });
    const isCopied = isOwn(name);
    if (stats?.isDirectory() === true) {
      copyTree(source, target, { isOwn: () => isCopied, seen: new Set([...seen, whole]) });
    } else if (isCopied && stats?.isFile() === true) copyFile(source, target, stats);
    else linkTo(source, target);
  }
}

/** Entries of a folder that is no workspace, one step deep: enough to see whether it is empty, and never a whole home folder. */
function mirrorEntries(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) mkdirSync(target);
    else linkTo(path.join(from, entry.name), target);
  }
}

function copyFile(source: string, target: string, { atime, mtime }: Stats): void {
  copyFileSync(source, target, constants.COPYFILE_FICLONE);
  utimesSync(target, atime, mtime);
}

/** Windows lets not everybody make symbolic links. */
function linkTo(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch {
    try {
      linkSync(source, target);
    } catch {
      if (lstatSync(source).isFile()) copyFileSync(source, target, constants.COPYFILE_FICLONE);
    }
  }
}

/** Copies of commands that were killed so hard that they could remove nothing. */
function removeOrphans(temporary: string): void {
  for (const name of readdirSync(temporary)) {
    const [, pid] = new RegExp(`^${PREFIX}(\\d+)-`, 'u').exec(name) ?? [];
    if (pid === undefined || isRunningHere(Number(pid))) continue;
    const folder = path.join(temporary, name);
    if (lstatSync(folder, { throwIfNoEntry: false })?.uid === process.getuid?.())
      rmSync(folder, { recursive: true, force: true });
  }
}
