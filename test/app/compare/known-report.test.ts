// A run with nothing new leaves the files of its report as they lie; whatever may make them others has them written again.
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareInRun } from '../../../src/app/compare/compare-job.js';
import { runWholePass } from '../../../src/app/compare/whole-run.js';
import { withExclusiveRun, type ExclusiveRun } from '../../../src/workspace/exclusive-run.js';
import { writeTinyWorkspace } from '../../support/tiny-workspace.js';

const DAY = '2018-07-25';
const JOB = {
  pass: 'county' as const,
  division: null,
  asOf: DAY,
  version: 'test',
  environment: {},
  progress: () => undefined,
};
let folder: string;
/** The folder of the last report. */
let results = '';
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-known-'));
  writeTinyWorkspace(folder);
  await night();
}, 900_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function exclusive<T>(work: (run: ExclusiveRun) => Promise<T>): Promise<T> {
  const now = (): Date => new Date('2018-07-25T01:00:00Z');
  return withExclusiveRun({ workspaceFolder: folder, command: 'run', now }, work);
}

/** Files of the report, each with what changes when it is written. */
async function night(version = 'test', force = false): Promise<ReadonlyMap<string, string>> {
  const { report } = await exclusive((run) =>
    runWholePass(run, { ...JOB, version, force }, { due: null, isDoubtAccepted: true }),
  );
  results = report.folder;
  const names = report.outputs.map((output) => output.path);
  expect(names).toContain('疑点清单.xlsx');
  return new Map(names.map((name) => [name, writingOf(name)]));
}

/** Another text after each writing. */
function writingOf(name: string): string {
  const stats = statSync(path.join(results, name), { bigint: true, throwIfNoEntry: false });
  return stats === undefined ? 'gone' : [stats.ino, stats.ctimeNs].join(' ');
}

it('every file lies as it was', { timeout: 120_000 }, async () => {
  const first = await night();
  expect(first.size).toBeGreaterThan(2);
  expect(await night()).toEqual(first);
});

it.each<[string, () => unknown]>([
  ['a file was changed', () => appendFileSync(path.join(results, '疑点清单.xlsx'), ' ')],
  ['a file is gone', () => rmSync(path.join(results, '疑点清单.xlsx'))],
  ['the manifest is gone', () => rmSync(path.join(results, 'manifest.json'))],
  ['the note of the last report is cut', () => cutNote()],
  ['another day was compared', () => exclusive((run) => compareInRun(run, { ...JOB, asOf: '2018-07-20' }))],
])('they are written again when %s', { timeout: 120_000 }, async (_when, change) => {
  const before = await night();
  await change();
  const changed = writingOf('疑点清单.xlsx');
  const after = await night();
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect(after.get('疑点清单.xlsx')).not.toBe(changed);
});

it('they are written again for another version and by force', { timeout: 120_000 }, async () => {
  const before = await night();
  const forced = await night('test', true);
  expect(forced.get('疑点清单.xlsx')).not.toBe(before.get('疑点清单.xlsx'));
  const next = await night('next');
  expect(next.size).toBe(before.size);
});

function noteFile(): string {
  const batches = path.join(folder, '.bidui', 'batches');
  return path.join(batches, path.basename(results), 'reported.json');
}

function cutNote(): void {
  const note = readFileSync(noteFile());
  rmSync(noteFile());
  appendFileSync(noteFile(), note.subarray(0, note.length - 5));
}
