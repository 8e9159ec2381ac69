/**
 * `publish` with real files: a register becomes masked lists, a doubtful cell is named by its place, working sheets are refused in every
 * disguise, and outdated lists of an earlier run for the day are removed.
 */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CLEARED_LIST_HEADERS,
  WORKING_NUMBER,
  WORKING_SHEET_HEADERS,
} from '../../../src/catalog/sheets/publication.js';
import { PUBLISHABLE } from '../../../src/catalog/sheets/publication.js';
import { withExclusiveRun } from '../../../src/workspace/exclusive-run.js';
import { publishRegister, type PublishResult } from '../../../src/app/publish/publish.js';
import { ChainOffice } from '../../support/chain-office.js';
import { inventedBatch, inventedFinding } from '../../support/ledger-fixture.js';
import { readGrids, writeGrids, type Grid } from '../../support/loop-workspace.js';
import { canaryRegister, leaks } from '../../support/publication-canaries.js';
import { sweepPublication, sweepPublishCommand, writeRegister } from '../../support/publish-sweep.js';
import { writeTinyWorkspace } from '../../support/tiny-workspace.js';

const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'bidui-publish-'));

const publish = (folder: string, named: readonly string[] = [], columns: readonly string[] | null = null) =>
  withExclusiveRun(
    { workspaceFolder: folder, command: 'publish', now: () => new Date('2018-07-25T09:00:00+08:00') },
    (run): Promise<PublishResult> =>
      publishRegister(run, {
        isOfCandidates: false,
        pass: 'county',
        asOf: '2018-07-25',
        title: '公示名单',
        columns,
        persons: false,
        statuses: ['registered', 'monitored'],
        files: named.map((file) => ({ absolute: path.resolve(folder, file), shown: file })),
        environment: () => undefined,
      }),
  );

const refusal = async (folder: string, file: string): Promise<unknown> => {
  const error: unknown = await publish(folder, [file]).catch((thrown: unknown) => thrown);
  const { code, facts } = error as { code?: string; facts?: Record<string, unknown> };
  return [code, facts?.['path']];
};

describe('a register', () => {
  it('becomes one masked list for each township; older lists of the day do not stay beside them', async () => {
    const folder = newFolder();
    writeTinyWorkspace(folder);
    const made = await publish(folder);
    expect(made.files.map(({ file, rows }) => [file, rows])).toEqual([
      ['甲县_河口镇_公示名单.xlsx', 10],
      ['甲县_示例镇_公示名单.xlsx', 10],
      ['甲县_青山乡_公示名单.xlsx', 10],
    ]);
    expect([made.published, made.removed, made.problems]).toEqual([30, [], []]);
    const register = path.join(folder, '收件', '名册.csv');
    writeFileSync(register, readFileSync(register, 'utf8').replaceAll('河口镇', '青山乡'));
    const again = await publish(folder);
    expect(again.removed).toEqual(['甲县_河口镇_公示名单.xlsx']);
    expect(readdirSync(again.folder).sort()).toEqual(['甲县_示例镇_公示名单.xlsx', '甲县_青山乡_公示名单.xlsx']);
  });

  it('with more than a name in a name cell is named by its place, and that person is left out', async () => {
    const folder = newFolder();
    writeTinyWorkspace(folder);
    const register = path.join(folder, '收件', '名册.csv');
    const lines = readFileSync(register, 'utf8').split('\r\n');
    lines[1] = (lines[1] ?? '').replace(/(\d{12},[^,]+),/u, '$1（电话13912345678）,');
    writeFileSync(register, lines.join('\r\n'));
    const made = await publish(folder);
    expect([made.published, made.withheld]).toEqual([29, { 姓名或地址栏写有其他内容: 1 }]);
    expect(made.problems).toEqual([
      {
        code: 'publish-cell-doubtful',
        level: 'refused',
        place: { file: '收件/名册.csv', sheet: null, rowNumber: 2, column: '姓名' },
        facts: {},
      },
    ]);
  });
});

