import { describe, expect, it } from 'vitest';
import { tableDefinition } from '../../../src/catalog/sources/table-definitions.js';
import { planSheet } from '../../../src/intake/layout/layout.js';
import { takeSample } from '../../../src/intake/header/sheet-sample.js';
import { sheetsOfOtherLists } from '../../../src/intake/layout/source-guess.js';
import { inventedNumber } from '../../support/invented-people.js';
import { grid, inventedSheet, testContext } from '../invented-sheet.js';

const ID = (n: number): string => inventedNumber('990121', `19${50 + n}0312`, 101 + n);
const SETTINGS = { columns: {}, households: 'by_number', identify: testContext } as const;
const RURAL = tableDefinition('civil_affairs.rural_dibao')!;

const FIRST = `
  低保证号 | 户主姓名 | 身份证号 | 保障人口 | 保障类别 | 月保障金 | 起始年月
  D1 | 王甲 | ${ID(1)} | 1 | A类 | 300 | 201801
  D2 | 王乙 | ${ID(2)} | 1 | B类 | 300 | 201801`;

async function planned(picture: string, name = '二'): Promise<string> {
  const first = planSheet(await takeSample(inventedSheet(grid(FIRST), { name: '一' })), RURAL, SETTINGS);
  const previous = first.kind === 'data' ? first.plan : null;
  const planning = planSheet(await takeSample(inventedSheet(grid(picture), { name })), RURAL, SETTINGS, previous);
  if (planning.kind === 'refused') return `refused ${planning.problems.map(({ code }) => code).join()}`;
  if (planning.kind === 'not_data') return 'not data';
  return planning.plan.headerRows.length === 0 ? 'continues' : 'read with its own header';
}

describe('the second sheet of a book', () => {
  it.each([
    ['goes on: no header, the same columns', 'continues', `D3 | 李丙 | ${ID(3)} | 2 | A类 | 300 | 201801`],
    ['goes on below a title', 'continues', `农村低保（续）\nD3 | 李丙 | ${ID(3)} | 2 | A类 | 300 | 201801`],
    [
      'goes on after a record without a number',
      'continues',
      `D3 | 李丙 |  | 2 | A类 | 300 | 201801\nD4 | 李丁 | ${ID(4)} | 2 | A类 | 300 | 201801`,
    ],
    [
      'has the same header again',
      'read with its own header',
      `低保证号 | 户主姓名 | 身份证号 | 保障人口 | 保障类别 | 月保障金 | 起始年月\nD3 | 李丙 | ${ID(3)} | 2 | A类 | 300 | 201801`,
    ],
    [
      'has a header of unknown words',
      'refused sheet-in-unknown-words',
      `序号 | 亡人姓名 | 亡人证件 | 死亡日 | 火化日\n1 | 王甲 | ${ID(1)} | 43420 | 43423`,
    ],
    [
      'has a header of unknown words that are as many as the columns before',
      'refused sheet-in-unknown-words',
      `批次 | 称呼 | 号 | 几口 | 等次 | 数额 | 从何时\nD3 | 李丙 | ${ID(3)} | 2 | A类 | 300 | 201801`,
    ],
    [
      'has unknown words under a title',
      'refused sheet-in-unknown-words',
      `某馆登记\n次序 | 称呼 | 号\n1 | 王甲 | ${ID(1)}`,
    ],
    ['is narrower without a header', 'refused header-not-found', `1 | 王甲 | ${ID(1)}`],
    [
      'is wider without a header',
      'refused header-not-found',
      `D3 | 李丙 | ${ID(3)} | 2 | A类 | 300 | 201801 | 多 | 出 | 来`,
    ],
    [
      'has the numbers in another column without a header',
      'refused header-not-found',
      `D3 | ${ID(3)} | 李丙 | 2 | A类 | 300 | 201801`,
    ],
    [
      'has days where the kind of help stood, without a header',
      'refused header-not-found',
      `D3 | 李丙 | ${ID(3)} | 2 | 2018-11-15 | 2018-11-18 | 201801`,
    ],
  ])('%s', async (_, outcome, picture) => {
    expect(await planned(picture)).toBe(outcome);
  });
});

describe('sheets of other lists in a book', () => {
  const HEADS = '低保证号 | 户主姓名 | 身份证号 | 保障人口 | 月保障金';
  const row = (n: number): string => `D${n} | 王甲 | ${ID(n)} | 1 | 300`;
  const sheets: readonly [string, string, string, string | null][] = [
    ['urban by its title', 'Sheet2', `城市低保对象花名册\n${HEADS}\n${row(2)}`, 'civil_affairs.urban_dibao'],
    ['urban by its name', '城市低保', `${HEADS}\n${row(2)}`, 'civil_affairs.urban_dibao'],
    [
      'funerals by headers alone',
      'Sheet2',
      `姓名 | 身份证号 | 死亡日期 | 火化日期\n王甲 | ${ID(1)} | 2018-11-15 | 2018-11-18`,
      'civil_affairs.funeral',
    ],
    ['a township', '示例镇', `${HEADS}\n${row(3)}`, null],
    ['another month', '2月低保', `${HEADS}\n${row(3)}`, null],
  ];
  it.each(sheets)('%s', async (_, name, picture, other) => {
    const own = inventedSheet(grid(`农村低保对象花名册\n${HEADS}\n${row(1)}`), { name: 'Sheet1' });
    const samples = [await takeSample(own), await takeSample(inventedSheet(grid(picture), { name }))];
    expect(sheetsOfOtherLists(samples, '12月低保.xlsx', RURAL).map((table) => table?.id ?? null)).toEqual([
      null,
      other,
    ]);
    const turned = sheetsOfOtherLists([...samples].reverse(), '12月低保.xlsx', RURAL);
    expect(turned.map((table) => table?.id ?? null)).toEqual([other, null]);
  });

  it('takes an entry at its word where no sheet says what the entry says', async () => {
    const urban = inventedSheet(grid(`${HEADS}\n${row(1)}`), { name: '城市低保' });
    const more = inventedSheet(grid(`${HEADS}\n${row(2)}`), { name: '城镇低保' });
    const samples = [await takeSample(urban), await takeSample(more)];
    expect(sheetsOfOtherLists(samples, '名单.xlsx', RURAL)).toEqual([null, null]);
  });
});
