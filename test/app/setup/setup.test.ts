import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planSetup, type SetupPlan, type SetupRequest } from '../../../src/app/setup/plan-setup.js';
import { finishSetup, writeQuestions } from '../../../src/app/setup/setup.js';
import { answersOf, readAnswers } from '../../../src/app/setup/read-answers.js';
import { settle } from '../../../src/app/setup/questions.js';
import { parseSettings } from '../../../src/workspace/workspace.js';
import { inventedName, inventedNumber } from '../../support/invented-people.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bidui-setup-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const TODAY = '2018-07-25';
const ID = (n: number): string => inventedNumber('990121', `19${50 + (n % 40)}0312`, 101 + n);

/** Rows of people: a header, then one row for each number. */
function people(header: string, cells: (n: number) => string, numbers: readonly number[]): string {
  return `${[header, ...numbers.map(cells)].join('\n')}\n`;
}
const range = (count: number, from = 0): number[] => Array.from({ length: count }, (_, n) => from + n);

const FILES: Readonly<Record<string, string>> = {
  '贫困户花名册.csv': people(
    '乡镇,行政村,户编号,姓名,身份证号码,与户主关系,户状态',
    (n) => `甲镇,乙村,H${n},${inventedName(n)},${ID(n)},户主,未脱贫`,
    range(8),
  ),
  '区划代码.csv': '代码,名称\n990121,云溪县\n990121101,甲镇\n',
  '车管所7月5日.csv': people(
    '领车人,证件,车牌号码,厂牌型号,车辆种类,初次登记',
    (n) => `${inventedName(n)},${ID(n)},云A${n},某牌,小型轿车,2016-03-01`,
    range(5),
  ),
  '说明.txt': '请注意保密\n',
};

const VEHICLES = FILES['车管所7月5日.csv'] ?? '';

function put(files: Readonly<Record<string, string | Buffer>>, below = '数据'): void {
  for (const [name, content] of Object.entries(files)) {
    const absolute = path.join(root, below, name);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
  }
}

function request(own: Partial<SetupRequest> = {}): SetupRequest {
  return { root, folder: path.join(root, '数据'), today: TODAY, sources: [], dates: [], office: {}, ...own };
}

/** Place and guess of every table. */
function guesses({ tables }: SetupPlan): string[] {
  return tables.map(({ path: own, sheets, source, dataDate }) =>
    [own, sheets?.join('+') ?? '', source, dataDate ?? ''].join(' | '),
  );
}

const exclusionsOf = ({ excluded }: SetupPlan): string[] =>
  excluded.map(({ path: own, reason }) => `${own}: ${reason}`);
const all = (plan: SetupPlan) => ({
  root,
  isLink: false,
  isDryRun: false,
  isBestTaken: true,
  answers: new Map(plan.questions.map(({ id, best }) => [id, best ?? 'skip'])),
});

describe('a folder of files', () => {
  it('is recognised: office, sources, dates, helpers, and what is no list', async () => {
    put(FILES);
    const plan = await planSetup(request());
    expect(plan.office).toEqual({ name: '云溪县', level: 'county', division: '990121' });
    expect(guesses(plan)).toEqual([
      '贫困户花名册.csv |  | register | ',
      '车管所7月5日.csv |  | public_security.vehicle | 2018-07-05',
    ]);
    expect(plan.helpers.map(({ kind }) => kind)).toEqual(['divisions']);
    expect(exclusionsOf(plan)).toEqual(['说明.txt: no_list']);
  });

  it('excludes by name what is no input, and says what is used instead', async () => {
    const dibao = (count: number): string =>
      people(
        '低保证号,户主姓名,身份证号,保障人口,保障类别,月保障金',
        (n) => `D${n},${inventedName(n)},${ID(n)},1,A类,300`,
        range(count),
      );
    put({
      ...FILES,
      '农村低保2018.6.csv': dibao(6),
      '农村低保2017.12.csv': dibao(5),
      '农村低保2018.6 - 副本.csv': dibao(6),
      '~$花名册.xlsx': 'x',
      '照片.jpg': 'x',
      '通知.docx': 'x',
      '空.csv': '',
      '甲镇_疑点核实反馈表.xlsx': 'x',
      '低保模板.xlsx': 'x',
      '花名册.bak': 'x',
    });
    expect(exclusionsOf(await planSetup(request())).sort()).toEqual(
      [
        '农村低保2018.6 - 副本.csv: copy',
        '低保模板.xlsx: template',
        '照片.jpg: picture',
        '甲镇_疑点核实反馈表.xlsx: returned_sheet',
        '空.csv: empty_file',
        '花名册.bak: backup',
        '通知.docx: note',
        '~$花名册.xlsx: lock_file',
        '说明.txt: no_list',
        '农村低保2017.12.csv: older',
      ].sort(),
    );
  });
});

