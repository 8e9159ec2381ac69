/**
 * Patterns → regular files inside a workspace, and by name everything else that a pattern meets: pipes, devices, sockets, dangling and
 * circular links, names that are no UTF-8, folders that link elsewhere. Never opens a file, so that nothing can hang here.
 */
import { lstatSync, readdir, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import path from 'node:path';
import { glob } from 'tinyglobby';

/** Why a path that a pattern meets is no input. */
export type Oddity =
  | 'pipe'
  | 'device'
  | 'socket'
  | 'dangling'
  | 'circular'
  | 'name'
  | 'folder_link'
  | 'vanished'
  | 'unreadable';

export interface OddInput {
  /** Relative to the root with forward slashes; of a name that is no UTF-8, with replacement characters. */
  readonly path: string;
  readonly oddity: Oddity;
}

export interface FoundInputs {
  /** Relative to the root with forward slashes, sorted by code point, each once. */
  readonly files: readonly string[];
  readonly odd: readonly OddInput[];
}

/** Lock files of spreadsheet programs (~$名册.xlsx, .~lock.名册.xlsx#) are no inputs. */
const LOCK_FILE = /^(~\$|\.~)/u;

/** A text that names an existing path is that path, whatever characters it has. Links to files are followed, those to folders are not. */
export async function findInputs(root: string, patterns: readonly string[]): Promise<FoundInputs> {
  const finder = new InputFinder(root);
  for (const pattern of patterns) await finder.find(pattern);
  return finder.found;
}

/** Null for a regular file, or a link to one; otherwise why it is none. Folders are null too: they are no single input. */
export function oddityOf(file: string): Oddity | null {
  try {
    return oddityOfKind(statSync(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ELOOP') return 'circular';
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return 'unreadable';
    return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true ? 'dangling' : 'vanished';
  }
}

function oddityOfKind(kind: Pick<Stats, 'isFIFO' | 'isSocket' | 'isFile' | 'isDirectory'>): Oddity | null {
  if (kind.isFile() || kind.isDirectory()) return null;
  if (kind.isFIFO()) return 'pipe';
  return kind.isSocket() ? 'socket' : 'device';
}

class InputFinder {
  readonly #root: string;
  readonly #files = new Set<string>();
  readonly #odd = new Map<string, Oddity>();
  /** Folder → whether it is a link that leaves the workspace. */
  readonly #leaves = new Map<string, boolean>();
  /** Paths whose bytes are no UTF-8, by the name that readdir gives them. */
  readonly #unnamed = new Set<string>();
  #depth = 0;

  constructor(root: string) {
    this.#root = path.resolve(root);
  }

  get found(): FoundInputs {
    const odd = [...this.#odd].map(([file, oddity]) => ({ path: file, oddity }));
    return {
      files: [...this.#files].sort(),
      odd: odd.sort((one, other) => (one.path < other.path ? -1 : 1)),
    };
  }

  async find(pattern: string): Promise<void> {
    const literal = path.resolve(this.#root, pattern);
    const named = lstatSync(literal, { throwIfNoEntry: false });
    if (named !== undefined && !isFolder(literal)) {
      this.#take(literal);
      return;
    }
    this.#depth = depthOf(pattern);
    const matches = await glob(pattern.replaceAll('\\', '/'), {
      cwd: this.#root,
      absolute: true,
      onlyFiles: true,
      dot: false,
      expandDirectories: false,
      followSymbolicLinks: false,
      fs: { readdir: this.#readdir as typeof readdir },
    });
    for (const match of matches) if (!LOCK_FILE.test(path.basename(match))) this.#take(path.resolve(match));
  }

  #take(file: string): void {
    const outside = this.#folderElsewhere(file);
    if (outside !== null) {
      this.#odd.set(this.#relative(outside), 'folder_link');
      return;
    }
    const oddity = this.#unnamed.has(file) ? 'name' : oddityOf(file);
    if (oddity === null) this.#files.add(this.#relative(file));
    else this.#odd.set(this.#relative(file), oddity);
  }

  /** The first folder on the way from the root to the file that is a link out of the workspace, or null. */
  #folderElsewhere(file: string): string | null {
    const steps = path.relative(this.#root, path.dirname(file)).split(path.sep);
    if (steps[0] === '..' || path.isAbsolute(steps[0] ?? '')) return null;
    let folder = this.#root;
    for (const step of steps) {
      folder = path.join(folder, step);
      if (folder !== this.#root && this.#isLinkElsewhere(folder)) return folder;
    }
    return null;
  }

  #isLinkElsewhere(folder: string): boolean {
    let leaves = this.#leaves.get(folder);
    if (leaves === undefined) {
      leaves = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true && !this.#isInside(folder);
      this.#leaves.set(folder, leaves);
    }
    return leaves;
  }

  #isInside(folder: string): boolean {
    try {
      const way = path.relative(realpathSync(this.#root), realpathSync(folder));
      return !way.startsWith('..') && !path.isAbsolute(way);
    } catch {
      return false;
    }
  }

  /** As readdir with types; everything that is no folder counts as a file, so that a pattern that fits it meets it. Links to folders are reported. */
  readonly #readdir = (
    folder: string,
    _options: unknown,
    done: (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void,
  ): void => {
    readdir(folder, { withFileTypes: true, encoding: 'buffer' }, (error, entries) => {
      if (error !== null) done(error, []);
      else
        done(
          null,
          entries.flatMap((entry) => this.#seen(folder, entry) ?? []),
        );
    });
  };

  #seen(folder: string, entry: Dirent<Buffer>): Dirent | null {
    const name = entry.name.toString('utf8');
    const full = path.resolve(folder, name);
    const isUnnamed = !Buffer.from(name, 'utf8').equals(entry.name);
    if (isUnnamed) this.#unnamed.add(full);
    const isLinkedFolder = entry.isSymbolicLink() && !isUnnamed && isFolder(full);
    if (isLinkedFolder || (isUnnamed && entry.isDirectory())) {
      // Only where the pattern would have gone on into it.
      if (this.#stepsTo(full) < this.#depth) this.#odd.set(this.#relative(full), isUnnamed ? 'name' : 'folder_link');
      return null;
    }
    const isDirectory = entry.isDirectory();
    const shown = { name, parentPath: folder, isFile: () => !isDirectory, isDirectory: () => isDirectory };
    return { ...shown, isSymbolicLink: () => false } as unknown as Dirent;
  }

  #stepsTo(file: string): number {
    return path.relative(this.#root, file).split(path.sep).length;
  }

  #relative(file: string): string {
    return path.relative(this.#root, file).split(path.sep).join('/');
  }
}

/** Steps of a pattern; without end where it goes into any depth. */
function depthOf(pattern: string): number {
  const steps = pattern.split(/[\\/]/u).filter((step) => step !== '.' && step !== '');
  return steps.includes('**') ? Infinity : steps.length;
}

function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false;
  }
}
