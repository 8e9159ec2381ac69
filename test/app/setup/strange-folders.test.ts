import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guessTables } from '../../../src/app/setup/guess-tables.js';
import type { SheetInspection } from '../../../src/app/inspect/inspect.js';
import { answersOf } from '../../../src/app/setup/read-answers.js';
import { shippedDivisions } from '../../../src/normalise/divisions.js';
import { planSetup, type SetupPlan } from '../../../src/app/setup/plan-setup.js';
import { placeFor } from '../../../src/app/setup/write-setup.js';
import { finishSetup } from '../../../src/app/setup/setup.js';
import { parseSettings } from '../../../src/workspace/workspace.js';
import { inventedName, inventedNumber } from '../../support/invented-people.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bidui-folders-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const ID = (n: number): string => inventedNumber('990121', `19${50 + (n % 40)}0312`, 101 + n);
const rows = (header: string, cells: (n: number) => string, count = 8): string =>
  `${[header, ...Array.from({ length: count }, (_, n) => cells(n))].join('\n')}\n`;

const REGISTER = rows(
  '乡镇,行政村,户编号,姓名,身份证号码,与户主关系,户状态',
  (n) => `甲镇,乙村,H${n},${inventedName(n)},${ID(n)},户主,未脱贫`,
);
const HOMES = rows(
  '权利人姓名,证件号,房屋坐落,规划用途,面积(㎡)',
  (n) => `${inventedName(n)},${ID(n)},某路${n}号,住宅,90`,
);
const DEAD = rows('姓名,公民身份号码,死亡日期,注销日期', (n) => `${inventedName(n)},${ID(n)},20180301,20180315`);
const GUARDS = rows('编号,姓名,身份证,管护面积(亩),聘用日期', (n) => `${n},${inventedName(n)},${ID(n)},500,2018-01-01`);

async function plan(files: Readonly<Record<string, string>>): Promise<SetupPlan> {
  for (const [name, content] of Object.entries({
    '贫困户花名册.csv': REGISTER,
    ...files,
  })) {
    const absolute = path.join(root, '数据', name);
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, content);
  }
  return planSetup({
    root,
    folder: path.join(root, '数据'),
    today: '2018-07-25',
    sources: [],
    dates: [],
    office: {},
  });
}

const SHEET: Omit<SheetInspection, 'sheet' | 'status' | 'holdsNumbers'> = {
  hidden: false,
  headerRows: [1],
  source: 'register',
  sourceLabel: '名册',
  households: null,
  isSourceStated: false,
  sourceConfidence: 0.9,
  rivals: [],
  titles: [],
  columns: [],
  missingColumns: [],
  proposedColumns: [],
  beginsWithHead: false,
  regions: [],
  counts: null,
  problems: [],
};

const guessOf = ({ tables }: SetupPlan, name: string): string | undefined =>
  tables.find(({ path: own }) => own === name)?.source;
const reasonOf = ({ excluded }: SetupPlan, name: string): string | undefined =>
  excluded.find(({ path: own }) => own === name)?.reason;

describe('people still to be entered', () => {
  const APPLICANTS = '序号,乡镇,村,申请人,申请人身份证号,家庭人口数,申请理由';
  const applicant = (n: number): string => `${n},甲镇,乙村,${inventedName(50 + n)},${ID(50 + n)},2,因残`;
  const MEMBERS = '序号,村,户主姓名,成员姓名,成员身份证号码,与户主关系,识别原因';
  const member = (n: number): string => `${n},乙村,${inventedName(50)},${inventedName(50 + n)},${ID(50 + n)},之子,因病`;

  it.each([
    ['2018年拟纳入对象（各乡镇汇总上报）.csv', MEMBERS, member, 'candidates', 0],
    ['拟录入申请人.csv', APPLICANTS, applicant, 'candidates', 0],
    ['新增户申请.csv', APPLICANTS, applicant, 'candidates', 1],
    ['补报名单.csv', APPLICANTS, applicant, 'candidates', 1],
    ['9月拟识别对象公示名单.csv', MEMBERS, member, 'candidates', 0],
    ['待建档对象.csv', MEMBERS, member, 'candidates', 0],
  ])('%s', async (name, header, cells, source, asked) => {
    const planned = await plan({ [name]: rows(header, cells) });
    expect(guessOf(planned, name)).toBe(source);
    expect(planned.questions.filter(({ path: own, kind }) => own === name && kind === 'people')).toHaveLength(asked);
  });

  it('do not take lists about them that are sure to be something else', async () => {
    const name = '新识别对象不动产.csv';
    expect(guessOf(await plan({ [name]: HOMES }), name)).toBe('housing.property');
  });
});

