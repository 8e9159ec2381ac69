import { describe, expect, it } from 'vitest';
import { tableDefinition } from '../../src/catalog/sources/table-definitions.js';
import { ListArea, otherPlace } from '../../src/delivery/list-place.js';
import { planSheet } from '../../src/intake/layout/layout.js';
import { takeSample } from '../../src/intake/header/sheet-sample.js';
import { DivisionTable } from '../../src/normalise/divisions.js';
import { grid, inventedSheet, testContext } from '../intake/invented-sheet.js';
import { inventedNumber } from '../support/invented-people.js';

const divisions = new DivisionTable([
  { code: '990000', name: '云岭省' },
  { code: '990100', name: '南平市' },
  { code: '990121', name: '云溪县' },
  { code: '990122', name: '清源县' },
  { code: '990123', name: '新清源县' },
  { code: '990221', name: '大河县' },
]);
const HEAD = '姓名 | 身份证号码 | 参保年度 | 险种';
const rows = (county: string, count: number): string =>
  Array.from(
    { length: count },
    (_, n) => `王${n} | ${inventedNumber(county, `19${50 + n}0312`, 101 + n)} | 2019 | 居民`,
  ).join('\n');

async function placeOf(file: string, picture: string, name = 'Sheet1', area = '990121'): Promise<string | null> {
  const sample = await takeSample(inventedSheet(grid(picture), { name }));
  const settings = { columns: {}, households: 'by_number', identify: testContext } as const;
  const planning = planSheet(sample, tableDefinition('health.insurance')!, settings);
  if (planning.kind !== 'data') throw new Error(JSON.stringify(planning));
  const found = otherPlace(file, sample, planning.plan, new ListArea(divisions, area));
  return found === null ? null : `${found.sign} ${found.code}`;
}

describe('which place a list speaks of', () => {
  const own = `${HEAD}\n${rows('990121', 4)}`;
  const strange = `${HEAD}\n${rows('990122', 4)}`;
  const inColumn = (county: string): string => `统筹区 | ${HEAD}\n${county} | ${rows('990121', 1)}`;
  it.each([
    ['the own county', '医保.csv', own, null],
    ['another county in the name of the file', '医保参保（清源县）.csv', own, 'file_name 990122'],
    ['another county in a folder', '收件/清源县/医保.csv', own, 'file_name 990122'],
    ['both counties in the name of the file', '医保（云溪县、清源县）.csv', own, null],
    ['the prefecture that the county is in', '南平市医保.csv', own, null],
    ['a county of another prefecture', '大河县医保.csv', own, 'file_name 990221'],
    ['a county whose name ends like another', '新清源县医保.csv', own, 'file_name 990123'],
    ['another county in a title', '医保.csv', `清源县2019年参保名单\n${own}`, 'title 990122'],
    ['the own county in a title and another in the name', '清源县医保局.csv', `云溪县参保名单\n${own}`, null],
    ['another county in its column', '医保.csv', inColumn('清源县'), 'column 990122'],
    ['a code in its column', '医保.csv', inColumn('990122'), 'column 990122'],
    ['a code of twelve digits in its column', '医保.csv', inColumn('990122101200'), 'column 990122'],
    ['the own county in its column, another in its name', '清源县.csv', inColumn('云溪县'), null],
    ['numbers of another county alone', '医保.csv', strange, 'numbers 990122'],
    ['two numbers of another county', '医保.csv', `${HEAD}\n${rows('990122', 2)}`, null],
    ['numbers of several counties', '医保.csv', `${strange}\n${rows('990221', 3)}`, null],
    ['numbers of another county and one of the own', '医保.csv', `${strange}\n${rows('990121', 1)}`, null],
  ])('%s', async (_, file, picture, expected) => {
    expect(await placeOf(file, picture)).toBe(expected);
  });

  it.each([
    ['a province has all its counties', '990000', '清源县医保.csv', null],
    ['a prefecture has not those of another', '990100', '大河县医保.csv', 'file_name 990221'],
    ['the county of the entry counts', '990122', '清源县医保.csv', null],
  ])('%s', async (_, area, file, expected) => {
    expect(await placeOf(file, strange, 'Sheet1', area)).toBe(expected);
  });

  it('reads the name of the sheet', async () => {
    expect(await placeOf('医保.xlsx', own, '清源县')).toBe('title 990122');
  });
});
