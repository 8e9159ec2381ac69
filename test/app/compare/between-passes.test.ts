import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ComparePassResult } from '../../../src/app/compare/compare.js';
import { buildBetweenBook } from '../../../src/report/findings/between-passes-book.js';
import type { Workbook } from '../../../src/domain/tables/workbook.js';
import { writeReport } from '../../../src/app/compare/report.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { inventedNumber } from '../../support/invented-people.js';
import { readGrids } from '../../support/loop-workspace.js';
import { csv, makeWorkspace, type Files, type TestWorkspace } from './compare-workspace.js';

const number = (n: number): string => inventedNumber('990121', '19700101', n);
/** The check digit does not fit: no valid number, whatever is wrong. */
const damaged = (n: number): string => `${number(n).slice(0, 17)}${number(n).endsWith('1') ? '2' : '1'}`;

const HEADER = '县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态';
const row = (household: string, name: string, id: string, status = '在册未脱贫'): string =>
  `甲县,青石镇,一村,${household},${name},${id},户主,${status}`;

const old = row('990121001', '周甲', number(1));
const cleared = ['990121002', '吴乙', number(3)] as const;
const staysOut = ['990121003', '郑丙', number(5)] as const;
const paid = ['990121004', '王丁', number(7)] as const;
const broken = ['990121005', '冯戊', damaged(9)] as const;
const renumbered = ['990121006', '陈己', number(11)] as const;
const unseen = ['990121007', '褚庚', number(13)] as const;
const applied: readonly (readonly [string, string, string])[] = [cleared, staysOut, paid, broken, renumbered];
const candidates = applied.map((one) => row(...one, '拟录入'));
const entered = [
  old,
  row(...cleared),
  row(...paid),
  row(...broken),
  row(renumbered[0], renumbered[1], number(21)),
  row(...unseen),
];
const PAYROLL = csv('姓名,身份证号,单位,人员类别,在职状态', [
  `王丁,${paid[2]},某校,事业,在职`,
  `陈己,${renumbered[2]},某校,事业,在职`,
]);

const OFFICE = 'office: { name: 示例省比对办, level: province, division: "990000" }\ndivisions: 区划.csv\n';
const AFTER = '  - { files: 名册/录入后.csv, data_date: 2018-07-20, serves: [province] }\n';

const BOTH: Files = {
  'bidui.yaml': `${OFFICE}register:
  - { files: 名册/录入前.csv, data_date: 2018-07-01, serves: [county] }
${AFTER}candidates:
  - { files: 新识别.csv }
sources:
  - { source: finance.payroll, files: 供养.csv, level: county, division: "990121", data_date: 2018-07-05 }
`,
  '名册/录入前.csv': csv(HEADER, [old]),
  '名册/录入后.csv': csv(HEADER, entered),
  '新识别.csv': csv(HEADER, candidates),
  '供养.csv': PAYROLL,
};

const LISTS: Files = {
  'bidui.yaml': `${OFFICE}register:
${AFTER}county_results:
  - { cleared: 县里/可录入*.csv, held: [县里/暂缓录入名单.csv], division: "990121" }
`,
  '名册/录入后.csv': csv(HEADER, entered),
  '县里/可录入名单.csv': csv(
    '序号,县,乡镇,行政村,户编号,姓名,证件号码,与户主关系',
    [cleared, staysOut].map(([home, name, id], n) => `${n + 1},甲县,青石镇,一村,${home},${name},${id},户主`),
  ),
  '县里/暂缓录入名单.csv': csv('序号,县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,暂缓原因,疑点编号', [
    ...[paid, renumbered].map(
      ([home, name, id]) => `1,甲县,青石镇,一村,${home},${name},${id},户主,C08 财政供养人员,C08-7K3M9QXT`,
    ),
    `3,甲县,青石镇,一村,${broken.join(',')},户主,A02 证件号校验位不符,A02-7K3M9QXT`,
  ]),
};

const made: TestWorkspace[] = [];
afterAll(() => made.forEach((workspace) => workspace.remove()));

function workspaceOf(files: Files): TestWorkspace {
  const workspace = makeWorkspace(files);
  made.push(workspace);
  return workspace;
}

const namesOf = (compared: ComparePassResult, rule: string): (string | null)[] =>
  compared.result.findings
    .filter((finding) => finding.rule === rule)
    .map(({ person }) => person.name)
    .sort();
const people = (compared: ComparePassResult, kind: string): (string | null)[] =>
  (compared.result.between_passes?.rows ?? [])
    .filter((one) => one.kind === kind)
    .map(({ name }) => name)
    .sort();

/** Sheet → rows of texts below its header. */
function tablesOf(book: Workbook): Map<string, (string | number | null)[][]> {
  return new Map(
    book.sheets.map((sheet) => {
      const rows = [...sheet.rows].map(({ cells }) => cells.map((cell) => cell?.value as string | number | null));
      return [sheet.name, rows.slice(rows.findIndex((cells) => cells.length > 5) + 1)];
    }),
  );
}

