import { describe, expect, it } from 'vitest';
import { tableDefinition } from '../../src/catalog/sources/table-definitions.js';
import type { TableFile } from '../../src/domain/tables/table.js';
import { tableKey, tablesGivenTwice } from '../../src/delivery/same-tables.js';
import { planSheet } from '../../src/intake/layout/layout.js';
import { takeSample } from '../../src/intake/header/sheet-sample.js';
import { inventedNumber } from '../support/invented-people.js';
import { inventedSheet, testContext } from '../intake/invented-sheet.js';

const number = (n: number): string => inventedNumber('990121', `19${String(50 + (n % 40))}0312`, 100 + (n % 800));
const HEADER = ['户编号', '乡镇', '姓名', '证件号码', '与户主关系', '识别时间'];
/** Rows of the people from one number to another. */
const people = (from: number, to: number, day = '2015-06-01'): string[][] =>
  Array.from({ length: to - from }, (_, step) => [`H${from + step}`, '青石镇', '周', number(from + step), '户主', day]);

interface Table {
  readonly path: string;
  readonly sheet?: string;
  readonly hidden?: boolean;
  readonly rows: readonly string[][];
  readonly header?: readonly string[];
}

async function twice(tables: readonly Table[], role: 'register' | 'list' = 'list'): Promise<Record<string, string>> {
  const files = tables.map(({ path, sheet = null, hidden = false, rows, header = HEADER }): TableFile => ({
    path,
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets: [{ ...inventedSheet([[...header], ...rows], { name: sheet }), hidden }],
    problems: [],
    close: () => Promise.resolve(),
  }));
  const found = await tablesGivenTwice(
    { role, settings: { sheets: null, columns: {}, households: 'by_number', passwordVariable: null } },
    {
      each: async (use) => {
        for (const file of files) await use(file);
      },
      plan: async (_, sheet) => {
        const settings = { columns: {}, households: 'by_number', identify: testContext } as const;
        const planning = planSheet(await takeSample(sheet), tableDefinition('register')!, settings);
        return planning.kind === 'data' ? planning.plan : null;
      },
    },
  );
  return Object.fromEntries(found);
}

describe('a table that stands in a delivery twice', () => {
  it.each<[string, Table[], Record<string, string>]>([
    [
      'a copied sheet',
      [
        { path: 'a.xlsx', sheet: 'Sheet1', rows: people(0, 6) },
        { path: 'a.xlsx', sheet: 'Sheet1 (2)', rows: people(0, 6) },
      ],
      { [tableKey('a.xlsx', 'Sheet1 (2)')]: 'a.xlsx › Sheet1' },
    ],
    [
      'a CSV beside its workbook, in another order',
      [
        { path: 'a.csv', rows: people(0, 400) },
        { path: 'a.xlsx', sheet: 'S', rows: people(0, 400).reverse() },
      ],
      { [tableKey('a.xlsx', 'S')]: 'a.csv' },
    ],
    [
      'an old hidden sheet with nine tenths of the people',
      [
        { path: 'a.xlsx', sheet: '旧', hidden: true, rows: people(1, 20) },
        { path: 'a.xlsx', sheet: '新', rows: people(0, 20) },
      ],
      { [tableKey('a.xlsx', '旧')]: 'a.xlsx › 新' },
    ],
    [
      'two states of a file, of which the later is kept',
      [
        { path: '册2018-06.xlsx', sheet: 'S', rows: people(0, 20) },
        { path: '册2018-07.xlsx', sheet: 'S', rows: people(0, 21) },
      ],
      { [tableKey('册2018-06.xlsx', 'S')]: '册2018-07.xlsx › S' },
    ],
  ])('is found: %s', async (_, tables, expected) => {
    expect(await twice(tables)).toEqual(expected);
  });

  it.each<[string, Table[]]>([
    [
      'two villages of equal size',
      [
        { path: 'a.xlsx', sheet: '甲村', rows: people(0, 6) },
        { path: 'a.xlsx', sheet: '乙村', rows: people(6, 12) },
      ],
    ],
    [
      'one household twice',
      [
        { path: 'a.xlsx', sheet: '甲村', rows: people(0, 6) },
        { path: 'a.xlsx', sheet: '乙村', rows: people(5, 11) },
      ],
    ],
    [
      'half of the people',
      [
        { path: 'a.xlsx', sheet: '甲', rows: people(0, 10) },
        { path: 'a.xlsx', sheet: '乙', rows: people(5, 15) },
      ],
    ],
    [
      'a part of a larger table',
      [
        { path: 'a.xlsx', sheet: '全', rows: people(0, 40) },
        { path: 'a.xlsx', sheet: '部分', rows: people(0, 10) },
      ],
    ],
    [
      'the same people on other days',
      [
        { path: 'a.xlsx', sheet: '六月', rows: people(0, 10, '2018-06-01') },
        { path: 'a.xlsx', sheet: '七月', rows: people(0, 10, '2018-07-01') },
      ],
    ],
    [
      'the same people with other columns',
      [
        { path: 'a.xlsx', sheet: '人', rows: people(0, 10) },
        {
          path: 'a.xlsx',
          sheet: '医',
          header: ['说一', '说二', '说三', '证件号码', '说四', '说五'],
          rows: people(0, 10),
        },
      ],
    ],
  ])('is not seen in %s', async (_, tables) => {
    expect(await twice(tables)).toEqual({});
  });
});

describe('a part of a register beside the whole', () => {
  it.each<[string, Table[], Record<string, string>]>([
    [
      'a sheet of some households',
      [
        { path: 'a.xlsx', sheet: '其中脱贫户', rows: people(3, 13) },
        { path: 'a.xlsx', sheet: '全县', rows: people(0, 40) },
      ],
      { [tableKey('a.xlsx', '其中脱贫户')]: 'a.xlsx › 全县' },
    ],
    [
      'a sheet of which one person stands nowhere else',
      [
        { path: 'a.xlsx', sheet: '其中脱贫户', rows: people(30, 50) },
        { path: 'a.xlsx', sheet: '全县', rows: people(0, 49) },
      ],
      {},
    ],
    [
      'four people, who may be registered twice',
      [
        { path: 'a.xlsx', sheet: '甲村', rows: people(0, 40) },
        { path: 'a.xlsx', sheet: '乙村', rows: people(0, 4) },
      ],
      {},
    ],
    [
      'a village with people of another one',
      [
        { path: 'a.xlsx', sheet: '甲村', rows: people(0, 40) },
        { path: 'a.xlsx', sheet: '乙村', rows: people(30, 50) },
      ],
      {},
    ],
  ])('%s', async (_, tables, expected) => {
    expect(await twice(tables, 'register')).toEqual(expected);
  });
});