describe('a file whose content lies in 收件 already', () => {
  it.each([
    ['收件/房管/商品房.csv', '收件/房管/商品房.csv', false],
    ['收件/存档/2018-06/商品房.csv', '收件/不动产登记/新.csv', true],
    ['收件/房管/别的.csv', '收件/不动产登记/新.csv', true],
  ])('%s', async (there, place, isNew) => {
    const [own, inbox] = [path.join(root, there), path.join(root, '收件')];
    mkdirSync(path.dirname(own), { recursive: true });
    writeFileSync(own, there.includes('别的') ? DEAD : HOMES);
    const from = path.join(root, '新.csv');
    writeFileSync(from, HOMES);
    expect(await placeFor(from, '收件/不动产登记', { root, inbox })).toEqual({ path: place, isNew });
  });
});

describe('a file that is named like a copy', () => {
  it.each([
    ['商品房 - 副本.csv', HOMES, 'copy'],
    ['商品房(1).csv', HOMES, 'copy'],
    ['商品房(1).csv', `${HOMES}某某,990121199001010019,某路9号,住宅,90\n`, 'copy_differs'],
    ['复件 商品房.csv', `${HOMES}\n`, 'copy_differs'],
  ])('%s', async (copy, content, reason) => {
    const planned = await plan({ '商品房.csv': HOMES, [copy]: content });
    expect([reasonOf(planned, copy), guessOf(planned, '商品房.csv')]).toEqual([reason, 'housing.property']);
  });
});

describe('files of years before and sums', () => {
  it.each([
    ['2017年房管局商品房.csv', '房管局商品房.csv', HOMES, 'older'],
    ['房管局/去年/死亡人员2017.csv', '死亡人员.csv', DEAD, 'older'],
    ['2018年房管局商品房.csv', '房管局商品房.csv', HOMES, undefined],
    ['旧/房管局商品房.csv', '房管局商品房.csv', HOMES, 'older'],
    ['以前报的/商品房.csv', '房管局商品房.csv', HOMES, 'older'],
    ['房管局商品房旧.csv', '房管局商品房.csv', HOMES, 'older'],
    ['旧城/房管局商品房.csv', '房管局商品房.csv', HOMES, undefined],
  ])('%s beside %s', async (old, now, content, reason) => {
    const planned = await plan({
      [old]: content,
      [now]: content.replace('\n', '\r\n'),
      '机动车2018年6月30日.csv': rows('车主,身份证号,车牌号,车型', (n) => `${inventedName(n)},${ID(n)},云A${n},轿车`),
    });
    expect(reasonOf(planned, old)).toBe(reason);
    expect(guessOf(planned, now)).toBeDefined();
  });

  it('leaves a sum without people aside by name', async () => {
    const name = '2018年1-6月惠农补贴发放汇总.csv';
    const planned = await plan({
      [name]: '乡镇,户数,金额\n甲镇,100,20000\n合计,100,20000\n',
    });
    expect([reasonOf(planned, name), planned.questions]).toEqual(['summary', []]);
  });

  it('reads the last month of a range as the day of a list', async () => {
    const name = '2018年1-6月低保发放.csv';
    const planned = await plan({
      [name]: rows(
        '户主姓名,身份证号码,低保证号,保障人口,月补助金额',
        (n) => `${inventedName(n)},${ID(n)},D${n},1,300`,
      ),
    });
    expect(planned.tables.find(({ path: own }) => own === name)?.dataDate).toBe('2018-06-30');
  });
});

describe('days without a year', () => {
  it('are of the year of the lists beside them', async () => {
    const planned = await plan({
      '死亡人员0715.csv': DEAD,
      '商品房2017.6.30.csv': HOMES,
    });
    const dayOf = (name: string): unknown => planned.tables.find(({ path: own }) => own === name)?.dataDate;
    expect([dayOf('死亡人员0715.csv'), dayOf('商品房2017.6.30.csv')]).toEqual(['2017-07-15', '2017-06-30']);
    const own = rows('协议号,养殖户,身份证,塘面积', (n) => `X${n},${inventedName(n)},${ID(n)},3`);
    const known = await plan({ '协议7月.csv': own, '户籍注销2017.6.csv': DEAD.replaceAll('20180', '20170') });
    expect(known.tables.find(({ source }) => source === '')?.dataDate).toBe('2017-07-31');
    const alone = await plan({
      '商品房2017.6.30.csv': HOMES.replace('商品', ''),
    });
    expect(alone.tables.find(({ path: own }) => own === '死亡人员0715.csv')?.otherDate).toBeNull();
  });

  it('in the name are held against those of the titles', async () => {
    const planned = await plan({
      '死亡人员7月.csv': `甲县2018年6月死亡人员,,,\n${DEAD}`,
    });
    const found = planned.tables.find(({ path: own }) => own === '死亡人员7月.csv');
    expect([found?.dataDate, found?.otherDate]).toEqual(['2018-06-30', '2018-07-25']);
  });
});

