/** Which batch is the last one: the same answer for everybody who asks, and never one that was taken back. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { changesSinceLast } from '../../src/app/compare/since-last-batch.js';
import { overviewOf } from '../../src/app/compare/run-overview.js';
import { diffBatches } from '../../src/app/history/diff.js';
import { listRuns, showRun } from '../../src/app/history/runs.js';
import { undoBatch } from '../../src/app/ledger/decide.js';
import { explainFinding } from '../../src/app/ledger/explain.js';
import type { Finding } from '../../src/domain/finding.js';
import { PASSES } from '../../src/domain/pass.js';
import { storeBatch } from '../../src/workspace/batch-store.js';
import {
  batchBefore,
  batchesBefore,
  chooseBatch,
  lastOfDivisions,
  lastOfOffice,
  lastOfPass,
  standingBatches,
} from '../../src/workspace/standing-batches.js';
import { workspacePaths } from '../../src/system/workspace-files.js';
import { inventedBatch, inventedFinding, SECRET, temporaryFolder } from '../support/ledger-fixture.js';
import { LoopWorkspace } from '../support/loop-workspace.js';
import { PROJECT } from '../support/run-bidui.js';

describe('the last batch of an office', () => {
  const [COUNTY, LATER, CITY, PROVINCE] = [
    '2018-07-25-county-01',
    '2018-08-25-county-01',
    '2018-08-25-city-01',
    '2018-08-25-province-01',
  ] as const;
  it.each([
    ['county', [COUNTY, PROVINCE], COUNTY],
    ['county', [COUNTY, LATER, CITY], LATER],
    ['county', [CITY, PROVINCE], PROVINCE],
    ['city', [LATER, CITY, PROVINCE], CITY],
    ['city', [COUNTY, PROVINCE], COUNTY],
    ['province', [LATER, CITY, PROVINCE], PROVINCE],
    ['province', [COUNTY, LATER], LATER],
    ['county', [], undefined],
  ] as const)('of the level %s among %j is %s', async (level, ids, expected) => {
    const paths = workspacePaths(temporaryFolder());
    for (const id of ids) {
      const pass = PASSES.find((one) => id.includes(one)) ?? 'county';
      await storeBatch(paths, inventedBatch({ id, pass, findings: [] }));
    }
    expect(lastOfOffice({ paths, key: SECRET, settings: { office: { level } } })?.id).toBe(expected);
  });
});

it('each county has a last batch of its own', async () => {
  const paths = workspacePaths(temporaryFolder());
  const ids = ['2018-07-25-county-01', '2018-07-26-county-01', '2018-08-25-county-01'];
  const divisions = ['990121', '990122', '990121'];
  for (const [n, id] of ids.entries()) {
    const [division = ''] = divisions.slice(n);
    const own = inventedBatch({ id, division, findings: [] });
    const [first] = own.by_division;
    await storeBatch(paths, { ...own, by_division: [{ ...first, division } as never] });
  }
  expect(lastOfDivisions({ paths, key: SECRET })).toEqual(new Set(ids.slice(1)));
});

describe('a batch that was taken back', () => {
  const both = inventedFinding('C04', 3);
  const onlyWrong = inventedFinding('C08', 0);
  // Its message says which batch a finding was read from.
  const batch = (id: string, more: Finding[] = []) =>
    inventedBatch({ id, findings: [{ ...both, message: id }, ...more] });
  const [MAY, JUNE, WRONG, NOW] = [
    batch('2018-05-25-county-01'),
    batch('2018-06-25-county-01'),
    batch('2018-06-25-county-02', [onlyWrong]),
    batch('2018-07-25-county-01'),
  ] as const;
  let loop: LoopWorkspace;

  beforeAll(async () => {
    loop = new LoopWorkspace();
    for (const one of [MAY, JUNE, WRONG]) {
      await storeBatch(loop.workspace.paths, one);
      loop.record(one);
    }
    undoBatch(loop.run('2018-06-26'), { batch: WRONG.id, by: '李主任', reason: '名册拿错' });
  });

  it.each<[who: string, last: () => string | undefined]>([
    ['the order of batches', () => standingBatches(loop.workspace).at(-1)?.id],
    ['a command without --batch', () => chooseBatch(loop.workspace, undefined).id],
    ['next-month', () => lastOfOffice(loop.workspace)?.id],
    ['rules', () => lastOfPass(loop.workspace, 'county')?.id],
    ['purge', () => [...lastOfDivisions(loop.workspace)].join()],
    ['the check before sending, the report and analyse', () => batchBefore(loop.workspace, NOW)?.id],
    ['the trend of a report', () => batchesBefore(loop.workspace, NOW).at(-1)?.id],
    ['the screen of a run', () => overview().against?.batch],
    ['explain', () => explainFinding(loop.workspace, both.no, undefined).finding.message],
  ])('is not the last one for %s', (_who, last) => expect(last()).toBe(JUNE.id));

  function overview(): ReturnType<typeof overviewOf> {
    const summary = { missing_columns: [] };
    const whole = { compared: { result: NOW, summary }, dispatch: { findings: 0 } };
    return overviewOf(loop.workspace, whole as never, false);
  }

  it('is what lists of a new batch are held against in no case', () => {
    expect(changesSinceLast(loop.workspace, { ...NOW, lists: [] })).toEqual([]);
  });

  it('is marked in runs, runs show and diff', async () => {
    const undone = { on: '2018-06-26', by: '李主任', reason: '名册拿错' };
    expect(listRuns(loop.workspace).map((run) => [run.batch, run.undone])).toEqual([
      [MAY.id, null],
      [JUNE.id, null],
      [WRONG.id, undone],
    ]);
    expect(showRun(loop.workspace, WRONG.id).undone).toEqual(undone);
    const request = { before: JUNE.id, after: WRONG.id, version: 'test', isDryRun: true };
    expect((await diffBatches(loop.workspace, request)).undone).toEqual([WRONG.id]);
  });

  it.each([both, onlyWrong])('has its line in the history of each finding that it saw', ({ no }) => {
    const { history } = explainFinding(loop.workspace, no, undefined);
    expect(history.filter(({ kind }) => kind === 'batch_undone').map(({ batch: id }) => id)).toEqual([WRONG.id]);
    expect(history.map(({ seq }) => seq)).toEqual(history.map(({ seq }) => seq).toSorted((one, other) => one - other));
  });
});

it('nobody else puts batches in an order', () => {
  const root = path.join(PROJECT, 'src');
  const users = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && readFileSync(path.join(root, file), 'utf8').includes('storedBatchIds('))
    .sort();
  // Each of the others asks for one batch by its name, or lists all of them.
  expect(users).toEqual([
    'app/checklists/closing-guard.ts',
    'app/clean/list-knowledge.ts',
    'app/compare/compare.ts',
    'app/compare/known-report.ts',
    'app/handover/batch.ts',
    'app/history/runs.ts',
    'app/household/known-findings.ts',
    'app/ledger/explain.ts',
    'app/ledger/kept-sheets.ts',
    'compare/plan/previous-snapshot.ts',
    'workspace/batch-store.ts',
    'workspace/standing-batches.ts',
  ]);
});
