/**
 * A field sample from register to rates: drawn twice alike, drawn again from its record in another folder, check sheets out and back through
 * the audit, replacements in drawn order, rates counted by hand.
 */
import ExcelJS from 'exceljs';
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkSheet, type CheckColumn } from '../../../src/catalog/sheets/check-sheet.js';
import type { SamplePlan, SampleRecord } from '../../../src/domain/reports/field-sample.js';
import { withExclusiveRun } from '../../../src/workspace/exclusive-run.js';
import { collectChecks, verifySample, type SampleCollect } from '../../../src/app/sampling/collect.js';
import { sampleKpi, writeSampleKpi } from '../../../src/app/sampling/kpi.js';
import { drawFieldSample, type SampleDrawResult } from '../../../src/app/sampling/draw.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { writeTinyWorkspace } from '../../support/tiny-workspace.js';
import { readGrids, type Grid } from '../../support/loop-workspace.js';

const PLAN: SamplePlan = {
  name: '测试方案',
  groups: ['registered', 'exited', 'other'],
  stages: [{ level: 'village', take: 1 }],
  households: 4,
  quotas: { registered: 3, exited: 2, other: 2 },
};

/** 30 registered households in three villages; every fifth has left the register; nine other households of one size stand beside. */
function makeWorkspace(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bidui-sample-'));
  writeTinyWorkspace(folder);
  const register = path.join(folder, '收件', '名册.csv');
  const lines = readFileSync(register, 'utf8').split('\r\n');
  const changed = lines.map((line, n) => {
    if (line === '' || n === 0) return line === '' ? line : `${line},帮扶责任人,户类型`;
    const household = Math.floor((n - 1) / 2);
    const status = household % 5 === 0 ? line.replace('在册未脱贫', '脱贫') : line;
    return `${status},帮某,${household % 4 === 1 ? '低保户' : '一般农户'}`;
  });
  writeFileSync(register, changed.join('\r\n'));
  const others = ['县,乡镇,行政村,户编号,户主姓名,家庭人口'];
  for (const township of ['示例镇', '青山乡', '河口镇']) {
    for (let n = 0; n < 3; n += 1) others.push(`甲县,${township},${township}一村,Q${township}${n},甲某,3`);
  }
  writeFileSync(path.join(folder, '其他农户.csv'), `\ufeff${others.join('\r\n')}\r\n`);
  return folder;
}

const inWorkspace = <T>(folder: string, work: Parameters<typeof withExclusiveRun<T>>[1]): Promise<T> =>
  withExclusiveRun(
    { workspaceFolder: folder, command: 'sample', now: () => new Date('2018-08-10T09:00:00+08:00') },
    work,
  );

const draw = (
  folder: string,
  seed = '2018072501',
  excludeFiles: readonly string[] = [],
  plan: SamplePlan = PLAN,
  villageFiles: readonly string[] = [],
): Promise<SampleDrawResult> =>
  inWorkspace(folder, (run) =>
    drawFieldSample(run, {
      seed,
      plan,
      pass: 'county',
      asOf: '2018-07-25',
      excludeFiles,
      otherFiles: ['其他农户.csv'],
      villageFiles,
      cross: null,
      version: 'test',
      environment: () => undefined,
    }),
  );

const recordOf = (drawn: SampleDrawResult): SampleRecord =>
  JSON.parse(readFileSync(path.join(drawn.folder, '抽样记录.json'), 'utf8')) as SampleRecord;

type Filling = Readonly<Partial<Record<CheckColumn, string>>>;
const signed: Filling = { checker: '王某', checked_on: '2018-08-01' };

/** The one check sheet with these answers by 检查编号, in a file of its own. */
async function fillSheet(
  drawn: SampleDrawResult,
  name: string,
  answers: ReadonlyMap<string, Filling>,
): Promise<string> {
  const sheetFile = drawn.files.find((file) => file.endsWith('_检查表.xlsx')) ?? '';
  const [grid] = await readGrids(path.join(drawn.folder, ...sheetFile.split('/')));
  if (grid === undefined) throw new Error('no check sheet');
  const header = grid.rows.find((row) => row.includes('检查编号')) ?? [];
  for (const row of grid.rows) {
    const filling = answers.get(row[header.indexOf('检查编号')] ?? '');
    for (const [key, text] of Object.entries(filling ?? {})) {
      row[header.indexOf(checkSheet.columns.find((column) => column.key === key)?.header ?? '')] = text;
    }
  }
  return writeGrid(path.join(drawn.folder, name), grid);
}

async function writeGrid(file: string, grid: Grid): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(grid.name);
  for (const row of grid.rows) sheet.addRow(row);
  await book.xlsx.writeFile(file);
  return file;
}

