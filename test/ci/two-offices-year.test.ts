/**
 * A year of a county and its province, counted by hand after every step: an own table, a village, a department, a checklist, a due list and a
 * policy that ends; a month without lists, a wrong register that is undone, a rule switched off and on, a backup that is restored, a purge.
 */
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decide, undoBatch } from '../../src/app/ledger/decide.js';
import { purgeWorkspace } from '../../src/app/ledger/purge.js';
import { readLedgerReport } from '../../src/app/ledger/books.js';
import { readStatus } from '../../src/app/ledger/status.js';
import { verifyWorkspace } from '../../src/app/ledger/verify.js';
import { writeRechecks } from '../../src/app/time/recheck.js';
import { backupWorkspace } from '../../src/app/workspace/backup.js';
import { restoreLedger } from '../../src/app/workspace/restore.js';
import type { BatchResult } from '../../src/domain/batch.js';
import type { DispatchResult } from '../../src/app/feedback/dispatch.js';
import { ChecklistSheet, checklistFileOf } from '../support/checklist-sheet.js';
import { inventedNumber } from '../support/invented-people.js';
import { writeGrids, type Answers } from '../support/loop-workspace.js';
import { YearOffice } from '../support/two-offices.js';

const number = (n: number): string => inventedNumber('990121', '19700101', n);
const TOWN = '990121/青石镇';
const CULTURE = '990121/部门/文旅局';

interface Choice {
  readonly hasLists?: boolean;
  readonly disabled?: string;
}
const list = (source: string, file: string): string =>
  `  - { source: ${source}, files: ${file}.csv, level: county, division: "990121", data_date: 2018-07-05 }\n`;
const county = ({
  hasLists = true,
  disabled = '',
}: Choice = {}): string => `office: { name: 甲县比对办, level: county, division: "990121" }
divisions: 区划.csv
organisation: 组织.csv
register:
  - { files: 名册.csv, data_date: 2018-07-01 }
candidates:
  - { files: 新识别.csv }
tables:
  - id: bank.cards
    name: 信用卡透支
    row: person
    department: 金融办
    columns:
      - { name: id_number, header: [客户证件号], type: id }
      - { name: name, header: [客户], type: name }
      - { name: state, header: [分类], type: choice, words: { bad: [次级], good: [正常] } }
  - id: local.rooms
    name: 活动室
    row: village
    department: 文旅局
    columns:
      - { name: township, header: [乡镇], type: text }
      - { name: village, header: [行政村], type: text }
      - { name: room, header: [活动室], type: yes_no }
sources:
${hasLists ? list('finance.payroll', '供养') + list('health.medical_cost', '医疗') : ''}${list('bank.cards', '透支')}${list('local.rooms', '活动室')}${list('office.household_class', '分类')}${list('office.visit_log', '走访')}checklists:
  - id: visit
    name: 入户核查
    stage: closing
    rules: [C08]
    guards: true
    items:
      - { words: 看过工资单 }
    signers: [入户人, 村支书]
settings: { max_list_age_days: 3650 }
rules:
  ${disabled === '' ? '' : `disable: [${disabled}]\n  `}set: { T07: { a: 20 } }
  add:
    - { number: X01, name: 逾期, kind: present, unit: household, hit: bank.cards, where: "state = 'bad'", message: "{name}透支逾期", answers: [other] }
    - { number: X02, name: 没有活动室, kind: logic, unit: village, hit: local.rooms, where: "room = 'no'", message: "{village}没有活动室", answers: [other], verifier: department, department: 文旅局 }
`;
const PROVINCE = `office: { name: 示例省比对办, level: province, division: "990000" }
divisions: 区划.csv
register:
  - { files: 名册.csv, data_date: 2018-09-01 }
sources:
  - { source: finance.payroll, files: 省供养.csv, level: province, data_date: 2018-09-05 }
settings: { max_list_age_days: 3650 }
`;

