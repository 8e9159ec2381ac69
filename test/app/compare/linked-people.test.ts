// People whose own number is damaged, numbers that are valid by luck, and what a person's decision makes the rules say: whole passes.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { listPairs, markPair } from '../../../src/app/pairs/pairs.js';
import { explainFinding } from '../../../src/app/ledger/explain.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { csv, makeWorkspace, type Files, type TestWorkspace } from './compare-workspace.js';

const HEADER = '县,乡镇,行政村,户编号,姓名,身份证号码,与户主关系,户状态,医保';
const settings = (
  automatic = 'repaired',
  level = 'county',
): string => `office: { name: 云溪比对办, level: ${level}, division: "${level === 'county' ? '990121' : '990000'}" }
divisions: 区划.csv
register:
  - files: 名册.csv
candidates:
  - files: 新识别.csv
sources:
  - source: public_security.vehicle
    files: 车辆.csv
    level: ${level}
    data_date: 2019-01-10
linkage: { automatic: ${automatic} }
`;
const NOBODY = '甲县,青石镇,东岭村,H9,吴丁,990121198501010016,户主,未脱贫,否';

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

interface Given {
  readonly register: readonly string[];
  readonly candidates?: readonly string[];
  readonly cars?: readonly string[];
  readonly automatic?: string;
  readonly level?: 'county' | 'province';
}

function filesOf({ register, candidates = [], cars = [], automatic, level }: Given): Files {
  return {
    'bidui.yaml': settings(automatic, level),
    '名册.csv': csv(HEADER, [NOBODY, ...register]),
    '新识别.csv': csv(HEADER, ['甲县,青石镇,西岭村,N9,郑戊,990121198501010032,户主,,否', ...candidates]),
    '车辆.csv': csv('所有人,身份证号,车辆类型,村', ['吴丁,990121198501010016,小型轿车,', ...cars]),
  };
}

async function found(given: Given, change: object = {}) {
  workspace = makeWorkspace(filesOf(given));
  return result(given.level ?? 'county', change);
}

async function result(pass: 'county' | 'province', change: object = {}) {
  const { result: batch, summary } = await workspace.compare(pass, { asOf: '2019-01-31', ...change });
  const told = batch.findings
    .filter(({ rule, person }) => /^(?:B0|C01)/u.test(rule) && person.name !== '吴丁')
    .map(({ rule, person, match }) => `${rule} ${person.name ?? ''} ${match?.method ?? '-'}`);
  const review = batch.review.map(({ reason, register, list }) =>
    [reason, ...[register, list].map(({ values }) => values['name'] ?? '').sort()].join(' '),
  );
  return { told, review, batch, summary };
}

const WANG = '甲县,青石镇,东岭村,H1,王甲,990121197006150017,户主,未脱贫,否';

describe('a person whose own number is damaged', () => {
  const SLIP = '甲县,青石镇,东岭村,H1,王甲,990121197006150018,户主,未脱贫,否';

  test.each([
    ['one wrong digit', SLIP],
    ['rounded', SLIP.replace('150018', '150000')],
    ['a lost digit', SLIP.replace('990121197006150018', '99012119700615017')],
    ['three places masked', SLIP.replace('150018', '15***7')],
  ])('is found in a list under the right number (%s)', async (_, row) => {
    const { told, batch } = await found({ register: [row], cars: ['王甲,990121197006150017,小型轿车,'] });
    expect(told).toEqual(['C01 王甲 id_repaired']);
    const car = batch.findings.find(({ rule, person }) => rule === 'C01' && person.name === '王甲');
    for (const sentence of [car?.match?.note, car?.message]) expect(sentence).toContain('更正为990121197006150017');
    const explained = explainFinding(openWorkspace(workspace.root), car?.no ?? '', undefined);
    expect(explained.link).toMatchObject({ score: 99, band: '几乎肯定是同一人', against: [] });
  });

  test.each([
    ['another name', ['孙大圣,990121197006150017,小型轿车,'], 'repaired'],
    [
      'two numbers that both fit',
      ['王甲,990121197006150017,小型轿车,', '王甲,990121197006150113,小型轿车,'],
      'repaired',
    ],
    ['settings that allow equal numbers only', ['王甲,990121197006150017,小型轿车,'], 'exact'],
    ['linkage switched off', ['王甲,990121197006150017,小型轿车,'], 'off'],
  ])('is accused of nothing under %s', async (_, cars, automatic) => {
    const { told } = await found({ register: [SLIP], cars, automatic });
    expect(told).toEqual([]);
  });

  test('gives the same result from the stores of the run before', async () => {
    const first = await found({ register: [SLIP], cars: ['王甲,990121197006150017,小型轿车,'] });
    const again = await result('county', { force: true });
    expect(again.told).toEqual(first.told);
    expect(again.batch.findings).toEqual(first.batch.findings);
  });
});

test('a rounded number that passes the check by luck is taken for the person it was rounded from', async () => {
  const register = ['甲县,青石镇,东岭村,H1,周己,990121198001180174,户主,未脱贫,否'];
  const { told, summary } = await found({
    register,
    cars: ['周己,990121198001180000,小型轿车,', '王甲,990121198001180000,小型轿车,'],
  });
  expect(told).toEqual(['C01 周己 id_repaired']);
  expect(summary.linkage).toMatchObject({ linked: { id_repaired: 1 }, review: 0 });
});