describe('candidates and register', () => {
  const CANDIDATES = (header: string): string =>
    people(header, (n) => `甲镇,乙村,${inventedName(n)},${ID(n)},${n % 2 === 0 ? '户主' : '配偶'},因病`, range(6, 40));
  const HEADER = '乡镇,村,姓名,身份证号,与户主关系,致贫原因';

  it.each([
    ['新识别拟录入名单.csv', 'candidates', 0],
    ['七月申请人员.csv', 'candidates', 0],
    ['人员明细.csv', 'candidates', 1],
  ])('%s beside a register is taken for %s; questions: %i', async (name, source, asked) => {
    put({ ...FILES, [name]: CANDIDATES(HEADER) });
    const plan = await planSetup(request());
    const table = plan.tables.find(({ path: own }) => own === name);
    expect([table?.source, plan.questions.filter(({ kind }) => kind === 'people').length]).toEqual([source, asked]);
  });

  it('without household numbers begin with their heads', async () => {
    put({ ...FILES, '拟录入.csv': CANDIDATES(HEADER) });
    const plan = await planSetup(request());
    const { settingsText } = await finishSetup(plan, all(plan));
    expect(parseSettings(settingsText).candidates).toMatchObject([{ households: 'by_head_row' }]);
  });

  it.each([
    ['yes', { households: 'by_head_row', columns: { relation: '和户主是什么关系' } }],
    ['no', { households: 'by_number' }],
  ])('and with their heads in own words: %s', async (answer, expected) => {
    put({ ...FILES, '拟录入.csv': CANDIDATES(HEADER).replace('与户主关系', '和户主是什么关系') });
    const plan = await planSetup(request());
    const relation = plan.questions.find(({ header }) => header === '和户主是什么关系');
    const choices = all(plan);
    const answers = new Map([...choices.answers, [relation?.id ?? '', answer]]);
    const { settingsText } = await finishSetup(plan, { ...choices, answers });
    expect(parseSettings(settingsText).candidates).toMatchObject([expected]);
  });
});