const collect = (folder: string, file: string): Promise<SampleCollect> =>
  inWorkspace(folder, (run) => collectChecks(run, [{ path: file, shown: path.basename(file) }], null));

const counts = ({ accepted, refused, repeated, rows }: SampleCollect) => ({
  accepted,
  refused,
  repeated,
  codes: rows.flatMap(({ complaints }) => complaints.map(({ code }) => code)),
});

describe('a field sample', () => {
  const folder = makeWorkspace();
  let drawn: SampleDrawResult;
  let record: SampleRecord;
  const of = (group: string) => record.selected.filter((household) => household.group === group);

  beforeAll(async () => {
    drawn = await draw(folder);
    record = recordOf(drawn);
  });

  it('fills the quotas of the drawn village and writes record, frame, list and check sheet', () => {
    expect(drawn.frame.size).toBe(39);
    expect(record.strata.map(({ stratum, frame, drawn: n }) => [stratum.split('#')[1], frame, n])).toEqual([
      ['exited', 2, 2],
      ['other', 3, 2],
      ['registered', 8, 3],
    ]);
    expect(drawn.files.map((file) => file.split('/').at(-1)?.replace(/^.*_/u, ''))).toEqual([
      '抽样框.jsonl',
      '抽样名单.xlsx',
      '检查表.xlsx',
      '抽样记录.json',
    ]);
  });

  it('is the same when drawn again, and another one with another seed', async () => {
    expect(recordOf(await draw(folder))).toEqual(record);
    expect((await draw(folder, '2018072502')).sample).not.toBe(drawn.sample);
  });

  it('does not draw again whom an earlier sample drew; unused reserves may come', async () => {
    const earlier = record.selected.map(({ key }) => key);
    for (const name of ['抽样记录.json', '抽样名单.xlsx']) {
      const next = recordOf(await draw(folder, '2018072503', [path.join(drawn.folder, name)]));
      expect(next.excluded).toEqual([...earlier].sort());
      expect(next.selected.filter(({ key }) => earlier.includes(key))).toEqual([]);
    }
  });

  it('is drawn again from its record anywhere; a changed frame or record is seen', () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'bidui-elsewhere-'));
    for (const name of ['抽样记录.json', '抽样框.jsonl']) {
      copyFileSync(path.join(drawn.folder, name), path.join(elsewhere, name));
    }
    const file = path.join(elsewhere, '抽样记录.json');
    expect(verifySample(file)).toMatchObject({ equal: true, different: [] });
    const frame = path.join(elsewhere, '抽样框.jsonl');
    writeFileSync(frame, readFileSync(frame, 'utf8').split('\n').slice(1).join('\n'));
    expect(verifySample(file)).toMatchObject({ equal: false });
    expect(verifySample(file).different).toContain('frame.sha256');
  });

  it('takes check sheets back through an audit, reserves in drawn order, and counts the rates', async () => {
    const stranger: Filling = { ...signed, outcome: '已核查', approves: '认可' };
    const checked: Filling = { ...stranger, satisfied: '满意' };
    const [first, second, third] = of('registered');
    const [left, leftToo] = of('exited');
    const [other, otherToo] = of('other');
    const reserves = record.reserves.filter((household) => household.group === 'registered');
    const answers = new Map<string, Filling>([
      [first?.no ?? '', checked],
      [second?.no ?? '', { ...signed, outcome: '未能核查', obstacle: '外出' }],
      [third?.no ?? '', { ...checked, approves: '还行' }],
      [left?.no ?? '', { ...checked, wrongly_removed: '是', satisfied: '不满意' }],
      [leftToo?.no ?? '', { ...checked, helper: '他人' }],
      [other?.no ?? '', { ...stranger, missed: '是', approves: '不认可' }],
      [otherToo?.no ?? '', { ...stranger, missed: '否', check: 'ZZZZ' }],
      [reserves[0]?.no ?? '', checked],
      [reserves[1]?.no ?? '', checked],
    ]);
    const file = await fillSheet(drawn, '报回.xlsx', answers);
    const result = await collect(folder, file);
    expect({ ...counts(result), codes: counts(result).codes.sort() }).toEqual({
      accepted: 5,
      refused: 4,
      repeated: 0,
      codes: ['check-cell-changed', 'check-code', 'check-missing', 'check-not-a-choice', 'check-reserve-early'],
    });
    expect(result.needs_person).toBe(true);
    expect(counts(await collect(folder, file))).toMatchObject({ accepted: 0, repeated: 5 });
    const kpi = sampleKpi(openWorkspace(folder), drawn.sample);
    expect(kpi).toMatchObject({ selected: 7, checked: 4, unreachable: 1, replaced: 1, open: 3 });
    const persons = left?.persons ?? 0;
    expect(kpi.rates.map(({ name, numerator, denominator, rate }) => [name, numerator, denominator, rate])).toEqual([
      ['漏评率（人）', 3, 3, 1],
      ['漏评率（户）', 1, 1, 1],
      ['错退率（人）', persons, persons, 1],
      ['错退率（户）', 1, 1, 1],
      ['认可度', 3, 4, 0.75],
      ['帮扶责任人满意度', 2, 3, 2 / 3],
    ]);
    expect(kpi.rates.map(({ is_met: isMet }) => isMet)).toEqual([false, null, false, null, false, false]);
    expect(kpi.cadres).toEqual({ asked: 1, interview: 1, recall: 0 });
    expect(kpi.by_county.map(({ county, rates }) => [county, rates])).toEqual([['990121 甲县', kpi.rates]]);
    const { file: book } = await writeSampleKpi(openWorkspace(folder), drawn.sample, '2018-08-10');
    const grids = await readGrids(book);
    expect(grids.map(({ name }) => name)).toEqual(['指标', '完成情况', '约谈召回名单', '问题清单', '图表数据']);
    const cadre = grids[2]?.rows.find((row) => row[1] === '帮某');
    expect([cadre?.[3], cadre?.[4], cadre?.[6]]).toEqual(['2', '3', '约谈']);
    const problems = grids[3]?.rows.filter((row) => /^J/u.test(row[1] ?? '')).map((row) => [row[1], row[6]]);
    expect(problems?.sort()).toEqual(
      [
        [left?.no, '错退'],
        [other?.no, '漏评、不认可'],
      ].sort(),
    );
  });

  it('counts nothing from a record that was changed after the draw', () => {
    const file = path.join(drawn.folder, '抽样记录.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"seed": "2018072501"', '"seed": "2018072599"'));
    expect(() => sampleKpi(openWorkspace(folder), drawn.sample)).toThrowError('sample-record-changed');
    writeFileSync(file, text);
  });
});

