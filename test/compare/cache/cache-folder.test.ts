import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveCache, openCache } from '../../../src/compare/cache/cache-folder.js';
import { SqliteEngine } from '../../../src/compare/sqlite-engine.js';
import type { CachedPass } from '../../../src/compare/cache/cached-pass.js';

const WANTED = { key: 'k', asOf: '2018-07-25' };
const PASS: CachedPass = {
  ...WANTED,
  mark: 'm',
  places: [{ file: '名册.csv', sheet: null }],
  people: {
    problems: [],
    rowsByFile: new Map([['名册.csv', 3]]),
    sheets: [
      {
        role: 'register',
        sheet: { placeId: 0, file: '名册.csv', columns: new Set(['name', 'id_number']), givesHouseholds: false },
      },
    ],
    spellings: [],
    isWhole: true,
    validUntil: '2018-08-01',
  },
  scopes: [
    {
      key: '990121',
      subjects: {
        persons: 3,
        households: 1,
        keyed: 3,
        shared: { numbers: 0, example: null },
        counties: ['990121'],
        files: [0],
        lost: [],
      },
    },
  ],
  lists: [],
};

let folder: string;
const engine = (): SqliteEngine => new SqliteEngine(folder);
const state = (): string => path.join(folder, 'cache.json');

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'bidui-folder-')), 'work');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'work-990121.db'), 'a store');
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

describe('what a pass leaves', () => {
  it('is what the next one takes, once, for its owner only', async () => {
    await saveCache(folder, engine(), PASS);
    expect(statSync(state()).mode & 0o777).toBe(0o600);
    expect(await openCache(folder, engine(), WANTED)).toEqual(PASS);
    expect(existsSync(state())).toBe(false);
    expect(await openCache(folder, engine(), WANTED)).toBeNull();
    expect(existsSync(folder)).toBe(false);
  });

  it.each([
    ['another key', { ...WANTED, key: 'other' }],
    ['an earlier day', { ...WANTED, asOf: '2018-07-24' }],
    ['the day on which something is read otherwise', { ...WANTED, asOf: '2018-08-01' }],
    ['nobody', null],
  ])('is not for %s', async (_whom, wanted) => {
    await saveCache(folder, engine(), PASS);
    expect(await openCache(folder, engine(), wanted)).toBeNull();
    expect(existsSync(folder)).toBe(false);
  });

  it('is nothing where it cannot be written, and nobody hears of it', async () => {
    mkdirSync(path.join(state(), 'in the way'), { recursive: true });
    await expect(saveCache(folder, engine(), PASS)).resolves.toBeUndefined();
    expect(existsSync(folder)).toBe(false);
    await expect(saveCache(folder, engine(), PASS)).resolves.toBeUndefined();
  });
});
