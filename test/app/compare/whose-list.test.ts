import { afterEach, describe, expect, test } from 'vitest';
import { csv, makeWorkspace, type Files, type TestWorkspace } from './compare-workspace.js';

const REGISTER_HEADER = '乡镇,行政村,户编号,姓名,身份证号码,与户主关系,户状态,医保';
const REGISTER = [
  '示例镇,某村,H0,王甲,990121197006150017,户主,未脱贫,否',
  '示例镇,某村,H1,李乙,990121197006150033,户主,未脱贫,是',
  '示例镇,某村,H2,赵丙,99012119700615005X,户主,未脱贫,是',
];
const INSURANCE_HEADER = '姓名,身份证号码,参保年度,险种,参保状态';
const STRANGERS = ['钱一,990122197006150013,2019,居民,正常', '孙二,99012219700615003X,2019,居民,正常'];
const OWN = ['李乙,990121197006150033,2019,居民,正常', '赵丙,99012119700615005X,2019,居民,正常'];
const DIVISIONS = csv('代码,名称', ['990000,云岭省', '990121,云溪县', '990122,清源县']);

const settings = (sources: string, office = 'level: county, division: "990121"'): string =>
  `office: { name: 云溪县比对办, ${office} }
divisions: 区划.csv
register:
  - files: 名册.csv
${sources}`;

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

async function compared(files: Files) {
  workspace = makeWorkspace({ '区划.csv': DIVISIONS, '名册.csv': csv(REGISTER_HEADER, REGISTER), ...files });
  const { result, summary, needsPerson } = await workspace.compare('county', { asOf: '2019-01-31' });
  const reasonOf = (rule: string): string | null => summary.rules.find((entry) => entry.rule === rule)?.reason ?? null;
  const codes = result.problems.map(({ code }) => code);
  const found = (...rules: string[]): string[] =>
    result.findings
      .filter(({ rule }) => rules.includes(rule))
      .map(({ rule, person }) => `${rule} ${person.name ?? ''}`)
      .sort();
  return { result, summary, needsPerson, reasonOf, codes, found };
}