const REGISTER = '县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态,饮水是否安全,渐退期至';
const person = (n: number, name: string, status = '在册未脱贫', more = '是,'): string =>
  `甲县,青石镇,一村,99012100${n},${name},${number(n)},户主,${status},${more}`;
const PEOPLE = [person(1, '周甲'), person(2, '吴乙', '已脱贫', '否,2018-08-31'), person(4, '郑丁')];
const CANDIDATES = [person(5, '王戊', '拟录入'), person(6, '冯己', '拟录入')];
const salary = (name: string, n: number): string => `${name},${number(n)},某校,事业,在职`;
const PAID = ['姓名,身份证号,单位,人员类别,在职状态', salary('周甲', 1), salary('王戊', 5), salary('某某', 90)];
const BILLS = [
  '姓名,身份证号,结算日期,总费用,统筹支付,大病支付,医疗救助,个人自付',
  `孙丙,${number(3)},2018-03-01,90000,10000,0,0,80000`,
];
const cards = (state: string): string[] => [
  '客户,客户证件号,分类',
  `郑丁,${number(4)},${state}`,
  `某某,${number(90)},正常`,
];
const rooms = (state: string): string[] => ['乡镇,行政村,活动室', `青石镇,一村,${state}`, '青石镇,二村,有'];
const visits = (...days: readonly string[]): string[] => [
  '户编号,走访日期,走访人',
  ...days.map((day) => `990121004,${day},王某`),
];

const signed = (day: string): Answers => ({ handler: '王建国', handled_on: day, method: '入户' });
const removed = (day: string): Answers => ({ ...signed(day), conclusion: '属实', disposal: '清退或剔除' });
const refuted = (day: string): Answers => ({
  ...signed(day),
  conclusion: '不属实',
  reason: '01 同名不同人',
  evidence: '佐证7',
});

let low: YearOffice;
let high: YearOffice;
let sent: DispatchResult;
let province: BatchResult;
let november: BatchResult;

/** Findings that the year is about; the rest of the register is as it should be. */
const PLAYED = /^(?:C08|D13|E05|G18|G21|T07|X0)/u;
const stands = (office: YearOffice): Record<string, string> =>
  Object.fromEntries(office.stands().filter(([label]) => PLAYED.test(label)));

beforeAll(() => {
  low = new YearOffice(county(), 'county');
  high = new YearOffice(PROVINCE, 'province');
  low.write({
    '组织.csv': [
      '单位,层级,区划代码,部门,姓名,职责,电话,起,止',
      '县文旅局,县,990121,文旅局,李科长,联络员,13900000001,2016-01-01,2018-08-01',
      '县文旅局,县,990121,文旅局,赵科长,联络员,13900000002,2018-08-02,',
    ],
    '名册.csv': [REGISTER, ...PEOPLE],
    '新识别.csv': [REGISTER, ...CANDIDATES],
    '供养.csv': PAID,
    '医疗.csv': BILLS,
    '透支.csv': cards('次级'),
    '活动室.csv': rooms('无'),
    '分类.csv': ['户编号,户主姓名,管理类别,定类日期', '990121004,郑丁,A类,2018-01-01'],
    '走访.csv': visits('2018-07-04'),
  });
  high.write({
    '名册.csv': [REGISTER, ...PEOPLE, ...CANDIDATES.map((line) => line.replace('拟录入', '在册未脱贫'))],
    '省供养.csv': [PAID[0] ?? '', salary('周甲', 1), salary('冯己', 6), salary('某某', 90)],
  });
});

async function fillChecklist(): Promise<object | undefined> {
  const sheet = await ChecklistSheet.open(checklistFileOf(sent, TOWN, 0));
  const row = sheet.rows().find((own) => sheet.cell(own, 'list').includes(low.no('C08 周甲')));
  const [household, name] = [sheet.cell(row ?? [], 'household'), sheet.cell(row ?? [], 'list')];
  sheet.complete(household, name, { by: ['赵一', '钱二'], days: ['2018-07-30'] });
  const file = path.join(low.folder, '核查.xlsx');
  await writeGrids(file, [sheet.grid]);
  return (await low.collect([file], '2018-08-02')).checklists;
}

