/**
 * Rows of a list, however its file is made: rows = rows_used + refused, and with `skipped` they are all rows below the header that hold
 * anything. The same table with the same oddities is written by each kind of file.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as xlsx from '@e965/xlsx';
import iconv from 'iconv-lite';
import { afterEach, expect, it } from 'vitest';
import { ALL_RULES } from '../../../src/catalog/rules/all-rules.js';
import { inventedName, inventedNumber } from '../../support/invented-people.js';
import { csv, makeWorkspace, type TestWorkspace } from './compare-workspace.js';

type Grid = readonly (readonly string[])[];

const HEADER = ['序号', '机动车所有人', '身份证明号码', '号牌号码', '车辆类型', '使用性质', '机动车状态'];
const car = (n: number, place: number): string[] => [
  String(n),
  inventedName(n + place * 20),
  inventedNumber('990121', `197${place}0101`, 2 * n + 1),
  `例A${place}000${n}`,
  '小型轿车',
  '非营运',
  '正常',
];
const cells = (...given: readonly string[]): string[] => HEADER.map((_, at) => given[at] ?? '');

/** Rows below the header, with what becomes of each. */
const ODD: readonly (readonly [kind: 'used' | 'refused' | 'skipped' | 'blank', row: (place: number) => string[]])[] = [
  ['refused', () => cells('示例', '张三', '11010519491231002X', '京A12345', '小型轿车', '非营运', '正常')],
  ['used', (place) => car(1, place)],
  ['used', (place) => car(2, place)],
  ['skipped', () => cells('小计', '', '', '2')],
  ['blank', () => cells()],
  ['skipped', () => HEADER],
  ['used', (place) => car(3, place)],
  // A person without a number, one whose number cannot be read, and one without a name: each is a row of the list.
  ['used', (place) => cells('4', '周甲', '', `例A${place}0004`, '小型轿车', '非营运', '正常')],
  ['used', (place) => cells('5', '周乙', '见附件', `例A${place}0005`, '小型轿车', '非营运', '正常')],
  ['used', (place) => ['6', '', ...car(6, place).slice(2)]],
  ['refused', () => cells('7', '', '', '', '小型轿车', '非营运', '正常')],
  ['used', (place) => car(8, place)],
  ['skipped', () => cells('合计', '', '', '7辆')],
  ['skipped', () => cells('填表人：王某', '', '审核人：李某')],
  ['skipped', () => cells('注：本表由车管所提供')],
];

const count = (kind: string): number => ODD.filter(([each]) => each === kind).length;

function gridOf(place: number): Grid {
  return [cells('甲县机动车登记名单'), cells(), HEADER, ...ODD.map(([, row]) => row(place))];
}

function workbook(grid: Grid): xlsx.WorkBook {
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(
    book,
    xlsx.utils.aoa_to_sheet(grid.map((row) => row.map((text) => (text === '' ? null : text)))),
    '名单',
  );
  return book;
}

const asBook =
  (type: xlsx.BookType) =>
  (grid: Grid): Buffer =>
    xlsx.write(workbook(grid), { type: 'buffer', bookType: type }) as Buffer;
const asText =
  (separator: string, encoding: string) =>
  (grid: Grid): Buffer =>
    iconv.encode(`${grid.map((row) => row.join(separator)).join('\r\n')}\r\n`, encoding);
const html = (grid: Grid): Buffer => {
  const rows = grid.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`);
  return Buffer.from(
    `<html><head><meta charset="utf-8"></head><body><table border="1">${rows.join('')}</table></body></html>`,
  );
};

const KINDS: Readonly<Record<string, (grid: Grid) => Buffer>> = {
  'a.xlsx': asBook('xlsx'),
  'b.xls': asBook('biff8'),
  'c.ods': asBook('ods'),
  'd.xml': asBook('xlml'),
  'e.xlsb': asBook('xlsb'),
  'f.html': html,
  'g.xls': html,
  'h.csv': asText(',', 'utf8'),
  'i.csv': asText(',', 'gb18030'),
  'j.txt': asText('\t', 'utf16le'),
  'k.csv': asText(';', 'gb18030'),
};

let workspace: TestWorkspace | null = null;
afterEach(() => workspace?.remove());

it('adds up in every kind of file', async () => {
  const files = Object.keys(KINDS);
  const sources = files.map(
    (file) => `  - { source: public_security.vehicle, files: ${file}, division: "990121", data_date: 2018-07-05 }\n`,
  );
  const people = Array.from({ length: 9 }, (_, place) => car(1, place).slice(1, 3));
  workspace = makeWorkspace({
    'bidui.yaml': `office: { name: 测试比对办, level: county, division: "990121" }
divisions: 区划.csv
rules: { disable: [${ALL_RULES.filter(({ number }) => number !== 'C01')
      .map(({ number }) => number)
      .join(', ')}] }
register: [{ files: 册.csv, division: "990121", data_date: 2018-07-01 }]
sources:
${sources.join('')}`,
    '册.csv': csv(
      '户编号,乡镇,行政村,姓名,证件号码,与户主关系,户状态',
      people.map(([name, number], n) => `H${n},青石镇,上河村,${name},${number},户主,在册未脱贫`),
    ),
  });
  for (const [at, [file, write]] of Object.entries(KINDS).entries()) {
    writeFileSync(path.join(workspace.root, file), write(gridOf(at)));
  }
  const { summary } = await workspace.compare('county');
  const lists = summary.lists.map(({ files: [file], rows, rows_used, refused, skipped }) => ({
    file,
    rows,
    rows_used,
    refused,
    skipped,
  }));
  expect(lists.toSorted((one, other) => String(one.file).localeCompare(String(other.file)))).toEqual(
    files.map((file) => ({
      file,
      rows: count('used') + count('refused'),
      rows_used: count('used'),
      refused: count('refused'),
      // And the title above the header.
      skipped: count('skipped') + 1,
    })),
  );
});