describe('headers in the own words of an office', () => {
  it('are never proposed for numbers alone, which are codes of many columns', async () => {
    const own = rows(
      '乡镇,行政村,户编号,姓名,身份证号码,与户主关系,户状态,几间房',
      (n) => `甲镇,乙村,H${n},${inventedName(n)},${ID(n)},户主,未脱贫,${(n % 4) + 1}`,
    );
    const planned = await plan({ '贫困户花名册.csv': own });
    expect(planned.questions.filter(({ header }) => header === '几间房')).toEqual([]);
  });

  it('that number households leave no rows of heads', async () => {
    const own = rows(
      '乡镇,行政村,户码,姓名,身份证号码,与户主关系,户状态',
      (n) => `甲镇,乙村,H${n},${inventedName(n)},${ID(n)},户主,未脱贫`,
    );
    const planned = await plan({ '贫困户花名册.csv': own });
    const [question] = planned.questions.filter(({ header }) => header === '户码');
    const choices = { root, isLink: false, isDryRun: true, isBestTaken: false };
    const kinds = await Promise.all(
      ['yes', 'no'].map(async (answer) => {
        const done = await finishSetup(planned, {
          ...choices,
          answers: new Map([[question?.id ?? '', answer]]),
        });
        return parseSettings(done.settingsText).register[0]?.households;
      }),
    );
    expect(kinds).toEqual(['by_number', 'by_head_row']);
  });

  it('are proposed by what the cells say, the same words in several files once', async () => {
    const own = rows(
      '乡镇,村委会,户码,家庭成员,身份证号,和户主什么关系,男女,脱没脱贫',
      (n) =>
        `甲镇,乙村,H${n},${inventedName(n * 3)},${ID(n)},户主,${n % 2 ? '男' : '女'},${n % 3 ? '未脱贫' : '已脱贫'}`,
      16,
    );
    const planned = await plan({
      '名册/一乡贫困户台账.csv': own,
      '名册/二乡贫困户台账.csv': own.replaceAll('H', 'K'),
    });
    expect(guessOf(planned, '名册/一乡贫困户台账.csv')).toBe('register');
    const columns = planned.questions.filter(({ kind }) => kind === 'column');
    expect(columns.map(({ header, label, also = [] }) => `${header}=${label} ${also.length + 1}`).sort()).toEqual([
      '和户主什么关系=与户主关系 2',
      '家庭成员=姓名 2',
      '户码=户编号 2',
      '男女=性别 2',
      '脱没脱贫=户状态 2',
    ]);
    const choices = {
      root,
      isLink: false,
      isDryRun: true,
      isBestTaken: true,
      answers: new Map<string, string>(),
    };
    const done = await finishSetup(planned, choices);
    expect(done.settled.tables.map(({ columns: own }) => own['name'])).toContain('家庭成员');
    expect(done.settled.open).toEqual([]);
  });
});

describe('a list that shares one header of many with a source', () => {
  const DEPOSITS = rows(
    '客户号,客户名称,证件号码,存单金额,起息日,到期日,网点',
    (n) => `C${n},${inventedName(n)},${ID(n)},50000,20180101,20190101,甲镇支行`,
  );

  it('is unknown, and kept as the own list of the office by whoever says nothing', async () => {
    const planned = await plan({ '信用社/大额存单.csv': DEPOSITS });
    const [question] = planned.questions;
    expect([guessOf(planned, '信用社/大额存单.csv'), question?.best, question?.offered[0]?.value]).toEqual([
      '',
      'own',
      'own',
    ]);
  });
});

describe('a blank answer in the workbook', () => {
  it.each([
    ['a source that it is not sure of', 'source', 'housing.property', 0.5, undefined],
    ['the register or candidates', 'people', 'register', 0.5, undefined],
    ['one of two headers', 'header', '证号', 0.5, undefined],
    ['an unknown list', 'source', 'own', 0, 'own'],
    ['a file of last month', 'same', 'skip', 0.9, 'skip'],
    ['a column that it is sure of', 'column', 'yes', 0.9, 'yes'],
  ] as const)('about %s', (_, kind, best, confidence, taken) => {
    const question = {
      id: 'q',
      kind,
      best,
      confidence,
      path: 'a',
      sheets: '',
      label: '',
      header: '',
      why: '',
      offered: [],
    };
    const { answers, unknown } = answersOf({ questions: [question] }, new Map());
    expect([answers.get('q'), unknown]).toEqual([taken, []]);
  });
});