describe('whose list it is', () => {
  const INSURANCE = 'sources:\n  - source: health.insurance\n    files: 收件/医保*.csv\n';

  test('the list of the own county says who is missing from it', async () => {
    const run = await compared({ 'bidui.yaml': settings(INSURANCE), '收件/医保.csv': csv(INSURANCE_HEADER, OWN) });
    expect(run.found('D01', 'G10')).toEqual(['D01 王甲']);
    expect(run.summary.lists[0]).toMatchObject({ division: '990121', status: 'ok' });
  });

  test.each([
    ['in its name', '收件/医保参保（清源县）.csv', csv(INSURANCE_HEADER, [...STRANGERS, ...OWN]), 'other_place'],
    [
      'in a column',
      '收件/医保.csv',
      csv(
        `统筹区,${INSURANCE_HEADER}`,
        [...STRANGERS, ...OWN].map((row) => `清源县,${row}`),
      ),
      'other_place',
    ],
    ['by nobody it hits', '收件/医保.csv', csv(INSURANCE_HEADER, STRANGERS), 'hits_nobody'],
  ])('the list of another county, told %s, calls nobody missing', async (_, name, content, reason) => {
    const run = await compared({ 'bidui.yaml': settings(INSURANCE), [name]: content });
    expect(run.found('D01', 'G10')).toEqual([]);
    expect(run.reasonOf('D01')).toContain(reason);
    expect(run.needsPerson).toBe(true);
    expect(run.codes.includes('list-of-another-place')).toBe(reason === 'other_place');
  });

  test('the people of another county on a list are not missing from the register', async () => {
    const header = '乡镇,低保证号,户主姓名,身份证号,保障人口,保障类别,月保障金,起始年月';
    const rows = ['城关镇,D1,赵外,990121197006150092,1,A类,300,201801'];
    const sources = 'sources:\n  - source: civil_affairs.rural_dibao\n    files: 收件/*低保.csv\n';
    const elsewhere = await compared({ 'bidui.yaml': settings(sources), '收件/清源县低保.csv': csv(header, rows) });
    expect(elsewhere.found('E01')).toEqual([]);
    expect(elsewhere.reasonOf('E01')).toContain('other_place');
    workspace.remove();
    const own = await compared({ 'bidui.yaml': settings(sources), '收件/云溪县低保.csv': csv(header, rows) });
    expect(own.found('E01')).toEqual(['E01 赵外']);
  });

  test('people of a list without townships go to the one that their address names', async () => {
    const header = '家庭住址,低保证号,户主姓名,身份证号,保障人口,保障类别,月保障金,起始年月';
    const rows = [
      '云溪县示例镇某村2组,D1,赵外,990121197006150092,1,A类,300,201801',
      '城关镇幸福路,D2,钱外,990121197006150113,1,A类,300,201801',
    ];
    const sources = 'sources:\n  - source: civil_affairs.rural_dibao\n    files: 收件/*低保.csv\n';
    const { result } = await compared({ 'bidui.yaml': settings(sources), '收件/云溪县低保.csv': csv(header, rows) });
    const own = result.findings.filter(({ rule }) => rule === 'E01');
    const sent = own.map(({ person, place, sent_to: to }) => [person.name, place.township, to] as const);
    expect(sent.sort(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1))).toEqual([
      ['赵外', '示例镇', ['990121/示例镇']],
      ['钱外', null, ['990121/未分乡镇']],
    ]);
  });

  test('a file of another county beside the own is told, and the own one counts', async () => {
    const run = await compared({
      'bidui.yaml': settings(INSURANCE),
      '收件/医保.csv': csv(INSURANCE_HEADER, OWN),
      '收件/医保（清源县）.csv': csv(INSURANCE_HEADER, STRANGERS),
    });
    expect(run.found('D01', 'G10')).toEqual(['D01 王甲']);
    expect([run.needsPerson, run.codes]).toEqual([true, ['list-of-another-place']]);
  });

  test.each([
    ['province', '990000'],
    ['city', '990100'],
  ])('a county list without a division is asked for in the office of a %s', async (level, division) => {
    const run = await compared({
      'bidui.yaml': settings(INSURANCE, `level: ${level}, division: "${division}"`).replace(
        'files: 名册.csv',
        'files: 名册.csv\n    division: "990121"',
      ),
      '收件/医保.csv': csv(INSURANCE_HEADER, OWN),
    });
    expect([run.needsPerson, run.codes, run.summary.lists]).toEqual([true, ['list-division-asked'], []]);
    expect(run.found('D01')).toEqual([]);
  });
});

describe('patterns that fit nothing', () => {
  const header = '乡镇,低保证号,户主姓名,身份证号,保障人口,保障类别,月保障金,起始年月';
  const dibao = csv(header, [
    '示例镇,D1,赵外,990121197006150092,1,A类,300,201801',
    '示例镇,D2,李乙,990121197006150033,1,A类,300,201801',
  ]);
  const sources = 'sources:\n  - source: civil_affairs.rural_dibao\n    files: 收件/一月/农村低保.csv\n';

  test.each([
    ['a register entry', `  - files: 收件/名册/*.xlsx\n${sources}`, ['input-not-found']],
    [
      'a register entry and one of candidates',
      `  - files: 收件/名册/*.xlsx\ncandidates:\n  - files: 收件/新识别/*.xlsx\n${sources}`,
      ['input-not-found', 'input-not-found'],
    ],
    ['candidates named by one file', `candidates:\n  - files: 收件/新识别.xlsx\n${sources}`, ['input-not-found']],
    [
      'one of two patterns of a list',
      sources.replace('收件/一月/农村低保.csv', '[收件/一月/*.csv, 收件/一月/*.xls]'),
      ['input-not-found'],
    ],
  ])('%s: told, and rules run', async (_, more, codes) => {
    const run = await compared({ 'bidui.yaml': settings(more), '收件/一月/农村低保.csv': dibao });
    expect([run.needsPerson, run.codes]).toEqual([false, codes]);
    expect(run.found('E01')).toEqual(['E01 赵外']);
  });

  test.each([
    ['a file of the register that is named', `  - files: 收件/名册/东片.csv\n${sources}`],
    ['a list of which nothing came', sources.replace('农村低保.csv', '*.xls')],
  ])('%s is missed, and nobody is called missing because of it', async (_, more) => {
    const run = await compared({ 'bidui.yaml': settings(more), '收件/一月/农村低保.csv': dibao });
    expect([run.needsPerson, run.codes, run.found('E01')]).toEqual([true, ['input-not-found'], []]);
  });
});