describe('the settings of a setup', () => {
  it('have an entry a list, the files in 收件, and only columns in own words', async () => {
    put({ ...FILES, '车管所7月5日.csv': iconv.encode(FILES['车管所7月5日.csv'] ?? '', 'gb18030') });
    const plan = await planSetup(request());
    await finishSetup(plan, all(plan));
    const text = readFileSync(path.join(root, 'bidui.yaml'), 'utf8');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=.bidui/bidui.schema.json');
    const { register, sources, divisions } = parseSettings(text);
    expect([divisions, register[0]?.files]).toEqual(['收件/区划代码.csv', ['收件/名册/贫困户花名册.csv']]);
    expect(sources).toMatchObject([
      {
        source: 'public_security.vehicle',
        level: 'county',
        division: '990121',
        data_date: '2018-07-05',
        columns: { name: '领车人' },
      },
    ]);
    for (const file of [...(register[0]?.files ?? []), ...(sources[0]?.files ?? []), '.bidui/bidui.schema.json'])
      expect(existsSync(path.join(root, file))).toBe(true);
  });

  it('leave files inside 收件 where they are', async () => {
    put(FILES, '收件/七月');
    const plan = await planSetup(request({ folder: root }));
    const { brought, settingsText } = await finishSetup(plan, all(plan));
    expect(brought).toEqual([]);
    expect(parseSettings(settingsText).register[0]?.files).toEqual(['收件/七月/贫困户花名册.csv']);
  });

  it('gain only what is new when setup runs again', async () => {
    put(FILES);
    const first = await planSetup(request());
    await finishSetup(first, all(first));
    await expect(planSetup(request({ folder: path.join(root, '收件') }))).rejects.toMatchObject({
      code: 'setup-no-files',
    });
    put(
      {
        '死亡名单.csv': people(
          '死者姓名,身份证号码,死亡日期',
          (n) => `${inventedName(n)},${ID(n)},2018-01-02`,
          range(4),
        ),
      },
      '新到',
    );
    const plan = await planSetup(request({ folder: path.join(root, '新到') }));
    const { settingsText } = await finishSetup(plan, all(plan));
    expect(parseSettings(settingsText).sources.map(({ source }) => source)).toEqual([
      'public_security.vehicle',
      'health.death',
    ]);
  });

  it.each([
    ['the same files', {}, null],
    ['the same files under other words of the command', {}, '车管所7月5日.csv=机动车登记'],
    ['another register', { '贫困户花名册.csv': (text: string) => text.replaceAll('H', 'K') }, null],
    ['another list under a new name', { '车管所7月5日.csv': null, '车管所8月5日.csv': VEHICLES.slice(0, -1) }, null],
  ] as const)('take no second month beside the first: %s', async (name, changed, stated) => {
    put(FILES);
    const first = await planSetup(request());
    const { settingsText: before } = await finishSetup(first, all(first));
    const next = Object.entries({ ...FILES, ...changed }).flatMap(([file, content]) => {
      const text = typeof content === 'function' ? content(FILES[file] ?? '') : content;
      return text === null ? [] : [[file, text] as const];
    });
    put(Object.fromEntries(next), '再来');
    const [file = '', value = ''] = stated?.split('=') ?? [];
    const again = planSetup(
      request({ folder: path.join(root, '再来'), sources: stated === null ? [] : [{ file, value }] }),
    );
    if (name.startsWith('another')) {
      await expect(again).rejects.toMatchObject({
        code: 'setup-other-month',
        facts: { workspace: root, office: '云溪县', month: '2018-07' },
      });
      return;
    }
    const plan = await again;
    const { settingsText } = await finishSetup(plan, all(plan));
    expect(parseSettings(settingsText)).toEqual(parseSettings(before));
  });

  it('are not written by a dry run', async () => {
    put(FILES);
    const plan = await planSetup(request());
    const { settingsText } = await finishSetup(plan, { ...all(plan), isDryRun: true });
    expect([parseSettings(settingsText).sources.length, existsSync(path.join(root, 'bidui.yaml'))]).toEqual([1, false]);
  });

  it.each(['nowhere', '说明.txt', '说明.txt/below'])('are refused where there is no folder: %s', async (folder) => {
    put({ '说明.txt': '请查收' });
    await expect(planSetup({ ...request(), folder: path.join(request().folder, folder) })).rejects.toMatchObject({
      code: 'setup-folder-missing',
    });
  });

  it('are refused without a register', async () => {
    put({ '车管所.csv': FILES['车管所7月5日.csv'] ?? '' });
    const plan = await planSetup(request());
    await expect(finishSetup(plan, all(plan))).rejects.toMatchObject({ code: 'setup-no-register' });
  });
});

describe('answers given beforehand', () => {
  it('name source and date of a file, by name, path or name without ending', async () => {
    put(FILES);
    const plan = await planSetup(
      request({
        sources: [{ file: '车管所7月5日', value: 'agriculture.machinery' }],
        dates: [{ file: '数据/贫困户花名册.csv', value: '2018-07-01' }],
      }),
    );
    expect(guesses(plan)).toEqual([
      '贫困户花名册.csv |  | register | 2018-07-01',
      '车管所7月5日.csv |  | agriculture.machinery | 2018-07-05',
    ]);
  });

  it('are refused for a file that is not there', async () => {
    put(FILES);
    await expect(planSetup(request({ sources: [{ file: '没有.csv', value: 'register' }] }))).rejects.toMatchObject({
      code: 'setup-file-unknown',
    });
  });
});

describe('the workbook of doubts', () => {
  it('comes back with answers, blank ones being the suggestion', async () => {
    put(FILES);
    const plan = await planSetup(request());
    const file = await writeQuestions(plan, request({ office: { name: '某办' } }), { isLink: true });
    const book = await readAnswers(file, root);
    expect(book?.request).toEqual({
      root,
      folder: path.join(root, '数据'),
      sources: [],
      dates: [],
      office: { name: '某办' },
    });
    expect(book?.isLink).toBe(true);
    const { answers, unknown } = answersOf(plan, book?.labels ?? new Map());
    expect([unknown, [...answers.values()]]).toEqual([[], ['yes']]);
    const no = answersOf(plan, new Map(plan.questions.map(({ id }) => [id, '否'])));
    expect(settle(plan.tables, plan.questions, { answers: no.answers, isBestTaken: false }).tables[1]?.columns).toEqual(
      {},
    );
  });
});
