import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashBytes } from '../../src/system/hash.js';
import { hashProven, type ProvenHash } from '../../src/system/file-proof.js';
import { KnownHashes } from '../../src/system/known-hashes.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-known-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const state = (): string => path.join(folder, 'hashes.json');
const list = (): string => path.join(folder, 'list.csv');
/** Changes of these files are taken as noted, and as rested at once, so that no test waits a minute. */
const noting = { restMs: Number.NEGATIVE_INFINITY, isNoting: () => true, hash: hashProven };
/** A reading that takes long enough for later changes to be told apart. */
const settled = async (file: string): Promise<ProvenHash> => ({
  ...(await hashProven(file)),
  isSettled: true,
  restedMs: 0,
});

/** A list whose stamps have rested long enough to be told apart, hashed and written down. */
async function hashed(around = noting): Promise<void> {
  writeFileSync(list(), 'one\n');
  const known = new KnownHashes(state(), true, { ...around, hash: settled });
  await known.hash(list());
  await known.save();
}

/** Whether the hash comes without reading the file; it is the right one in any case. */
async function isKnown(isAsked = true, around = noting): Promise<boolean> {
  const reading = vi.fn(hashProven);
  const { sha256, sizeBytes } = await new KnownHashes(state(), isAsked, { ...around, hash: reading }).hash(list());
  expect({ sha256, sizeBytes }).toEqual({
    sha256: hashBytes(readFileSync(list())),
    sizeBytes: readFileSync(list()).length,
  });
  return reading.mock.calls.length === 0;
}

describe('a hash of an earlier run', () => {
  it('is known of a file that nobody touched', async () => {
    await hashed();
    expect(await isKnown()).toBe(true);
  });

  it.each<[string, () => void]>([
    ['appended to', () => appendFileSync(list(), 'two\n')],
    ['written again with the same content', () => writeFileSync(list(), 'one\n')],
    [
      'rewritten at the same size, with the old times',
      () => {
        const { atime, mtime } = statSync(list());
        writeFileSync(list(), 'two\n');
        utimesSync(list(), atime, mtime);
      },
    ],
    [
      'replaced by another file of the same size and times',
      () => {
        const { atime, mtime } = statSync(list());
        writeFileSync(`${list()}.new`, 'two\n');
        utimesSync(`${list()}.new`, atime, mtime);
        renameSync(`${list()}.new`, list());
      },
    ],
    ['given other times', () => utimesSync(list(), 1, 1)],
    ['written down by a memory that was cut', () => writeFileSync(state(), readFileSync(state()).subarray(0, 90))],
    [
      'written down with another hash by hand',
      () => writeFileSync(state(), readFileSync(state(), 'utf8').replaceAll(/"sha256":"../gu, '"sha256":"00')),
    ],
  ])('is not known of a file that was %s', async (_how, change) => {
    await hashed();
    change();
    expect(await isKnown()).toBe(false);
  });

  it('is not asked for where everything is to be computed anew', async () => {
    await hashed();
    expect(await isKnown(false)).toBe(false);
  });

  it('is not known where the system does not note changes by itself', async () => {
    await hashed();
    expect(await isKnown(true, { ...noting, isNoting: () => false })).toBe(false);
  });

  it('is not written down of a file that was just changed', async () => {
    await hashed({ ...noting, restMs: 60_000 });
    expect(await isKnown()).toBe(false);
  });

  it('stays known while another pass asks for other files, and goes with the file', async () => {
    const saveWith = async (file: string): Promise<void> => {
      const known = new KnownHashes(state(), true, noting);
      await known.hash(file);
      await known.save();
    };
    await hashed();
    const other = path.join(folder, 'other.csv');
    writeFileSync(other, 'three\n');
    await saveWith(other);
    expect(await isKnown()).toBe(true);
    rmSync(list());
    await saveWith(other);
    expect(readFileSync(state(), 'utf8')).not.toContain('list.csv');
  });

  it('throws as reading does where the file is gone', async () => {
    await hashed();
    rmSync(list());
    await expect(new KnownHashes(state(), true, noting).hash(list())).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
