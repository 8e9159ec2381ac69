/**
 * A spring and a summer of a small county with its logs: people who come and go with and without an entry, classes, exit stages, incomes.
 * Findings, workbooks and timelines from real files; the reasons go out, come back and stand in the 进出台账. Numbers are counted by hand.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../src/app/analysis/analyse.js';
import { comparePass } from '../../../src/app/compare/compare.js';
import { writeHouseholdFile } from '../../../src/app/household/household.js';
import { writeRechecks } from '../../../src/app/time/recheck.js';
import { writeRoll } from '../../../src/app/time/roll.js';
import type { BatchResult } from '../../../src/domain/batch.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { inventedName, inventedNumber } from '../../support/invented-people.js';
import { fillRow, LoopWorkspace, readGrids } from '../../support/loop-workspace.js';

const list = (source: string, file: string): string =>
  `  - { source: ${source}, files: 收件/${file}.csv, level: county, division: "990121", data_date: 2018-07-05 }\n`;
const SETTINGS = `office: { name: 甲县比对办, level: county, division: "990121" }
register:
  - { files: 收件/名册.csv, data_date: 2018-07-01 }
tables:
  - id: office.helped
    name: 临时帮困
    row: event
    department: 比对办
    columns:
      - { name: id_number, header: [证件号码], type: id }
      - { name: name, header: [姓名], type: name }
      - { name: from_date, header: [帮困起], type: date }
      - { name: to_date, header: [帮困止], type: date }
sources:
${list('office.roll_event', '进出')}${list('office.household_class', '分类')}${list('office.visit_log', '走访')}${list('office.exit_stage', '退出程序')}${list('office.helped', '帮困')}rules:
  set: { T07: { a: 20 } }
`;

/** The person of that number. */
const who = (n: number): string => `${inventedName(n)},${inventedNumber('990121', '19700101', 100 + n)}`;
const row = (n: number, household: number, relation: string, status = '在册未脱贫', income = 4500): string =>
  `${n < 10 ? '示例镇,示例镇一村' : '青山乡,青山乡一村'},99012100000${household},${who(n)},${relation},${status},${income}`;
const REGISTER = '乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,人均纯收入';

const SPRING = [
  row(1, 1, '户主'),
  row(2, 1, '配偶'),
  row(3, 2, '户主'),
  row(4, 3, '户主'),
  row(5, 3, '之子'),
  row(11, 5, '户主'),
  row(12, 6, '户主'),
];
/** 2 died (entered), 5 is gone (not entered), 3's whole household is gone; 6 married in (not entered), 7 too (entered). */
const SUMMER = [
  row(1, 1, '户主', '在册未脱贫', 6751),
  row(6, 1, '儿媳'),
  row(7, 3, '配偶'),
  row(4, 3, '户主'),
  row(11, 5, '户主', '在册未脱贫', 6750),
  row(12, 6, '户主'),
];

let loop: LoopWorkspace;
let spring: BatchResult;
let summer: BatchResult;

const write = (name: string, lines: readonly string[]): void =>
  writeFileSync(path.join(loop.folder, '收件', name), `\ufeff${lines.join('\n')}\n`);

async function compare(asOf: string): Promise<BatchResult> {
  const { result } = await comparePass({
    workspace: openWorkspace(loop.folder),
    pass: 'county',
    division: null,
    asOf,
    findsPrevious: true,
    version: 'test',
    stamp: { at: `${asOf}T09:00:00+08:00`, user: 'tester', office: '甲县比对办' },
    elapsedMs: () => 0,
    environment: () => undefined,
    progress: () => undefined,
  });
  return result;
}

const found = (batch: BatchResult, rule: RegExp): string[] =>
  batch.findings
    .filter((finding) => rule.test(finding.rule))
    .map(({ rule: number, person, place }) => `${number} ${person.household ?? person.name ?? place.village ?? ''}`)
    .sort();

const terms = { pass: 'county', division: null, environment: () => undefined } as const;

