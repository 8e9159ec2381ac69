/**
 * Cells filled with words for nothing, as a whole comparison sees them: never the number of a household, never a place, never a name,
 * and always told.
 */
import { afterEach, describe, expect, test } from 'vitest';
import type { ComparePassResult } from '../../../src/app/compare/compare.js';
import { FILLER_WORDS } from '../../support/filler-words.js';
import { inventedName, inventedNumber } from '../../support/invented-people.js';
import { csv, makeWorkspace, type TestWorkspace } from './compare-workspace.js';

const HEADER = '户编号,乡镇,行政村,姓名,证件号码,与户主关系,性别,出生日期,民族,户状态,户类型,识别时间,家庭人口';
const OWNER = '99012119720202013X';
const TAIL = '汉族,在册未脱贫,一般农户,2015-06,1';
const CARS = csv('号牌号码,机动车所有人,身份证明号码,车辆类型,使用性质,车辆品牌,初次登记日期,机动车状态', [
  `例A10001,周乙,${OWNER},小型轿车,非营运,示例牌,2016-09-12,正常`,
]);
const SETTINGS = `office: { name: 测试比对办, level: county, division: "990121" }
divisions: 区划.csv
fillers: [待村里报]
register:
  - { files: 册.csv, division: "990121", data_date: 2018-07-01 }
sources:
  - { source: public_security.vehicle, files: 车.csv, division: "990121", data_date: 2018-07-05 }
`;
const WORDS = [
  // A question mark in a name is a lost character.
  ...FILLER_WORDS.filter((word) => word !== '?'),
  ...['后补', '√', '、', 'undefined', '<NA>', '(null)', '\u200B', '０', 'ＮＵＬＬ', '无。', '待村里报'],
];

let workspace: TestWorkspace | null = null;
afterEach(() => {
  workspace?.remove();
  workspace = null;
});

interface Cells {
  readonly household?: string;
  readonly township?: string;
  readonly village?: string;
  readonly name?: string;
}

/** 周甲 and, for each word, two people of two townships in whose rows the cells stand that `given` makes of the word. */
async function compared(
  words: readonly string[],
  given: (word: string) => Cells,
): Promise<ComparePassResult['result']> {
  const rows = words.flatMap((word, n) =>
    ['青石镇,上河村', '白云镇,云岭村'].map((place, half) => {
      const [township, village] = place.split(',');
      const order = 2 * n + half;
      const cells = {
        household: `99012120${order + 10}`,
        township,
        village,
        name: inventedName(order),
        ...given(word),
      };
      const number = order === 0 ? OWNER : inventedNumber('990121', '19720202', order + 100);
      const own = [cells.household, cells.township, cells.village, order === 0 ? '周乙' : cells.name].join(',');
      return `${own},${number},户主,${Number(number[16]) % 2 === 1 ? '男' : '女'},1972-02-02,${TAIL}`;
    }),
  );
  const register = csv(HEADER, [
    `9901211001,青石镇,上河村,周甲,990121197001010111,户主,男,1970-01-01,${TAIL}`,
    ...rows,
  ]);
  workspace = makeWorkspace({ 'bidui.yaml': SETTINGS, '册.csv': register, '车.csv': CARS });
  return (await workspace.compare('county')).result;
}

const told = ({ problems }: ComparePassResult['result'], column: string): unknown =>
  problems.find(({ code, place }) => code === 'cells-say-nothing' && place?.column === column)?.facts;

const hitBy = ({ findings }: ComparePassResult['result'], rule: string): (string | null)[] =>
  findings.filter((finding) => finding.rule === rule).map(({ person }) => person.id_number);

describe('words for nothing', () => {
  test('in the household number leave each row a household of its own', async () => {
    const result = await compared(WORDS, (household) => ({ household }));
    const persons = 1 + 2 * WORDS.length;
    expect(result.subjects).toEqual({ persons, households: persons });
    expect(hitBy(result, 'B14')).toEqual([]);
    expect(hitBy(result, 'H05')).toEqual([]);
    expect(hitBy(result, 'C01')).toEqual([OWNER]);
    // Invisible characters cannot be pointed at.
    expect(told(result, '户编号')).toEqual({ column: '户编号', cells: 2 * WORDS.length - 2, row: 3, example: '/' });
  });

  test('are neither township nor village nor name of anybody', async () => {
    const result = await compared(WORDS, (word) => ({ township: word, village: word, name: word }));
    const places = [...new Set(result.findings.flatMap(({ place }) => [place.township, place.village]))];
    expect(places.filter((place) => WORDS.includes(place ?? ''))).toEqual([]);
    expect(
      [...new Set(result.findings.flatMap(({ sent_to }) => sent_to))].filter((to) => !/未分乡镇|镇$/u.test(to)),
    ).toEqual([]);
    expect(result.findings.filter(({ person }) => WORDS.includes(person.name ?? ''))).toEqual([]);
    for (const column of ['乡镇', '行政村', '姓名'])
      expect(told(result, column)).toMatchObject({ column, example: '/' });
  });

  test('are not numbers that begin with zeros', async () => {
    const result = await compared(['0001', '0002'], (household) => ({ household }));
    // Each number stands in two villages with another head: two households.
    expect(result.subjects).toEqual({ persons: 5, households: 5 });
    expect(told(result, '户编号')).toBeUndefined();
  });
});
