import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectFiles, type FileInspection } from '../../../src/app/inspect/inspect.js';
import { withMappings, type DoubtAnswer, type SavedMappings } from '../../../src/app/inspect/save-mapping.js';
import { workspaceTemplate } from '../../../src/config/workspace-template.js';
import { DivisionTable } from '../../../src/normalise/divisions.js';
import { parseSettings } from '../../../src/workspace/workspace.js';
import { testContext } from '../../intake/invented-sheet.js';
import { inventedNumber } from '../../support/invented-people.js';
import { buildXlsx } from '../../tabular/xlsx-fixture.js';
import { buildZip } from '../../tabular/zip-fixture.js';

const ID = (n: number): string => inventedNumber('990121', `19${50 + n}0312`, 101 + n);
const DIVISIONS = new DivisionTable([
  { code: '990000', name: '云岭省' },
  { code: '990121', name: '云溪县' },
  { code: '990122', name: '清源县' },
]);
type Office = { readonly level: 'county' | 'city' | 'province'; readonly division: string };
const COUNTY: Office = { level: 'county', division: '990121' };

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bidui-entries-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(shown: string, content: string | Buffer): string {
  mkdirSync(path.dirname(path.join(root, shown)), { recursive: true });
  writeFileSync(path.join(root, shown), content);
  return shown;
}

async function saved(
  files: readonly string[],
  how: { office?: Office; answer?: DoubtAnswer; source?: string; text?: string } = {},
): Promise<SavedMappings & { readonly text: string; readonly inspected: readonly FileInspection[] }> {
  const inspected = await inspectFiles({
    files: files.map((shown) => ({ shown, absolute: path.join(root, shown) })),
    clean: testContext,
    source: how.source,
  });
  const outcome = await withMappings(how.text ?? workspaceTemplate, root, inspected, {
    office: how.office ?? COUNTY,
    divisions: DIVISIONS,
    today: '2019-01-31',
    answer: () => Promise.resolve(how.answer ?? null),
  });
  return { ...outcome, inspected };
}

/** Entries as they are in the settings, without their columns. */
function entries(text: string): unknown[] {
  const { register, candidates, sources } = parseSettings(text);
  return [
    ...register.map((entry) => ({ as: 'register', ...entry })),
    ...candidates.map((entry) => ({ as: 'candidates', ...entry })),
    ...sources,
  ].map(({ columns: _columns, ...entry }) => entry);
}

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;
const INSURANCE = '姓名,身份证号码,参保年度,险种,参保状态';
const REGISTER = lines(
  '乡镇,行政村,户编号,姓名,身份证号码,与户主关系,户状态',
  `示例镇,某村,H1,王甲,${ID(1)},户主,未脱贫`,
);
const CANDIDATES = lines('乡镇,村,姓名,身份证号,与户主关系,申请理由', `示例镇,某村,王甲,${ID(1)},户主,因病`);

function book(...sheets: readonly (readonly [string, string])[]): Buffer {
  const cells = (line: string): string =>
    line
      .split(',')
      .map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
      .join('');
  return buildXlsx({
    sheets: sheets.map(([name, text]) => ({
      name,
      body: `<sheetData>${text
        .trim()
        .split('\n')
        .map((line) => `<row>${cells(line)}</row>`)
        .join('')}</sheetData>`,
    })),
  });
}

const DIBAO = '低保证号,户主姓名,身份证号,保障人口,保障类别,月保障金,起始年月';
const TWO_KINDS = (): Buffer =>
  book(
    ['农村', lines('农村低保对象花名册', DIBAO, `D1,王甲,${ID(1)},1,A类,300,201801`)],
    ['城市', lines('城市低保对象花名册', DIBAO, `C1,赵外,${ID(2)},1,A类,500,201801`)],
  );

