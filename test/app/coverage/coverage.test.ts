/**
 * `bidui coverage` on a workspace of five villages: who must be visited and why, the visit log taken off, villages without a registered
 * household, attention, blocked exits, incomes worked out again, people counted once. Every person is planted for one line below.
 */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCoverage, type CoverageResult } from '../../../src/app/coverage/coverage.js';
import { compareInRun } from '../../../src/app/compare/compare-job.js';
import { withExclusiveRun } from '../../../src/workspace/exclusive-run.js';
import { openTables } from '../../../src/tabular/open-table.js';
import { inventedNumber } from '../../support/invented-people.js';
import { readGrids } from '../../support/loop-workspace.js';

const id = (birth: string, order: number): string => inventedNumber('990121', birth, order);
/** The word of each person in this file → number. */
const P = {
  registered: id('19700615', 11),
  wife: id('19720310', 22),
  monitored: id('19680101', 33),
  exited: id('19600202', 44),
  lonely: id('19400303', 55),
  removed: id('19650404', 66),
  candidate: id('19750505', 77),
  dibaoHead: id('19620606', 88),
  dibaoSon: id('19900707', 99),
  tekun: id('19450808', 111),
  central: id('19450909', 113),
  poor: id('19701010', 115),
  paid: id('19711111', 117),
};

const REGISTER = [
  '县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,家庭人口,脱贫时间,人均纯收入,家庭纯收入,转移性收入,工资性收入,危房等级,饮水安全,务工地点,务工月数',
  `甲县,青石镇,上河村,9901210010001,赵德海,${P.registered},户主,在册未脱贫,2,2018-12,5000,10000,3000,7000,C,是,,`,
  `甲县,青石镇,上河村,9901210010001,钱桂英,${P.wife},配偶,在册未脱贫,2,,,,,,,,省外,8`,
  `甲县,青石镇,上河村,9901210010002,孙永福,${P.monitored},户主,监测对象,1,,6000,6000,0,6000,A,否,,`,
  `甲县,青石镇,下河村,9901210010003,李国清,${P.exited},户主,脱贫,1,2016-12,9000,9000,1000,8000,A,是,本乡镇内,3`,
  `甲县,青石镇,下河村,9901210010004,周长山,${P.lonely},户主,在册未脱贫,1,,6500,6500,500,6000,A,是,,`,
  `甲县,白云镇,云岭村,9901210020001,吴顺昌,${P.removed},户主,清退,1,,,,,,,,,`,
  `甲县,白云镇,云岭村,9901210020002,郑金宝,${P.paid},户主,在册未脱贫,1,,4500,4500,1200,3300,A,是,,`,
];
const FILES: Readonly<Record<string, string>> = {
  '区划.csv':
    '代码,名称\n990000,示例省\n990121,甲县\n990121101,青石镇\n990121102,白云镇\n' +
    '990121101201,上河村\n990121101202,下河村\n990121102201,云岭村\n990121102202,空山村\n990121102203,低保村\n',
  '名册.csv': `${REGISTER.join('\n')}\n`,
  '新识别.csv': `县,乡镇,行政村,户编号,姓名,证件号码,与户主关系\n甲县,白云镇,云岭村,9901215010001,王立新,${P.candidate},户主\n`,
  '低保.csv':
    '低保证号,乡镇,行政村,姓名,身份证号,与户主关系,类别,起始月,终止月\n' +
    `D1,白云镇,低保村,冯大海,${P.dibaoHead},户主,A,2016-01,\n` +
    `D1,白云镇,低保村,冯小海,${P.dibaoSon},子,A,2016-01,\n` +
    `D2,青石镇,上河村,赵德海,${P.registered},户主,B,2016-01,\n` +
    `D3,青石镇,下河村,李国清,${P.exited},户主,B,2016-01,2018-05\n`,
  '特困.csv':
    '姓名,身份证号,乡镇,行政村,供养方式,起始月\n' +
    `陈三,${P.tekun},白云镇,低保村,分散,2015-01\n` +
    `蒋四,${P.central},白云镇,低保村,集中,2015-01\n`,
  '残疾.csv':
    '姓名,身份证号,乡镇,行政村,残疾类别,残疾等级,证件状态\n' +
    `冯小海,${P.dibaoSon},白云镇,低保村,肢体,1,正常\n` +
    `周长山,${P.lonely},青石镇,下河村,视力,3,正常\n`,
  '收入.csv':
    '户编号,姓名,身份证号,乡镇,行政村,年度,人均纯收入,家庭人口\n' + `S1,褚五,${P.poor},青石镇,下河村,2017,3500,2\n`,
  '走访.csv':
    '户编号,姓名,身份证号,走访日期,走访人\n' +
    '9901210010001,赵德海,,2018-03-01,干部甲\n' +
    '9901210010001,赵德海,,2018-06-01,干部乙\n' +
    `,冯大海,${P.dibaoHead},2018-05-05,干部丙\n` +
    '9901210010002,孙永福,,2017-12-31,干部丁\n',
  '医保.csv':
    '姓名,身份证号,年度,险种,参保状态\n' +
    `赵德海,${P.registered},2018,居民,正常\n钱桂英,${P.wife},2018,居民,正常\n李国清,${P.exited},2018,居民,正常\n`,
  '一卡通.csv':
    '姓名,身份证号,补贴项目,发放月份,金额,账号,户名\n' +
    `郑金宝,${P.paid},农村低保,2018-06,300,1,郑金宝\n` +
    `郑金宝,${P.paid},临时救助,2018-05,500,1,郑金宝\n` +
    `郑金宝,${P.paid},临时救助,2018-05,-100,1,郑金宝\n` +
    `郑金宝,${P.paid},耕地地力保护补贴,2018-05,200,1,郑金宝\n` +
    `郑金宝,${P.paid},农村低保,2017-06,300,1,郑金宝\n`,
  'bidui.key': `${'07'.repeat(32)}\n`,
  'bidui.yaml': `office: { name: 甲县比对办, level: county, division: "990121" }
divisions: 区划.csv
register:
  - { files: 名册.csv, data_date: 2018-07-01 }
candidates:
  - { files: 新识别.csv }
sources:
${[
  ['civil_affairs.rural_dibao', '低保'],
  ['civil_affairs.tekun', '特困'],
  ['disability.certificate', '残疾'],
  ['office.income_survey', '收入'],
  ['office.visit_log', '走访'],
  ['finance.card_payment', '一卡通'],
  ['health.insurance', '医保'],
]
  .map(
    ([source, file]) =>
      `  - { source: ${source}, files: ${file}.csv, level: county, division: "990121", data_date: 2018-07-01 }`,
  )
  .join('\n')}
`,
};

