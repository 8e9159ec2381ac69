/** Inputs that change while a pass reads them, and things among them that are no files. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync, utimesSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openLedger } from '../../../src/store/ledger-store.js';
import { storedBatchIds } from '../../../src/workspace/batch-store.js';
import { workspacePaths } from '../../../src/system/workspace-files.js';
import { inventedNumber } from '../../support/invented-people.js';
import { csv, makeWorkspace, type Files, type TestWorkspace } from './compare-workspace.js';

const NUMBER = inventedNumber('990121', '19600101', 1);
const HEADER = '县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态';
const HEAD = `甲县,青石镇,青石村,001,王小明,${NUMBER},户主,在册未脱贫`;
const CARS = '所有人,身份证号,号牌号码,车辆类型,使用性质,机动车状态';
const CAR = `王小明,${NUMBER},示A10001,小型轿车,非营运,正常`;
const OTHER_CAR = `王小明,${NUMBER},示A10002,小型轿车,非营运,正常`;

const SETTINGS = `office: { name: 甲县, level: county, division: "990121" }
divisions: 区划.csv
register: [{ files: 名册.csv, data_date: 2018-07-01 }]
sources:
  - { source: public_security.vehicle, files: 车/*.csv, level: county, division: "990121", data_date: 2018-07-05 }
`;
const FILES: Files = { 'bidui.yaml': SETTINGS, '名册.csv': csv(HEADER, [HEAD]), '车/一.csv': csv(CARS, [CAR]) };

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

const plates = (): string => {
  const [id = ''] = storedBatchIds(workspacePaths(workspace.root)).slice(-1);
  return readFileSync(path.join(workspace.root, '.bidui', 'batches', id, 'findings.jsonl'), 'utf8');
};
const at = (name: string): string => path.join(workspace.root, name);

/** Changes a file each time that reading begins, as often as said. */
function changing(times: number, change: () => void): { progress: () => void } {
  let left = times;
  return {
    progress: () => {
      if (left-- > 0) change();
    },
  };
}

describe('a list that changes while it is read', () => {
  const rewrite = (file: string, text: string): void => {
    const { atime, mtime } = statSync(file);
    writeFileSync(file, text);
    utimesSync(file, atime, mtime);
  };

  it.each<[string, () => void]>([
    ['another content', () => writeFileSync(at('车/一.csv'), csv(CARS, [OTHER_CAR]))],
    ['another content of the same size and time', () => rewrite(at('车/一.csv'), csv(CARS, [OTHER_CAR]))],
    [
      'another name and content',
      () => {
        rmSync(at('车/一.csv'), { force: true });
        writeFileSync(at('车/二.csv'), csv(CARS, [OTHER_CAR]));
      },
    ],
  ])('is read again in the same run: %s', async (_what, change) => {
    workspace = makeWorkspace(FILES);
    const first = await workspace.compare('county', changing(1, change));
    expect(plates()).toContain('示A10002');
    expect(plates()).not.toContain('示A10001');
    expect(first.summary.unchanged).toBe(false);
    const again = await workspace.compare('county');
    expect(again.summary).toMatchObject({ unchanged: true, batch: first.summary.batch });
  });

  it.each(['车/一.csv', '名册.csv', '区划.csv'])(
    'ends without a batch and an event when it changes again: %s',
    async (file) => {
      workspace = makeWorkspace(FILES);
      let n = 0;
      const change = (): void =>
        writeFileSync(
          at(file),
          `${readFileSync(at(file), 'utf8')}${file === '区划.csv' ? `99012110${(n += 1)},新镇` : ''}\n`,
        );
      await expect(workspace.compare('county', changing(1000, change))).rejects.toMatchObject({
        code: 'input_changed',
        place: { file },
      });
      expect(storedBatchIds(workspacePaths(workspace.root))).toEqual([]);
      const ledger = openLedger(at('bidui.db'), { secret: Buffer.alloc(32, 7), mode: 'read' });
      expect([...ledger.events()]).toEqual([]);
      ledger.close();
    },
  );
});

describe('what a result depends on', () => {
  const changes: [string, (text: string) => string][] = [
    ['words that say nothing', (text) => `${text}fillers: [待查]\n`],
    ['the office', (text) => text.replace('name: 甲县', 'name: 甲县办')],
    ['a limit', (text) => `${text}settings: { min_usable_keys: 0.4 }\n`],
    ['a column', (text) => text.replace('data_date: 2018-07-01', 'data_date: 2018-07-01, columns: { name: 姓名 }')],
  ];
  it.each(changes)('is in the fingerprint: %s', async (_what, change) => {
    workspace = makeWorkspace(FILES);
    const first = await workspace.compare('county');
    workspace.write({ 'bidui.yaml': change(SETTINGS) });
    const second = await workspace.compare('county');
    expect(second.summary.unchanged).toBe(false);
    expect(second.result.fingerprint).not.toBe(first.result.fingerprint);
  });

  it('is in the fingerprint: the key, the divisions, and whether a password is there', async () => {
    workspace = makeWorkspace({
      ...FILES,
      'bidui.yaml': SETTINGS.replace('data_date: 2018-07-01', 'data_date: 2018-07-01, password_env: GEHEIM'),
    });
    const prints = new Set<string>();
    prints.add((await workspace.compare('county', { environment: () => 'x' })).result.fingerprint);
    workspace.write({ '区划.csv': '代码,名称\n990121,甲县\n990121101,青石镇\n' });
    prints.add((await workspace.compare('county', { environment: () => 'x' })).result.fingerprint);
    rmSync(at('bidui.db'));
    workspace.write({ 'bidui.key': '08'.repeat(32) });
    prints.add((await workspace.compare('county', { environment: () => 'x' })).result.fingerprint);
    expect(prints.size).toBe(3);
  });
});

describe('what is no file', () => {
  it('is told by name, skipped, and makes the list incomplete', async () => {
    workspace = makeWorkspace(FILES);
    execFileSync('mkfifo', [at('车/管道.csv')]);
    symlinkSync('没有.csv', at('车/断链.csv'));
    symlinkSync('绕圈.csv', at('车/绕圈.csv'));
    symlinkSync('/dev/zero', at('车/设备.csv'));
    const { result, needsPerson } = await workspace.compare('county');
    const told = result.problems
      .filter(({ level }) => level === 'refused')
      .map(({ code, place }) => [code, place?.file]);
    expect(told).toEqual([
      ['input-odd-dangling', '车/断链.csv'],
      ['input-odd-pipe', '车/管道.csv'],
      ['input-odd-circular', '车/绕圈.csv'],
      ['input-odd-device', '车/设备.csv'],
    ]);
    expect(needsPerson).toBe(true);
    expect(plates()).toContain('示A10001');
    expect(existsSync(at('bidui.db'))).toBe(true);
  });

  it('in the place of an exemption list ends the run by name', async () => {
    workspace = makeWorkspace({ ...FILES, 'bidui.yaml': `${SETTINGS}exemptions: 豁免.csv\n` });
    execFileSync('mkfifo', [at('豁免.csv')]);
    await expect(workspace.compare('county')).rejects.toMatchObject({
      code: 'input-odd-pipe',
      place: { file: '豁免.csv' },
    });
  });
});
