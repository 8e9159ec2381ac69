/** A row that may be somebody's spares him from being called missing only where it would count. */
import { afterEach, expect, test } from 'vitest';
import { inventedNumber } from '../../support/invented-people.js';
import { csv, makeWorkspace, type TestWorkspace } from './compare-workspace.js';

const number = (n: number): string => inventedNumber('990121', '19700101', n);
const list = (source: string, file: string): string =>
  `  - { source: ${source}, files: ${file}.csv, level: county, division: '990121', data_date: 2018-07-05 }\n`;
const SETTINGS = `office: { name: 甲县比对办, level: county, division: '990121' }
divisions: 区划.csv
register: [ { files: 名册.csv, data_date: 2018-07-01 } ]
sources:
${list('office.household_class', '分类')}${list('office.visit_log', '走访')}${list('health.insurance', '参保')}`;

const PEOPLE = ['王甲', '赵庚', '周壬', '吴丁'];
const REGISTER = csv(
  '县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态',
  PEOPLE.map((name, n) => `甲县,青石镇,一村,99012100${n + 1},${name},${number(2 * n + 1)},户主,在册未脱贫`),
);
const CLASSES = csv('户编号,户主,证件号码,管理类别,定类日期', ['990121001,王甲,,A类,2018-01-05']);

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

/** The rules among T07 and D01 that name 王甲, and those that wait, as a pair for review says, until somebody decides about a row. */
async function toldOf(visits: readonly string[], insured: readonly string[]) {
  const others = PEOPLE.slice(1).map((name, n) => `${name},${number(2 * n + 3)},,2018,正常`);
  workspace = makeWorkspace({
    'bidui.yaml': SETTINGS,
    '名册.csv': REGISTER,
    '分类.csv': CLASSES,
    '走访.csv': csv('户编号,户主,证件号码,走访日期,走访人', [`990121004,吴丁,${number(7)},2018-07-20,干部`, ...visits]),
    '参保.csv': csv('姓名,证件号码,户编号,年度,参保状态', [...others, ...insured]),
  });
  const { result } = await workspace.compare('county');
  const found = result.findings.filter(({ rule, person }) => ['T07', 'D01'].includes(rule) && person.name === '王甲');
  const notes = result.review.map(({ note }) => note ?? '');
  const waiting = ['T07', 'D01'].filter((rule) => notes.some((note) => note.includes(`没有按 ${rule}`)));
  return { found: found.map(({ rule }) => rule).sort(), waiting: waiting.sort() };
}

const VISITED = `990121001,王甲,${number(1)},2018-07-20,干部`;
const INSURED = `王甲,${number(1)},990121001,2018,正常`;
/** One place of the number cannot be read. */
const DAMAGED = `${number(1).slice(0, 10)}*${number(1).slice(11)}`;

test.each<
  [what: string, visits: readonly string[], insured: readonly string[], found: readonly string[], waiting?: string]
>([
  ['nobody is missing', [VISITED], [INSURED], []],
  ['a visit without a number, of the period', ['990121001,王甲,,2018-07-20,干部'], [INSURED], []],
  ['a visit without a number, of the year before', ['990121001,王甲,,2017-10-20,干部'], [INSURED], ['T07']],
  ['a visit without a number, of a day to come', ['990121001,王甲,,2018-09-20,干部'], [INSURED], ['T07']],
  ['a visit without a number and without a day', ['990121001,王甲,,,干部'], [INSURED], ['T07']],
  ['a visit whose day cannot be read', ['990121001,王甲,,七月某日,干部'], [INSURED], [], 'T07'],
  ['a visit under a damaged number, of the period', [`,王甲,${DAMAGED},2018-07-20,干部`], [INSURED], []],
  ['a visit under a damaged number, of the year before', [`,王甲,${DAMAGED},2017-10-20,干部`], [INSURED], ['T07']],
  ['a row of the year under a damaged number', [VISITED], [`王甲,${DAMAGED},990121001,2018,正常`], []],
  ['a row of another year under a damaged number', [VISITED], [`王甲,${DAMAGED},990121001,2016,正常`], ['D01']],
  ['a row that ended, under a damaged number', [VISITED], [`王甲,${DAMAGED},990121001,2018,停保`], ['D01']],
  ['a row whose state cannot be read', [VISITED], [`王甲,${DAMAGED},990121001,2018,待核`], []],
  ['a row without a number', [VISITED], ['王甲,,990121001,2018,正常'], [], 'D01'],
  ['a row without a number, of another year', [VISITED], ['王甲,,990121001,2016,正常'], ['D01']],
])('%s', async (_what, visits, insured, found, waiting) => {
  expect(await toldOf(visits, insured)).toEqual({ found, waiting: waiting === undefined ? [] : [waiting] });
});
