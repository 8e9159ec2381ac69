/**
 * `bidui indicators` on a small county with invented people: every figure below is counted by hand from the rows above it. Each list has a row that
 * counts and one that nearly does.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureIndicators, type IndicatorsResult } from '../../../src/app/coverage/indicators.js';
import { withExclusiveRun } from '../../../src/workspace/exclusive-run.js';
import { inventedNumber } from '../../support/invented-people.js';
import { readGrids } from '../../support/loop-workspace.js';

const id = (birth: string, order: number): string => inventedNumber('990121', birth, order);
const P = {
  elder: id('19400101', 11),
  child: id('20140101', 13),
  toddler: id('20130601', 15),
  exited: id('19700101', 17),
  late: id('19710101', 19),
  central: id('19500101', 21),
  scattered: id('19510101', 23),
  ended: id('19520101', 25),
};

/** Source → rows. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'civil_affairs.tekun': [
    '姓名,身份证号,乡镇,行政村,供养方式,起始月,截止月',
    `甲,${P.central},青石镇,上河村,集中,2015-01,`,
    `乙,${P.scattered},白云镇,云岭村,分散,2015-01,`,
    `丙,${P.ended},白云镇,云岭村,集中,2015-01,2018-06`,
  ],
  'education.enrolment': [
    '姓名,身份证号,学校名称,学段,就读状态',
    `小一,${P.child},第一幼儿园,学前教育,在读`,
    `小二,${P.toddler},第一幼儿园,学前教育,退学`,
  ],
  'education.retention': [
    '学校名称,入学人数,转入人数,转出人数,毕业人数',
    '第一中学,100,5,3,97',
    '第二中学,50,0,2,45',
  ],
  'village.facts': [
    '县,乡镇,行政村,总户数,总人口,在册户数,在册人数,低保人数,通硬化路,有卫生室,集体经济收入,重点区域',
    '甲县,青石镇,上河村,200,800,2,3,10,是,是,120000,深度贫困村',
    '甲县,青石镇,下河村,100,400,1,1,5,是,否,30000,革命老区',
    '甲县,白云镇,云岭村,150,600,1,1,5,否,是,29999,',
  ],
  'village.post': [
    '县,乡镇,行政村,任职人,任职人证件号,岗位,离岗日期',
    '甲县,青石镇,上河村,医甲,,村医,',
    '甲县,青石镇,下河村,医乙,,村医,2018-01-31',
  ],
  'office.helper': [
    '帮扶责任人,帮扶单位,户编号,乡镇',
    '干部甲,县水利局,H1,青石镇',
    '干部甲,县水利局,H2,青石镇',
    '干部乙,县林业局,H3,青石镇',
    '干部丙,县林业局,H4,白云镇',
  ],
  'office.visit_log': [
    '户编号,姓名,走访日期,走访人',
    'H1,甲,2018-07-01,干部甲',
    'H2,乙,2018-01-01,干部甲',
    'H3,丙,2018-06-01,干部乙',
  ],
  'finance.fund_quota': [
    '指标文号,资金名称,资金级次,指标金额,到位日期,已支出金额',
    'Z1,产业,中央,1000,2018-03-01,600',
    'Z2,道路,省,500,2017-01-01,400',
    'Z3,水利,省,300,2016-01-01,250',
    'Z4,教育,县,200,2018-01-01,200',
  ],
  'finance.project_payment': ['项目编号,项目名称,拨付金额', 'X1,水渠,600', 'X2,道路,400'],
  'finance.project_spending': ['项目编号,项目名称,使用金额', 'X1,水渠,500', 'X1,水渠,50', 'X2,道路,300'],
  'project.beneficiary': ['受益户,身份证号,项目编号,受益金额', `甲,${P.elder},X1,80`, `乙,${P.exited},X1,20`],
  'energy.photovoltaic': [
    '电站名称,结算月份,结算金额,公益岗位支出',
    '一号,2018-05,100,90',
    '一号,2018-06,100,80',
    '二号,2018-06,100,50',
  ],
  'bank.microcredit': [
    '姓名,身份证号,贷款余额,到期日期,贷款状态',
    `甲,${P.elder},9900,2019-01-01,正常`,
    `乙,${P.exited},100,2018-01-01,逾期`,
    `丙,${P.late},5000,2018-01-01,已还清`,
  ],
  'office.plan': [
    '计划事项,计划年度,计划数,计划总数,完成数',
    '脱贫人数,2016,1,2,',
    '脱贫人数,2017,1,2,',
    '道路里程,2016,10,30,8',
    '道路里程,2017,15,30,15',
  ],
};
const REGISTER = [
  '县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,家庭人口,脱贫时间,帮扶责任人',
  `甲县,青石镇,上河村,H1,甲,${P.elder},户主,在册未脱贫,3,,干部甲`,
  `甲县,青石镇,上河村,H1,小一,${P.child},孙子,在册未脱贫,3,,干部甲`,
  `甲县,青石镇,上河村,H1,小二,${P.toddler},孙子,在册未脱贫,3,,干部甲`,
  `甲县,青石镇,下河村,H2,乙,${P.exited},户主,脱贫,1,2016-12,`,
  `甲县,白云镇,云岭村,H3,丙,${P.late},户主,脱贫,1,2018-05,干部丙`,
];
const settings = (targets = ''): string => `office: { name: 甲县比对办, level: county, division: "990121" }
divisions: 区划.csv
register:
  - { files: 名册.csv, data_date: 2018-07-01 }
sources:
${Object.keys(LISTS)
  .map(
    (source) =>
      `  - { source: ${source}, files: ${source}.csv, level: county, division: "990121", data_date: 2018-07-01 }`,
  )
  .join('\n')}
${targets}`;

let folder: string;
let result: IndicatorsResult;
const measure = (): Promise<IndicatorsResult> =>
  withExclusiveRun(
    { workspaceFolder: folder, command: 'indicators', now: () => new Date('2018-07-25T09:00:00+08:00') },
    (run) =>
      measureIndicators(run, {
        pass: 'county',
        division: null,
        asOf: '2018-07-25',
        environment: () => undefined,
        progress: () => undefined,
      }),
  );

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-indicators-'));
  mkdirSync(folder, { recursive: true });
  const files: Record<string, string> = {
    '区划.csv': '代码,名称\n990000,示例省\n990121,甲县\n',
    '名册.csv': `${REGISTER.join('\n')}\n`,
    'bidui.key': `${'07'.repeat(32)}\n`,
    'bidui.yaml': settings(),
  };
  for (const [source, rows] of Object.entries(LISTS)) files[`${source}.csv`] = `${rows.join('\n')}\n`;
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  result = await measure();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Figure = readonly [numerator: number, denominator: number | null, met: boolean | null];
const whole = (): Record<string, Figure> =>
  Object.fromEntries(
    result.lines
      .filter(({ county, group }) => county === null && group === null)
      .map(({ code, numerator, denominator, met }) => [code, [numerator, denominator, met] as const]),
  );
const grouped = (code: string, heading: string): Record<string, readonly (number | null)[]> =>
  Object.fromEntries(
    result.lines
      .filter((line) => line.code === code && line.group?.heading === heading)
      .map(({ group, numerator, denominator }) => [group?.value ?? '', [numerator, denominator]]),
  );

describe('rates', () => {
  it.each([
    ['tekun_central.central', 1, 2, true],
    ['preschool.enrolled', 1, 2, false],
    ['retention.finished', 142, 150, false],
    ['village_facilities.paved', 2, 3, false],
    ['village_facilities.clinic', 2, 3, false],
    ['village_income.under_3', 1, 3, false],
    ['village_income.from_5', 1, 3, false],
    ['village_income.from_10', 1, 3, false],
    ['poverty_rate.poor', 3, 1800, true],
    ['posts.village_doctor', 1, 3, false],
    ['helpers.helped', 2, 3, false],
    ['helpers.staff', 3, 3, true],
    ['helper_visits.visited', 2, 4, false],
    ['loans.overdue', 100, 10_000, true],
    ['three_levels.spent', 850, 1000, true],
    ['three_levels.benefit', 100, 1000, null],
    ['photovoltaic.to_posts', 220, 300, false],
  ] as const)('%s has its numerator and denominator, and stands beside its target', (code, numerator, denominator, met) => {
    expect(whole()[code]).toEqual([numerator, denominator, met]);
  });

  it('are there for each township, and their counts add up to the whole', () => {
    const areas = result.lines.filter(({ code, township }) => code === 'village_income.under_3' && township !== null);
    expect(areas.map(({ township, numerator, denominator }) => [township, numerator, denominator]).sort()).toEqual([
      ['白云镇', 1, 1],
      ['青石镇', 0, 2],
    ]);
  });

  it('miss where a township has fewer than three helpers, whatever the share', () => {
    const staff = result.lines.filter(({ code, township }) => code === 'helpers.staff' && township !== null);
    expect(staff.map(({ township, numerator, met }) => [township, numerator, met]).sort()).toEqual([
      ['白云镇', 1, false],
      ['青石镇', 2, false],
    ]);
  });

  it('are told by helping unit and helper, project and station', () => {
    expect(grouped('helper_visits.visited', '帮扶单位')).toEqual({ 县水利局: [1, 2], 县林业局: [1, 2] });
    expect(grouped('helper_visits.visited', '帮扶责任人')).toEqual({ 干部甲: [1, 2], 干部乙: [1, 1], 干部丙: [0, 1] });
    expect(grouped('three_levels.spent', '项目')).toEqual({ X1: [550, 600], X2: [300, 400] });
    expect(grouped('three_levels.benefit', '项目')).toEqual({ X1: [100, 600], X2: [0, 400] });
    expect(grouped('photovoltaic.to_posts', '电站')).toEqual({ 一号: [170, 200], 二号: [50, 100] });
  });
});

describe('breakdowns', () => {
  it('by level, age and area add up to the whole, the rest named', () => {
    const parts = (name: string): (readonly [string, number])[] =>
      result.lines
        .filter((line) => line.name === name && line.county === null && line.group === null)
        .map(({ part, numerator }) => [part, numerator]);
    expect(parts('专项资金级次构成')).toEqual([
      ['中央', 1000],
      ['省', 800],
      ['市', 0],
      ['县', 200],
    ]);
    expect(parts('结余资金账龄')).toEqual([
      ['1年以内', 400],
      ['1至2年', 100],
      ['2年以上', 50],
    ]);
    expect(parts('重点区域在册人口')).toEqual([
      ['深度贫困村', 3],
      ['重点村', 0],
      ['革命老区', 1],
      ['滩区库区', 0],
      ['一般村', 0],
      ['其他', 1],
    ]);
    expect(parts('行政村合计')).toEqual([
      ['总户数', 450],
      ['总人口', 1800],
      ['在册户数', 4],
      ['在册人数', 5],
      ['低保人数', 20],
      ['集体收入（元）', 179_999],
    ]);
  });
});

describe('plans', () => {
  it('stand beside what the register or the list shows, with a check of their sum', () => {
    expect(result.plans.map(({ item, year, planned, actual, source }) => [item, year, planned, actual, source])).toEqual([
      ['脱贫人数', '2016', 1, 1, 'register'],
      ['脱贫人数', '2017', 1, 0, 'register'],
      ['道路里程', '2016', 10, 8, 'list'],
      ['道路里程', '2017', 15, 15, 'list'],
    ]);
    expect(result.plan_totals.map(({ item, planned, actual, adds_up }) => [item, planned, actual, adds_up])).toEqual([
      ['脱贫人数', 2, 1, true],
      ['道路里程', 25, 23, false],
    ]);
  });
});

describe('the workbook', () => {
  it('has totals in every table, ranks with gaps on ties, and what was not measured', async () => {
    const grids = await readGrids(result.file);
    expect(grids.map(({ name }) => name)).toEqual(['汇总', '分县乡', '分组', '排名', '计划与完成', '未能计算']);
    const ranks = grids[3]?.rows.filter((row) => row[0] === '帮扶走访率' && row[2] === '帮扶单位');
    expect(ranks?.map((row) => [row[3], row[4]])).toEqual([
      ['1', '县林业局'],
      ['1', '县水利局'],
      [null, '合计'],
    ]);
    expect(grids[2]?.rows.filter((row) => row[0] === '光伏收益用于岗位').at(-1)?.slice(2, 4)).toEqual(['电站', '合计']);
    expect(grids[5]?.rows.map((row) => row[0])).toContain('六重保障报销构成：政策范围内费用');
  });
});

it('takes the targets of the office, and refuses one of no indicator', async () => {
  writeFileSync(path.join(folder, 'bidui.yaml'), settings('settings: { targets: { tekun_central.central: 0.6 } }\n'));
  const own = (await measure()).lines.find(({ code, county }) => code === 'tekun_central.central' && county === null);
  expect(own).toMatchObject({ target: 0.6, met: false, basis: '本地目标' });
  writeFileSync(path.join(folder, 'bidui.yaml'), settings('settings: { targets: { tekun: 0.6 } }\n'));
  await expect(measure()).rejects.toMatchObject({ code: 'target-unknown' });
}, 60_000);
