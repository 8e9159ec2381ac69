import { describe, expect, it } from 'vitest';
import { TownshipNames } from '../../src/delivery/township-names.js';
import { Recipients, SpellingCounts, spellingProblems } from '../../src/delivery/township-spellings.js';
import { DivisionTable } from '../../src/normalise/divisions.js';

const names = new TownshipNames(
  new DivisionTable([
    { code: '990000', name: '示例省' },
    { code: '990100', name: '示例市' },
    { code: '990121', name: '甲县' },
    { code: '990121101', name: '青石镇' },
    { code: '990121102', name: '白云镇' },
    { code: '990121103', name: '城关街道' },
    { code: '990121201', name: '红枫乡' },
    { code: '990121202', name: '清泉乡' },
    { code: '990122', name: '乙县' },
  ]),
);

describe('the township that a spelling means', () => {
  it.each([
    ['青石镇', '青石镇', false],
    ['青石', '青石镇', false],
    ['青 石 镇', '青石镇', false],
    ['青石乡', '青石镇', false],
    ['甲县青石镇', '青石镇', false],
    ['青石街道办事处', '青石镇', false],
    ['青石镇人民政府', '青石镇', true],
    ['红枫乡政府', '红枫乡', true],
    ['白云镇扶贫办', '白云镇', true],
    ['青石镇1', '青石镇', true],
    ['01青石镇', '青石镇', true],
    ['1、白云镇', '白云镇', true],
    ['（3）白云镇', '白云镇', true],
    ['青石镇（原青石乡）', '青石镇', true],
    ['新镇（原红枫乡）', '红枫乡', true],
    ['青石镇(重点)', '青石镇', true],
    ['青石镇上河村', '青石镇', true],
    ['甲县青石镇上河村3组', '青石镇', true],
    ['靑石镇', '青石镇', true],
    ['紅楓鄉', '红枫乡', true],
    ['Qingshi', '青石镇', true],
    ['QINGSHI ZHEN', '青石镇', true],
    ['baiyun', '白云镇', true],
  ])('%s → %s', (written, name, isVariant) => {
    expect(names.meant(written, '990121')).toEqual({ name, isVariant });
  });

  it.each([
    ['清石镇', '青石镇'],
    ['白云山镇', '白云镇'],
    ['红风乡', '红枫乡'],
    ['新青石镇', '青石镇'],
    ['河东镇', null],
    ['Hedong', null],
    ['全县', null],
  ])('%s means none, and the nearest is %s', (written, nearest) => {
    expect(names.meant(written, '990121')).toBeNull();
    expect(names.nearest(written, '990121')).toBe(nearest);
  });

  it('knows none where the table has no townships of the county', () => {
    expect([names.of('990122'), names.meant('金沙镇', '990122')]).toEqual([[], null]);
  });
});

describe('recipients', () => {
  const counts = new SpellingCounts();
  const add = (county: string, written: string | null, township: string | null, rows = 1): void => {
    for (let row = 0; row < rows; row += 1) {
      counts.add(written, { county, countyName: county === '990121' ? '甲县' : '乙县', township, village: null });
    }
  };
  add('990121', '青石镇', '青石镇', 5);
  add('990121', '01青石镇', '青石镇', 2);
  add('990121', '清石镇', '清石镇', 3);
  add('990121', null, null, 4);
  add('990122', '金沙镇', '金沙镇');
  const recipients = new Recipients(names, counts.spellings);

  it.each([
    ['a township of the table', '990121', '青石镇', '青石镇'],
    ['one of the table that no row names', '990121', '白云镇', '白云镇'],
    ['a name that the table does not have', '990121', '清石镇', null],
    ['no name', '990121', null, null],
    ['a name in a row, where there is no table', '990122', '金沙镇', '金沙镇'],
    ['a name in no row of people, where there is no table', '990122', '双龙镇', null],
  ])('%s', (_, county, township, expected) => {
    expect(recipients.townshipOf(county, township)).toBe(expected);
  });

  it.each([
    ['白云镇云岭村3组', '990121', '白云镇'],
    ['某省某市甲县 青石镇 上河村', '990121', '青石镇'],
    ['青石镇白云镇交界', '990121', null],
    ['幸福路1号', '990121', null],
    ['双龙镇一村', '990121', null],
    ['金沙镇河口村', '990122', '金沙镇'],
    ['金沙镇河口村', null, null],
  ])('by the address %s of %s', (address, county, expected) => {
    expect(recipients.townshipOf(county, null, address)).toBe(expected);
    expect(recipients.townshipOf('990121', '青石镇', address)).toBe('青石镇');
  });

  it('tells spellings that were understood, names of none with the nearest, and how many rows named none', () => {
    expect(spellingProblems(counts.spellings, names).map(({ code, level, facts }) => [code, level, facts])).toEqual([
      ['township-spelled', 'notice', { county: '甲县', written: '01青石镇', township: '青石镇', rows: 2 }],
      ['township-unknown', 'warning', { county: '甲县', written: '清石镇', rows: 3, nearest: '青石镇' }],
      ['township-none', 'warning', { county: '甲县', rows: 7 }],
    ]);
  });
});
