/** Household numbers that a spreadsheet changed: equal remains are no household, a trailing .0 is no other one. */
import { afterEach, describe, expect, test } from 'vitest';
import type { ComparePassResult } from '../../../src/app/compare/compare.js';
import { cleanWorkspace } from '../../../src/app/clean/clean.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import path from 'node:path';
import { inventedName, inventedNumber } from '../../support/invented-people.js';
import { csv, makeWorkspace, type TestWorkspace } from './compare-workspace.js';

const HEADER = '户编号,乡镇,行政村,姓名,证件号码,与户主关系,性别,户状态,户类型,识别时间,家庭人口';
const SETTINGS = `office: { name: 测试比对办, level: county, division: "990121" }
divisions: 区划.csv
register:
  - { files: 册.csv, division: "990121", data_date: 2018-07-01 }
`;
const TAIL = '在册未脱贫,一般农户,2015-06';

let workspace: TestWorkspace | null = null;
afterEach(() => {
  workspace?.remove();
  workspace = null;
});

async function compared(rows: readonly string[]): Promise<ComparePassResult['result']> {
  workspace = makeWorkspace({ 'bidui.yaml': SETTINGS, '册.csv': csv(HEADER, rows) });
  return (await workspace.compare('county')).result;
}

const heads = (codes: readonly string[]): string[] => [
  `${codes[0]},青石镇,上河村,周甲,990121197001010111,户主,男,${TAIL},1`,
  `${codes[1]},青石镇,上河村,周乙,99012119720202013X,户主,男,${TAIL},1`,
  `${codes[2]},白云镇,云岭村,吴丙,990121197303030150,户主,男,${TAIL},1`,
  `${codes[3]},白云镇,长坡村,郑丁,990121197404040171,户主,男,${TAIL},1`,
];
const same = (code: string): string[] => Array.from({ length: 4 }, () => code);

const cleanedWorkspace = (): ReturnType<typeof cleanWorkspace> =>
  cleanWorkspace({
    root: workspace!.root,
    results: path.join(workspace!.root, '成果'),
    settings: openWorkspace(workspace!.root).settings,
    asOf: '2018-07-25',
    environment: () => undefined,
  });

describe('household numbers that a spreadsheet changed', () => {
  test.each([
    ['shown in scientific notation', same('9.90121E+15')],
    ['rounded to fifteen digits', same('9901211012000000000')],
    [
      'rounded, of two villages',
      ['9901211012000010000', '9901211012000010000', '9901211022000010000', '9901211022000010000'],
    ],
    ['long, with a decimal point', same('9901211012000000.0')],
  ])('are no households: %s', async (_, codes) => {
    const result = await compared(heads(codes));
    expect(result.subjects).toEqual({ persons: 4, households: 4 });
    expect(result.findings.filter(({ rule }) => ['B14', 'H01', 'H05'].includes(rule))).toEqual([]);
    expect(result.problems.find(({ code }) => code === 'codes-lost')).toMatchObject({
      facts: { column: '户编号', cells: 4, row: 2, example: codes[0] },
    });
    for (const asked of ['B14', 'H01', 'H05']) {
      expect(result.rules.find(({ rule }) => rule === asked)).toMatchObject({ status: 'skipped' });
    }
    const { problems, requests, doubtful } = await cleanedWorkspace();
    expect(problems.map(({ code }) => code)).toContain('codes-lost');
    expect([requests, doubtful]).toEqual([1, 4]);
  });

  test('are the number they show with .0 behind it, and so is the size of the household', async () => {
    const result = await compared([
      `9901211001.0,青石镇,上河村,周甲,990121197001010111,户主,男,${TAIL},2.0`,
      `9901211001,青石镇,上河村,吴丙,990121197303030150,配偶,男,${TAIL},2.0`,
    ]);
    expect(result.subjects).toEqual({ persons: 2, households: 1 });
    expect(result.findings.filter(({ rule }) => ['H01', 'H05'].includes(rule))).toEqual([]);
  });

  test.each([
    ['whole long ones', ['9901211012000001', '9901211012000002', '9901211012000003', '9901211012000010']],
    ['one that happens to end in 0', ['9901211012000010', '9901211012000020', '9901211012000031', '9901211012000047']],
  ])('stay households where nothing was lost: %s', async (_, codes) => {
    const result = await compared(heads(codes));
    expect(result.subjects.households).toBe(4);
    expect(result.problems.filter(({ code }) => code === 'codes-lost')).toEqual([]);
  });

  const many = (count: number, codeOf: (n: number) => string): string[] =>
    Array.from({ length: count }, (_, n) => {
      const number = inventedNumber('990121', `19${50 + (n % 40)}0${1 + (n % 9)}15`, 2 * Math.floor(n / 40) + 1);
      return `${codeOf(n)},青石镇,上河村,${inventedName(n)},${number},户主,男,${TAIL},1`;
    });
  const whole = (n: number): string => `990121101200${String(n + 1).padStart(7, '0')}`;

  test.each<[string, (n: number) => string, number]>([
    ['rounded', (n) => `${whole(n).slice(0, 15)}0000`, 40],
    ['in scientific notation', () => '9.90121E+18', 40],
    ['long, with a decimal point', (n) => `${whole(n)}.0`, 40],
  ])('far below the sample are no households: %s', async (_, damaged, lost) => {
    const spread = (n: number): string => damaged(n * 10_000);
    const result = await compared(many(400, (n) => (n < 360 ? whole(n) : spread(n))));
    expect(result.subjects).toEqual({ persons: 400, households: 400 });
    expect(result.findings.filter(({ rule }) => ['B14', 'H01', 'H02', 'H05'].includes(rule))).toEqual([]);
    expect(result.problems.find(({ code }) => code === 'codes-lost')).toMatchObject({
      facts: { column: '户编号', cells: lost, row: 362 },
    });
    expect((await cleanedWorkspace()).problems.map(({ code }) => code)).toContain('codes-lost');
  });

  test('far below the sample that end in zeros by themselves stay households', async () => {
    const result = await compared(many(400, (n) => (n % 7 === 0 ? `${whole(n).slice(0, 18)}0` : whole(n))));
    expect(result.subjects.households).toBeGreaterThan(340);
    expect(result.problems.filter(({ code }) => code === 'codes-lost')).toEqual([]);
  });
});
