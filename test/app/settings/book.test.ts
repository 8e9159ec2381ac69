import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importSettings, writeSettingsBook, type SettingsImport } from '../../../src/app/settings/book.js';
import { shownSettings } from '../../../src/app/settings/show.js';
import { openWorkspace, parseSettings } from '../../../src/workspace/workspace.js';

const TEXT = `# 说明要留着
office: { name: 示例县, level: county, division: "990121" }
register:
  - files: [收件/名册/甲.xlsx, 收件/名册/乙*.xlsx]
    serves: [county]
candidates:
  - files: 收件/拟录入.csv
    households: by_head_row
sources:
  # 车管所的
  - source: public_security.vehicle
    files: 收件/车.csv
    data_date: 2018-07-05
    columns: { name: 领车人, brand: null }
  - source: housing.property
    files: 收件/房.csv
    members: { 1: { name: 共有人 } }
fillers: [暂缺]
rules:
  disable: [C30]
settings:
  due_days: 5
`;
const AS_OF = '2018-07-25';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bidui-settings-'));
  writeFileSync(path.join(root, 'bidui.yaml'), TEXT);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const yaml = (): string => readFileSync(path.join(root, 'bidui.yaml'), 'utf8');

type Edit = (sheet: (name: string) => ExcelJS.Worksheet) => void;

/** Settings → their workbook, written once. */
const exported = new Map<string, Buffer>();

async function exportedBook(): Promise<ExcelJS.Workbook> {
  const bytes =
    exported.get(yaml()) ??
    readFileSync(await writeSettingsBook(openWorkspace(root), path.join(root, '导出.xlsx'), AS_OF));
  exported.set(yaml(), bytes);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}

/** Exports, edits and takes back. */
async function edited(edit: Edit, isDryRun = false): Promise<SettingsImport> {
  const file = path.join(root, '设置.xlsx');
  const book = await exportedBook();
  edit((name) => {
    const sheet = book.getWorksheet(name);
    if (sheet === undefined) throw new Error(name);
    return sheet;
  });
  await book.xlsx.writeFile(file);
  return importSettings(openWorkspace(root), file, { asOf: AS_OF, isDryRun });
}

/** The cell of the row that begins with a text, under a header. */
function cell(sheet: ExcelJS.Worksheet, row: string, header: string): ExcelJS.Cell {
  let at = 0;
  sheet.eachRow((one, number) => {
    if (one.getCell(1).value === row) at = number;
  });
  const column = (sheet.getRow(1).values as unknown[]).indexOf(header);
  return sheet.getCell(at, column);
}

/** Rows are moved last: the edits find theirs by what stands first in it. */
const isOfRows = (edit: string): boolean => /^a row/u.test(edit);