let folder: string;
let result: CoverageResult;

const check = (since: string | null = null, previous: string | null = null): Promise<CoverageResult> =>
  withExclusiveRun(
    { workspaceFolder: folder, command: 'coverage', now: () => new Date('2018-07-25T09:00:00+08:00') },
    (run) =>
      checkCoverage(run, {
        pass: 'county',
        division: null,
        asOf: '2018-07-25',
        since,
        previous,
        environment: () => undefined,
        progress: () => undefined,
      }),
  );

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-coverage-'));
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(FILES)) writeFileSync(path.join(folder, name), content);
  result = await check();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('who must be visited', () => {
  const shown = (): Record<string, readonly [string, string | null, string | null]> =>
    Object.fromEntries(
      result.targets.map((target) => [
        target.name ?? '',
        [target.reasons.join('；'), target.visited_on, target.visitor] as const,
      ]),
    );

  it('names every household once, with all its reasons and its last visit', () => {
    expect(shown()).toEqual({
      赵德海: ['在册未脱贫户；农村低保户', '2018-06-01', '干部乙'],
      孙永福: ['监测对象户', null, null],
      李国清: ['2016年脱贫户', null, null],
      周长山: ['在册未脱贫户', null, null],
      郑金宝: ['在册未脱贫户', null, null],
      王立新: ['拟录入户', null, null],
      冯大海: ['农村低保户；重度残疾人户', '2018-05-05', '干部丙'],
      陈三: ['分散供养特困户', null, null],
      褚五: ['收入低于排查线的农户', null, null],
    });
  });

  it('shows the rows by which a household outside the register is known, and none for registered ones', () => {
    const outside = result.targets.filter((target) => target.status === null);
    expect(outside.map(({ name, evidence }) => [name, evidence.map(({ file, row }) => `${file} ${row}`)])).toEqual([
      ['褚五', ['收入.csv 2']],
      ['冯大海', ['低保.csv 2', '低保.csv 3', '残疾.csv 2']],
      ['陈三', ['特困.csv 2']],
    ]);
    expect(result.targets.filter(({ status }) => status !== null).flatMap(({ evidence }) => evidence)).toEqual([]);
  });

  it('counts visits from a given day on', async () => {
    const later = await check('2018-06-02');
    expect(later.targets.filter(({ visited_on: on }) => on !== null)).toEqual([]);
    const earlier = await check('2017-12-31');
    expect(earlier.targets.find(({ name }) => name === '孙永福')).toMatchObject({ visited_on: '2017-12-31' });
  });
});

