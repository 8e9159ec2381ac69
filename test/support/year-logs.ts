/**
 * A small county with its logs through the days of the scripted year: classes and visits, windows of 渐退, stages of an exit, entries and incomes,
 * approvals of two levels. Each day's files are written out whole; one household of 示例镇 a case, by its number.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../src/domain/finding.js';
import { inventedName, inventedNumber } from './invented-people.js';

export const LOG_DAYS = ['2018-07-25', '2018-09-10', '2018-10-25', '2018-12-20'] as const;
export type LogDay = (typeof LOG_DAYS)[number];

/** Household → what is told of it. */
export const HOMES = {
  classA: 1,
  classB: 2,
  classC: 3,
  classD: 4,
  noClass: 5,
  inGrace: 6,
  skipsStage: 7,
  notFiled: 8,
  exitInOrder: 9,
  townAlone: 10,
  bothLevels: 11,
  leftByLog: 12,
  lessIncome: 13,
} as const;
export type Home = keyof typeof HOMES;

/** Whose finding it is. */
export const homeOf = ({ person }: Finding): string =>
  Object.entries(HOMES).find(([, no]) => inventedName(no) === person.name)?.[0] ?? '';

const home = (name: Home): string => `9901210000${String(HOMES[name]).padStart(2, '0')}`;
const who = (name: Home): string =>
  `${inventedName(HOMES[name])},${inventedNumber('990121', '19700101', 100 + HOMES[name])}`;

/** A row and the first and last day on which the list shows it. */
type Row = readonly [text: string, from?: LogDay | undefined, last?: LogDay | undefined];
const [SUMMER, AUTUMN, LATE, WINTER] = LOG_DAYS;

const person = (name: Home, further = '在册未脱贫,', from?: LogDay, last?: LogDay): Row => [
  `甲县,示例镇,示例镇一村,${home(name)},${who(name)},户主,${further}`,
  from,
  last,
];
const stage = (name: Home, step: string, day: string, from: LogDay): Row => [
  `${home(name)},${inventedName(HOMES[name])},${step},同意,${day},${step}签字人`,
  from,
];

/** One row less is no list that shrank. */
const BESIDE: readonly Home[] = ['classA', 'classB', 'classC', 'classD', 'noClass', 'townAlone', 'bothLevels'];

