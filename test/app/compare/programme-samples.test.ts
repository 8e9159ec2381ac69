/** The sample lists of single programmes: each planted case is found, no near miss is, by the file that stands beside them. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareInRun } from '../../../src/app/compare/compare-job.js';
import { ALL_RULES } from '../../../src/catalog/rules/all-rules.js';
import type { Finding } from '../../../src/domain/finding.js';
import { readBatch, storedBatchIds } from '../../../src/workspace/batch-store.js';
import { withExclusiveRun } from '../../../src/workspace/exclusive-run.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';

const SAMPLES = path.resolve('samples/专项');
const LINES = readFileSync(path.join(SAMPLES, 'expected.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | ').slice(0, 2).join(' '));
const PLANTED = LINES.filter((line) => !line.startsWith('near ')).sort();
const NEAR = LINES.filter((line) => line.startsWith('near ')).map((line) => line.slice('near '.length));

let folder: string;
let found: readonly string[];

const subjectOf = ({ rule, unit, person, place }: Finding): string =>
  `${rule} ${unit === 'village' ? `${place.township ?? ''}${place.village ?? ''}` : (person.name ?? '')}`;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-programmes-'));
  cpSync(SAMPLES, folder, { recursive: true });
  await withExclusiveRun(
    { workspaceFolder: folder, command: 'compare', now: () => new Date('2018-07-25T09:00:00+08:00') },
    (run) =>
      compareInRun(run, {
        pass: 'county',
        division: null,
        asOf: '2018-07-25',
        acceptLists: [],
        version: 'test',
        environment: {},
        progress: () => undefined,
      }),
  );
  const { paths } = openWorkspace(folder);
  const [batch = ''] = storedBatchIds(paths);
  found = readBatch(paths, batch)
    .findings.filter(({ rule }) => rule.startsWith('P'))
    .map(subjectOf)
    .sort();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the lists of single programmes', () => {
  it('give exactly the findings that are planted in them', () => {
    expect(found).toEqual(PLANTED);
  });

  it('hold a near miss for each rule, and none is found', () => {
    const rules = ALL_RULES.map(({ number }) => number).filter((number) => number.startsWith('P'));
    expect(rules.filter((rule) => !NEAR.some((line) => line.startsWith(rule)))).toEqual([]);
    expect(NEAR.filter((line) => found.includes(line))).toEqual([]);
  });
});