describe('villages', () => {
  it('counts registered households, must-visit households and visits, and names villages without any', () => {
    const counts = result.villages
      .map(({ village, households, must, visited, outside, is_empty: isEmpty }) => [
        village,
        households,
        must,
        visited,
        outside,
        isEmpty,
      ])
      .sort();
    expect(counts).toEqual([
      ['上河村', 2, 2, 1, 0, false],
      ['下河村', 2, 3, 0, 1, false],
      ['云岭村', 1, 2, 0, 0, false],
      ['低保村', 0, 2, 1, 2, true],
      ['空山村', 0, 0, 0, 0, true],
    ]);
  });
});

describe('what goes with it', () => {
  it('keeps one attention list with all reasons of a person', () => {
    const reasons = Object.fromEntries(result.attention.map(({ name, codes }) => [name ?? '', codes.join(' ')]));
    expect(reasons).toEqual({
      赵德海: 'rural-dibao',
      钱桂英: 'migrant',
      冯大海: 'rural-dibao',
      陈三: 'any-tekun',
      蒋四: 'any-tekun',
      周长山: 'disabled alone',
      吴顺昌: 'removed',
    });
  });

  it('names what forbids an exit, and where one is planned', () => {
    expect(result.blocked.map(({ name, codes, exit_planned: planned }) => [name, codes.join(' '), planned])).toEqual([
      ['赵德海', 'house', '2018-12'],
      ['孙永福', 'water', null],
    ]);
  });

  it('takes off what does not count, with reversals, within twelve months, and says who falls below the line', () => {
    expect(result.incomes).toEqual([
      expect.objectContaining({
        name: '郑金宝',
        persons: 1,
        stated_total: 4500,
        transfer: 1200,
        paid: { '低保金、特困供养金': 300, '临时救助、医疗救助': 400 },
        uncounted: 700,
        counted_total: 3800,
        counted_per_capita: 3800,
        falls_below: true,
        remark: null,
      }),
    ]);
  });

  it('counts a person of several categories once, in the first', () => {
    const counts = result.categories
      .filter(({ named }) => named > 0)
      .map(({ code, named, counted }) => [code, named, counted]);
    expect(counts).toEqual([
      ['tekun', 2, 2],
      ['rural_dibao', 3, 3],
      ['registered', 4, 3],
      ['monitored', 1, 1],
      ['exited', 1, 1],
      ['severe_disability', 1, 0],
    ]);
  });

  it('counts who is entitled and who receives, by village, under the conditions of the rule', () => {
    const counts = result.entitlements.map(({ code, village, entitled, receiving }) => [
      code,
      village,
      entitled,
      receiving,
    ]);
    expect(counts.sort()).toEqual([
      ['D01', '上河村', 3, 2],
      // One of them has exited, while policies last.
      ['D01', '下河村', 2, 1],
      ['D01', '云岭村', 1, 0],
    ]);
  });

  it('says what could not be read, and asks nobody for a list that is not configured', () => {
    const lists = result.gaps.filter(({ about }) => !/^(?:register|candidates)\./u.test(about));
    expect(new Set(lists.map(({ reason }) => reason))).toEqual(new Set(['not_configured', 'rows_missing']));
    // The payments of the allowance list are of other kinds than some rules ask about.
    expect(result.needs_person).toBe(true);
  });

  it('writes the workbook with a sheet for each of these', async () => {
    const tables = await openTables(result.file, { path: '覆盖排查.xlsx' });
    const names = tables.flatMap((table) => table.sheets).map((sheet) => sheet.name);
    for (const table of tables) await table.close();
    expect(names).toEqual([
      '汇总',
      '未走访',
      '已走访',
      '没有在册户的村',
      '关注人员',
      '不得退出',
      '收入重算',
      '应享覆盖率',
      '分类人数',
      '未能核对',
    ]);
  });
});

