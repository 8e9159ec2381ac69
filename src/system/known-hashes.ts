/**
 * Hashes of input files over runs, so that a night with nothing new need not read every byte again. A hash is known of a file only while
 * device, inode, size and both times are those of the reading, where they had rested for a minute by then: the system writes the time of
 * change by itself, nobody can set it back. Other file systems than those named here, and files just changed, are hashed each time.
 */
import { existsSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { removeFileDurably, writeFileAtomic } from './atomic-file.js';
import { hashProven, stampsOf, type ProvenHash } from './file-proof.js';
import { hashText } from './hash.js';

/** A page of a mapped file may be changed unseen until the system has written it away, which it does within half a minute. */
const REST_MS = 60_000;

/** File systems that note every change by themselves, by the magic numbers of statfs(2): ext, XFS, Btrfs, ZFS, F2FS, overlay. */
const NOTING_FILE_SYSTEMS: ReadonlySet<number> = new Set([
  0xef53, 0x58465342, 0x9123683e, 0x2fc12fc1, 0xf2f52010, 0x794c7630,
]);

interface KnownFile {
  readonly stamps: string;
  readonly sha256: string;
}

interface Surroundings {
  readonly restMs: number;
  /** Whether the system notes every change of a file by itself. */
  readonly isNoting: (file: string) => boolean;
  readonly hash: typeof hashProven;
}

export class KnownHashes {
  readonly #file: string;
  readonly #known: ReadonlyMap<string, KnownFile>;
  readonly #next = new Map<string, KnownFile>();
  readonly #asked = new Set<string>();
  readonly #around: Surroundings;

  /** `isAsked` false: nothing that is known counts. */
  constructor(
    file: string,
    isAsked: boolean,
    around: Surroundings = { restMs: REST_MS, isNoting: isOnNotingFileSystem, hash: hashProven },
  ) {
    this.#file = file;
    this.#known = isAsked ? read(file) : new Map();
    this.#around = around;
  }

  /** As hashProven. */
  async hash(file: string): Promise<ProvenHash> {
    this.#asked.add(file);
    const known = this.#known.get(file);
    if (known !== undefined && this.#around.isNoting(file)) {
      const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
      if (stats?.isFile() === true && stampsOf(stats) === known.stamps) {
        this.#next.set(file, known);
        return { ...known, sizeBytes: Number(stats.size), isSettled: true };
      }
    }
    const hash = await this.#around.hash(file);
    const { stamps, sha256, restedMs = 0 } = hash;
    if (restedMs >= this.#around.restMs && this.#around.isNoting(file)) this.#next.set(file, { stamps, sha256 });
    return hash;
  }

  /** Writes down what is known. Where that fails files are hashed again. Files of the other passes stay known while they are there. */
  async save(): Promise<void> {
    const others = [...this.#known].filter(([file]) => !this.#asked.has(file) && existsSync(file));
    const text = textOf(new Map([...others, ...this.#next]));
    if (text === textOf(this.#known)) return;
    const body = `${hashText(text)}\n${text}\n`;
    await writeFileAtomic(this.#file, body).catch(() => removeFileDurably(this.#file).catch(() => undefined));
  }
}

function isOnNotingFileSystem(file: string): boolean {
  try {
    return NOTING_FILE_SYSTEMS.has(statfsSync(file).type);
  } catch {
    return false;
  }
}

function textOf(files: ReadonlyMap<string, KnownFile>): string {
  return JSON.stringify([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Empty for a file that is missing, cut or changed. */
function read(file: string): ReadonlyMap<string, KnownFile> {
  try {
    const [hash, text = ''] = readFileSync(file, 'utf8').split('\n');
    return hashText(text) === hash ? new Map(JSON.parse(text) as [string, KnownFile][]) : new Map();
  } catch {
    return new Map();
  }
}
