// No command writes anything that should not: each that writes with --dry-run, each that only reads as it is.
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  DRY_RUN_CASES,
  fingerprintOf,
  prepareOffice,
  READING_CASES,
  type PreparedNames,
} from '../support/dry-run-cases.js';
import { runBidui, type Ended } from '../support/run-bidui.js';

let folder: string;
let workspace: string;
let names: PreparedNames;

const run = (words: readonly string[]): Promise<Ended> => runBidui([...words, '-w', workspace], { cwd: workspace });

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-dry-ci-'));
  ({ workspace, names } = await prepareOffice(folder, run, (made) => (workspace = made)));
  await run(['backup', path.join(names.beside, '旧.db')]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(Object.keys(DRY_RUN_CASES))('%s --dry-run changes nothing', async (name) => {
  const { words, ends = [0] } = DRY_RUN_CASES[name] ?? { words: () => [] };
  const before = fingerprintOf(folder);
  const { status, stdout, stderr } = await run([...words(names), '--dry-run']);
  expect(ends, stderr).toContain(status);
  expect(fingerprintOf(folder)).toEqual(before);
  expect(`${stdout}${stderr}`).not.toContain('bidui-dry-run-');
});

/** A reader of the ledger marks its place in the shared memory beside it, and doctor probes whether folders can be written. */
const filesOf = (): readonly string[] =>
  fingerprintOf(folder, (name) => !name.endsWith('-shm') && lstatSync(path.join(folder, name)).isFile());

test.each(Object.keys(READING_CASES))('%s only reads', async (name) => {
  const { words, ends = [0] } = READING_CASES[name] ?? { words: () => [] };
  const before = filesOf();
  const { status, stderr } = await run(words(names));
  expect(ends, stderr).toContain(status);
  expect(filesOf()).toEqual(before);
});

test('a killed dry run leaves its copy only until the next one', async () => {
  const copies = path.join(folder, '副本');
  mkdirSync(copies);
  const environment = { ...process.env, TMPDIR: copies };
  await runBidui(['run', 'county', '--as-of', '2018-08-25', '--dry-run', '-w', workspace], {
    environment,
    killAfterMs: 1_500,
  });
  await runBidui(['dispatch', '--dry-run', '-w', workspace], { environment });
  expect(readdirSync(copies).filter((name) => name.startsWith('bidui-dry-run-'))).toEqual([]);
});
