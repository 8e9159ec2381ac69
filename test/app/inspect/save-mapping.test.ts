import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectFiles } from '../../../src/app/inspect/inspect.js';
import { inspectRows } from '../../../src/app/inspect/rows.js';
import { withMappings, type SaveRequest } from '../../../src/app/inspect/save-mapping.js';
import { shippedDivisions } from '../../../src/normalise/divisions.js';
import { parseSettings } from '../../../src/workspace/workspace.js';
import { testContext } from '../../intake/invented-sheet.js';
import { inventedNumber } from '../../support/invented-people.js';
import { sheetOf } from '../../tabular/xlsx-fixture.js';

const ID = (n: number): string => inventedNumber('990121', `19${50 + n}0312`, 101 + n);

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bidui-inspect-'));
  mkdirSync(path.join(root, '收件'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(name: string, lines: readonly string[]): { absolute: string; shown: string } {
  const shown = `收件/${name}`;
  writeFileSync(path.join(root, shown), lines.join('\n'));
  return { absolute: path.join(root, shown), shown };
}

const SETTINGS = `# 工作区
office: { name: 甲县比对办, level: county, division: "990121" }
register:
  - files: 收件/名册*.csv # 名册
sources:
  # 不动产
  - source: housing.property
    files: 收件/房产.csv
    data_date: 2018-07-01
`;

const REQUEST: SaveRequest = {
  office: { level: 'county', division: '990121' },
  divisions: shippedDivisions(),
  today: '2018-07-25',
  answer: () => Promise.resolve(null),
};

const PROPERTY = [
  '不动产登记信息,,,',
  '权利人,权利人证件号,坐落,建筑面积（㎡）',
  `张三,${ID(1)},示例路1号,89.5`,
  `李四,${ID(2)},示例路2号,100`,
];

describe('inspecting a file', () => {
  it('shows source, header row, columns with reasons, masked samples and profiles', async () => {
    const [file] = await inspectFiles({ files: [put('房产.csv', PROPERTY)], clean: testContext });
    const [sheet] = file!.sheets;
    expect([file!.format, sheet!.source, sheet!.headerRows, sheet!.status]).toEqual([
      'csv',
      'housing.property',
      [2],
      'data',
    ]);
    expect(
      sheet!.columns.map(({ column, header, field, reason, unit, samples }) => [
        column,
        header,
        field,
        reason,
        unit,
        samples,
      ]),
    ).toEqual([
      ['A', '权利人', 'name', 'header', null, ['张*', '李*']],
      [
        'B',
        '权利人证件号',
        'id_number',
        'header',
        null,
        [1, 2].map((n) => `${ID(n).slice(0, 6)}********${ID(n).slice(-4)}`),
      ],
      ['C', '坐落', 'address', 'header', null, ['示例路1…', '示例路2…']],
      ['D', '建筑面积（㎡）', 'floor_area', 'noted', '㎡', ['89.5', '100']],
    ]);
    expect(sheet!.columns[1]!.profile).toMatchObject({
      filled: 2,
      empty: 0,
      distinct: 2,
      numbers: { valid: 2, lost: 0, doubtful: 0 },
    });
    expect(sheet!.columns[3]!.profile.amounts).toEqual({ least: 89.5, median: 89.5, greatest: 100, outliers: 0 });
  });

  it('never shows a whole number, however it is written', async () => {
    const wide = ID(3).replace(/[0-9]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    const file = put('名册1.csv', ['姓名,身份证号,备注', `张三,${wide},原号${ID(4)}`, `李四,"${ID(1)}、${ID(2)}",`]);
    const text = JSON.stringify(await inspectFiles({ files: [file], clean: testContext, source: 'register' }));
    for (const n of [1, 2, 3, 4]) expect(text.includes(ID(n).slice(4, 16))).toBe(false);
    expect(text.includes(wide)).toBe(false);
  });

  it('counts blank cells of short rows below one stray cell at the edge of the grid', async () => {
    const cell = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `<row r="${at + 2}">${cell(`A${at + 2}`, '张三')}${cell(`B${at + 2}`, ID(at % 40))}</row>`,
    );
    const header = `<row r="1">${cell('A1', '姓名')}${cell('B1', '证件号码')}${cell('C1', '备注')}${cell('XFD1', '附')}</row>`;
    const absolute = path.join(root, '收件/宽.xlsx');
    writeFileSync(absolute, sheetOf(header + rows.join('')));
    const [file] = await inspectFiles({
      files: [{ absolute, shown: '宽.xlsx' }],
      clean: testContext,
      source: 'register',
    });
    const filled = file!.sheets[0]!.columns.map(({ profile }) => profile.filled);
    expect([filled.length, filled[1], filled[2]]).toEqual([16_384, 20_000, 0]);
    expect(new Set(file!.sheets[0]!.columns.map(({ profile }) => profile.filled + profile.empty))).toEqual(
      new Set([20_000]),
    );
  });

  it('gives rows exactly as later stages get them', async () => {
    const lines: string[] = [];
    for await (const line of inspectRows(put('房产.csv', PROPERTY))) lines.push(line);
    expect(lines[1]).toBe('{"sheet":null,"row":2,"cells":["权利人","权利人证件号","坐落","建筑面积（㎡）"]}');
    expect(lines).toHaveLength(4);
  });

  it('names an unknown source and a file that is not there, and goes on', async () => {
    await expect(inspectFiles({ files: [], clean: testContext, source: 'housing.castle' })).rejects.toMatchObject({
      code: 'source-unknown',
    });
    const missing = { absolute: path.join(root, 'x.csv'), shown: 'x.csv' };
    const files = await inspectFiles({ files: [missing, put('房产.csv', PROPERTY)], clean: testContext });
    expect(files.map(({ path: shown, problems }) => [shown, problems.map(({ code }) => code)])).toEqual([
      ['x.csv', ['file-missing']],
      ['收件/房产.csv', []],
    ]);
  });
});

describe('saving the mapping', () => {
  it('writes columns into the entry of the file, keeps comments, and adds an entry where there is none', async () => {
    const people = put('特困.csv', ['姓名,身份证号,供养方式', `张三,${ID(1)},分散`]);
    const files = await inspectFiles({ files: [put('房产.csv', PROPERTY), people], clean: testContext });
    const { text, saved } = await withMappings(SETTINGS, root, files, REQUEST);
    expect(saved.map(({ entry, isNew, columns }) => [entry, isNew, columns.length])).toEqual([
      ['sources[0]', false, 4],
      ['sources[1]', true, 3],
    ]);
    expect(text).toContain('# 不动产');
    const settings = parseSettings(text);
    expect(settings.sources.map(({ source, columns }) => [source, columns])).toEqual([
      [
        'housing.property',
        { name: '权利人', id_number: '权利人证件号', address: '坐落', floor_area: '建筑面积（㎡）' },
      ],
      ['civil_affairs.tekun', { name: '姓名', id_number: '身份证号', support: '供养方式' }],
    ]);
  });

  it('leaves an open question open, as a text to be replaced', async () => {
    const file = put('房产.csv', ['权利人,证件号码,身份证号', `张三,${ID(1)},${ID(1)}`]);
    const files = await inspectFiles({ files: [file], clean: testContext, source: 'housing.property' });
    const { text, saved } = await withMappings(SETTINGS, root, files, REQUEST);
    expect(saved[0]!.open).toEqual(['id_number']);
    expect(parseSettings(text).sources[0]!.columns!['id_number']).toBe('请改为其中一个：“证件号码”、“身份证号”');
  });

  const WIDE: readonly (readonly [
    string,
    readonly string[],
    Readonly<Record<string, Readonly<Record<string, string>>>>,
  ])[] = [
    [
      'members with their number in the header',
      [
        '户编号,户主姓名,户主证件号,家庭成员1姓名,家庭成员1证件号,家庭成员1与户主关系,家庭成员2姓名,家庭成员2证件号,家庭成员2与户主关系',
        `1,张三,${ID(1)},李四,${ID(2)},配偶,张五,${ID(3)},之子`,
        `2,王六,${ID(4)},赵七,${ID(5)},配偶,,,`,
      ],
      {
        1: { name: '家庭成员1姓名', id_number: '家庭成员1证件号', relation: '家庭成员1与户主关系' },
        2: { name: '家庭成员2姓名', id_number: '家庭成员2证件号', relation: '家庭成员2与户主关系' },
      },
    ],
    [
      'the same two headers again and again',
      [
        '户编号,姓名,证件号码,姓名,证件号码,姓名,证件号码',
        `1,张三,${ID(1)},李四,${ID(2)},张五,${ID(3)}`,
        `2,王六,${ID(4)},,,,`,
      ],
      {
        1: { name: '姓名#1', id_number: '证件号码#1' },
        2: { name: '姓名#2', id_number: '证件号码#2' },
        3: { name: '姓名#3', id_number: '证件号码#3' },
      },
    ],
  ];
  it.each(WIDE)(
    'writes the columns of each person of a household row, and reads by them: %s',
    async (_, lines, members) => {
      const file = put('名册户.csv', lines);
      const [before] = await inspectFiles({ files: [file], clean: testContext, source: 'register' });
      const { text, saved } = await withMappings(SETTINGS, root, [before!], REQUEST);
      expect(saved[0]).toMatchObject({ entry: 'register[0]', members: Object.keys(members).length });
      const [entry] = parseSettings(text).register;
      expect(entry!.members).toEqual(members);
      const known = { source: 'register', columns: entry!.columns!, members: entry!.members! };
      const [after] = await inspectFiles({ files: [file], clean: testContext, intakeOf: () => known });
      const planOf = (sheet: NonNullable<typeof after>['sheets'][number]) =>
        sheet.columns.map(({ column, field, member }) => [column, field, member]);
      expect(planOf(after!.sheets[0]!)).toEqual(planOf(before!.sheets[0]!));
      expect(after!.sheets[0]!.counts).toEqual(before!.sheets[0]!.counts);
      expect(after!.sheets[0]!.problems).toEqual([]);
      const ofMembers = after!.sheets[0]!.columns.filter(({ member }) => member !== null && member > 0);
      expect(new Set(ofMembers.map(({ reason }) => reason))).toEqual(new Set(['setting']));
    },
  );

  it('reads members by hand-written headers that nothing else would take for members', async () => {
    const file = put('名册户.csv', [
      '户编号,甲名,甲证,乙名,乙证',
      `1,张三,${ID(1)},李四,${ID(2)}`,
      `2,王六,${ID(4)},,`,
    ]);
    const members = {
      1: { name: '甲名', id_number: '甲证' },
      2: { name: '乙名', id_number: '乙证', phone: '乙话', nmae: '乙名' },
    };
    const known = { source: 'register', members };
    const [read] = await inspectFiles({ files: [file], clean: testContext, intakeOf: () => known });
    const [sheet] = read!.sheets;
    expect(sheet!.counts).toMatchObject({ rows: 2, records: 3, usableKeys: 3 });
    expect(sheet!.problems.map(({ code, facts }) => [code, facts['column'], facts['nearest']])).toEqual([
      ['column-setting-unknown', 'phone', ''],
      ['column-setting-unknown', 'nmae', 'name'],
    ]);
  });

  it('spells a header that stands in the sheet twice with its place', async () => {
    const file = put('名册双.csv', ['姓名,证件号码,备注,联系电话,联系电话', `张三,${ID(1)},,13900000001,`]);
    const [before] = await inspectFiles({ files: [file], clean: testContext, source: 'register' });
    const { text } = await withMappings(SETTINGS, root, [before!], REQUEST);
    const [entry] = parseSettings(text).register;
    const known = { source: 'register', columns: entry!.columns! };
    const [after] = await inspectFiles({ files: [file], clean: testContext, intakeOf: () => known });
    expect(after!.sheets[0]!.problems).toEqual([]);
    expect(after!.sheets[0]!.columns.map(({ field }) => field)).toEqual(
      before!.sheets[0]!.columns.map(({ field }) => field),
    );
  });
});
