import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { expandPatterns } from '../../src/system/workspace-files.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-test-'));
  mkdirSync(path.join(folder, '收件', '民政'), { recursive: true });
  for (const name of [
    '（自定义）监测对象信息 (22).xlsx',
    '甲县[1].xlsx',
    '乙县.xlsx',
    '~$乙县.xlsx',
    '民政/低保.xls',
  ]) {
    writeFileSync(path.join(folder, '收件', name), '');
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  [
    'a name with brackets is that file',
    ['收件/（自定义）监测对象信息 (22).xlsx'],
    ['收件/（自定义）监测对象信息 (22).xlsx'],
  ],
  ['square brackets of a name are no pattern', ['收件/甲县[1].xlsx'], ['收件/甲县[1].xlsx']],
  [
    'a pattern is sorted and passes over lock files',
    ['收件/*.xlsx'],
    ['收件/乙县.xlsx', '收件/甲县[1].xlsx', '收件/（自定义）监测对象信息 (22).xlsx'],
  ],
  ['back-slashes separate folders too', ['收件\\民政\\*.xls'], ['收件/民政/低保.xls']],
  ['a file named twice is one', ['收件/乙县.xlsx', '收件/乙*.xlsx'], ['收件/乙县.xlsx']],
  ['nothing matches', ['收件/没有*.csv'], []],
])('%s', async (_name, patterns, files) => {
  await expect(expandPatterns(folder, patterns)).resolves.toEqual(files);
});