describe('a province pass over its own county passes', () => {
  it('finds everybody who was entered although held, and everybody whom no county pass saw', async () => {
    const workspace = workspaceOf(BOTH);
    await workspace.compare('county');
    const compared = await workspace.compare('province');
    expect(namesOf(compared, 'G21')).toEqual(['冯戊', '王丁']);
    expect(namesOf(compared, 'G18')).toEqual(['褚庚']);
    expect(compared.result.findings.find(({ rule }) => rule === 'G18')?.message).toMatch(
      /^..不在县级比对（2018-07-25-county-01）的名册和拟录入名单里，省级比对时已在名册中，请县里说明并复核$/u,
    );
    expect(
      compared.result.review
        .filter(({ rule }) => rule === 'G21')
        .map(({ register, list }) => [register.values['name'], register.row, list.values['id_number']]),
    ).toEqual([['陈己', 6, renumbered[2]]]);
    expect(people(compared, 'cleared_entered')).toEqual(['吴乙']);
    expect(people(compared, 'cleared_not_entered')).toEqual(['郑丙']);
    expect(people(compared, 'held_not_entered')).toEqual(['陈己']);
  });

  it('writes them into 两比对差异 with counts that add up', async () => {
    const workspace = workspaceOf(BOTH);
    await workspace.compare('county');
    const { result } = await workspace.compare('province');
    const tables = tablesOf(buildBetweenBook(result, result.between_passes!));
    expect([...tables.keys()]).toEqual([
      '汇总',
      '可录入且已录入',
      '暂缓仍录入',
      '未比对已录入',
      '可录入未录入',
      '仅县级发现',
      '仅省级发现',
    ]);
    const [county, , ...counts] = tables.get('汇总')![0]!;
    expect(county).toBe('甲县');
    const [isCleared, done, open, held, stillEntered, keptOut, unknown, found, both, onlyCounty, upper, onlyUpper] =
      counts.map(Number);
    expect(isCleared).toBe(done! + open!);
    expect(held).toBe(stillEntered! + keptOut!);
    expect(found).toBe(both! + onlyCounty!);
    expect(upper).toBe(both! + onlyUpper!);
    for (const [sheet, count] of [
      ['可录入且已录入', done],
      ['可录入未录入', open],
      ['暂缓仍录入', stillEntered],
      ['未比对已录入', unknown],
      ['仅县级发现', onlyCounty],
      ['仅省级发现', onlyUpper],
    ] as const) {
      expect(tables.get(sheet)).toHaveLength(count!);
    }
    expect(tables.get('汇总')!.at(-1)?.slice(2, 14)).toEqual(counts.slice(0, 12));
    const { folder } = await writeReport(openWorkspace(workspace.root), result, 'test');
    expect((await readGrids(path.join(folder, '两比对差异.xlsx'))).map(({ name }) => name)).toEqual([...tables.keys()]);
  });

  it('says nothing of people who were in the register of the county pass', async () => {
    const workspace = workspaceOf({ ...BOTH, '名册/录入前.csv': csv(HEADER, entered) });
    await workspace.compare('county');
    expect(namesOf(await workspace.compare('province'), 'G18')).toEqual([]);
  });
});

describe('a province pass over lists that a county made elsewhere', () => {
  it('finds who was entered although held, and cannot tell who was not compared', async () => {
    const compared = await workspaceOf(LISTS).compare('province');
    expect(namesOf(compared, 'G21')).toEqual(['冯戊', '王丁']);
    expect(compared.result.rules.find(({ rule }) => rule === 'G18')?.status).toBe('ran');
    expect(compared.result.between_passes?.counties.map(({ knows_register }) => knows_register)).toEqual([false]);
    expect(people(compared, 'cleared_not_entered')).toEqual(['郑丙']);
    expect(compared.result.findings.find(({ rule }) => rule === 'G21')?.message).toMatch(/甲县报来的名单/u);
  });

  it('is another batch when a list changes', async () => {
    const workspace = workspaceOf(LISTS);
    const first = await workspace.compare('province');
    workspace.write({ '县里/可录入名单.csv': csv('姓名,证件号码', [`吴乙,${cleared[2]}`]) });
    expect((await workspace.compare('province')).summary.batch).not.toBe(first.summary.batch);
  });

  it.each([
    ['a list that is not there', { '县里/可录入名单.csv': null }, 'file-missing'],
    ['a list without names', { '县里/可录入名单.csv': '甲,乙\n1,2\n' }, 'county-results-unreadable'],
  ])('refuses %s', async (_what, change, code) => {
    const files = { ...LISTS, ...change };
    const kept = Object.entries(files).flatMap(([name, content]) => (content === null ? [] : [[name, content]]));
    await expect(workspaceOf(Object.fromEntries(kept) as Files).compare('province')).rejects.toMatchObject({ code });
  });
});