describe('entries of files', () => {
  it('are one a source where a book has sheets of several, and stay so when it is saved again', async () => {
    const file = put('收件/一月/12月低保.xlsx', TWO_KINDS());
    const first = await saved([file]);
    const place = { files: [file], level: 'county', division: '990121' };
    expect(entries(first.text).slice(2)).toMatchObject([
      { source: 'civil_affairs.rural_dibao', sheets: ['农村'], ...place },
      { source: 'civil_affairs.urban_dibao', sheets: ['城市'], ...place },
    ]);
    const again = await saved([file], { text: first.text });
    expect(again.saved.map(({ isNew, entry }) => [isNew, entry])).toEqual([
      [false, 'sources[0]'],
      [false, 'sources[1]'],
    ]);
    expect(entries(again.text)).toEqual(entries(first.text));
  });

  it('narrow an entry for a whole book to the sheets that are its own', async () => {
    const file = put('收件/12月低保.xlsx', TWO_KINDS());
    const text = workspaceTemplate.replace(
      'sources: []',
      `sources:\n  - source: civil_affairs.rural_dibao\n    files: ${file}\n`,
    );
    expect(entries((await saved([file], { text })).text).slice(2)).toMatchObject([
      { source: 'civil_affairs.rural_dibao', sheets: ['农村'] },
      { source: 'civil_affairs.urban_dibao', sheets: ['城市'] },
    ]);
  });

  it('are one for a zip of several files', async () => {
    const file = put(
      '收件/参保数据.zip',
      buildZip([
        { name: '东片.csv', content: lines(INSURANCE, `王甲,${ID(1)},2019,居民,正常`) },
        { name: '西片.csv', content: lines(INSURANCE, `李乙,${ID(2)},2019,居民,正常`) },
      ]),
    );
    const { text, saved: made } = await saved([file]);
    expect(made.map(({ path: shown, columns }) => [shown, columns.length])).toEqual([[file, 5]]);
    expect(entries(text).slice(2)).toMatchObject([{ source: 'health.insurance', files: [file] }]);
    const again = await saved([file], { text });
    expect(entries(again.text)).toEqual(entries(text));
  });

  it('are not written for a zip of several kinds of files, which nothing could tell apart', async () => {
    const file = put(
      '收件/数据.zip',
      buildZip([
        { name: '参保.csv', content: lines(INSURANCE, `王甲,${ID(1)},2019,居民,正常`) },
        { name: '特困.csv', content: lines('姓名,身份证号,供养方式', `李乙,${ID(2)},分散`) },
      ]),
    );
    const { mixed, saved: made } = await saved([file]);
    expect([mixed.map(({ path: shown }) => shown), made]).toEqual([[file], []]);
  });

  it('stand in lines of their own', async () => {
    const file = put('收件/参保20181231.csv', lines(INSURANCE, `王甲,${ID(1)},2018,居民,正常`));
    const { text } = await saved([file]);
    expect(text).toContain(
      [
        '  - source: health.insurance',
        '    files: 收件/参保20181231.csv',
        '    level: county',
        '    division: "990121"',
        '    data_date: 2018-12-31',
        '    columns:',
        '      name: 姓名',
      ].join('\n'),
    );
  });
});

