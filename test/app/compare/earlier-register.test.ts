// `run` sets today's register beside that of an earlier batch by itself, whether the earlier file was overwritten, archived or left.
import { renameSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { ComparePassResult } from '../../../src/app/compare/compare.js';
import { csv, makeWorkspace, type TestWorkspace } from './compare-workspace.js';

const HEADER = '县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,人均纯收入';
const SETTINGS = `office: { name: 示例省比对办, level: province, division: "990000" }
divisions: 区划.csv
register:
  - files: 名册.csv
`;

/** Incomes of three households; null leaves the cell blank. */
function register(incomes: readonly [number | null, number | null, number | null]): string {
  const people = [
    '甲县,青石镇,上河村,9901210010001,赵德海,990121197006155010,户主,在册未脱贫',
    '甲县,白云镇,云岭村,9901210020001,孙永福,990121196801015039,户主,在册未脱贫',
    '甲县,白云镇,云岭村,9901210020002,李小兰,990121198509095042,户主,在册未脱贫',
  ];
  return csv(
    HEADER,
    people.map((row, at) => `${row},${incomes[at] ?? ''}`),
  );
}

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

const run = (asOf: string): Promise<ComparePassResult> => workspace.compare('county', { asOf, findsPrevious: true });
const jumps = ({ result }: ComparePassResult): string[] =>
  result.findings.filter(({ rule }) => rule === 'H23').map(({ person }) => person.name ?? '');
const status = ({ summary }: ComparePassResult): string | undefined =>
  summary.rules.find(({ rule }) => rule === 'H23')?.status;

describe('the register of an earlier batch', () => {
  test.each([
    ['was overwritten in place', () => undefined],
    [
      'lies in the archive',
      () => {
        mkdirSync(path.join(workspace.root, '存档'));
        renameSync(path.join(workspace.root, '名册.csv'), path.join(workspace.root, '存档/名册.csv'));
      },
    ],
  ])('is known although its file %s', async (_what, move) => {
    workspace = makeWorkspace({ 'bidui.yaml': SETTINGS, '名册.csv': register([4000, 4000, null]) });
    const first = await run('2018-07-25');
    expect([status(first), jumps(first)]).toEqual(['skipped', []]);
    move();
    // 4000 → 6000 is half more and no jump; 6001 is; a household without an earlier income cannot jump.
    workspace.write({ '名册.csv': register([6001, 6000, 9000]) });
    const second = await run('2018-08-25');
    expect([status(second), jumps(second)]).toEqual(['ran', ['赵德海']]);
    expect((await run('2018-08-25')).summary.unchanged).toBe(true);
  });

  test('is that of the last earlier year; inside the first year, of its first batch: what was found stays found', async () => {
    workspace = makeWorkspace({ 'bidui.yaml': SETTINGS, '名册.csv': register([4000, 4000, 4000]) });
    await run('2018-07-25');
    workspace.write({ '名册.csv': register([9000, 4000, 4000]) });
    expect(jumps(await run('2018-08-25'))).toEqual(['赵德海']);
    expect(jumps(await run('2018-09-25'))).toEqual(['赵德海']);
    workspace.write({ '名册.csv': register([9000, 4000, 1900]) });
    expect(jumps(await run('2019-01-25'))).toEqual(['李小兰']);
    expect(jumps(await run('2019-02-25'))).toEqual(['李小兰']);
  });

  test('is not looked for on the day of the first batch, nor in a batch that is gone', async () => {
    workspace = makeWorkspace({ 'bidui.yaml': SETTINGS, '名册.csv': register([4000, 4000, 4000]) });
    const first = await run('2018-07-25');
    workspace.write({ '名册.csv': register([9000, 4000, 4000]) });
    expect(status(await run('2018-07-25'))).toBe('skipped');
    rmSync(path.join(workspace.root, '.bidui/batches', first.summary.batch), { recursive: true });
    rmSync(path.join(workspace.root, '.bidui/batches/2018-07-25-county-02'), { recursive: true });
    expect(status(await run('2018-08-25'))).toBe('skipped');
  });
});
