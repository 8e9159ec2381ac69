/** Originals in an archive: locked, only what the ledger knows, opened with the password alone. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { archiveBatch, checkArchive } from '../../../src/app/ledger/archive.js';
import { unlockOriginals } from '../../../src/app/ledger/archive-originals.js';
import { hashBytes } from '../../../src/system/hash.js';
import { inventedBatch, inventedFinding } from '../../support/ledger-fixture.js';
import { fillRow, LoopWorkspace, readGrids } from '../../support/loop-workspace.js';

const REGISTER = '姓名,证件号码\n甲某,990121197001010015\n';
const car = inventedFinding('C08', 0);
const plain = inventedBatch({ id: '2018-07-25-county-01', findings: [car] });
let loop: LoopWorkspace;
let returned: string;
const batch = {
  ...plain,
  inputs: [
    {
      ...plain.inputs[0]!,
      path: '收件/名册.csv',
      sha256: hashBytes(Buffer.from(REGISTER)),
      bytes: Buffer.byteLength(REGISTER),
    },
  ],
};
const archive = (name: string, password = '档案密码') =>
  archiveBatch(loop.workspace, batch, path.join(loop.folder, name), {
    password,
    returned: [path.join(loop.folder, '报回')],
  });

beforeAll(async () => {
  loop = new LoopWorkspace();
  mkdirSync(path.join(loop.folder, '收件'), { recursive: true });
  mkdirSync(path.join(loop.folder, '报回'));
  writeFileSync(path.join(loop.folder, '收件', '名册.csv'), REGISTER);
  loop.record(batch);
  const sent = await loop.dispatch(batch, '2018-07-26');
  const grids = await readGrids(loop.sheetFile(sent, car.sent_to[0]!));
  fillRow(grids[0]!, car.no, {
    conclusion: '属实',
    disposal: '清退/剔除',
    explanation: '已入户核实',
    handler: '李干部',
    handled_on: '2018-07-28',
    method: '入户',
  });
  returned = await loop.writeReturned('报回/回表.xlsx', grids);
  await loop.collect([returned], '2018-07-30');
  writeFileSync(path.join(loop.folder, '报回', '别的.xlsx'), 'never collected');
});

it('are locked with an index; what the ledger never took stays out', async () => {
  const made = await archive('档案');
  expect(made.originals).toEqual({ inputs: 1, returned: 1, skipped: 1 });
  expect((await checkArchive(made.folder)).ok).toBe(true);
  const bytes = readdirSync(made.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.lock'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)));
  expect(bytes.map((content) => content.includes('990121197001010015'))).toEqual([false, false]);
});

it('open with their password to the same bytes, and with no other', async () => {
  const { folder } = await archive('档案二');
  const target = path.join(loop.folder, '解开');
  await expect(unlockOriginals(folder, target, '别的密码')).rejects.toMatchObject({ code: 'archive-password-wrong' });
  expect(await unlockOriginals(folder, target, '档案密码')).toMatchObject({ files: 2 });
  expect(readFileSync(path.join(target, '输入', '收件', '名册.csv'), 'utf8')).toBe(REGISTER);
  expect(readFileSync(path.join(target, '回表', '回表.xlsx')).equals(readFileSync(returned))).toBe(true);
});

it('are refused when an input was changed since the comparison', async () => {
  writeFileSync(path.join(loop.folder, '收件', '名册.csv'), `${REGISTER}乙某,\n`);
  await expect(archive('档案三')).rejects.toMatchObject({ code: 'archive-input-changed' });
});
