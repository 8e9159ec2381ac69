import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Folders whose files are one of a kind each, found by their names: they may grow. */
const GROWING = /^(?:catalog(?:\/.*)?|cli\/commands)$/u;
/** Data, one entry a line. */
const DATA = /^catalog\//u;
const MOST_FILES = 20;
const MOST_LINES = 400;

const src = new URL('../../src/', import.meta.url);
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(path.sep).join('/'));

describe('the house', () => {
  it(`has at most ${String(MOST_FILES)} files beside each other`, () => {
    const counts = new Map<string, number>();
    for (const file of files) counts.set(path.posix.dirname(file), (counts.get(path.posix.dirname(file)) ?? 0) + 1);
    expect(counts.size).toBeGreaterThan(50);
    expect([...counts].filter(([folder, count]) => count > MOST_FILES && !GROWING.test(folder))).toEqual([]);
  });

  it(`has no file of more than ${String(MOST_LINES)} lines, blank ones and comments included`, () => {
    const long = files
      .filter((file) => !DATA.test(file))
      .filter((file) => readFileSync(new URL(file, src), 'utf8').trimEnd().split('\n').length > MOST_LINES);
    expect(long).toEqual([]);
  });
});
