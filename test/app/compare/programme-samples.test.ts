/** The sample lists of single programmes: each planted case is found, no near miss is, by the file that stands beside them. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareInRun } from '../../../src/app/compare/compare-job.js';
import { ALL_RULES } from '../../../src/catalog/rules/all-rules.js';
import type { Finding } from '../../../src/domain/finding.js';
import { readBatch, storedBatchIds } from '../../../src/workspace/batch-store.js';
import { withExclusiveRun } from '../../../src/workspace/exclusive-run.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';

interface Sample {
  readonly folder: string;
  readonly planted: readonly string[];
  readonly near: readonly string[];
  /** Rules that the sample speaks of. */
  readonly rules: ReadonlySet<string>;
}

function sampleOf(name: string): Sample {
  const folder = path.resolve('samples', name);
  const lines = readFileSync(path.join(folder, 'expected.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | ').slice(0, 2).join(' '));
  const planted = lines.filter((line) => !line.startsWith('near ')).sort();
  const near = lines.filter((line) => line.startsWith('near ')).map((line) => line.slice('near '.length));
  return { folder, planted, near, rules: new Set([...planted, ...near].map((line) => line.split(' ')[0] ?? '')) };
}

const subjectOf = ({ rule, unit, person, place }: Finding): string =>
  `${rule} ${unit === 'village' ? `${place.township ?? ''}${place.village ?? ''}` : (person.name ?? '')}`;

async function compare(folder: string, asOf: string): Promise<void> {
  await withExclusiveRun(
    { workspaceFolder: folder, command: 'compare', now: () => new Date(`${asOf}T09:00:00+08:00`) },
    (run) =>
      compareInRun(run, {
        ...{ pass: 'county', division: null, asOf, acceptLists: [], findsPrevious: true },
        ...{ version: 'test', environment: {}, progress: () => undefined },
      }),
  );
}

/** Findings of the sample's rules, in a copy of it. */
async function foundIn({ folder: sample, rules }: Sample): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bidui-programmes-'));
  cpSync(sample, folder, { recursive: true });
  const register = path.join(folder, '收件', '名册.csv');
  const before = path.join(folder, '上期', '名册.csv');
  // Findings about who came and went need the register of an earlier pass.
  if (existsSync(before)) {
    const now = readFileSync(register);
    cpSync(before, register);
    await compare(folder, '2018-06-25');
    writeFileSync(register, now);
  }
  await compare(folder, '2018-07-25');
  const { paths } = openWorkspace(folder);
  const batch = storedBatchIds(paths).find((id) => id.startsWith('2018-07-25')) ?? '';
  const { findings } = readBatch(paths, batch);
  rmSync(folder, { recursive: true, force: true });
  return findings
    .filter(({ rule }) => rules.has(rule))
    .map(subjectOf)
    .sort();
}

describe.each([
  ['专项', ALL_RULES.map(({ number }) => number).filter((number) => number.startsWith('P'))],
  ['核对', 'C16 C26 C31 C32 C33 D22 F14 F17 G17 G19 G20 H23 H44 H45 J05 J06 J07 J10 K03 K06 K07 K08'.split(' ')],
  ['保障', 'C14 C15 C17 C22 C24 D15 D16 D17 D19 D20 D27 E06 E08 E14 E26 E28'.split(' ')],
  ['时序', ['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T08', 'T09', 'T10', 'T11', 'E24', 'F12', 'F13', 'J08']],
])('the lists of samples/%s', (name, rules) => {
  const sample = sampleOf(name);
  let found: readonly string[];
  beforeAll(async () => {
    found = await foundIn(sample);
  }, 120_000);

  it('give exactly the findings that are planted in them', () => {
    expect(found).toEqual(sample.planted);
  });

  it('hold a planted case and a near miss for each rule, and none of these is found', () => {
    const lacking = (lines: readonly string[]) => rules.filter((rule) => !lines.some((line) => line.startsWith(rule)));
    expect([lacking(sample.planted), lacking(sample.near)]).toEqual([[], []]);
    expect(sample.near.filter((line) => found.includes(line))).toEqual([]);
  });
});