describe('tables that look like a register', () => {
  const outcome = async (
    files: readonly string[],
    how: Parameters<typeof saved>[1] = {},
  ): Promise<{ doubts: string[]; made: string[] }> => {
    const { doubtful, saved: made } = await saved(files, how);
    return { doubts: doubtful.map(({ doubt }) => doubt), made: made.map(({ entry }) => entry) };
  };
  const NOTHING = { doubts: [], made: [] as string[] };

  it('becomes the register where there is none', async () => {
    expect(await outcome([put('收件/一月/建档立卡名册.csv', REGISTER)])).toEqual({ ...NOTHING, made: ['register[1]'] });
  });

  it.each(['拟录入人员', '2018年新识别贫困户', '候选名单', '申请人员', '补报人员', '拟新增'])(
    'is asked about where its name says %s',
    async (name) => {
      expect(await outcome([put(`收件/${name}.csv`, REGISTER)])).toEqual({ ...NOTHING, doubts: ['candidate_words'] });
    },
  );

  it('is asked about where a title or the name of a sheet says it', async () => {
    const titled = put('收件/名单.csv', `2018年拟录入对象花名册,,,,,,\n${REGISTER}`);
    expect(await outcome([titled])).toEqual({ ...NOTHING, doubts: ['candidate_words'] });
    const named = put('收件/名单.xlsx', book(['新识别', REGISTER]));
    expect(await outcome([named])).toEqual({ ...NOTHING, doubts: ['candidate_words'] });
  });

  it('is asked about without a status and a household number', async () => {
    expect(await outcome([put('收件/贫困户名册.csv', CANDIDATES)])).toEqual({ ...NOTHING, doubts: ['no_status'] });
  });

  it('is never a second one without a question', async () => {
    const old = put('收件/名册/甲.xlsx', book(['名册', REGISTER]));
    const more = put('收件/建档立卡.csv', REGISTER.replace('王甲', '李乙'));
    expect(await outcome([more])).toEqual({ ...NOTHING, doubts: ['second_register'] });
    rmSync(path.join(root, old));
    const other = put('收件/建档立卡2.csv', REGISTER.replace('王甲', '赵丙'));
    expect(await outcome([more, other])).toEqual({ ...NOTHING, doubts: ['second_register', 'second_register'] });
    const candidates = put('收件/拟录入.csv', CANDIDATES);
    expect(await outcome([more, candidates])).toEqual({ doubts: ['candidate_words'], made: ['register[1]'] });
  });

  it.each([
    ['candidates', 'candidates[1]'],
    ['register', 'register[1]'],
  ] as const)('becomes %s where a person says so, by an answer or by the source', async (answer, entry) => {
    const file = put('收件/拟录入人员.csv', CANDIDATES);
    expect(await outcome([file], { answer })).toEqual({ ...NOTHING, made: [entry] });
    expect(await outcome([file], { source: answer })).toEqual({ ...NOTHING, made: [entry] });
  });
});

describe('level and division of a list', () => {
  const place = async (name: string, office: Office, title = ''): Promise<unknown[]> => {
    const content = lines(...(title === '' ? [] : [`${title},,,,`]), INSURANCE, `王甲,${ID(1)},2019,居民,正常`);
    const { text, saved: made } = await saved([put(`收件/${name}.csv`, content)], { office });
    const [entry] = parseSettings(text).sources;
    return [
      text.includes('level: county') || entry?.level !== 'county' ? entry?.level : null,
      entry?.division ?? null,
      made[0]!.open,
    ];
  };
  const PROVINCE: Office = { level: 'province', division: '990000' };

  it.each([
    ['the county of the office', '参保', COUNTY, '', ['county', '990121', []]],
    ['another county by its name', '清源县参保', COUNTY, '', ['county', '990122', []]],
    ['a county in the name, in a province', '清源县参保', PROVINCE, '', ['county', '990122', []]],
    ['a county in the title, in a province', '参保', PROVINCE, '云溪县2019年参保名单', ['county', '990121', []]],
    ['the whole province', '全省参保', PROVINCE, '', ['province', null, []]],
    ['the whole province by its name', '参保', PROVINCE, '云岭省2019年参保名单', ['province', null, []]],
  ] as const)('%s', async (_, name, office, title, expected) => {
    expect(await place(name, office, title)).toEqual(expected);
  });

  it('is asked for, never guessed, above the county', async () => {
    const file = put('收件/参保.csv', lines(INSURANCE, `王甲,${ID(1)},2019,居民,正常`));
    const { text, saved: made } = await saved([file], { office: PROVINCE });
    expect(made[0]!.open).toEqual(['division']);
    expect(entries(text).at(-1)).not.toHaveProperty('division');
  });
});
