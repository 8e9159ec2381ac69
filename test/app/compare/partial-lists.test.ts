/**
 * Rules that look in two directions, against lists that are not whole: "on the list, but the register has no" is still found, "the register
 * has yes, but not on the list" is not reported, and the unchecked part is named.
 */
import { afterEach, describe, expect, test } from 'vitest';
import type { ComparePassResult } from '../../../src/app/compare/compare.js';
import { csv, makeWorkspace, type Files, type TestWorkspace } from './compare-workspace.js';
import { inventedNumber } from '../../support/invented-people.js';

const id = (order: number): string => inventedNumber('990121', '19700615', order);

const REGISTER = csv('县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,是否低保,是否特困,健康状况,危房等级', [
  `甲县,青石镇,上河村,9901210010001,赵德海,${id(1)},户主,在册未脱贫,否,否,健康,A`,
  `甲县,青石镇,上河村,9901210010002,钱桂英,${id(2)},户主,在册未脱贫,是,是,大病,C`,
  `甲县,青石镇,上河村,9901210010003,孙永福,${id(3)},户主,在册未脱贫,否,否,健康,A`,
]);
const LISTS: Readonly<Record<string, readonly [source: string, content: string]>> = {
  低保: ['civil_affairs.rural_dibao', csv('低保证号,姓名,身份证号,起始月', [`D1,赵德海,${id(1)},2016-01`])],
  特困: ['civil_affairs.tekun', csv('姓名,身份证号,供养方式,起始月', [`孙永福,${id(3)},分散,2016-01`])],
  大病: ['health.disease', csv('姓名,身份证号,病种,病种类别', [`赵德海,${id(1)},胃癌,大病`])],
  危房: [
    'housing.dilapidated',
    csv('姓名,身份证号,鉴定等级,年度,申报身份,竣工日期,补助金额', [
      `孙永福,${id(3)},D,2016,,,`,
      `赵德海,${id(1)},A,2016,低保户,2016-10-01,20000`,
    ]),
  ],
};

function files(coverage: Readonly<Record<string, 'full' | 'partial'>>): Files {
  const sources = Object.entries(LISTS).map(
    ([name, [source]]) =>
      `  - { source: ${source}, files: ${name}.csv, level: county, division: "990121", data_date: 2018-07-01, coverage: ${coverage[name] ?? 'full'} }`,
  );
  return {
    'bidui.yaml': `office: { name: 甲县比对办, level: county, division: "990121" }
divisions: 区划.csv
register:
  - { files: 名册.csv, data_date: 2018-07-01 }
sources:
${sources.join('\n')}
`,
    '名册.csv': REGISTER,
    ...Object.fromEntries(Object.entries(LISTS).map(([name, [, content]]) => [`${name}.csv`, content])),
  };
}

let workspace: TestWorkspace;
afterEach(() => workspace.remove());

const RULES = ['D12', 'F06', 'G08', 'G12'] as const;

async function compare(coverage: Readonly<Record<string, 'full' | 'partial'>>): Promise<ComparePassResult['result']> {
  workspace = makeWorkspace(files(coverage));
  return (await workspace.compare('county')).result;
}

const found = ({ findings }: ComparePassResult['result']): string[] =>
  findings
    .filter(({ rule }) => (RULES as readonly string[]).includes(rule))
    .map(({ rule, person }) => `${rule} ${person.name ?? ''}`)
    .sort();

const unchecked = ({ rules }: ComparePassResult['result']): string[] =>
  rules
    .filter(({ rule }) => (RULES as readonly string[]).includes(rule))
    .flatMap(({ rule, status, skips }) => skips.map(({ reason, about }) => `${rule} ${status} ${reason} ${about}`))
    .sort();

describe('two directions', () => {
  test('whole lists: both are found, nothing is left unchecked', async () => {
    const result = await compare({});
    expect(found(result)).toEqual([
      'D12 孙永福',
      'D12 钱桂英',
      'G08 孙永福',
      'G08 赵德海',
      'G08 钱桂英',
      'G12 赵德海',
      'G12 钱桂英',
    ]);
    expect(unchecked(result)).toEqual([]);
  });

  test('partial lists: nobody is called missing from them, the rest is found, and the skipped direction is named', async () => {
    const result = await compare({ 低保: 'partial', 特困: 'partial', 大病: 'partial', 危房: 'partial' });
    expect(found(result)).toEqual(['D12 孙永福', 'G08 孙永福', 'G08 赵德海', 'G12 赵德海']);
    expect(unchecked(result)).toEqual([
      'D12 ran coverage_partial housing.dilapidated',
      'F06 skipped coverage_partial civil_affairs.rural_dibao',
      'F06 skipped coverage_partial civil_affairs.tekun',
      'G08 ran coverage_partial civil_affairs.rural_dibao',
      'G08 ran coverage_partial civil_affairs.tekun',
      'G12 ran coverage_partial health.disease',
    ]);
  });

  test('a list that lacks the column of one direction stops no other', async () => {
    workspace = makeWorkspace(files({}));
    workspace.write({ '名册.csv': REGISTER.replace(',是否低保', '').replaceAll(/(在册未脱贫),[是否]/gu, '$1') });
    const { result } = await workspace.compare('county');
    const own = found(result).filter((text) => text.startsWith('G08'));
    expect(own).toEqual(['G08 孙永福', 'G08 钱桂英']);
  });
});