describe('an old sheet beside the newer one', () => {
  const around = {
    office: { level: 'county', division: '990121' },
    divisions: shippedDivisions(),
    today: '2018-07-25',
  } as const;
  const sheetsUsed = (name: string, sheets: readonly string[]): (readonly string[] | null)[] => {
    const file = { path: name, format: null, encoding: null, delimiter: null, problems: [] };
    const all = sheets.map((sheet): SheetInspection => ({ ...SHEET, sheet, status: 'data', holdsNumbers: true }));
    return guessTables([{ ...file, sheets: all }], around).tables.map((table) => table.sheets);
  };

  it.each<[string, string[], string[] | null]>([
    ['台账（截至2018年7月10日）.xls', ['2017年老表', '全县'], ['全县']],
    ['台账.xls', ['2017年', '2018年'], ['2018年']],
    ['台账.xls', ['名册', '名册（作废）'], ['名册']],
    ['台账.xls', ['名册旧', '名册'], ['名册']],
    ['台账2018.xls', ['甲镇', '乙镇'], null],
    ['台账2018.xls', ['2017年'], null],
    ['台账.xls', ['甲镇养老', '乙镇养老'], null],
  ])('%s: %j', (name, sheets, used) => {
    expect(sheetsUsed(name, sheets)).toEqual([used]);
  });
});

describe('a sheet of sums beside the register', () => {
  it('is left aside by what it lacks, whatever its name', () => {
    const people: SheetInspection = {
      ...SHEET,
      sheet: '在册',
      status: 'data',
      holdsNumbers: true,
    };
    const sums: SheetInspection = {
      ...SHEET,
      sheet: '分乡镇',
      status: 'refused',
      holdsNumbers: false,
    };
    const file = {
      path: '大表.xlsx',
      format: null,
      encoding: null,
      delimiter: null,
      problems: [],
      sheets: [people, sums],
    };
    const around = {
      office: { level: 'county', division: '990121' },
      divisions: shippedDivisions(),
      today: '2018-07-25',
    } as const;
    const { tables, excluded } = guessTables([file], around);
    expect([tables.map(({ sheets }) => sheets), excluded.map(({ sheet, reason }) => [sheet, reason])]).toEqual([
      [['在册']],
      [['分乡镇', 'no_list']],
    ]);
  });
});

describe('a list of few headers', () => {
  it('is no source for one of them that many lists have', async () => {
    const name = '户厕改造验收.csv';
    const toilets = rows(
      '编号,户主名,户主身份证号码,改厕类型,验收结论,验收时间',
      (n) => `${n},${inventedName(n)},${ID(n)},三格式,合格,2018-06-0${n}`,
    );
    expect(guessOf(await plan({ [name]: toilets }), name)).toBe('');
  });
});

describe('a list that fits no source', () => {
  it('names its people by their names, whatever the header calls them', async () => {
    const ponds = rows('协议号,养殖户,身份证,塘面积', (n) => `X${n},${inventedName(n)},${ID(n)},3`, 40);
    const planned = await plan({ '农业/代养协议.csv': ponds });
    const answers = new Map(planned.questions.map(({ id }) => [id, 'own']));
    const done = await finishSetup(planned, {
      root,
      isLink: false,
      isDryRun: true,
      isBestTaken: true,
      answers,
    });
    const [table] = parseSettings(done.settingsText).tables ?? [];
    expect(table?.columns.find(({ name }) => name === 'name')?.header).toEqual(['养殖户']);
  });

  it('is asked about once and kept as the own list of the office', async () => {
    const name = '林业局/护林员花名.csv';
    const planned = await plan({ [name]: GUARDS });
    const [question, ...others] = planned.questions;
    expect([question?.kind, question?.path, question?.best, others]).toEqual(['source', name, 'own', []]);
    const answers = new Map([[question?.id ?? '', 'own']]);
    const done = await finishSetup(planned, {
      root,
      isLink: false,
      isDryRun: true,
      isBestTaken: true,
      answers,
    });
    const settings = parseSettings(done.settingsText);
    const [table] = settings.tables ?? [];
    expect(table).toMatchObject({ department: '林业局', row: 'person' });
    expect(settings.sources.map(({ source }) => source)).toContain(table?.id);
    expect(done.brought.map(({ to }) => to)).toContain(`收件/${table?.name ?? ''}/护林员花名.csv`);
  });

  it('waits where nobody answers', async () => {
    const planned = await plan({ '林业局/护林员花名.csv': GUARDS });
    const choices = {
      root,
      isLink: false,
      isDryRun: true,
      isBestTaken: true,
      answers: new Map<string, string>(),
    };
    const done = await finishSetup(planned, choices);
    expect(done.settled.open.map(({ path: own }) => own)).toEqual(['林业局/护林员花名.csv']);
  });
});
