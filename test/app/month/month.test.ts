import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shortOf } from '../../../src/app/month/match-month.js';
import { entriesOf } from '../../../src/app/month/month-entries.js';
import { planMonth, type MonthPlan } from '../../../src/app/month/plan-month.js';
import { writeMonth } from '../../../src/app/month/write-month.js';
import { stemOf } from '../../../src/app/setup/guess-tables.js';
import type { SetupRequest } from '../../../src/app/setup/plan-setup.js';
import type { ListHealth } from '../../../src/domain/batch.js';
import type { BatchHead } from '../../../src/workspace/batch-store.js';
import { openWorkspace, parseSettings } from '../../../src/workspace/workspace.js';
import { inventedName, inventedNumber } from '../../support/invented-people.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bidui-month-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const ID = (n: number): string => inventedNumber('990121', `19${50 + (n % 40)}0312`, 101 + n);
const list = (header: string, cells: (n: number) => string, count: number): string =>
  `${[header, ...Array.from({ length: count }, (_, n) => cells(n))].join('\n')}\n`;
const register = (count: number): string =>
  list(
    '乡镇,行政村,户编号,姓名,身份证号码,与户主关系,户状态',
    (n) => `甲镇,乙村,H${n},${inventedName(n)},${ID(n)},户主,未脱贫`,
    count,
  );
const vehicles = (count: number): string =>
  list('领车人,证件,车牌号码,厂牌型号,车辆种类', (n) => `${inventedName(n)},${ID(n)},云A${n},某牌,小型轿车`, count);
const deaths = (count: number): string =>
  list('死者姓名,身份证号码,死亡日期', (n) => `${inventedName(n)},${ID(n)},2018-01-02`, count);

const SETTINGS = `office: { name: 示例县, level: county, division: "990121" }
register:
  # 名册，8 行
  - files: 收件/名册/花名册0701.csv
    data_date: 2018-07-01
sources:
  - source: public_security.vehicle   # 车管所
    files: 收件/车/车管所7月5日.csv
    level: county
    division: "990121"
    data_date: 2018-07-05
    columns: { name: 领车人 }
    sender: 车管所
  - source: health.death
    files: 收件/死亡/死亡名单2018.6.csv
    level: county
    division: "990121"
    data_date: 2018-06-30
`;

function put(files: Readonly<Record<string, string>>, below = ''): void {
  for (const [name, content] of Object.entries(files)) {
    const absolute = path.join(root, below, name);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
  }
}

async function month(files: Readonly<Record<string, string>>, settings = SETTINGS): Promise<MonthPlan> {
  put({
    'bidui.yaml': settings,
    '收件/名册/花名册0701.csv': register(8),
    '收件/车/车管所7月5日.csv': vehicles(5),
    ...(settings === SETTINGS ? {} : { '收件/车/农机站7月5日.csv': vehicles(4) }),
    '收件/死亡/死亡名单2018.6.csv': deaths(4),
  });
  put(files, '新到');
  const request: SetupRequest = {
    root,
    folder: path.join(root, '新到'),
    today: '2018-08-20',
    sources: [],
    dates: [],
    office: {},
  };
  return planMonth(request);
}

const statesOf = ({ lines }: MonthPlan): string[] =>
  lines
    .map(({ state, source, table, isSizeOdd }) =>
      [state, source, table?.path ?? '', isSizeOdd ? 'odd' : ''].join(' ').trim(),
    )
    .sort();

const best = (plan: MonthPlan) => ({
  root,
  isLink: false,
  isDryRun: false,
  isBestTaken: true,
  answers: new Map(plan.questions.map(({ id, best: answer }) => [id, answer ?? 'skip'])),
});

describe('names of deliveries', () => {
  it.each([
    ['甲县农村低保2018.07.xls', '甲县农村低保2018年8月.xlsx'],
    ['花名册0701.xlsx', '花名册0801(新).xlsx'],
    ['车管所7月5日.csv', '车管所20180805.csv'],
    ['参保_2018-06-30.csv', '参保_2018-07-31.csv'],
  ])('%s and %s are of one list', (one, other) => expect(stemOf(one)).toBe(stemOf(other)));

  it.each([
    ['甲县低保7月.csv', '乙县低保7月.csv'],
    ['农村低保.csv', '城市低保.csv'],
  ])('%s and %s are not', (one, other) => expect(stemOf(one)).not.toBe(stemOf(other)));
});

