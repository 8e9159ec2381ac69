/**
 * Cleared and held people of a county at a province that never ran a county pass: by archive, and by files that the county sent. Both ways
 * find who was entered although held, who was cleared and is doubtful above, and who was entered without any county pass.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ComparePassResult } from '../../../src/app/compare/compare.js';
import { exportHandover } from '../../../src/app/handover/export.js';
import { importHandover } from '../../../src/app/handover/import.js';
import { undoBatch } from '../../../src/app/ledger/decide.js';
import { silentLog } from '../../../src/system/log.js';
import { packMembers, unpackMembers } from '../../../src/tabular/container/zip-members.js';
import type { ExclusiveRun } from '../../../src/workspace/exclusive-run.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { inventedNumber } from '../../support/invented-people.js';
import { csv, makeWorkspace, type Files, type TestWorkspace } from '../compare/compare-workspace.js';

const number = (n: number): string => inventedNumber('990121', '19700101', n);
const HEADER = '县,乡镇,行政村,户编号,姓名,证件号码,与户主关系,户状态';
const row = (n: number, name: string, status = '在册未脱贫'): string =>
  `甲县,青石镇,一村,99012100${n},${name},${number(n)},户主,${status}`;

/** 1 registered before; 2 cleared and entered; 3 cleared, entered and on the province's payroll; 4 held and entered; 5 never compared. */
const BEFORE = [row(1, '周甲')];
const CANDIDATES = [row(2, '吴乙', '拟录入'), row(3, '郑丙', '拟录入'), row(4, '王丁', '拟录入')];
const AFTER = csv(HEADER, [row(1, '周甲'), row(2, '吴乙'), row(3, '郑丙'), row(4, '王丁'), row(5, '褚庚')]);
const payroll = (...people: readonly string[]): string => csv('姓名,身份证号,单位,人员类别,在职状态', people);
const salary = (name: string, n: number): string => `${name},${number(n)},某校,事业,在职`;

const COUNTY: Files = {
  'bidui.yaml': `office: { name: 甲县比对办, level: county, division: "990121" }
divisions: 区划.csv
register:
  - { files: 名册.csv, data_date: 2018-07-01 }
candidates:
  - { files: 新识别.csv }
sources:
  - { source: finance.payroll, files: 供养.csv, level: county, division: "990121", data_date: 2018-07-05 }
`,
  '名册.csv': csv(HEADER, BEFORE),
  '新识别.csv': csv(HEADER, CANDIDATES),
  '供养.csv': payroll(salary('王丁', 4), salary('某某', 99)),
};

const province = (more = ''): Files => ({
  'bidui.yaml': `office: { name: 示例省比对办, level: province, division: "990000" }
divisions: 区划.csv
register:
  - { files: 名册.csv, data_date: 2018-07-20 }
sources:
  - { source: finance.payroll, files: 省供养.csv, level: province, data_date: 2018-07-05 }
${more}`,
  '名册.csv': AFTER,
  '省供养.csv': payroll(salary('郑丙', 3), salary('某某', 99)),
});

const made: TestWorkspace[] = [];
afterAll(() => made.forEach((workspace) => workspace.remove()));

function workspaceOf(files: Files): TestWorkspace {
  const workspace = makeWorkspace(files);
  made.push(workspace);
  return workspace;
}

const runOf = ({ root }: TestWorkspace, day = '2018-07-26'): ExclusiveRun => ({
  workspace: openWorkspace(root),
  log: silentLog,
  operator: { user: 'tester', host: 'test' },
  now: () => new Date(`${day}T09:00:00+08:00`),
});

async function handUp(from: TestWorkspace, name: string): Promise<string> {
  const file = path.join(from.root, name);
  await exportHandover(runOf(from), { to: '990000', file, batch: null, password: null, version: 'test' });
  return file;
}

const take = (office: TestWorkspace, file: string) =>
  importHandover(runOf(office), { file: { absolute: file, shown: path.basename(file) }, password: null });

/** Who is named by which of the two rules. */
function between({ result }: ComparePassResult): string[] {
  return result.findings
    .filter(({ rule }) => rule === 'G18' || rule === 'G21')
    .map(({ rule, person }) => `${rule} ${person.name ?? ''}`)
    .sort();
}
const ALL = ['G18 褚庚', 'G18 郑丙', 'G21 王丁'];

const keptIn = ({ root }: TestWorkspace): string[] => {
  const folder = path.join(root, '.bidui', 'county-results');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};

