// links.jsonl of a pass: which pairs, in what order, with what decision, readable by its owner only.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { csv, makeWorkspace, type TestWorkspace } from '../../app/compare/compare-workspace.js';

const SETTINGS = (automatic: string): string => `office: { name: 云溪县比对办, level: county, division: "990121" }
register:
  - files: 名册.csv
sources:
  - source: health.insurance
    files: 医保.csv
    data_date: 2019-01-10
linkage: { automatic: ${automatic} }
`;
const FILES = {
  '名册.csv': csv('乡镇,行政村,户编号,姓名,身份证号码,与户主关系,户状态,医保', [
    '青石镇,东岭村,H0,王甲,990121197006150017,户主,未脱贫,否',
    '青石镇,东岭村,H1,李乙,990121197006150033,户主,未脱贫,否',
    '青石镇,东岭村,H2,赵丙,99012119700615005X,户主,未脱贫,否',
  ]),
  '医保.csv': csv('姓名,身份证号码,参保年度,险种,参保状态,出生日期,村', [
    '赵丙,99012119700615005X,2019,居民,正常,,',
    '李乙,990121197006150000,2019,居民,正常,,',
    '孙大圣,990121197006150017,2019,居民,正常,,',
    '王家,,2019,居民,正常,1970-06-15,东岭村',
  ]),
};

interface Line {
  readonly left: { readonly file: string; readonly sheet: string | null; readonly row: number };
  readonly right: { readonly file: string; readonly sheet: string | null; readonly row: number };
  readonly decision: string;
  readonly method: string;
  readonly repair: { readonly from: string; readonly to: string } | null;
  readonly score: number;
  readonly probability: number;
  readonly fields: readonly { readonly field: string; readonly level: string; readonly bits: number }[];
  readonly why: string;
}

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

async function linesOf(links: 'inexact' | 'all', automatic = 'repaired', isTwice = false): Promise<Line[]> {
  workspace = makeWorkspace({ 'bidui.yaml': SETTINGS(automatic), ...FILES });
  if (isTwice) await workspace.compare('county', { asOf: '2019-01-31' });
  const { summary } = await workspace.compare('county', { asOf: '2019-01-31', links });
  expect(summary.unchanged).toBe(isTwice);
  const file = path.join(workspace.root, '成果', summary.batch, 'links.jsonl');
  expect(statSync(file).mode & 0o077).toBe(0);
  const text = readFileSync(file, 'utf8').trim();
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as Line);
}

const short = ({ left, right, decision, method }: Line): string => `${left.row} ${right.row} ${decision} ${method}`;

describe('the links of a pass', () => {
  const INEXACT = ['2 4 review id_exact', '2 5 link weights', '3 3 link id_repaired'];

  test.each(['repaired', 'exact', 'weights'])('are the decisions of the engine (%s)', async (automatic) => {
    expect((await linesOf('inexact', automatic)).map(short)).toEqual(INEXACT);
  });

  test('are there for a batch that is unchanged', async () => {
    expect((await linesOf('inexact', 'repaired', true)).map(short)).toEqual(INEXACT);
  });

  test('are none where linkage is switched off', async () => {
    expect(await linesOf('inexact', 'off')).toEqual([]);
  });

  test('hold the pairs of an equal number on request, all by place', async () => {
    const lines = await linesOf('all');
    expect(lines.map(short)).toEqual([...INEXACT, '4 2 link id_exact']);
    expect(lines.map(({ left, right }) => [left.file, right.file])).toEqual(Array(4).fill(['名册.csv', '医保.csv']));
  });

  test('say what was repaired, what each field weighs, and why', async () => {
    const [unlike, weighed, repaired] = await linesOf('inexact');
    expect(repaired?.repair).toEqual({ from: '990121197006150000', to: '990121197006150033' });
    expect(repaired?.why).toContain('由990121197006150000更正为990121197006150033');
    expect([repaired?.probability, repaired?.score]).toEqual([expect.closeTo(1, 3), 99]);
    expect(weighed?.repair).toBeNull();
    expect(weighed?.fields.map(({ field, level }) => `${field} ${level}`)).toEqual([
      'name same_sound',
      'id_number missing',
      'birth_date equal',
      'sex missing',
      'township missing',
      'village equal',
    ]);
    expect(unlike?.why).toContain('姓名');
  });
});