describe('a frame limited by class', () => {
  const folder = makeWorkspace();
  const villages = path.join(folder, '村表.csv');
  writeFileSync(villages, '\ufeff乡镇,行政村,是否贫困村\r\n示例镇,示例镇一村,是\r\n青山乡,青山乡一村,否\r\n');
  const every: SamplePlan = {
    name: '限类方案',
    groups: ['registered', 'exited', 'other'],
    stages: [{ level: 'village', take: 9 }],
    households: 50,
  };
  const villagesOf = ({ selected }: SampleRecord) => [...new Set(selected.map(({ village }) => village))].sort();

  // 30 registered households, ten a village; three others a village. Every fifth has left, every fourth is 低保户.
  it.each([
    ['贫困村', { village_classes: ['贫困村'] }, 13, ['示例镇一村']],
    ['非贫困村', { village_classes: ['非贫困村'] }, 13, ['青山乡一村']],
    ['both classes', { village_classes: ['贫困村', '非贫困村'] }, 26, ['示例镇一村', '青山乡一村']],
    ['脱贫户', { household_classes: ['脱贫户'] }, 6, ['河口镇一村', '示例镇一村', '青山乡一村']],
    ['低保户 of the register', { household_classes: ['低保户'] }, 8, ['河口镇一村', '示例镇一村', '青山乡一村']],
    ['脱贫户 of 贫困村', { household_classes: ['脱贫户'], village_classes: ['贫困村'] }, 2, ['示例镇一村']],
  ] as const)('%s', async (_name, limits, size, names) => {
    const drawn = await draw(folder, 'S1', [], { ...every, ...limits }, [villages]);
    expect(drawn.frame.size).toBe(size);
    const record = recordOf(drawn);
    expect(villagesOf(record)).toEqual([...names].sort());
    expect(verifySample(drawn.folder)).toMatchObject({ equal: true });
    const unclassed = drawn.problems.filter(({ code }) => code === 'sample-village-unclassed');
    expect(unclassed).toHaveLength('village_classes' in limits ? 1 : 0);
  });

  it.each([
    [{ village_classes: ['富裕村'] }, [villages], 'sample-class-unknown'],
    [{ household_classes: ['富裕户'] }, [], 'sample-class-unknown'],
    [{ village_classes: ['贫困村'] }, [], 'sample-village-table'],
  ] as const)('%o is refused in words', async (limits, files, code) => {
    await expect(draw(folder, 'S1', [], { ...every, ...limits }, files)).rejects.toMatchObject({ code });
  });
});
