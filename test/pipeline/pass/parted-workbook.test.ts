/**
 * Lists and registers of several files, and workbooks of several sheets: read by threads, each file and each sheet for itself, they are
 * what one reader makes of them, in every row, figure and remark.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REGISTER } from '../../../src/catalog/sources/table-definitions.js';
import { inventedNumber } from '../../support/invented-people.js';
import { seededRandom, type Random } from '../../tabular/mutate-fixture.js';
import { buildXlsx, type FixtureSheet } from '../../tabular/xlsx-fixture.js';
import { HITS, PartedReading, type Outcome, type Policy } from './parted-reading.js';

const VEHICLES = 'public_security.vehicle';
const HEADER = ['姓名', '身份证号', '号牌号码', '车辆类型'];
/** Smaller than any sheet with rows. */
const TINY = { file: 1, sheet: 1200, mostShared: 1e6, range: 1e4 };

const number = (at: number): string =>
  inventedNumber(at % 2 === 0 ? '990121' : '990122', `19${50 + (at % 45)}0${1 + (at % 9)}1${at % 10}`, 1 + (at % 900));
const lost = (at: number): string => `${number(at).slice(0, 15)}000`;

type Row = readonly string[];

const person = (at: number, written = number(at)): Row => [`张${at}`, written, `示A${at}`, '小型轿车'];
const people = (from: number, count: number): Row[] => Array.from({ length: count }, (_, at) => person(from + at));

function sheet(name: string, rows: readonly Row[], rest: Partial<FixtureSheet> = {}): FixtureSheet {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const lines = rows.map((row, at) => `<row r="${at + 1}">${row.map(cell).join('')}</row>`).join('');
  return { name, body: `<sheetData>${lines}</sheetData>`, ...rest };
}

const csv = (rows: readonly Row[]): string => rows.map((row) => `${row.join(',')}\n`).join('');

const EMPTY = sheet('空表', []);
const NOTES = sheet('填表说明', [['一、请如实填写，不得漏报。']]);
const FULL = sheet('一', [['某县机动车'], HEADER, ...people(0, 40)]);
const LOST = sheet('坏号', [HEADER, ...people(40, 10), person(90, lost(90)), person(91, lost(91)), ...people(100, 10)]);
const MISTYPED = sheet('表头不明', [['甲', '乙', '丙'], ...people(60, 30)]);
const TITLELESS = sheet('续', people(200, 45));
const WITH_FORMULA = sheet('公式', [HEADER, ...people(300, 20)]);
const HIDDEN = sheet('藏', [HEADER, ...people(400, 20)], { state: 'hidden' });

const book = (sheets: readonly FixtureSheet[], torn: readonly number[] = []): Buffer =>
  buildXlsx({
    sheets,
    change: (parts) => {
      for (const at of torn) {
        const name = `xl/worksheets/sheet${at + 1}.xml`;
        parts.set(name, String(parts.get(name)).replace('<row r="9">', '<row r="9"><c></x>'));
      }
      const name = `xl/worksheets/sheet${sheets.indexOf(WITH_FORMULA) + 1}.xml`;
      const text = parts.get(name);
      if (text !== undefined && sheets.includes(WITH_FORMULA)) {
        parts.set(name, String(text).replace('<row r="5">', '<row r="5"><c r="F5"><f>1+1</f></c>'));
      }
    },
  });

let reading: PartedReading;

beforeAll(() => {
  const subjects = [
    Array.from({ length: 60 }, (_, at) => number(at * 7)),
    Array.from({ length: 30 }, (_, at) => number(at * 11)),
  ];
  reading = new PartedReading(TINY, subjects);
});
afterAll(() => reading.close());

async function same(
  files: Readonly<Record<string, string | Buffer>>,
  policy: Policy = HITS,
  sheets: string[] | null = null,
) {
  const asked = { source: VEHICLES, files, policy, settings: { sheets } };
  const one = await reading.byOne(asked);
  expect(await reading.byCrew(asked)).toEqual(one);
  return one;
}

const problemsOf = ({ reading }: Outcome): string[] => reading.problems.map(({ code }) => code);

const POLICIES: readonly (readonly [string, Policy])[] = [
  ['hits', HITS],
  ['all rows', { ...HITS, outsiders: 'all' }],
  ['named columns', { ...HITS, columns: new Set(['name', 'plate']), comparesNames: false }],
  ['nothing', undefined],
];

describe('files of one list', () => {
  test.each(POLICIES)('run on as if one reader had read them: %s', async (_, policy) => {
    const one = await same(
      {
        '1.csv': csv([HEADER, ...people(0, 50), person(900, lost(900)), person(901, lost(901))]),
        '2.csv': csv([
          [...HEADER, '使用性质'],
          ...people(20, 60),
          person(902, lost(902)),
          person(903, lost(903)),
          person(7),
        ]),
        '3.xlsx': book([FULL, LOST]),
        '4.csv': csv([['县', ...HEADER], ...people(0, 20).map((row) => ['甲县', ...row])]),
      },
      policy,
    );
    expect(problemsOf(one)).toEqual(['column-damaged', 'column-damaged', 'csv-uneven', 'column-damaged']);
    expect(one.stored.map((rows) => rows.length > 0)).toEqual([true, true]);
  });

  test('may be torn, empty or no table in the middle', async () => {
    const one = await same({
      '1.csv': csv([HEADER, ...people(0, 50)]),
      '2.csv': '',
      '3.xlsx': book([FULL, TITLELESS]).subarray(0, 900),
      '4.csv': `${csv([HEADER, ...people(30, 50)])}张一,"没有完`,
      '5.csv': '说明\n没有表\n',
      '6.csv': csv([HEADER, ...people(60, 50)]),
    });
    expect(problemsOf(one)).toContain('zip-damaged');
    expect(problemsOf(one).filter((code) => code === 'file-without-table')).toHaveLength(1);
    expect(one.reading.isWhole).toBe(false);
  });
});

