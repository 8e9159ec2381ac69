/**
 * A run on a later day uses the cache until a reading becomes invalid: births that were to come, ages that are noted or doubted, days that
 * had not passed. Each day is compared with a run that reads everything, findings and stores alike.
 */
import { describe, expect, it } from 'vitest';
import { nextDay } from '../../src/normalise/calendar.js';
import { inventedNumber } from '../support/invented-people.js';
import { KeptProvince, SAMPLE_DAY } from '../support/kept-province.js';
import { csv, makeWorkspace, type TestWorkspace } from '../app/compare/compare-workspace.js';

/** A number whose check character is X, in small: it is read by the full readers. */
function smallX(birth: string): string {
  for (let sequence = 101; ; sequence += 1) {
    const number = inventedNumber('990121', birth, sequence);
    if (number.endsWith('X')) return number.toLowerCase();
  }
}

const PEOPLE: readonly (readonly [name: string, number: string, birth: string])[] = [
  ['赵德海', inventedNumber('990121', '19700615', 501), ''],
  ['钱桂英', inventedNumber('990121', '20121115', 502), ''],
  // A hundred years old on the third day; the second of them under a code that was withdrawn long ago.
  ['孙永福', inventedNumber('990121', '19180728', 503), ''],
  ['李小兰', inventedNumber('110103', '19180728', 504), ''],
  ['周长山', '', '2012-02-28'],
];
const DRIVERS = [
  [PEOPLE[0]?.[0], PEOPLE[0]?.[1]],
  ['外人甲', inventedNumber('990121', '19180727', 601)],
  ['外人乙', inventedNumber('990121', '19180728', 602)],
] as const;

const SETTINGS = `office: { name: 示例省比对办, level: province, division: "990000" }
divisions: 区划.csv
register:
  - files: 名册/*.csv
sources:
  - { source: public_security.vehicle, files: 车辆.csv, level: county, division: "990121", data_date: 2018-07-01 }
  - { source: health.death, files: 死亡.csv, level: county, division: "990121", data_date: 2018-07-01 }
  - { source: public_security.population, files: 人口.csv, level: county, division: "990121", data_date: 2018-07-01 }
`;

type Person = readonly [name: string, number: string, birth?: string];

function register(people: readonly Person[]): string {
  return csv(
    '县,乡镇,行政村,户编号,姓名,证件号码,出生日期,与户主关系,户状态',
    people.map(
      ([name, number, birth = ''], at) => `甲县,青石镇,上河村,H${at},${name},${number},${birth},户主,在册未脱贫`,
    ),
  );
}

const vehicles = (rows: readonly (readonly (string | undefined)[])[]): string =>
  csv(
    '所有人,身份证号,号牌号码,车辆类型,初次登记日期',
    rows.map((row, at) => `${row.join()},甲A${at}000,小型轿车,2016-01-01`),
  );

const deaths = (rows: readonly string[]): string => csv('姓名,身份证号,死亡日期', rows);

const population = (rows: readonly string[]): string => csv('姓名,身份证号,户号,与户主关系,出生日期', rows);

const FILES = {
  'bidui.yaml': SETTINGS,
  '名册/甲县.csv': register(PEOPLE),
  '车辆.csv': vehicles(DRIVERS),
  '死亡.csv': deaths([
    `赵德海,${PEOPLE[0]?.[1] ?? ''},2018-07-01`,
    `外人甲,${inventedNumber('990121', '19500101', 701)},2018-07-02`,
  ]),
  '人口.csv': population([
    `赵德海,${PEOPLE[0]?.[1] ?? ''},P1,户主,1970-06-15`,
    `赵小海,${inventedNumber('990121', '20160101', 702)},P1,子,2016-01-01`,
    `外人乙,${inventedNumber('990121', '19500101', 703)},P2,户主,1950-01-01`,
  ]),
};

/** Runs day after day; gives the amount read on each: `all`, or the number of lists. */
async function readingsOf(files: Readonly<Record<string, string>>, days: readonly string[]): Promise<string[]> {
  const made: TestWorkspace = makeWorkspace({ ...FILES, ...files });
  const province = new KeptProvince(made.root);
  try {
    await province.compare('county');
    const readings: string[] = [];
    for (const asOf of days) {
      const { reuse } = await province.compareBeside('county', { asOf });
      readings.push(`${asOf.slice(5)} ${reuse?.isRegisterReused === true ? String(reuse.listsRead) : 'all'}`);
    }
    return readings;
  } finally {
    province.remove();
    made.remove();
  }
}

describe('day after day', () => {
  const days: string[] = [];
  for (let day = nextDay(SAMPLE_DAY); day < '2018-08-02'; day = nextDay(day)) days.push(day);

  /** Lists read on the day before, the day itself and the last day: a run covers the days it skips. */
  async function readAgain(files: Readonly<Record<string, string>>, day: string): Promise<string[]> {
    const at = days.findIndex((each) => each.endsWith(day));
    const readings = await readingsOf(files, [...days.slice(at - 1, at + 1), ...days.slice(-1)]);
    return readings.filter((reading) => !reading.endsWith(' 0'));
  }

  it('nothing is read where all numbers are plain: ages go on, and who becomes a hundred is noted', async () => {
    const readings = await readingsOf({}, [...days, '2018-09-01', '2018-11-15']);
    expect(readings.filter((reading) => !reading.endsWith(' 0'))).toEqual([]);
  });

  it.each<[string, Person, string]>([
    ['a birth to come', ['郑月娥', inventedNumber('990121', '20180729', 505)], '07-29'],
    ['a hundred years by a number that is put right', ['郑月娥', smallX('19180730')], '07-30'],
    ['a hundred years by a number of 15 digits', ['郑月娥', '990121180731001'], '07-31'],
    ['a hundred and twenty-one years', ['郑月娥', inventedNumber('990121', '18970731', 506)], '07-31'],
    ['a day of birth to come', ['郑月娥', '', '2018-07-30'], '07-30'],
    [
      'a hundred years by one of two numbers',
      ['郑月娥', `${inventedNumber('990121', '19180729', 507)}、${inventedNumber('990121', '19600101', 508)}`],
      '07-29',
    ],
  ])('the register is read again on the day of %s', async (_what, person, day) => {
    expect(await readAgain({ '名册/甲县.csv': register([...PEOPLE, person]) }, day)).toEqual([`${day} all`]);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a birth to come',
      { '车辆.csv': vehicles([...DRIVERS, ['外人丙', inventedNumber('990121', '20180729', 603)]]) },
      '07-29',
    ],
    [
      'a hundred years by a number put right',
      { '车辆.csv': vehicles([...DRIVERS, ['外人丙', smallX('19180730')]]) },
      '07-30',
    ],
    ['a day of death to come', { '死亡.csv': deaths([`赵德海,${PEOPLE[0]?.[1] ?? ''},2018-07-28`]) }, '07-28'],
  ])('a list alone is read again on the day of %s', async (_what, files, day) => {
    expect(await readAgain(files, day)).toEqual([`${day} 1`]);
  });

  it('who lives with whom is read again on the day of a birth that only its second reading keeps', async () => {
    const rows = `赵小海,${inventedNumber('990121', '20160101', 702)},P1,子,2018-07-30`;
    const files = { '人口.csv': population([`赵德海,${PEOPLE[0]?.[1] ?? ''},P1,户主,`, rows]) };
    expect(await readAgain(files, '07-30')).toEqual([expect.stringMatching(/^07-30 [1-3]$/u)]);
  });
});