describe('registers with canaries', () => {
  it('leak nothing, in cells or anywhere in the files', async () => {
    expect(sweepPublication(300, 1).leaks).toEqual([]);
    expect((await sweepPublishCommand(2, 7)).leaks).toEqual([]);
  });

  it('would be caught leaking', () => {
    const register = canaryRegister(5);
    const [secret = ''] = register.forbidden;
    expect(leaks([...register.published, `x${secret.slice(0, 4)} ${secret.slice(4)}`], register)).toEqual([secret]);
    expect(leaks(register.published.slice(1), register)).toEqual([`missing or twice: ${register.published[0] ?? ''}`]);
  });
});

describe('a working sheet', () => {
  it('is refused as it is, renamed, as CSV, with columns moved, with its marked sheet or its header deleted', async () => {
    const office = new ChainOffice({ name: '甲县比对办', level: 'county', division: '990121' });
    const batch = inventedBatch({ id: '2018-07-25-county-01', findings: [inventedFinding('C04', 0)] });
    await office.pass(batch);
    const sent = await office.dispatchStored(batch.id, '2018-07-26');
    const file = office.sheetFile(sent, '990121/示例镇');
    const { folder } = office;
    const grids = await readGrids(file);
    const [sheet] = grids;
    if (sheet === undefined) throw new Error('no sheet');
    const turned = sheet.rows.map((row) => [...row].reverse());
    const header = sheet.rows.findIndex((row) => row.includes('疑点编号'));
    const headless = sheet.rows.slice(header + 1);
    copyFileSync(file, path.join(folder, '在册户名单.xlsx'));
    const variants: readonly (readonly [string, readonly Grid[]])[] = [
      ['另存.xlsx', grids],
      ['倒序.xlsx', [{ name: '名册', rows: turned }]],
      ['只留一张.xlsx', [{ name: 'Sheet1', rows: sheet.rows }]],
      ['去表头.xlsx', [{ name: 'Sheet1', rows: headless }]],
    ];
    for (const [name, content] of variants) await writeGrids(path.join(folder, name), content);
    await office.writeReturned('另存.csv', [sheet]);
    await office.writeReturned('去表头.csv', [{ name: '', rows: headless }]);
    for (const name of ['在册户名单.xlsx', ...variants.map(([variant]) => variant), '另存.csv', '去表头.csv']) {
      expect(await refusal(folder, name)).toEqual(['publish-working-sheet', name]);
    }
  });

  it('of every kind with people in it gives itself away by a header, or all its headers together', async () => {
    const sheets = new URL('../../../src/catalog/sheets/', import.meta.url);
    const files = readdirSync(sheets).filter((file) => file.endsWith('.ts'));
    const modules = await Promise.all(files.map((file) => import(new URL(file, sheets).href) as Promise<object>));
    const personal = ['姓名', '户主姓名', '户主', '证件号码', '名册姓名', '原值'];
    const plain: string[] = [];
    for (const exported of modules.flatMap((loaded) => Object.values(loaded) as unknown[])) {
      const { name, columns } = (exported ?? {}) as { name?: string; columns?: readonly { header: string }[] };
      if (name === undefined || !Array.isArray(columns)) continue;
      const headers = (columns as readonly { header: string }[]).map(({ header }) => header);
      if (!headers.some((header) => personal.includes(header))) continue;
      if (!WORKING_SHEET_HEADERS.some((header) => headers.includes(header))) plain.push(name);
    }
    // 通讯录 names people in office, nobody of the register.
    expect(plain.sort()).toEqual(['公示名单', '可录入名单', '通讯录'].sort());
    const folder = newFolder();
    writeTinyWorkspace(folder);
    const cleared = [...CLEARED_LIST_HEADERS].reverse();
    const row = cleared.map((header) => (header === '姓名' ? '赵安平' : '1'));
    await writeGrids(path.join(folder, '可公示.xlsx'), [{ name: '甲县', rows: [cleared, row] }]);
    expect(await refusal(folder, '可公示.xlsx')).toEqual(['publish-working-sheet', '可公示.xlsx']);
  });

  it('is not seen in a register', async () => {
    expect(PUBLISHABLE.some(({ header }) => (WORKING_SHEET_HEADERS as readonly string[]).includes(header))).toBe(false);
    for (const cell of ['990121001001', 'A01', '12组', 'JT-1']) expect(WORKING_NUMBER.test(cell)).toBe(false);
    const folder = newFolder();
    await writeRegister(folder, canaryRegister(11), 'xlsx');
    expect((await publish(folder)).published).toBeGreaterThan(0);
  });
});