describe('results of a county pass by archive', () => {
  it('are named by G18 and G21 above, and no number of the register travels', async () => {
    const county = workspaceOf(COUNTY);
    await county.compare('county');
    const file = await handUp(county, '报省.zip');
    const members = await unpackMembers(readFileSync(file), '报省.zip');
    const text = [...members.values()].map((bytes) => bytes.toString('utf8')).join('\n');
    expect([text.includes(number(1)), text.includes('周甲'), text.includes(number(2))]).toEqual([false, false, true]);
    const above = workspaceOf(province());
    expect(between(await above.compare('province'))).toEqual([]);
    expect(await take(above, file)).toMatchObject({ status: 'applied' });
    expect(between(await above.compare('province'))).toEqual(ALL);
    expect(await take(above, file)).toMatchObject({ status: 'repeated' });
  });

  it('come up through a city that compared nothing itself', async () => {
    const county = workspaceOf(COUNTY);
    await county.compare('county');
    const toCity = path.join(county.root, '报市.zip');
    await exportHandover(runOf(county), { to: '990100', file: toCity, batch: null, password: null, version: 'test' });
    const city = workspaceOf({
      'bidui.yaml':
        'office: { name: 示例市比对办, level: city, division: "990100" }\nregister:\n  - { files: 名册.csv, data_date: 2018-07-20 }\n',
      '名册.csv': AFTER,
    });
    await take(city, toCity);
    const above = workspaceOf(province());
    await take(above, await handUp(city, '报省.zip'));
    expect(between(await above.compare('province'))).toEqual(ALL);
  });

  it('follow an undone batch, and an older archive brings nothing back', async () => {
    const county = workspaceOf(COUNTY);
    await county.compare('county', { asOf: '2018-07-20' });
    const first = await handUp(county, '一.zip');
    county.write({ '供养.csv': payroll(salary('吴乙', 2), salary('某某', 99)) });
    const wrong = await county.compare('county', { asOf: '2018-07-22' });
    const second = await handUp(county, '二.zip');
    const above = workspaceOf(province());
    await take(above, second);
    expect(between(await above.compare('province'))).toEqual(['G18 褚庚', 'G18 郑丙', 'G21 吴乙']);
    undoBatch(runOf(county), { batch: wrong.result.id, by: '李主任', reason: '供养名单拿错' });
    const third = await handUp(county, '三.zip');
    await take(above, third);
    await take(above, second);
    await take(above, first);
    expect(between(await above.compare('province'))).toEqual(ALL);
    const [only = ''] = keptIn(above);
    expect(JSON.parse(readFileSync(path.join(above.root, '.bidui', 'county-results', only), 'utf8'))).toMatchObject({
      batch: '2018-07-20-county-01',
    });
    undoBatch(runOf(county), { batch: '2018-07-20-county-01', by: '李主任', reason: '重新比对' });
    expect(await handUp(county, '四.zip').catch((error: unknown) => error)).toMatchObject({
      code: 'handover-none-received',
    });
  });

  it('do not enter from a damaged archive, one of another chain, or for a county that is not the sender’s', async () => {
    const county = workspaceOf(COUNTY);
    await county.compare('county');
    const file = await handUp(county, '报省.zip');
    const above = workspaceOf(province());
    const refused = async (name: string, bytes: Uint8Array): Promise<unknown> => {
      const target = path.join(above.root, name);
      writeFileSync(target, bytes);
      return take(above, target).catch((error: unknown) => (error as { code?: string }).code);
    };
    const whole = readFileSync(file);
    expect(await refused('半截.zip', whole.subarray(0, whole.length - 400))).toBe('handover-cut');
    const members = await unpackMembers(whole, '报省.zip');
    const rows = members.get('county_results.jsonl')?.toString('utf8') ?? '';
    members.set('county_results.jsonl', Buffer.from(rows.replaceAll('990121', '990122')));
    expect(await refused('改过.zip', await packMembers(members))).toBe('handover-member-changed');
    const stranger = workspaceOf({ ...COUNTY, 'bidui.key': `${'09'.repeat(32)}\n` });
    await stranger.compare('county');
    expect(await refused('外省.zip', readFileSync(await handUp(stranger, '外.zip')))).toBe('handover-other-chain');
    const neighbour = workspaceOf({
      ...COUNTY,
      'bidui.yaml': COUNTY['bidui.yaml']?.replace('division: "990121" }\ndiv', 'division: "990122" }\ndiv') ?? '',
    });
    await neighbour.compare('county');
    await take(above, await handUp(neighbour, '邻县.zip')).catch((error: unknown) => error);
    expect(keptIn(above).filter((name) => name.startsWith('990121'))).toEqual([]);
    expect(between(await above.compare('province'))).toEqual([]);
  });
});