/** File → source, header and rows. The register is not a source. */
const FILES: Readonly<Record<string, readonly [source: string | null, header: string, rows: readonly Row[]]>> = {
  名册: [
    null,
    '县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,脱贫时间,家庭人口,人均纯收入,家庭纯收入,工资性收入,生产经营性收入,财产性收入,转移性收入',
    [
      ...(['classA', 'classB', 'classC', 'classD', 'noClass', 'inGrace', 'townAlone', 'bothLevels'] as const).map(
        (name) => person(name),
      ),
      person('skipsStage', '在册未脱贫,', SUMMER, SUMMER),
      person('skipsStage', '脱贫,2018-08-30', AUTUMN),
      person('notFiled', '在册未脱贫,', SUMMER, SUMMER),
      person('notFiled', '脱贫,2018-08-30', AUTUMN),
      person('exitInOrder', '脱贫,2018-02-28'),
      person('leftByLog', '在册未脱贫,', SUMMER, SUMMER),
      person('leftByLog', '已清退,', AUTUMN),
      // Without the 501 yuan of 低保 3999 are left: one below the line; corrected in autumn.
      person('lessIncome', '在册未脱贫,,1,4500,4500,3999,0,0,501', SUMMER, SUMMER),
      person('lessIncome', '在册未脱贫,,1,4501,4501,4000,0,0,501', AUTUMN),
    ],
  ],
  分类管理: [
    'office.household_class',
    '户编号,户主姓名,管理类别,定类日期',
    [
      [`${home('classA')},某,A类,2018-01-01`],
      [`${home('classB')},某,B类,2018-01-01`],
      [`${home('classC')},某,C类,2018-01-01`],
      ...(
        ['classD', 'inGrace', 'townAlone', 'bothLevels', 'skipsStage', 'notFiled', 'leftByLog', 'lessIncome'] as const
      ).map((name): Row => [`${home(name)},某,D类,2018-01-01`]),
      [`${home('noClass')},某,D类,2018-08-01`, AUTUMN],
    ],
  ],
  走访记录: [
    'office.visit_log',
    '户编号,走访日期,走访人',
    [
      // A: 5 days before the first pass, 52 before the second; again 24 days before the third, and 15 before the last.
      [`${home('classA')},2018-07-20,干部甲`],
      [`${home('classA')},2018-10-01,干部甲`, LATE],
      [`${home('classA')},2018-12-05,干部甲`, WINTER],
      // B: 85 days before the first, 132 before the second; again in October.
      [`${home('classB')},2018-05-01,干部乙`],
      [`${home('classB')},2018-10-20,干部乙`, LATE],
    ],
  ],
  低保渐退: ['civil_affairs.grace', '渐退对象,证件号码,渐退起始月,渐退截止月', [[`${who('inGrace')},2018-03,2018-09`]]],
  农村低保: [
    'civil_affairs.rural_dibao',
    '姓名,身份证号,享受开始月份,月保障金额',
    [[`${who('inGrace')},2016-01,300`, SUMMER, LATE], ...BESIDE.map((name): Row => [`${who(name)},2016-01,300`])],
  ],
  机动车: [
    'public_security.vehicle',
    '所有人,身份证号,号牌号码,车辆类型,使用性质,机动车状态',
    [
      [`${who('inGrace')},示A10001,小型轿车,非营运,正常`, SUMMER, LATE],
      ...BESIDE.map((_name, at): Row => [
        `外人,${inventedNumber('990121', '19600101', 700 + at)},示B1000${at},小型轿车,非营运,正常`,
      ]),
    ],
  ],
  退出程序: [
    'office.exit_stage',
    '退出户编号,户主姓名,程序环节,环节意见,环节日期,签字人',
    [
      stage('exitInOrder', '申请', '2018-01-05', SUMMER),
      stage('exitInOrder', '初审', '2018-01-15', SUMMER),
      stage('exitInOrder', '审定', '2018-01-25', SUMMER),
      stage('exitInOrder', '备案', '2018-02-05', SUMMER),
      stage('skipsStage', '申请', '2018-08-01', AUTUMN),
      stage('skipsStage', '初审', '2018-08-10', AUTUMN),
      stage('skipsStage', '审定', '2018-08-20', LATE),
      stage('skipsStage', '备案', '2018-08-30', AUTUMN),
      stage('notFiled', '申请', '2018-08-01', AUTUMN),
      stage('notFiled', '初审', '2018-08-10', AUTUMN),
      stage('notFiled', '审定', '2018-08-20', AUTUMN),
      stage('notFiled', '备案', '2018-12-01', WINTER),
    ],
  ],
  进出登记: [
    'office.roll_event',
    '姓名,证件号码,乡镇,行政村,进出类别,进出日期,进出原因',
    [
      [`${who('leftByLog')},示例镇,示例镇一村,出,2018-06-01,迁出`],
      [`${who('bothLevels')},示例镇,示例镇一村,进,2018-05-01,新识别`],
    ],
  ],
  收入细项: [
    'office.income_item',
    '收入户编号,户主姓名,收入项目,收入年度,细项金额',
    [[`${home('lessIncome')},某,农村低保金,2018,501`]],
  ],
  审批备案: [
    'office.approval',
    '乡镇,申请人,证件号码,审批事项,台账级别,审批结果,审批日期',
    [
      [`示例镇,${who('townAlone')},临时救助,镇批,同意,2018-06-01`],
      [`示例镇,${who('townAlone')},临时救助,区备,同意,2018-08-15`, AUTUMN],
      [`示例镇,${who('bothLevels')},临时救助,镇批,同意,2018-06-01`],
      [`示例镇,${who('bothLevels')},临时救助,区备,同意,2018-06-05`],
    ],
  ],
};

/** Settings and every list as they are on that day. */
export function writeLogs(folder: string, day: LogDay): void {
  mkdirSync(path.join(folder, '收件'), { recursive: true });
  const entries: string[] = [];
  for (const [name, [source, header, rows]] of Object.entries(FILES)) {
    const shown = rows.filter(([, from = SUMMER, last = WINTER]) => from <= day && day <= last).map(([text]) => text);
    writeFileSync(path.join(folder, '收件', `${name}.csv`), `\ufeff${[header, ...shown].join('\n')}\n`);
    const file = `files: 收件/${name}.csv, data_date: ${day}`;
    entries.push(
      source === null
        ? `register:\n  - { ${file} }\nsources:`
        : `  - { source: ${source}, ${file}, level: county, division: "990121", coverage: full }`,
    );
  }
  writeFileSync(
    path.join(folder, 'bidui.yaml'),
    `office: { name: 甲县比对办, level: county, division: "990121" }\ndivisions: 区划.csv\n${entries.join('\n')}\nrules: { disable: [D26] }\n`,
  );
  writeFileSync(path.join(folder, '区划.csv'), '代码,名称\n990121,甲县\n990121101,示例镇\n990121101201,示例镇一村\n');
  writeFileSync(path.join(folder, 'bidui.key'), `${'07'.repeat(32)}\n`);
}