const WRONG = [REGISTER, person(2, '吴乙', '已脱贫', '否,2018-08-31'), person(4, '郑丁')];

/** The standing of every finding of the year at the county, step by step; the next step says what changed. */
const JULY = {
  'C08 周甲': '1:pending',
  'C08 王戊': '1:pending',
  'D13 吴乙': '1:pending',
  'E05 孙丙': '1:pending',
  'T07 郑丁': '1:pending',
  'X01 郑丁': '1:pending',
  'X02 一村': '1:pending',
};
const AUGUST = {
  'C08 周甲': '1:exempt[]',
  'C08 王戊': '1:dispatched',
  'D13 吴乙': '1:dispatched',
  'E05 孙丙': '1:dispatched',
  'T07 郑丁': '1:dispatched',
  'X01 郑丁': '1:to_review',
  'X02 一村': '1:to_review',
};
/** Two lists did not come: nothing that rests on them ends. The own list came without 郑丁. */
const NO_LISTS = { ...AUGUST, 'X01 郑丁': '1:closed[list_without]' };
const POLICY_OVER = { ...NO_LISTS, 'D13 吴乙': '1:closed[policy_ended]' };
const HANDED_DOWN = { ...POLICY_OVER, 'C08 冯己': '1:pending', 'G18 冯己': '1:pending', 'G21 王戊': '1:pending' };

/** After the province's October. */
const HANDLED = { 'C08 冯己': '1:transferred[]', 'G18 冯己': '1:exempt[]', 'G21 王戊': '1:closed[snapshot]' };
const NOVEMBER = {
  ...POLICY_OVER,
  ...HANDLED,
  'E05 孙丙': '1:closed[rule_disabled] 2:dispatched',
  'X02 一村': '1:closed[list_without]',
};

const recipients = ({ sheets }: DispatchResult): string[] =>
  sheets.map(({ recipient, findings }) => `${recipient} ${findings}`);

