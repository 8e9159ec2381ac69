/**
 * County, city and province on one small workspace: two counties of one city, a third of another. A finding seen at three levels is one
 * finding with three marks; a person in two counties goes to both; the county learns of the city's findings about its cleared candidates.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/domain/finding.js';
import { explainFinding } from '../../../src/app/ledger/explain.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { csv, makeWorkspace, type TestWorkspace } from './compare-workspace.js';
import { inventedNumber } from '../../support/invented-people.js';

const id = (order: number): string => inventedNumber('990121', '19700615', order);
const HEADER = '县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,家庭人口';
const person = (place: string, household: string, name: string, number: string, status = '在册未脱贫'): string =>
  `${place},${household},${name},${number},户主,${status},1`;

const AT = { a: '甲县,青石镇,上河村', b: '乙县,金沙镇,河口村', c: '丙县,川口镇,川口村' } as const;
const BEFORE = [
  person(AT.a, '9901210010001', '赵德海', id(1)),
  person(AT.a, '9901210010002', '钱桂英', id(2)),
  person(AT.b, '9901220010001', '钱桂英', id(2)),
  person(AT.b, '9901220010002', '孙永福', id(3)),
  person(AT.c, '9902210010001', '孙永福', id(3)),
];
const CANDIDATES = [
  person(AT.a, '9901215010001', '李国清', id(4), '拟录入'),
  person(AT.a, '9901215010002', '周长山', id(5), '拟录入'),
];
const cars = (...rows: readonly (readonly [name: string, number: string])[]): string =>
  csv(
    '所有人,身份证号,号牌号码,车辆类型,使用性质,机动车状态',
    rows.map(([name, number], n) => `${name},${number},示A${n},小型轿车,非营运,正常`),
  );

const FILES = {
  '区划.csv':
    '代码,名称\n990000,示例省\n990100,东市\n990200,南市\n990121,甲县\n990122,乙县\n990221,丙县\n' +
    '990121101,青石镇\n990122101,金沙镇\n990221101,川口镇\n',
  'bidui.yaml': `office: { name: 示例省比对办, level: province, division: "990000" }
divisions: 区划.csv
register:
  - { files: 录入前.csv, serves: [county] }
  - { files: 录入后.csv, serves: [city, province] }
candidates:
  - { files: 新识别.csv }
sources:
  - { source: public_security.vehicle, files: 甲县车.csv, level: county, division: "990121", data_date: 2018-07-01 }
  - { source: public_security.vehicle, files: 东市车.csv, level: city, division: "990100", data_date: 2018-07-01 }
  - { source: public_security.vehicle, files: 全省车.csv, level: province, data_date: 2018-07-01 }
`,
  '录入前.csv': csv(HEADER, BEFORE),
  // 李国清 was cleared and entered; 周长山, who has a car, was held back and entered all the same.
  '录入后.csv': csv(HEADER, [...BEFORE, ...CANDIDATES.map((row) => row.replace('拟录入', '在册未脱贫'))]),
  '新识别.csv': csv(HEADER, CANDIDATES),
  '甲县车.csv': cars(['赵德海', id(1)], ['周长山', id(5)]),
  '东市车.csv': cars(['赵德海', id(1)], ['李国清', id(4)]),
  '全省车.csv': cars(['赵德海', id(1)], ['李国清', id(4)]),
};

let workspace: TestWorkspace;
const found = new Map<string, readonly Finding[]>();

beforeAll(async () => {
  workspace = makeWorkspace(FILES);
  for (const pass of ['county', 'city', 'province'] as const) {
    found.set(pass, (await workspace.compare(pass)).result.findings);
  }
});
afterAll(() => workspace.remove());

const of = (pass: string, ...rules: string[]): (readonly [string, string | null, string])[] =>
  (found.get(pass) ?? [])
    .filter(({ rule }) => rules.includes(rule))
    .map(({ rule, person: { name }, sent_to: sentTo }) => [rule, name, sentTo.join(' ')] as const)
    .sort();

describe('three levels', () => {
  test('a finding seen at all of them is one finding with three marks', () => {
    const numbers = ['county', 'city', 'province'].map(
      (pass) => found.get(pass)?.find(({ rule, person: { name } }) => rule === 'C01' && name === '赵德海')?.no,
    );
    expect(new Set(numbers).size).toBe(1);
    const { history, state } = explainFinding(openWorkspace(workspace.root), numbers[0] ?? '', undefined);
    const seen = history.filter(({ kind }) => kind === 'finding_seen').map(({ batch }) => batch);
    expect(seen).toEqual(['2018-07-25-county-01', '2018-07-25-city-01', '2018-07-25-province-01']);
    expect(state?.recipients.map(({ recipient }) => recipient)).toEqual(['990121/青石镇']);
  });

  test('a person of two counties is found where both are seen, and goes to both', () => {
    expect(of('county', 'B04')).toEqual([]);
    expect(of('city', 'B04')).toEqual([['B04', '钱桂英', '990121/青石镇 990122/金沙镇']]);
    expect(of('province', 'B04')).toEqual([
      ['B04', '孙永福', '990122/金沙镇 990221/川口镇'],
      ['B04', '钱桂英', '990121/青石镇 990122/金沙镇'],
    ]);
  });

  test.each(['city', 'province'])(
    'the %s names who was cleared and is hit above, and who was held and entered',
    (pass) => {
      expect(of('county', 'C01')).toEqual([
        ['C01', '周长山', '990121/青石镇'],
        ['C01', '赵德海', '990121/青石镇'],
      ]);
      expect(of(pass, 'G18', 'G21')).toEqual([
        ['G18', '李国清', '990121/青石镇'],
        ['G21', '周长山', '990121/青石镇'],
      ]);
      expect(of(pass, 'C01')).toEqual([
        ['C01', '李国清', '990121/青石镇'],
        ['C01', '赵德海', '990121/青石镇'],
      ]);
    },
  );

  test('a city pass narrowed to one city leaves the other out', async () => {
    const { result } = await workspace.compare('city', { division: '990200' });
    expect(result.subjects).toEqual({ persons: 1, households: 1 });
    expect(result.findings.filter(({ rule }) => rule === 'B04')).toEqual([]);
  });

  test('an exemption covers the finding at every level', async () => {
    workspace.write({
      '豁免清单.csv': csv('疑点规则,证件号码,理由,依据,截止日期', [
        `C01,${id(1)},唯一谋生工具,县办〔2018〕12号,2018-12-31`,
      ]),
      'bidui.yaml': `${FILES['bidui.yaml']}exemptions: 豁免清单.csv\n`,
    });
    for (const pass of ['county', 'city', 'province'] as const) {
      const { result } = await workspace.compare(pass);
      const car = result.findings.find(({ rule, person: { name } }) => rule === 'C01' && name === '赵德海');
      expect(car?.exempt_until).toBe('2018-12-31');
    }
  });
});