describe('results of a county pass by files of the county', () => {
  const LIST = '序号,县,乡镇,行政村,户编号,姓名,证件号码,与户主关系';
  const listed = (at: number, n: number, name: string, county = '甲县'): string =>
    `${at},${county},青石镇,一村,99012100${n},${name},${number(n)},户主`;
  const CLEARED = csv(LIST, [listed(1, 2, '吴乙'), listed(2, 3, '郑丙'), '合计,,,,,2人,,']);
  const HELD = csv(`${LIST},暂缓原因,疑点编号`, [`${listed(1, 4, '王丁')},C08 财政供养人员,C08-7K3M9QXT`]);
  const REGISTER = csv('姓名,身份证号', [`周甲,${number(1)}`]);
  const entry = (cleared: string, held: string, register = '县里/名册.csv'): string =>
    `county_results:\n  - { cleared: "${cleared}", held: "${held}", register: "${register}", division: "990121" }\n`;

  it.each([
    ['as written', '县里/可录入名单.csv', '县里/暂缓录入名单.csv', '县里/可录入名单.csv', '县里/暂缓录入名单.csv'],
    [
      'by patterns',
      '县里/*可录入*.csv',
      '县里/*暂缓*.csv',
      '县里/甲县可录入名单(1).csv',
      '县里/甲县暂缓录入名单 定稿.csv',
    ],
    ['in another case of the ending', '县里/可录入*', '县里/暂缓*', '县里/可录入名单.CSV', '县里/暂缓录入名单.Csv'],
    ['in full width', '县里/可录入*', '县里/暂缓*', '县里/可录入名单（７月）.csv', '县里/暂缓录入名单【新】.csv'],
    ['in parts', '县里/可录入/**', '县里/暂缓*', '县里/可录入/青石镇.csv', '县里/暂缓录入名单.csv'],
    ['below a folder of the month', '县里/**/可录入*', '县里/**/暂缓*', '县里/7月/可录入.csv', '县里/7月/暂缓.csv'],
  ])('are found %s', async (_how, cleared, held, clearedFile, heldFile) => {
    const above = workspaceOf({
      ...province(entry(cleared, held)),
      [clearedFile]: CLEARED,
      [heldFile]: HELD,
      '县里/名册.csv': REGISTER,
    });
    expect(between(await above.compare('province'))).toEqual(ALL);
  });

  it('take of a city’s workbook the rows of their county', async () => {
    const whole = csv(LIST, [listed(1, 2, '吴乙'), listed(2, 3, '郑丙', '乙县')]);
    const above = workspaceOf({
      ...province(entry('县里/可录入.csv', '县里/暂缓.csv')),
      '县里/可录入.csv': whole,
      '县里/暂缓.csv': HELD,
      '县里/名册.csv': REGISTER,
    });
    const compared = await above.compare('province');
    // 郑丙 was cleared by another county: here nobody compared him.
    expect(between(compared)).toEqual(['G18 褚庚', 'G18 郑丙', 'G21 王丁']);
    expect(compared.result.between_passes?.counties).toMatchObject([{ cleared: 1, held: 1, knows_register: true }]);
  });

  it('say who was never compared only where the register of the county pass is named', async () => {
    const above = workspaceOf({
      ...province(entry('县里/可录入.csv', '县里/暂缓.csv').replace(/ register: "[^"]*",/u, '')),
      '县里/可录入.csv': CLEARED,
      '县里/暂缓.csv': HELD,
    });
    expect(between(await above.compare('province'))).toEqual(['G18 郑丙', 'G21 王丁']);
  });

  it('are less than what the county handed up itself', async () => {
    const county = workspaceOf(COUNTY);
    await county.compare('county');
    const above = workspaceOf({
      ...province(entry('县里/可录入.csv', '县里/暂缓.csv')),
      '县里/可录入.csv': csv(LIST, [listed(1, 4, '王丁')]),
      '县里/暂缓.csv': csv(LIST, [listed(1, 2, '吴乙')]),
      '县里/名册.csv': REGISTER,
    });
    mkdirSync(path.join(above.root, '交接'));
    await take(above, await handUp(county, '报省.zip'));
    expect(between(await above.compare('province'))).toEqual(ALL);
  });
});
