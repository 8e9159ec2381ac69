/**
 * what a disk may hold after a power cut. Played from recorded effects by the least that POSIX promises: what was synced is there;
 * of what was not, any part may be there, in any order, torn at sectors. Names are there once their folder was synced; of later changes
 * to a folder a first part may be. SQLite's -shm is left out, as after a restart.
 */
import type { DiskEffect } from './disk-record.js';
import path from 'node:path';

const SECTOR_BYTES = 512;

/** Relative path → content. */
export type DiskState = ReadonlyMap<string, Buffer>;

interface Inode {
  readonly isFolder: boolean;
  /** Positions of writes and truncations among the effects. */
  readonly changes: number[];
  /** Position of the last sync, -1 when never. */
  syncedAt: number;
}

/** One change of a folder, whole or not at all: a name comes, goes (null), or both at once when a file is renamed. */
interface FolderChange {
  readonly at: number;
  readonly names: readonly (readonly [string, Inode | null])[];
}

/** Position of what stood there before. */
const BEFORE = -1;

/** The disk after a cut behind the first `cut` effects. `before`: what stood in the folder, all of it synced. */
export function stateAfterCut(
  effects: readonly DiskEffect[],
  cut: number,
  random: () => number,
  before: DiskState = new Map(),
): DiskState {
  const disk = new PlayedDisk(effects, before);
  for (let at = 0; at < cut; at += 1) disk.play(at);
  return disk.survive(random);
}

class PlayedDisk {
  readonly #effects: readonly DiskEffect[];
  readonly #before = new Map<Inode, Buffer>();
  readonly #root = newInode(true);
  /** The disk as running programs see it. */
  readonly #names = new Map<string, Inode>([['', this.#root]]);
  /** By folder, in order. */
  readonly #folderChanges = new Map<string, FolderChange[]>();

  constructor(effects: readonly DiskEffect[], before: DiskState) {
    this.#effects = effects;
    for (const [name, content] of before) {
      for (const folder of foldersAbove(name)) {
        if (!this.#names.has(folder)) this.#change(BEFORE, [[folder, newInode(true)]]);
      }
      const inode = newInode(false);
      this.#before.set(inode, content);
      this.#change(BEFORE, [[name, inode]]);
    }
  }

  play(at: number): void {
    const effect = this.#effects[at];
    if (effect === undefined || effect.kind === 'promise') return;
    const inode = this.#names.get(effect.path);
    switch (effect.kind) {
      case 'create':
      case 'mkdir':
        if (inode === undefined) this.#change(at, [[effect.path, newInode(effect.kind === 'mkdir')]]);
        return;
      case 'write':
      case 'truncate':
        inode?.changes.push(at);
        return;
      case 'sync':
        if (inode !== undefined) inode.syncedAt = at;
        return;
      case 'unlink':
        this.#change(at, [[effect.path, null]]);
        return;
      case 'rename':
        this.#change(at, [
          [effect.path, null],
          [effect.to, inode ?? null],
        ]);
    }
  }

  survive(random: () => number): DiskState {
    const survived = new Map<string, Buffer>();
    this.#surviveFolder('', this.#root, { random, survived });
    return survived;
  }

  #surviveFolder(
    folder: string,
    { syncedAt }: Inode,
    into: { readonly random: () => number; readonly survived: Map<string, Buffer> },
  ): void {
    const changes = this.#folderChanges.get(folder) ?? [];
    const sure = changes.filter(({ at }) => at === BEFORE || at < syncedAt).length;
    const kept = sure + Math.floor(into.random() * (changes.length - sure + 1));
    const names = new Map(changes.slice(0, kept).flatMap((change) => change.names));
    for (const [name, inode] of names) {
      if (inode === null || name.endsWith('-shm')) continue;
      if (inode.isFolder) this.#surviveFolder(name, inode, into);
      else into.survived.set(name, this.#surviveFile(inode, into.random));
    }
  }

  #surviveFile(inode: Inode, random: () => number): Buffer {
    let content = this.#before.get(inode) ?? Buffer.alloc(0);
    for (const at of inode.changes) {
      const effect = this.#effects[at];
      const isSure = at < inode.syncedAt;
      if (!isSure && random() < 0.5) continue;
      if (effect?.kind === 'truncate') content = resized(content, effect.size);
      if (effect?.kind === 'write')
        content = written(content, effect.offset, isSure ? effect.bytes : torn(effect.bytes, random));
    }
    return content;
  }

  #change(at: number, names: FolderChange['names']): void {
    for (const [name, inode] of names) {
      if (inode === null) this.#names.delete(name);
      else this.#names.set(name, inode);
    }
    const folder = folderOf(names[0]?.[0] ?? '');
    const changes = this.#folderChanges.get(folder) ?? [];
    changes.push({ at, names });
    this.#folderChanges.set(folder, changes);
  }
}

function newInode(isFolder: boolean): Inode {
  return { isFolder, changes: [], syncedAt: -1 };
}

function folderOf(name: string): string {
  const folder = path.dirname(name);
  return folder === '.' ? '' : folder;
}

/** Outermost first, without the root. */
function foldersAbove(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

function resized(content: Buffer, size: number): Buffer {
  return size <= content.length
    ? content.subarray(0, size)
    : Buffer.concat([content, Buffer.alloc(size - content.length)]);
}

function written(content: Buffer, offset: number, bytes: Buffer): Buffer {
  const grown = Buffer.from(resized(content, Math.max(content.length, offset + bytes.length)));
  bytes.copy(grown, offset);
  return grown;
}

/** Now and then only whole sectors of the beginning. */
function torn(bytes: Buffer, random: () => number): Buffer {
  if (random() < 0.7) return bytes;
  return bytes.subarray(0, Math.floor((random() * bytes.length) / SECTOR_BYTES) * SECTOR_BYTES);
}