beforeAll(async () => {
  loop = new LoopWorkspace(undefined, SETTINGS);
  mkdirSync(path.join(loop.folder, '收件'));
  write('名册.csv', [REGISTER, ...SPRING]);
  write('进出.csv', [
    '姓名,证件号码,乡镇,行政村,进出类别,进出日期,进出原因',
    `${who(2)},示例镇,示例镇一村,出,2018-05-04,死亡`,
    `${who(7)},示例镇,示例镇一村,进,2018.6.1,婚入`,
    // Leaves twice in a row; a day that is none; the register still has 12 although it left.
    `${who(12)},青山乡,青山乡一村,出,2018-02-28,迁出`,
    `${who(12)},青山乡,青山乡一村,出,2018-03-01,迁出`,
    `${who(11)},青山乡,青山乡一村,出,2018-02-30,迁出`,
    `${who(11)},青山乡,青山乡一村,出,暂无,迁出`,
  ]);
  write('分类.csv', [
    '户编号,户主姓名,管理类别,定类日期',
    '990121000001,某,A类,2018-01-01',
    '990121000003,某,D类,2018-01-01',
    '990121000005,某,B类,2018-01-01',
  ]);
  write('走访.csv', [
    '户编号,走访日期,走访人',
    '990121000001,2018-07-04,王某',
    '990121000005,2018-04-26,王某',
    '990121000005,2018-12-01,王某',
  ]);
  write('退出程序.csv', [
    '户编号,户主姓名,程序环节,环节意见,环节日期,签字人',
    '990121000003,某,申请,同意,2018-05-10,赵某',
    '990121000003,某,审定,同意,2018-06-10,钱某',
    '990121000005,某,申请,同意,2018-05-10,赵某',
    '990121000005,某,初审,同意,2018-05-20,钱某',
  ]);
  write('帮困.csv', [
    '姓名,证件号码,帮困起,帮困止',
    `${who(1)},2018-01-31,2018-02-28`,
    `${who(4)},2018-02-28,`,
    `${who(11)},2018-06-01,2018-05-01`,
  ]);
  spring = await compare('2018-04-25');
  write('名册.csv', [REGISTER, ...SUMMER]);
  summer = await compare('2018-07-25');
}, 120_000);

describe('findings about time', () => {
  it('need two registers where they speak of both, and the log of the office', () => {
    expect(found(spring, /^T0[123]$/u)).toEqual([]);
  });

  it('name who came and went without an entry, on both sides, and nobody who was entered', () => {
    expect(found(summer, /^T0[1236]$/u)).toEqual(['T01 990121000003', 'T02 示例镇一村', `T03 990121000001`]);
    expect(found(summer, /^T05$/u)).toEqual(['T05 990121000006']);
    expect(summer.findings.find(({ rule }) => rule === 'T01')?.message).toBe(
      `这一户上期名册上的${inventedName(5)}等1人本期名册没有，也没有登记减少原因，请说明`,
    );
  });

  it('name entries that contradict each other, and not those whose day cannot be read', () => {
    expect(found(summer, /^T04$/u)).toEqual([`T04 ${inventedName(12)}`].sort());
  });

  it('name checks that are due by the office’s own days, stages out of order, jumps above a half', () => {
    // Household 1: class A, twenty days by the office's own setting, visited 21 days ago. 5: visited 90 days ago.
    expect(found(summer, /^T07$/u)).toEqual(['T07 990121000001']);
    expect(found(summer, /^T08$/u)).toEqual(['T08 990121000006']);
    expect(found(summer, /^T(?:09|10)$/u)).toEqual(['T09 990121000003']);
    expect(summer.findings.find(({ rule }) => rule === 'T09')?.message).toContain('没有初审就审定');
    expect(found(summer, /^H23$/u)).toEqual(['H23 990121000001']);
  });
});