describe('two snapshots', () => {
  const key = (birth: string, order: number): string => id(birth, order);
  const EARLIER = [
    `甲县,青石镇,上河村,9901210010001,赵德海,${P.registered},户主,在册未脱贫`,
    `甲县,青石镇,上河村,9901210010001,钱桂英,${P.wife},配偶,在册未脱贫`,
    `甲县,青石镇,上河村,9901210010002,孙永福,${P.monitored},户主,在册未脱贫`,
    `甲县,青石镇,下河村,9901210010003,李国清,${P.exited},户主,在册未脱贫`,
    `甲县,青石镇,下河村,9901210010007,周长山,${P.lonely},户主,在册未脱贫`,
    `甲县,白云镇,云岭村,9901210020001,吴顺昌,${P.removed},户主,在册未脱贫`,
    `甲县,白云镇,云岭村,9901210020009,沈去世,${key('19400101', 201)},户主,在册未脱贫`,
    `甲县,白云镇,云岭村,9901210020010,韩不明,${key('19500101', 203)},户主,在册未脱贫`,
  ];
  const HEADER = '县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态';

  it('says who came, who went and what changed, with the reason where the register or a list gives one', async () => {
    const write = (name: string, content: string): void => writeFileSync(path.join(folder, name), content);
    const settings = FILES['bidui.yaml'] ?? '';
    write('早.csv', `${[HEADER, ...EARLIER].join('\n')}\n`);
    write('死亡.csv', `姓名,身份证号,死亡日期\n沈去世,${key('19400101', 201)},2018-05-01\n`);
    write('bidui.yaml', settings.replace('files: 名册.csv', 'files: 早.csv'));
    const first = await withExclusiveRun(
      { workspaceFolder: folder, command: 'compare', now: () => new Date('2018-06-01T09:00:00+08:00') },
      (run) =>
        compareInRun(run, {
          pass: 'county',
          division: null,
          asOf: '2018-06-01',
          acceptLists: [],
          version: 'test',
          environment: {},
          progress: () => undefined,
        }),
    );
    write(
      'bidui.yaml',
      `${settings}  - { source: health.death, files: 死亡.csv, level: county, division: "990121", data_date: 2018-07-01 }\n`,
    );
    const { changes, file } = await check(null, first.summary.batch);
    const shown = (changes ?? []).map(({ kind, name, what, reason }) => [kind, name, what, reason]);
    expect(shown).toEqual([
      ['added', '郑金宝', '新增户', null],
      ['gone', '沈去世', '名册中已没有此人（原为在册未脱贫）', '死亡（死亡登记）'],
      ['gone', '韩不明', '名册中已没有此人（原为在册未脱贫）', null],
      ['changed', '孙永福', '户状态：在册未脱贫→监测对象', null],
      ['changed', '李国清', '户状态：在册未脱贫→脱贫', '2016-12脱贫或消除风险'],
      ['changed', '周长山', '户编号：原在9901210010007', null],
      ['changed', '吴顺昌', '户状态：在册未脱贫→清退', null],
    ]);
    const moved = (await readGrids(file)).find(({ name }) => name === '名册变动')?.rows ?? [];
    expect(shown.filter(([, name]) => moved.some((row) => row.includes(name ?? '')))).toEqual(shown);
    await expect(check(null, '2018-01-01-county-01')).rejects.toMatchObject({ code: 'batch-unknown' });
  });
});
