/** 交办单, 要情即报, 典型问题, and the reports of a day, a quarter and a year over the same ledger. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeLedgerBooks } from '../../../src/app/ledger/books.js';
import { writeOrders } from '../../../src/app/ledger/supervise.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { inventedBatch, inventedFinding } from '../../support/ledger-fixture.js';
import { LoopWorkspace, readGrids } from '../../support/loop-workspace.js';

const car = inventedFinding('C08', 0);
const dead = inventedFinding('C19', 1);
const home = inventedFinding('C04', 3);
const later = inventedFinding('C04', 4);
/** 2018-07-26 is a Thursday, 2018-08-06 a Monday. */
const first = inventedBatch({ id: '2018-07-25-county-01', findings: [car, dead] });
const second = inventedBatch({ id: '2018-08-06-county-01', findings: [car, dead, home, later] });
const SETTINGS = `office: { name: 示例省比对办, level: province, division: "990000" }
register:
  - { files: 收件/名册.csv, data_date: 2018-07-01 }
organisation: 组织.csv
settings: { supervision: { leader: 王副县长 } }
`;

let loop: LoopWorkspace;
const orders = (today: string, further: Partial<Parameters<typeof writeOrders>[1]> = {}) =>
  writeOrders(openWorkspace(loop.folder), { today, since: null, isForHeads: false, typical: [], ...further });
const textsOf = async (folder: string, file: string): Promise<string[][]> =>
  (await readGrids(path.join(folder, file)))[0]!.rows.map((row) => row.map((cell) => cell ?? ''));

beforeAll(async () => {
  loop = new LoopWorkspace(undefined, SETTINGS);
  const county = car.place.county;
  writeFileSync(
    path.join(loop.folder, '组织.csv'),
    `单位,层级,区划代码,部门,姓名,职责,电话,起,止\n县委,县,${county},,李书记,县委书记,,2016-01-01,\n`,
  );
  loop.record(first);
  await loop.dispatch(first, '2018-07-26', '2018-08-02');
  loop.record(second);
});

describe('orders', () => {
  it('go to county heads on Mondays and Thursdays alone, with what is new since the last time', async () => {
    const monday = await orders('2018-08-06');
    expect([monday.is_heads_day, monday.heads_since]).toEqual([true, '2018-08-03']);
    const rows = await textsOf(monday.folder, '县级领导交办单.xlsx');
    expect(JSON.stringify(rows)).toContain('李书记（县委书记）');
    expect(JSON.stringify(rows)).toContain('新发现问题 2 件（其中要情 0 件），现在办 4 件，逾期 2 件');
    expect(rows.filter((row) => row[1] === '合计').map((row) => row.slice(2, 6))).toEqual([['2', '0', '4', '2']]);
    const tuesday = await orders('2018-08-07');
    expect([tuesday.is_heads_day, tuesday.files.includes('县级领导交办单.xlsx')]).toEqual([false, false]);
  });

  it('go to offices every day: new items and late ones, with their number', async () => {
    const { folder } = await orders('2018-08-06');
    const rows = await textsOf(folder, '单位交办单.xlsx');
    const items = rows.filter((row) => /^[A-Z]\d\d-/u.test(row[1] ?? ''));
    expect(items.map((row) => [row[1]!.slice(0, 3), row[4], row[6] ?? '']).sort()).toEqual([
      ['C04', '新问题', ''],
      ['C04', '新问题', ''],
      ['C08', '逾期未办', '4'],
      ['C19', '逾期未办', '4'],
    ]);
    const totals = rows.filter((row) => row[3] === '合计').map((row) => Number.parseInt(row[4] ?? '', 10));
    expect(totals.reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  it('of what is important come at once, and only then', async () => {
    const day = await orders('2018-07-25');
    expect(day.files).toContain('要情即报.xlsx');
    const rows = await textsOf(day.folder, '要情即报.xlsx');
    expect(rows.flatMap((row) => row.filter((cell) => /^C\d\d-/u.test(cell)))).toEqual([dead.no]);
    expect(rows.flat().join(' ')).toContain('要情指：已死亡（C19）');
    expect((await orders('2018-08-06')).files).not.toContain('要情即报.xlsx');
  });

  it('of typical problems name no person in full and leave room for the leader', async () => {
    const { folder, files } = await orders('2018-08-07', { typical: [home.no] });
    expect(files).toContain('典型问题通报.xlsx');
    const text = JSON.stringify(await textsOf(folder, '典型问题通报.xlsx'));
    expect(text).toContain('签发领导：王副县长');
    expect(text).not.toContain(home.person.name);
    expect(text).not.toMatch(/\d{17}[\dX]/u);
    await expect(orders('2018-08-07', { typical: ['C04-00000000'] })).rejects.toMatchObject({
      code: 'finding-unknown',
    });
  });
});

describe('reports of a period', () => {
  it.each([
    ['day', '日报', '2018-08-06', 2],
    ['week', '周报', '2018-08-06', 2],
    ['quarter', '季报', '2018-08-06', 4],
    ['year', '年报', '2018-08-06', 4],
  ] as const)('of a %s is called %s and counts what came up in it', async (period, name, today, found) => {
    const { folder, files } = await writeLedgerBooks(openWorkspace(loop.folder), { today, since: null, period });
    expect(files).toContain(`${name}.xlsx`);
    const grids = await readGrids(path.join(folder, `${name}.xlsx`));
    expect(grids[0]?.name).toBe(name);
    const movement = grids[0]?.rows.find((row) => row[0] === '新发现疑点');
    expect(movement?.[1]).toBe(String(found));
    const months = grids.find((grid) => grid.name === '分月');
    // One fold: the months add up to the first page.
    if (period === 'quarter' || period === 'year')
      expect(months?.rows.filter((row) => row[0] === '合计').map((row) => row[1])).toEqual([String(found)]);
    else expect(months).toBeUndefined();
  });

  it('since one day is a 日报 without being asked', async () => {
    const options = { today: '2018-08-06', since: '2018-08-06', period: null };
    const { folder } = await writeLedgerBooks(openWorkspace(loop.folder), options);
    expect(readdirSync(folder)).toContain('日报.xlsx');
  });
});

it('counts findings by what an audit asks about', async () => {
  const options = { today: '2018-08-06', since: null, period: null };
  const { folder } = await writeLedgerBooks(openWorkspace(loop.folder), options);
  const grid = (await readGrids(path.join(folder, '疑点台账.xlsx'))).find(({ name }) => name === '审计类别进度');
  expect(grid?.rows.filter((row) => row[0] === '对象' || row[0] === '全部').map((row) => row.slice(0, 2))).toEqual([
    ['对象', '2'],
    ['全部', '2'],
  ]);
});
