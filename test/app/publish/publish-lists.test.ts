/** Announcements of projects, funds and candidates: totals, nothing that is a person's number or illness. */
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync, appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishList } from '../../../src/app/publish/publish-lists.js';
import { publishRegister } from '../../../src/app/publish/publish.js';
import { withExclusiveRun } from '../../../src/workspace/exclusive-run.js';
import { inventedNumber } from '../../support/invented-people.js';
import { readGrids } from '../../support/loop-workspace.js';

const adult = inventedNumber('990121', '19700101', 31);
const child = inventedNumber('990121', '20150101', 33);
let folder: string;

const inRun = <T>(work: Parameters<typeof withExclusiveRun<T>>[1]): Promise<T> =>
  withExclusiveRun(
    { workspaceFolder: folder, command: 'publish', now: () => new Date('2018-07-25T09:00:00+08:00') },
    work,
  );
const publish = (of: 'projects' | 'funds') =>
  inRun((run) =>
    publishList(run, { of, pass: 'county', asOf: '2018-07-25', title: null, environment: () => undefined }),
  );

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-announce-'));
  cpSync(path.resolve('samples/专项'), folder, { recursive: true });
  writeFileSync(
    path.join(folder, '新识别.csv'),
    `县,乡镇,行政村,户编号,姓名,证件号码,与户主关系\n甲县,青石镇,上河村,N1,拟录甲,${adult},户主\n甲县,青石镇,上河村,N2,拟录乙,${child},户主\n`,
  );
  appendFileSync(path.join(folder, 'bidui.yaml'), 'candidates:\n  - { files: 新识别.csv }\n');
  appendFileSync(
    path.join(folder, '收件', '项目台账.csv'),
    '甲县,白云镇,云岭村,X4,王某13900000001的大棚,产业,1000,,,在建,1\n甲县,白云镇,云岭村,X5,尿毒症患者救助,救助,1000,,,在建,1\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('announcements', () => {
  it('of projects have amounts in 万元 and a total; a row with a number or an illness is left out and named', async () => {
    const result = await publish('projects');
    expect([result.published, result.withheld]).toEqual([3, { 含有号码或病残字样: 2 }]);
    expect(result.problems.map(({ code, place }) => [code, place?.rowNumber])).toEqual([
      ['publish-row-doubtful', 5],
      ['publish-row-doubtful', 6],
    ]);
    const [grid] = await readGrids(path.join(result.folder, result.files[0]!.file));
    const rows = grid!.rows.map((row) => [row[1], row[5], row[9]]);
    expect(rows).toContainEqual(['上河水渠', '120', '2']);
    expect(rows).toContainEqual(['合计', '260', '3']);
    expect(JSON.stringify(grid)).not.toMatch(/139|尿毒症/u);
  });

  it('of funds have arrived and spent sums', async () => {
    const result = await publish('funds');
    const [grid] = await readGrids(path.join(result.folder, result.files[0]!.file));
    expect(grid!.rows.map((row) => [row[1], row[3], row[5]])).toContainEqual(['合计', '180', '80']);
  });

  it('of candidates are masked, without children, beside the list of the register', async () => {
    const result = await inRun((run) =>
      publishRegister(run, {
        pass: 'county',
        asOf: '2018-07-25',
        title: '拟录入对象公示名单',
        columns: null,
        isOfCandidates: true,
        persons: false,
        statuses: ['candidate', 'registered'],
        files: [],
        environment: () => undefined,
      }),
    );
    expect([result.published, result.withheld]).toEqual([1, { 未成年人: 1 }]);
    const text = JSON.stringify(await readGrids(path.join(result.folder, result.files[0]!.file)));
    expect(text).toContain('拟录甲');
    expect(text).not.toContain(adult);
    expect(readdirSync(result.folder).filter((name) => name.endsWith('拟录入公示名单.xlsx'))).toHaveLength(1);
  });
});