describe('the loop', () => {
  it('sends the questions, takes the reasons by their codes, and shows them in the log', async () => {
    const sent = await loop.dispatch(summer, '2018-07-26', '2018-08-10');
    const grids = await readGrids(loop.sheetFile(sent, '990121/示例镇'));
    const no = (rule: string): string => summer.findings.find((finding) => finding.rule === rule)?.no ?? '';
    const signed = { handler: '王某', handled_on: '2018-07-30', method: '入户', evidence: '证1' };
    fillRow(grids[0]!, no('T03'), { ...signed, conclusion: '不属实', reason: '62 婚入' });
    fillRow(grids[0]!, no('T01'), { ...signed, conclusion: '不属实', reason: '婚出' });
    const { counts } = await loop.collect([await loop.writeReturned('示例镇.xlsx', grids)], '2018-08-02');
    expect(counts).toMatchObject({ accepted: 2, refused: 0 });
    const roll = await writeRoll(loop.workspace, {
      ...terms,
      list: 'office.roll_event',
      asOf: '2018-08-03',
      since: null,
    });
    expect(roll).toMatchObject({ events: 6, faults: 3, answers: 2 });
    const [summary, reasons, members, , answers] = await readGrids(roll.file);
    // On the register: 1, 6, 7, 4 and 11; 12 left by the log.
    expect(summary?.rows.filter((line) => line[0] !== null).slice(-3)).toEqual([
      ['县（990121）', '示例镇', '4', '1', '1', '0'],
      ['县（990121）', '青山乡', '1', '0', '2', '3'],
      ['合计', null, '5', '1', '3', '3'],
    ]);
    expect(members?.rows).toHaveLength(2 + 5 + 1);
    expect(members?.rows.at(-1)?.slice(1, 6)).toEqual(['合计', null, null, null, '5 人']);
    // What was entered and what came back stand in one row where the reason is the same.
    expect(reasons?.rows.slice(3)).toEqual([
      ['进', '婚入', '1', '1'],
      ['出', '婚出', '0', '1'],
      ['出', '死亡减少', '1', '0'],
      ['出', '迁出', '2', '0'],
      ['合计', null, '4', '2'],
    ]);
    expect(answers?.rows.slice(2, -1).map((line) => [line[1]?.slice(0, 3), line[8]])).toEqual([
      ['T01', '婚出'],
      ['T03', '婚入'],
    ]);
  });

  it('knows who was on the list on the days before', async () => {
    const on = async (asOf: string): Promise<number> =>
      (await writeRoll(loop.workspace, { ...terms, list: 'office.roll_event', asOf, since: null })).members;
    // 1, 6, 4 and 11 always; 12 before 2018-02-28; 2 until the day before the death; 7 from the first of June.
    expect(await Promise.all(['2018-02-27', '2018-02-28', '2018-05-03', '2018-05-04', '2018-06-01'].map(on))).toEqual([
      6, 5, 5, 4, 5,
    ]);
  });

  it('knows by household and name who was entered without a number', async () => {
    const first = readFileSync(path.join(loop.folder, '收件', '进出.csv'), 'utf8');
    const name = inventedName(4);
    write('进出.csv', ['户编号,姓名,进出类别,进出日期,进出原因', `990121000003,${name},出,2018-07-01,迁出`]);
    const roll = await writeRoll(loop.workspace, {
      ...terms,
      list: 'office.roll_event',
      asOf: '2018-07-02',
      since: null,
    });
    // Of six in the register one has left, by its own township.
    expect(roll).toMatchObject({ members: 5, events: 1, faults: 0 });
    expect(roll.townships.map(({ township, left }) => [township, left])).toEqual([
      ['示例镇', 1],
      ['青山乡', 0],
    ]);
    writeFileSync(path.join(loop.folder, '收件', '进出.csv'), first);
  });

  it('folds a list of periods that the office declared itself', async () => {
    const on = async (asOf: string): Promise<readonly [number, number]> => {
      const { members, faults } = await writeRoll(loop.workspace, { ...terms, list: '临时帮困', asOf, since: null });
      return [members, faults];
    };
    // 11 leaves before it enters: both days stand, and it is on the list in neither time but from the entry on.
    expect(await on('2018-02-27')).toEqual([2, 0]);
    expect(await on('2018-02-28')).toEqual([2, 0]);
    expect(await on('2018-07-01')).toEqual([2, 0]);
  });

  it('lists what is due, township by township, with a total', async () => {
    const due = await writeRechecks(loop.workspace, { ...terms, asOf: '2018-07-25', within: 14 });
    expect(due).toMatchObject({ homes: 4, due: 1, soon: 1, no_class: 1, days: { A: 20, B: 90, C: 180, D: 365 } });
    const [sheet, summary] = await readGrids(due.file);
    expect(sheet?.rows.at(-1)?.slice(1, 5)).toEqual(['合计', null, null, '2 户']);
    expect(sheet?.rows.slice(4, -1).map((line) => [line[4], line[6], line[9], line[10]])).toEqual([
      ['990121000001', 'A', '2018-07-24', '1'],
      ['990121000005', 'B', '2018-07-25', null],
    ]);
    expect(summary?.rows.at(-1)).toEqual(['合计', null, '4', '1', '1', '1']);
  });

  it('puts the entries on the timeline of the household, with who signed', async () => {
    const { households } = await writeHouseholdFile(loop.workspace, {
      number: '990121000003',
      village: null,
      asOf: '2018-08-03',
      environment: () => undefined,
    });
    const lines = households[0]?.timeline.filter(({ kind }) => kind === 'recorded');
    expect(lines?.map(({ day, text, person }) => [day, text, person])).toEqual([
      ['2018-01-01', '分类管理：姓名 某，管理类别 D', null],
      ['2018-02-28', `临时帮困：姓名 ${inventedName(4)}`, null],
      ['2018-05-10', '退出程序登记：姓名 某，程序环节 申请，环节意见 同意', '赵某'],
      ['2018-06-01', `名册进出登记：姓名 ${inventedName(7)}，进出类别 进，进出原因 婚入`, null],
      ['2018-06-10', '退出程序登记：姓名 某，程序环节 审定，环节意见 同意', '钱某'],
    ]);
  });

  it('answers the six questions and writes the five reports, with a total in every table', async () => {
    const result = await analyse(loop.workspace, { batch: null, asOf: '2018-08-03', environment: () => undefined });
    expect(result.batch).toBe(summer.id);
    expect(result.chapters.map(({ findings }) => findings).reduce((sum, count) => sum + count)).toBe(
      summer.findings.length,
    );
    const of = (code: string): number => result.chapters.find((chapter) => chapter.code === code)?.findings ?? -1;
    // T07 and T08; H23; T09. What is wrong with the objects is what remains.
    expect([of('needs'), of('indicators'), of('results'), of('funds')]).toEqual([
      2,
      summer.findings.filter(({ rule }) => /^(?:H|E24)/u.test(rule)).length,
      1,
      0,
    ]);
    expect(result).toMatchObject({ batches: 2, homes: 4, townships_scored: 2 });
    const [six, five] = result.files;
    const chapters = await readGrids(six ?? '');
    expect(chapters).toHaveLength(7);
    for (const { rows } of chapters) expect(rows.at(-1)?.[0]).toBe('合计');
    const reports = await readGrids(five ?? '');
    expect(reports.map(({ name }) => name)).toEqual([
      ...['统计分析', '预警监测', '趋势研判', '绩效评估', '动态管理', '四看评分', '四看异常户'],
    ]);
    expect(reports[2]?.rows.slice(3).map((line) => [line[0], line[3], line[5] ?? null])).toEqual([
      [spring.id, String(spring.findings.length), null],
      [summer.id, String(summer.findings.length), '中间 2 个月没有批次'],
      ['合计', null, '共 2 批；各批疑点不相加'],
    ]);
    const moved = reports[4]?.rows.at(-1);
    const known = new Set(spring.findings.map(({ no }) => no));
    expect(moved?.slice(2, 4)).toEqual([
      String(summer.findings.filter(({ no }) => !known.has(no)).length),
      String(summer.findings.filter(({ no }) => known.has(no)).length),
    ]);
  });
});
