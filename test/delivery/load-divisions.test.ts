// Villages that the division table names with twelve digits are the villages that must have somebody registered (E27, K01).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadDivisions } from '../../src/delivery/load-divisions.js';
import { identify } from '../../src/normalise/identity.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-divisions-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('twelve-digit rows are villages of the township and county they lie in', async () => {
  const lines = [
    '代码,名称',
    '990121,甲县',
    '990121101,青石镇',
    '990121101200,上河村',
    '990121101201,下河村',
    '990122,乙县',
  ];
  writeFileSync(path.join(folder, '区划.csv'), lines.join('\n'));
  const from = (rowNumber: number) => ({ file: '区划.csv', sheet: null, rowNumber, column: null });
  expect((await loadDivisions(folder, { divisions: '区划.csv' })).villages).toEqual([
    { county: '990121', township: '青石镇', village: '上河村', code: '990121101200', from: from(4) },
    { county: '990121', township: '青石镇', village: '下河村', code: '990121101201', from: from(5) },
  ]);
});

test('a village whose township has no row is left out, because village names repeat', async () => {
  writeFileSync(path.join(folder, '区划.csv'), '代码,名称\n990121,甲县\n990121101200,上河村\n');
  expect((await loadDivisions(folder, { divisions: '区划.csv' })).villages).toEqual([]);
});

test('without a file there are none', async () => {
  expect((await loadDivisions(folder)).villages).toEqual([]);
});

test('the own county of the office, and those of its registers and lists, count as issued', async () => {
  const place = (division: string) => ({ division });
  const { divisions } = await loadDivisions(folder, {
    office: place('990199'),
    register: [place('990198'), {}],
    candidates: [place('990197102')],
    sources: [place('990196102200'), place('990100')],
  });
  const issued = ['990199', '990198', '990197', '990196', '990100', '990195'].map((code) => divisions.isIssued(code));
  expect(issued).toEqual([true, true, true, true, false, false]);
  const identity = identify('990199700615003', { asOf: '2018-07-25', divisions });
  expect(identity).toMatchObject({ status: 'repair', problems: [], birthDate: '1970-06-15' });
});