describe('a year of a county and its province', { timeout: 600_000 }, () => {
  it('July: the county finds seven things, holds one of two, and one of three households is due', async () => {
    const batch = await low.compare('2018-07-25');
    expect(stands(low)).toEqual(JULY);
    expect(batch.candidates.map(({ name, held }) => `${name ?? ''} ${held ? 'held' : 'cleared'}`).sort()).toEqual([
      '冯己 cleared',
      '王戊 held',
    ]);
    const terms = { pass: 'county', division: null, environment: () => undefined, within: 7 } as const;
    const due = await writeRechecks(low.workspace, { ...terms, asOf: '2018-07-25' });
    expect(due).toMatchObject({ homes: 3, due: 1, soon: 0, no_class: 2 });
    sent = await low.dispatch(batch, '2018-07-26', '2018-08-10');
    // Beside the seven: nobody visited 周甲 and 吴乙 (D26), whose water is not safe either (H34). A notice (T08) stays here.
    expect(recipients(sent)).toEqual(['990121/未分乡镇 1', '990121/部门/文旅局 1', '990121/青石镇 8']);
  });

  it('August: an answer waits for its checklist; the department and the township answer', async () => {
    const day = '2018-07-31';
    const early = await low.answer(sent, TOWN, '2018-08-01', { 'C08 周甲': refuted(day) });
    expect(early.rows.flatMap(({ status, codes }) => (status === 'refused' ? codes : []))).toEqual(['checklist-lacks']);
    expect(await fillChecklist()).toMatchObject({ accepted: 3, refused: 0, complete: 1 });
    const town = await low.answer(sent, TOWN, '2018-08-03', { 'C08 周甲': refuted(day), 'X01 郑丁': removed(day) });
    expect(town.counts).toMatchObject({ accepted: 2, refused: 0 });
    const corrected = { ...removed(day), disposal: '信息修正', corrected_on: day };
    expect((await low.answer(sent, CULTURE, '2018-08-03', { 'X02 一村': corrected })).counts).toMatchObject({
      accepted: 1,
    });
    expect(stands(low)).toEqual(AUGUST);
  });

  it('August: two lists do not come, the own list comes without 郑丁', async () => {
    low.settings(county({ hasLists: false }));
    low.write({ '透支.csv': cards('正常') });
    await low.compare('2018-08-25');
    expect(stands(low)).toEqual(NO_LISTS);
  });

  it('September: a wrong register is undone, the right one is compared under another number', async () => {
    low.settings(county());
    low.write({ '名册.csv': WRONG });
    await low.compare('2018-09-20');
    expect(stands(low)).toEqual({ ...POLICY_OVER, 'X02 一村': '1:to_review 2:pending' });
    undoBatch(low.run('2018-09-21'), { batch: '2018-09-20-county-01', by: '李主任', reason: '名册拿错' });
    expect(stands(low)).toEqual(NO_LISTS);
    low.write({ '名册.csv': [REGISTER, ...PEOPLE] });
    const right = await low.compare('2018-09-22');
    expect(stands(low)).toEqual(POLICY_OVER);
    expect(recipients(await low.dispatch(right, '2018-09-23'))).toEqual([]);
  });

  it('September: the province finds who was entered although held, and who was cleared too early', async () => {
    expect(await high.take(await low.handOver('990000', '2018-09-24'), '2018-09-24')).toMatchObject({
      status: 'applied',
    });
    province = await high.compare('2018-09-25');
    const atProvince = {
      'C08 冯己': '1:pending',
      'C08 周甲': '1:pending',
      'G18 冯己': '1:pending',
      'G21 王戊': '1:pending',
    };
    expect(stands(high)).toEqual(atProvince);
    expect(province.between_passes?.counties).toMatchObject([
      { batch: '2018-09-22-county-01', cleared: 1, held: 1, knows_register: true },
    ]);
    expect(await low.take(await high.handOver('990121', '2018-09-26'), '2018-09-26')).toMatchObject({
      status: 'applied',
    });
    expect(stands(low)).toEqual(HANDED_DOWN);
  });

  it('October: one question is answered, one exempted, one transferred, and the province’s next register ends one', async () => {
    const again = await low.dispatch(province, '2018-09-27', '2018-10-12');
    expect(recipients(again)).toEqual(['990121/青石镇 3']);
    const answers = { 'G21 王戊': removed('2018-10-08'), 'G18 冯己': refuted('2018-10-08') };
    expect((await low.answer(again, TOWN, '2018-10-10', answers)).counts).toMatchObject({ accepted: 2, blank: 1 });
    const no = low.no('C08 冯己');
    const transfer = { kind: 'transfer', no, recipient: null, to: '教育局', by: '李主任', reason: '核对编制' } as const;
    decide(low.run('2018-10-11'), transfer);
    const below = { 'C08 冯己': '1:transferred[]', 'G18 冯己': '1:exempt[]', 'G21 王戊': '1:to_review' };
    expect(stands(low)).toEqual({ ...POLICY_OVER, ...below });
    await high.take(await low.handOver('990000', '2018-10-12'), '2018-10-13');
    expect(stands(high)).toEqual({ 'C08 周甲': '1:exempt[]', ...below });
    high.write({ '名册.csv': [REGISTER, ...PEOPLE, person(6, '冯己')] });
    await high.compare('2018-10-25');
    expect(stands(high)).toEqual({ 'C08 周甲': '1:exempt[]', ...HANDLED });
    await low.take(await high.handOver('990121', '2018-10-26'), '2018-10-26');
    expect(stands(low)).toEqual({ ...POLICY_OVER, ...HANDLED });
  });

  it('October and November: a rule is switched off and on, the village has its room', async () => {
    low.settings(county({ disabled: 'E05' }));
    await low.compare('2018-10-27');
    expect(stands(low)).toEqual({ ...POLICY_OVER, ...HANDLED, 'E05 孙丙': '1:closed[rule_disabled]' });
    low.settings(county());
    low.write({ '活动室.csv': rooms('有') });
    november = await low.compare('2018-11-25');
    expect(stands(low)).toEqual({ ...NOVEMBER, 'E05 孙丙': '1:closed[rule_disabled] 2:pending' });
  });

  it('November: sheets that went out after the backup are not known after it is restored, and go out again', async () => {
    const backup = path.join(low.folder, '备份.db');
    await backupWorkspace(low.workspace, backup);
    await low.dispatch(november, '2018-11-26');
    expect(stands(low)).toEqual(NOVEMBER);
    const request = { backup, shown: '备份.db', isLossAccepted: false };
    await expect(restoreLedger(low.run('2018-11-27'), request)).rejects.toMatchObject({ code: 'restore-would-lose' });
    // Two sheets and the row on each.
    const restored = await restoreLedger(low.run('2018-11-27'), { ...request, isLossAccepted: true });
    expect(restored.lost).toBe(4);
    expect(stands(low)).toEqual({ ...NOVEMBER, 'E05 孙丙': '1:closed[rule_disabled] 2:pending' });
    const sheets = recipients(await low.dispatch(november, '2018-11-28'));
    expect(sheets).toEqual(['990121/未分乡镇 1', '990121/青石镇 1']);
    expect(stands(low)).toEqual(NOVEMBER);
  });

  it('December and January: neither a day that moves nor a purge changes how anything stands', async () => {
    await low.compare('2018-12-25');
    expect(stands(low)).toEqual(NOVEMBER);
    const environment = (): undefined => undefined;
    const terms = {
      before: '2019-01-01',
      by: '李主任',
      reason: '保存期满',
      withResults: true,
      version: 'test',
      environment,
    };
    const purged = await purgeWorkspace(low.run('2019-01-10'), terms);
    // Sheets on which something is not over: July's (王戊, D26, H34, T07), that of G18, whose exemption runs on, and November's.
    expect(purged.sheets.map((file) => file.slice(0, 20))).toEqual([
      '2018-07-25-county-01',
      '2018-09-25-province-',
      '2018-11-25-county-01',
      '2018-11-25-county-01',
    ]);
    expect(stands(low)).toEqual(NOVEMBER);
    await low.compare('2019-01-15');
    expect(stands(low)).toEqual(NOVEMBER);
  });

  it('counts the same at both levels, by person and by village', async () => {
    const days = { today: '2019-01-20', since: null, period: null };
    // Sent: ten in July, three of the province, two in November (E05, and D26 of 郑丁). Answered: 周甲, 郑丁, the village, G18, G21.
    // Closed: D13 and D26 of 吴乙, X01, X02, G21, and the first round of E05.
    expect(readStatus(low.workspace, days).total).toMatchObject({
      stages: { exempt: 2, dispatched: 6, closed: 5, transferred: 1 },
      counts: {
        sent: 15,
        answered: 5,
        answered_on_time: 5,
        confirmed: 3,
        rectified: 3,
        closed: 6,
        exempt: 2,
        transferred: 1,
      },
    });
    expect(readStatus(high.workspace, days).total).toMatchObject({
      stages: { exempt: 2, closed: 1, transferred: 1 },
      counts: {
        sent: 4,
        answered: 3,
        answered_on_time: 3,
        confirmed: 1,
        rectified: 1,
        closed: 1,
        exempt: 2,
        transferred: 1,
      },
    });
    const { people, villages } = await readLedgerReport(low.workspace, days);
    // The sheet of the department went out in the days of the first of its two.
    expect(people.map(({ group, counts }) => [group, counts.sent, counts.answered])).toEqual([
      ['未落实到人', 14, 4],
      ['李科长（文旅局）', 1, 1],
    ]);
    expect(villages.map(({ group, stages }) => [group, stages])).toEqual([
      ['990121/青石镇一村', { exempt: 2, dispatched: 5, closed: 5, transferred: 1 }],
    ]);
    for (const { workspace } of [low, high]) expect((await verifyWorkspace(workspace)).ok).toBe(true);
  });
});