describe('sheets of a workbook', () => {
  const parts = (content: Buffer) => reading.partsOf({ source: VEHICLES, files: { '册.xlsx': content } });

  test('are parts of their own where they are big, with the small ones behind them', async () => {
    expect(await parts(book([NOTES, FULL, EMPTY, TITLELESS, LOST]))).toEqual([
      [0, 2],
      [3, 3],
      [4, 4],
    ]);
    const few = { source: VEHICLES, files: { '册.xlsx': book([FULL, TITLELESS, LOST, HIDDEN]) } };
    expect(await reading.partsOf(few, 2)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(await parts(book([FULL, NOTES]))).toBeNull();
    expect(await parts(book([FULL, { ...LOST, name: FULL.name }]))).toBeNull();
    expect(await parts(book([FULL, LOST]).subarray(0, 900))).toBeNull();
    expect(
      await reading.partsOf({ source: REGISTER.id, files: { '册.csv': csv([HEADER, ...people(0, 900)]) } }),
    ).toBeNull();
    const shared = [`<t>${'长'.repeat(2000)}</t>`];
    expect(await parts(buildXlsx({ sheets: [FULL, LOST], shared }))).toBeNull();
  });

  test('go on without a header, are empty, explain, are hidden, hold formulas', async () => {
    const sheets = [
      NOTES,
      FULL,
      EMPTY,
      TITLELESS,
      LOST,
      WITH_FORMULA,
      MISTYPED,
      sheet('续二', people(250, 45)),
      HIDDEN,
    ];
    const one = await same({ '册.xlsx': book(sheets) });
    expect(problemsOf(one)).toEqual(
      expect.arrayContaining([
        'sheet-continues',
        'sheet-empty',
        'column-damaged',
        'sheet-hidden',
        'formula-without-value',
      ]),
    );
    for (const [, policy] of POLICIES) await same({ '册.xlsx': book(sheets) }, policy);
  });

  test('may break off anywhere', async () => {
    for (const torn of [[0], [1], [2], [0, 2]]) {
      const one = await same({
        '册.xlsx': book([FULL, TITLELESS, LOST], torn),
        '后.csv': csv([HEADER, ...people(9, 9)]),
      });
      expect(problemsOf(one)).toContain('xml-damaged');
    }
  });

  test('may be asked for by name', async () => {
    await same({ '册.xlsx': book([FULL, TITLELESS, LOST]) }, HITS, ['续', '坏号']);
    await same({ '册.xlsx': book([FULL, TITLELESS, LOST]) }, HITS, ['一']);
    const none = await same({ '册.xlsx': book([FULL, TITLELESS, LOST]) }, HITS, ['没有']);
    expect(problemsOf(none)).toEqual(['file-without-table']);
  });

  test('in any number and order', async () => {
    const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
    const kinds = [NOTES, FULL, EMPTY, TITLELESS, LOST, WITH_FORMULA, MISTYPED, HIDDEN];
    for (let seed = 1; seed <= 25; seed += 1) {
      const random = seededRandom(seed);
      const sheets = Array.from({ length: 2 + Math.floor(random() * 5) }, (_, at) => {
        const kind = pick(random, kinds);
        return kind === WITH_FORMULA ? kind : { ...kind, name: `${kind.name}${random() < 0.1 ? 0 : at}` };
      });
      const unique = sheets.filter((one, at) => sheets.indexOf(one) === at);
      const torn = random() < 0.3 ? [Math.floor(random() * unique.length)] : [];
      await same({ '册.xlsx': book(unique, torn) }, pick(random, POLICIES)[1]);
    }
  });
});

describe('a register', () => {
  test('of a workbook with several sheets', async () => {
    const header = ['县', '乡镇', '行政村', '户编号', '姓名', '证件号码', '与户主关系'];
    const rows = (from: number, count: number): Row[] =>
      Array.from({ length: count }, (_, at) => [
        '甲县',
        '青石镇',
        '上河村',
        `99012100${1000 + Math.floor((from + at) / 3)}`,
        `张${from + at}`,
        at === 5 ? `${number(at)}、${number(at + 1)}` : number(from + at),
        at % 3 === 0 ? '户主' : '之子',
      ]);
    const files = {
      '名册.xlsx': book([
        sheet('甲', [header, ...rows(0, 30)]),
        sheet('乙', rows(30, 30)),
        sheet('丙', [header, ...rows(60, 30)]),
      ]),
      '再.csv': csv([header, ...rows(90, 30)]),
    };
    for (const households of ['by_number', 'by_head_row'] as const) {
      const [one, crew] = await reading.people({ files, settings: { households } });
      expect(crew).toEqual(one);
      expect(one!.rows.length).toBe(120);
    }
  });
});