describe('one person twice among the people', () => {
  test.each([
    ['in one household', [WANG, WANG.replace('150017', '150018')], 'B01 王甲 id_repaired'],
    ['in two households', [WANG, WANG.replace('H1', 'H2').replace('150017', '150000')], 'B02 王甲 id_repaired'],
    [
      'a sound-alike in another township',
      [
        WANG,
        WANG.replace('青石镇', '白云镇')
          .replace('H1', 'H2')
          .replace('王甲,990121197006150017', '王佳,990121197006150071'),
      ],
      'B03 王甲 id_repaired',
    ],
  ])('%s is a duplicate', async (_, register, expected) => {
    const { told } = await found({ register });
    expect(told.map((line) => line.replace('王佳', '王甲'))).toEqual([expected]);
  });

  test('a candidate under a damaged number is held back', async () => {
    const candidates = ['甲县,青石镇,东岭村,N1,王甲,990121197006150018,户主,,否'];
    const { told, batch } = await found({ register: [WANG], candidates });
    expect(told).toEqual(['B02 王甲 id_repaired']);
    expect(batch.candidates.filter(({ held }) => held).map(({ name }) => name)).toEqual(['王甲']);
  });

  test('in two counties is found by the pass above', async () => {
    const other = '乙县,金沙镇,南岭村,H1,王甲,990121197006150018,户主,未脱贫,否';
    const { told } = await found({ register: [WANG, other], level: 'province' });
    expect(told).toEqual(['B04 王甲 id_repaired']);
  });

  test('by name and village alone is for a person to decide', async () => {
    const { told, review } = await found({
      register: [WANG, WANG.replace('H1', 'H2').replace('990121197006150017', '')],
    });
    expect(told).toEqual([]);
    expect(review).toEqual(['similar_person 王甲 王甲']);
  });
});

describe('a decision', () => {
  const CARS = ['王甲,,小型轿车,东岭村'];
  const mark = (answer: 'same' | 'different' | 'unsure', pair: string): void => {
    const opened = openWorkspace(workspace.root);
    const run = {
      workspace: opened,
      now: () => new Date('2019-02-01T01:00:00Z'),
      operator: { user: 'tester' },
      day: '2019-02-01',
    } as unknown as Parameters<typeof markPair>[0];
    markPair(run, { pair, batch: undefined, answer, by: '王核查', reason: '见到本人' });
  };
  const pairs = (): readonly string[] =>
    listPairs(openWorkspace(workspace.root), undefined).pairs.map(({ pair }) => pair);

  test('that they are one person makes the rules speak, until it is taken back', async () => {
    const before = await found({ register: [WANG], cars: CARS });
    expect([before.told, before.review]).toEqual([[], ['similar_person 王甲 王甲']]);
    expect(before.summary.linkage).toMatchObject({ linked: { decided: 0 }, review: 1 });
    expect(before.summary.lists[0]?.linkage).toMatchObject({ id_repaired: 0, review: 1, unlinkable: 0 });
    const [pair = ''] = pairs();
    mark('same', pair);
    const after = await result('county', { links: 'inexact' });
    expect([after.told, after.review]).toEqual([['C01 王甲 decided'], []]);
    expect(after.summary.linkage).toMatchObject({ linked: { decided: 1 }, review: 0 });
    const finding = after.batch.findings.find(({ match }) => match?.method === 'decided');
    expect(finding?.match?.note).toContain('王核查于2019-02-01认定是同一人');
    const [line = ''] = readFileSync(
      path.join(workspace.root, '成果', after.summary.batch, 'links.jsonl'),
      'utf8',
    ).split('\n');
    expect(JSON.parse(line)).toMatchObject({ decision: 'link', method: 'decided' });
    mark('unsure', pair);
    const undone = await result('county');
    expect([undone.told, undone.review]).toEqual([[], before.review]);
  });

  test('that they are two people silences them', async () => {
    await found({ register: [WANG], cars: CARS });
    mark('different', pairs()[0] ?? '');
    const after = await result('county');
    expect([after.told, after.review]).toEqual([[], []]);
  });

  test('binds no more when the row says something else', async () => {
    await found({ register: [WANG], cars: CARS });
    mark('same', pairs()[0] ?? '');
    workspace.write(filesOf({ register: [WANG], cars: ['王甲,,小型轿车,'] }));
    const after = await result('county');
    expect([after.told, after.review]).toEqual([[], ['similar_person 王甲 王甲']]);
  });

  test('about two people of the register makes them a duplicate', async () => {
    await found({ register: [WANG, WANG.replace('H1', 'H2').replace('990121197006150017', '')] });
    mark('same', pairs()[0] ?? '');
    expect((await result('county')).told).toEqual(['B02 王甲 decided']);
  });

  test('about an equal number under an unlike name lets the list speak of the person', async () => {
    const before = await found({ register: [WANG], cars: ['孙大圣,990121197006150017,小型轿车,'] });
    expect(before.told).toEqual([]);
    mark('same', pairs()[0] ?? '');
    expect((await result('county')).told).toEqual(['C01 王甲 decided']);
  });
});