describe('files of a new month', () => {
  it('are matched with last month: replaced, renamed, older, missing, new', async () => {
    const plan = await month({
      '花名册0801.csv': register(9),
      '交警队机动车8月2日.csv': vehicles(6),
      '死亡名单2018.5.csv': deaths(4),
      '农村低保8月1日.csv': list(
        '低保证号,户主姓名,身份证号,保障人口,保障类别,月保障金',
        (n) => `D${n},${inventedName(n)},${ID(n)},1,A类,300`,
        3,
      ),
    });
    expect(statesOf(plan)).toEqual([
      'new civil_affairs.rural_dibao 农村低保8月1日.csv',
      'older health.death 死亡名单2018.5.csv',
      'renamed public_security.vehicle 交警队机动车8月2日.csv',
      'replaced register 花名册0801.csv',
    ]);
    expect(plan.questions.filter(({ kind }) => kind === 'older').map(({ best: answer }) => answer)).toEqual(['skip']);
    const taken = plan.tables.filter(({ path: own }) => own !== '死亡名单2018.5.csv');
    const short = shortOf(plan.lines, taken);
    expect(short.left.map(({ state, table }) => [state, table?.path])).toEqual([['older', '死亡名单2018.5.csv']]);
    expect([shortOf(plan.lines, plan.tables).left, short.missing]).toEqual([[], []]);
  });

  it('ask nothing that last month has answered, whatever they are called', async () => {
    const own = (count: number): string =>
      register(count).replace('户状态', '脱没脱贫').replaceAll('户主,未脱贫', '户主,已脱贫');
    const settings = SETTINGS.replace('    data_date: 2018-07-01\n', '    columns: { status: 组/脱没脱贫 }\n');
    const plan = await month({ '贫困户导出（八月）.csv': own(12) }, settings);
    const asked = plan.questions.filter(({ kind }) => kind === 'column');
    expect(asked.map(({ header, isKnown }) => [header, isKnown])).toEqual([['脱没脱贫', true]]);
    const done = await writeMonth(plan, { ...best(plan), answers: new Map(), isBestTaken: false, isDryRun: true });
    expect(done.settled.open).toEqual([]);
    expect(parseSettings(done.settingsText).register[0]?.columns).toEqual({ status: '脱没脱贫' });
  });

  it('are held against the rows of their own sheet where a book holds several lists', async () => {
    const settings = SETTINGS.replace('收件/死亡/死亡名单2018.6.csv', '收件/合/合2018.6.csv\n    sheets: [死亡]');
    put({ 'bidui.yaml': settings, 'bidui.key': `${'07'.repeat(32)}\n`, '收件/合/合2018.6.csv': deaths(4) });
    const list = { source: 'health.death', files: ['收件/合/合2018.6.csv'], rows: 4 } as unknown as ListHealth;
    const other = { ...list, source: 'health.disease', rows: 90 };
    const entries = await entriesOf(openWorkspace(root), { inputs: [], lists: [list, other] });
    expect(entries.map(({ source, rows }) => [source, rows])).toContainEqual(['health.death', 4]);
    // A book of one list has the rows of its file; register and candidates stand in no list.
    const alone = { path: '收件/合/合2018.6.csv', rows: 7 } as unknown as BatchHead['inputs'][number];
    const single = await entriesOf(openWorkspace(root), { inputs: [alone], lists: [] });
    expect(single.map(({ source, rows }) => [source, rows])).toContainEqual(['health.death', 7]);
    // The rows of a file that two entries read are of neither.
    put({ 'bidui.yaml': settings.replace('收件/名册/花名册0701.csv', '收件/合/合2018.6.csv\n    sheets: [名册]') });
    const shared = await entriesOf(openWorkspace(root), { inputs: [alone], lists: [] });
    expect(shared.map(({ source, rows }) => [source, rows])).toContainEqual(['register', null]);
    put({ 'bidui.yaml': settings });
    // Two deliveries of one source from one book cannot be told apart.
    const both = await entriesOf(openWorkspace(root), { inputs: [], lists: [list, list] });
    expect(both.map(({ source, rows }) => [source, rows])).toContainEqual(['health.death', null]);
  });

  it('are told where one came twice, one did not come, and one is what it was', async () => {
    const plan = await month({
      '车管所8月5日.csv': vehicles(6),
      '车管所补充8月5日.csv': vehicles(7),
      '死亡名单2018.7.csv': deaths(40),
    });
    expect(statesOf(plan)).toEqual([
      'doubled public_security.vehicle 车管所补充8月5日.csv',
      'missing register',
      'replaced health.death 死亡名单2018.7.csv',
      'replaced public_security.vehicle 车管所8月5日.csv',
    ]);
  });

  const TWO_CARS = SETTINGS.replace(
    '  - source: health.death',
    `  - source: public_security.vehicle
    files: 收件/车/农机站7月5日.csv
    level: county
    division: "990121"
    data_date: 2018-07-05
  - source: health.death`,
  );
  const [OFFICE, STATION] = ['收件/车/车管所7月5日.csv', '收件/车/农机站7月5日.csv'];

  it.each<
    [what: string, settings: string, files: readonly string[], asked: Readonly<Record<string, readonly string[]>>]
  >([
    ['one new name, one old list', SETTINGS, ['交警队'], {}],
    ['two new names, one old list', SETTINGS, ['交警队', '机动车'], { 交警队: [OFFICE], 机动车: [OFFICE] }],
    ['one new name, two old lists', TWO_CARS, ['交警队'], { 交警队: [OFFICE, STATION] }],
    ['one new name, one of two old lists came', TWO_CARS, ['农机站', '交警队'], {}],
    [
      'two new names, two old lists',
      TWO_CARS,
      ['交警队', '机动车'],
      { 交警队: [OFFICE, STATION], 机动车: [OFFICE, STATION] },
    ],
    ['a new name beside the old one', SETTINGS, ['交警队', '车管所'], {}],
  ])('under new names are told by name and asked about: %s', async (_what, settings, files, asked) => {
    const cars = Object.fromEntries(files.map((name, n) => [`${name}8月2日.csv`, vehicles(6 + n)]));
    const plan = await month(cars, settings);
    const which = plan.questions.filter(({ kind }) => kind === 'which');
    const told = which.map(({ path: file, best, offered }) => {
      expect([best, offered.at(-1)?.value]).toEqual([null, 'skip']);
      return [/[^/]+(?=8月)/u.exec(file)?.[0], offered.slice(0, -1).map(({ label }) => label)];
    });
    expect(Object.fromEntries(told)).toEqual(asked);
    const unclear = plan.lines.filter(({ state }) => state === 'unclear');
    expect(unclear).toHaveLength(which.length);
    // Without an answer nothing of last month is touched.
    const open = await writeMonth(plan, { ...best(plan), answers: new Map(), isDryRun: true });
    expect(open.settled.open).toEqual(expect.arrayContaining(which));
    if (which.length > 0) expect(open.archived.map(({ from }) => from)).not.toContain(OFFICE);
    // An answer that names the last of the lists is obeyed.
    const answers = new Map(which.map(({ id, offered }) => [id, offered.at(-2)?.value ?? '']));
    const done = await writeMonth(plan, { ...best(plan), answers, isDryRun: true });
    const last = which[0]?.offered.at(-2)?.label;
    if (last !== undefined) expect(done.archived.map(({ from }) => from)).toEqual([last]);
  });

  it('take the places of the old ones, which are archived; what an entry says beside files stays', async () => {
    const plan = await month({
      '花名册0801.csv': register(9),
      '车管所8月5日.csv': vehicles(6),
      '死亡名单2018.7.csv': deaths(5),
    });
    const done = await writeMonth(plan, best(plan));
    const { register: people, sources } = parseSettings(readFileSync(path.join(root, 'bidui.yaml'), 'utf8'));
    expect(people).toMatchObject([{ files: ['收件/名册/花名册0801.csv'] }]);
    expect(sources).toMatchObject([
      {
        files: ['收件/机动车登记/车管所8月5日.csv'],
        data_date: '2018-08-05',
        sender: '车管所',
        columns: { name: '领车人' },
      },
      { files: ['收件/死亡医学登记/死亡名单2018.7.csv'], data_date: '2018-07-31' },
    ]);
    expect(done.archived.map(({ to }) => to).sort()).toEqual([
      '收件/存档/2018-07/名册/花名册0701.csv',
      '收件/存档/2018-07/死亡/死亡名单2018.6.csv',
      '收件/存档/2018-07/车/车管所7月5日.csv',
    ]);
    for (const { from, to } of done.archived)
      expect([existsSync(path.join(root, from)), existsSync(path.join(root, to))]).toEqual([false, true]);
    expect(readFileSync(path.join(root, 'bidui.yaml'), 'utf8')).toContain('# 名册，9 行');
  });

  it('leave a list that did not come with its file of last month', async () => {
    const plan = await month({ '花名册0801.csv': register(9) });
    await writeMonth(plan, best(plan));
    expect(existsSync(path.join(root, '收件/死亡/死亡名单2018.6.csv'))).toBe(true);
    expect(parseSettings(readFileSync(path.join(root, 'bidui.yaml'), 'utf8')).sources[1]).toMatchObject({
      data_date: '2018-06-30',
    });
  });

  it('change nothing in a dry run', async () => {
    const plan = await month({ '花名册0801.csv': register(9) });
    const done = await writeMonth(plan, { ...best(plan), isDryRun: true });
    expect([done.archived.length, readFileSync(path.join(root, 'bidui.yaml'), 'utf8')]).toEqual([1, SETTINGS]);
    expect(existsSync(path.join(root, '收件/名册/花名册0701.csv'))).toBe(true);
  });
});
