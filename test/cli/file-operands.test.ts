// A file is found from where the officer stands and from the workspace; a folder is as good as its files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { resolveFiles, resolvePaths } from '../../src/cli/file-operands.js';

const root = mkdtempSync(path.join(tmpdir(), 'bidui-operands-'));
for (const file of [
  '收件/住建/房产 一.csv',
  '收件/住建/（乙县）房产.xlsx',
  '收件/住建/~$（乙县）房产.xlsx',
  '收件/.隐藏.csv',
]) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), '');
}
afterAll(() => {
  rmSync(root, { recursive: true });
});
const BOTH = ['收件/住建/房产 一.csv', '收件/住建/（乙县）房产.xlsx'].sort();

test.each([
  ['a file', ['收件/住建/房产 一.csv'], ['收件/住建/房产 一.csv']],
  ['a pattern', ['收件/*/*.xlsx'], ['收件/住建/（乙县）房产.xlsx']],
  ['a folder, without lock files and hidden ones', ['收件/住建'], BOTH],
  ['a folder with a slash, named twice', ['收件/', '收件/住建/房产 一.csv'], BOTH],
])('%s of the workspace', async (_note, operands, shown) => {
  expect((await resolveFiles(operands, root)).map((file) => file.shown).sort()).toEqual(shown);
});

test('a folder stays a folder where the command opens it itself', async () => {
  expect(await resolvePaths(['收件/住建/'], root)).toEqual([
    { absolute: path.join(root, '收件/住建'), shown: '收件/住建' },
  ]);
});

test.each(['没有.xlsx', '收件/*.ods'])('%s names nothing', async (operand) => {
  await expect(resolveFiles([operand], root)).rejects.toMatchObject({ code: 'file-missing', place: { file: operand } });
});