describe('settings as a workbook', () => {
  it('come back unchanged: not a byte differs', async () => {
    expect(await edited(() => undefined)).toEqual({ changes: [], problems: [], written: false });
    expect(yaml()).toBe(TEXT);
  });

  const CASES: readonly (readonly [string, Edit, (settings: ReturnType<typeof parseSettings>) => unknown, unknown])[] =
    [
      [
        'a date typed by hand',
        (sheet) => (cell(sheet('名单'), 'sources[0]', '数据日期').value = '2018年8月1日'),
        (s) => s.sources[0]?.data_date,
        '2018-08-01',
      ],
      [
        'a level by its Chinese name',
        (sheet) => (cell(sheet('名单'), 'sources[0]', '级别').value = '省级'),
        (s) => s.sources[0]?.level,
        'province',
      ],
      [
        'a cleared cell',
        (sheet) => (cell(sheet('名单'), 'candidates[0]', '户的划分').value = null),
        (s) => s.candidates[0]?.households,
        'by_number',
      ],
      [
        'a column by its Chinese name',
        (sheet) => (cell(sheet('名单'), 'sources[1]', '列的对应').value = '姓名=权利人甲'),
        (s) => s.sources[1]?.columns,
        { name: '权利人甲' },
      ],
      [
        'another source of the drop-down',
        (sheet) => (cell(sheet('名单'), 'sources[1]', '来源').value = '农村低保'),
        (s) => s.sources[1]?.source,
        'civil_affairs.rural_dibao',
      ],
      [
        'a list that is the register',
        (sheet) => (cell(sheet('名单'), 'sources[1]', '来源').value = '名册'),
        (s) => [s.register.length, s.sources.length],
        [2, 1],
      ],
      [
        'a row that is removed',
        (sheet) => sheet('名单').spliceRows(4, 1),
        (s) => s.sources.map(({ source }) => source),
        ['housing.property'],
      ],
      [
        'a row that is added',
        (sheet) => sheet('名单').addRow([null, '农村低保', '收件/低保.xlsx\n收件/低保2.xlsx', '农村']),
        (s) => s.sources.at(-1),
        { source: 'civil_affairs.rural_dibao', files: ['收件/低保.xlsx', '收件/低保2.xlsx'], sheets: ['农村'] },
      ],
      [
        'a single setting',
        (sheet) => (cell(sheet('设置'), 'settings.due_days', '值').value = '10'),
        (s) => s.settings.due_days,
        10,
      ],
      [
        'yes for a switch',
        (sheet) => (cell(sheet('设置'), 'settings.dispatch_notices', '值').value = '是'),
        (s) => s.settings.dispatch_notices,
        true,
      ],
      [
        'words in a list',
        (sheet) => (cell(sheet('设置'), 'fillers', '值').value = '暂缺、待补'),
        (s) => s.fillers,
        ['暂缺', '待补'],
      ],
      [
        'a rule switched on again',
        (sheet) => (cell(sheet('规则'), 'C01', '启用').value = '否'),
        (s) => s.rules.disable,
        ['C30', 'C01'],
      ],
    ];
  it.each(CASES)('take %s', async (_, edit, valueOf, expected) => {
    const { problems, written } = await edited(edit);
    expect([problems, written]).toEqual([[], true]);
    const value = valueOf(parseSettings(yaml()));
    if (typeof expected === 'object' && !Array.isArray(expected)) expect(value).toMatchObject(expected as object);
    else expect(value).toEqual(expected);
    expect(yaml()).toContain('# 说明要留着');
  });

  it('come back unchanged after all of these', async () => {
    const { problems, written } = await edited((sheet) => {
      for (const [, edit] of CASES.toSorted(([one], [other]) => Number(isOfRows(one)) - Number(isOfRows(other))))
        edit(sheet);
    });
    expect([problems, written]).toEqual([[], true]);
    const once = yaml();
    expect(await edited(() => undefined)).toEqual({ changes: [], problems: [], written: false });
    expect(yaml()).toBe(once);
  });

  it('are left as they are where one cell is wrong; every wrong cell is told with its place', async () => {
    const { problems } = await edited((sheet) => {
      cell(sheet('名单'), 'sources[0]', '级别').value = '乡级';
      cell(sheet('名单'), 'sources[1]', '数据日期').value = '七月';
      cell(sheet('设置'), 'settings.due_days', '值').value = '很快';
    });
    expect(problems.map(({ code, place }) => [code, place?.sheet, place?.column])).toEqual([
      ['settings-cell', '名单', '级别'],
      ['settings-cell', '名单', '数据日期'],
      ['settings-cell', '设置', '值'],
    ]);
    expect(yaml()).toBe(TEXT);
  });

  it('are not written by a dry run', async () => {
    const { changes, written } = await edited(
      (sheet) => (cell(sheet('设置'), 'settings.due_days', '值').value = '9'),
      true,
    );
    expect([changes.length, written, yaml()]).toEqual([1, false, TEXT]);
  });
});

describe('settings with their origin', () => {
  it('name line of the file, call or default of every value', () => {
    const shown = shownSettings(TEXT, {
      language: { value: 'en', origin: 'environment' },
      workspace: { value: '.', origin: 'default' },
    });
    const of = (key: string) => shown.find((one) => one.key === key);
    expect(of('sources[0].data_date')).toEqual({
      key: 'sources[0].data_date',
      value: '2018-07-05',
      origin: 'file',
      line: 13,
    });
    expect(of('settings.due_days')).toMatchObject({ value: '5', origin: 'file', line: 22 });
    expect(of('settings.hit_rate_jump')).toEqual({
      key: 'settings.hit_rate_jump',
      value: '0.3',
      origin: 'default',
      line: null,
    });
    expect(of('--lang')).toMatchObject({ origin: 'environment' });
  });
});
