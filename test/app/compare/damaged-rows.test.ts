// Rows of lists whose number is damaged or missing, through a whole pass: what makes a finding, what goes to review, who is not called missing.
import { afterEach, describe, expect, test } from 'vitest';
import { listPairs, markPair } from '../../../src/app/pairs/pairs.js';
import { silentLog } from '../../../src/system/log.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { csv, makeWorkspace, type TestWorkspace } from './compare-workspace.js';

const REGISTER = csv('乡镇,行政村,户编号,姓名,身份证号码,与户主关系,户状态,医保', [
  '示例镇,某村,H0,王甲,990121197006150017,户主,未脱贫,否',
  '示例镇,某村,H1,李乙,990121197006150033,户主,未脱贫,否',
  '示例镇,某村,H2,赵丙,99012119700615005X,户主,未脱贫,否',
]);
const DIVISIONS = csv('代码,名称', ['990000,云岭省', '990121,云溪县']);
const INSURANCE = '姓名,身份证号码,参保年度,险种,参保状态';
const OTHERS = ['李乙,990121197006150033,2019,居民,正常', '赵丙,99012119700615005X,2019,居民,正常'];

const settings = (automatic: string): string => `office: { name: 云溪县比对办, level: county, division: "990121" }
divisions: 区划.csv
register:
  - files: 名册.csv
sources:
  - source: health.insurance
    files: 医保.csv
    data_date: 2019-01-10
  - source: public_security.vehicle
    files: 车辆.csv
    data_date: 2019-01-10
linkage: { automatic: ${automatic} }
`;

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

async function compared(automatic: string, insured: string, vehicle = '钱一,990121198006150013,小型轿车') {
  workspace = makeWorkspace({
    'bidui.yaml': settings(automatic),
    '区划.csv': DIVISIONS,
    '名册.csv': REGISTER,
    '医保.csv': csv(INSURANCE, [...OTHERS, ...(insured === '' ? [] : [insured])]),
    '车辆.csv': csv('所有人,身份证号,车辆类型', [vehicle, '李乙,990121197006150033,小型轿车']),
  });
  const { result } = await workspace.compare('county', { asOf: '2019-01-31' });
  return {
    missing: result.findings.filter(({ rule }) => rule === 'D01').map(({ person }) => person.name),
    cars: result.findings.filter(({ rule }) => rule === 'C01').map(({ person, match }) => [person.name, match?.method]),
    review: result.review.map(({ reason, list }) => `${reason} ${list.values['name'] ?? ''}`),
  };
}

describe('who is called missing from a list', () => {
  test.each([
    ['nobody on it', 'repaired', '', ['王甲']],
    ['a rounded number', 'repaired', '王甲,990121197006150000,2019,居民,正常', []],
    ['one wrong digit', 'repaired', '王甲,990121197006150018,2019,居民,正常', []],
    ['a sound-alike under swapped digits', 'repaired', '王佳,990121197060150017,2019,居民,正常', []],
    ['a row without a number', 'repaired', '王甲,,2019,居民,正常', []],
    ['a damaged number, for review only', 'exact', '王甲,990121197006150018,2019,居民,正常', []],
    ['linkage switched off', 'off', '王甲,990121197006150018,2019,居民,正常', ['王甲']],
    ['another valid number', 'repaired', '王甲,990121198501010016,2019,居民,正常', ['王甲']],
    ['another name', 'repaired', '孙大圣,990121197006150018,2019,居民,正常', ['王甲']],
  ])('%s (%s)', async (_, automatic, row, missing) => {
    expect((await compared(automatic, row)).missing).toEqual(missing);
  });
});

describe('a finding on a damaged row', () => {
  const DAMAGED = '王甲,990121197006150000,小型轿车';

  test('says that the number was repaired', async () => {
    const { cars } = await compared('repaired', '', DAMAGED);
    expect(cars).toContainEqual(['王甲', 'id_repaired']);
  });

  test.each(['exact', 'repaired'])('is none where only weights speak (%s)', async (automatic) => {
    const { cars, review } = await compared(automatic, '', '王甲,,小型轿车');
    expect(cars.map(([name]) => name)).not.toContain('王甲');
    expect(review).toContain('similar_person 王甲');
  });

  test('is none where the settings allow equal numbers only', async () => {
    const { cars, review } = await compared('exact', '', DAMAGED);
    expect(cars.map(([name]) => name)).not.toContain('王甲');
    expect(review).toContain('number_damaged 王甲');
  });
});

test('two rows that the tool took for one person are two once an officer says so, whatever the order and names of files', async () => {
  await compared('repaired', '', '王甲,990121197006150000,小型轿车');
  const mark = (pair: string, answer: 'different' | 'unsure') => {
    const run = {
      workspace: openWorkspace(workspace.root),
      log: silentLog,
      operator: { user: 'tester', host: 'test' },
    };
    const asked = { pair, answer, batch: undefined, by: '王核查', reason: '车主是邻村的人' };
    return markPair({ ...run, now: () => new Date('2019-02-01T09:00:00+08:00') }, asked);
  };
  const next = async (asOf: string) => {
    const { result, summary } = await workspace.compare('county', { asOf });
    const cars = result.findings.filter(({ rule }) => rule === 'C01');
    const own = cars.find(({ person }) => person.name === '王甲');
    return { own, other: cars.find(({ person }) => person.name === '李乙'), result, summary };
  };
  const { own, other } = await next('2019-01-31');
  expect(() => mark(other?.no ?? '', 'different')).toThrow(
    expect.objectContaining({ code: 'pair-not-linked' }) as Error,
  );
  const { pair, after } = mark(own?.no ?? '', 'different');
  expect(after).toBe('different');

  workspace.write({
    '名册.csv': csv(REGISTER.split('\n')[0] ?? '', REGISTER.trim().split('\n').slice(1).reverse()),
    '二月车辆.csv': csv('身份证号,车辆类型,所有人', [
      '990121197006150033,小型轿车,李乙',
      '990121197006150000,小型轿车,王甲',
      '990121198501010016,小型轿车,钱一',
    ]),
    'bidui.yaml': settings('repaired').replace('车辆.csv', '二月车辆.csv').replaceAll('2019-01-10', '2019-02-10'),
  });
  const second = await next('2019-02-28');
  expect([second.own, second.other?.no]).toEqual([undefined, other?.no]);
  expect(second.result.overruled).toEqual([own?.no]);
  expect(second.summary.auto_closed.reasons).toEqual({ pair_decided: 1 });

  mark(own?.no ?? '', 'unsure');
  expect((await next('2019-03-31')).own?.no).toBe(own?.no);
  expect(listPairs(openWorkspace(workspace.root), undefined).pairs).toMatchObject([{ pair, state: 'unsure' }]);
});

test('an equal number under an unlike name reaches review whatever rules read the list', async () => {
  const { review } = await compared('repaired', '孙大圣,990121197006150017,2019,居民,正常');
  expect(review).toContain('name_unlike 孙大圣');
});
