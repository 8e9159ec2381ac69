/** `tables:` as a sheet of the settings workbook: nothing is lost either way, and what other sheets say of a new list is understood. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { renderMessage } from '../../../src/catalog/messages/render.js';
import { tableDefinition, useOwnTables } from '../../../src/catalog/sources/table-definitions.js';
import { parseSettings } from '../../../src/workspace/workspace.js';
import { editedSettings, type Cells } from '../../support/edited-settings.js';

const PLAIN = `office: { name: 示例县, level: county, division: "990121" }
register: [ { files: 收件/名册.csv } ]
`;
/** Every field that a table can have, words with signs that lists are written with, and a table that says hardly anything. */
const FULL = `${PLAIN}tables:
  - id: bank.deposit
    name: 大额存款
    row: account
    department: 农商行
    coverage: partial
    key: [id_number, account]
    columns:
      - { name: id_number, header: [证件号, 身份证、号], type: id }
      - { name: account, header: 账号, type: code }
      - { name: balance, header: [存款余额], type: amount, unit: 万元, sensitive: true }
      - { name: state, header: [~状态], type: choice, sensitive: false, words: { open: [正常, 在用、未销], 销户: 销户 } }
  - { id: village.rooms, name: 村活动室, row: village, department: 文旅局, columns: [ { name: village, header: [行政村] } ] }
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bidui-own-tables-'));
  useOwnTables([]);
});
const text = (): string => readFileSync(path.join(root, 'bidui.yaml'), 'utf8');
const tables = () => parseSettings(text()).tables;

const HEADER = '表头（一行一个，第一个给人看）';
const FERTILISER: readonly Cells[] = [
  {
    ...{ 自有名单编号: 'supply.fertiliser', 自有名单名称: '化肥补贴', 一行是什么: '人', 报送部门: '供销社' },
    ...{ [HEADER]: '领补贴人', 内容类型: '姓名' },
  },
  { 自有名单编号: 'supply.fertiliser', [HEADER]: '领补贴人身份证号码', 内容类型: '证件号码' },
  { 自有名单编号: 'supply.fertiliser', [HEADER]: '补贴金额（元）\n金额', 内容类型: '金额（元）' },
  {
    自有名单编号: 'supply.fertiliser',
    [HEADER]: '发放状态',
    内容类型: '选项',
    '状态写法（一行一个）': '已发放\n未发=退回\n未发=未发放',
  },
];

describe('the sheet 自有名单', () => {
  it('carries every field of a table, and an untouched workbook changes nothing', async () => {
    expect(await editedSettings(root, FULL, {})).toEqual({ changes: [], problems: [], written: false });
    // One cell edited: all the others are read back as they were.
    const before = parseSettings(FULL).tables;
    const rows = [
      {
        ...{ 自有名单编号: 'bank.deposit', 自有名单名称: '大额存款', 一行是什么: '一个账户', 报送部门: '信用社' },
        ...{ 全量或部分: '部分', 靠哪几栏分清两行: 'id_number\naccount' },
        ...{ [HEADER]: '证件号\n身份证、号', 内容类型: '证件号码', 栏位编号: 'id_number' },
      },
      { 自有名单编号: 'bank.deposit', [HEADER]: '账号', 内容类型: '编号', 栏位编号: 'account' },
      {
        ...{ 自有名单编号: 'bank.deposit', [HEADER]: '存款余额', 内容类型: '金额（元）', 没写单位时按: '万元' },
        ...{ 是否敏感: '是', 栏位编号: 'balance' },
      },
      {
        ...{ 自有名单编号: 'bank.deposit', [HEADER]: '~状态', 内容类型: '选项', 是否敏感: '否', 栏位编号: 'state' },
        ...{ '状态写法（一行一个）': 'open=正常\nopen=在用、未销\n销户' },
      },
      {
        ...{ 自有名单编号: 'village.rooms', 自有名单名称: '村活动室', 一行是什么: '村', 报送部门: '文旅局' },
        ...{ [HEADER]: '行政村', 内容类型: '文字', 栏位编号: 'village' },
      },
    ];
    expect(await editedSettings(root, FULL, { 自有名单: rows })).toMatchObject({ problems: [], written: true });
    expect(tables()).toEqual(
      before.map((table) => (table.id === 'bank.deposit' ? { ...table, department: '信用社' } : table)),
    );
  });

  it('declares a list, which its delivery and its rule in the same workbook name', async () => {
    const result = await editedSettings(root, PLAIN, {
      自有名单: FERTILISER,
      名单: [
        { '条目（勿改）': 'register[0]', 来源: '名册', 文件: '收件/名册.csv' },
        { 来源: '化肥补贴', 文件: '收件/供销社/化肥.csv', 数据日期: '2018-06-20' },
      ],
      名单规则: [
        {
          ...{ 看哪份名单: '化肥补贴', 什么时候提示: '在名单即预警', 名册上哪些户: '监测户' },
          ...{ 名单的栏位: '发放状态', 怎样比: '等于', 比什么: '退回' },
        },
      ],
    });
    expect(result).toMatchObject({ problems: [], written: true });
    expect(tables()).toEqual([
      {
        ...{ id: 'supply.fertiliser', name: '化肥补贴', row: 'person', department: '供销社' },
        columns: [
          { name: 'name', header: ['领补贴人'], type: 'name' },
          { name: 'id_number', header: ['领补贴人身份证号码'], type: 'id' },
          { name: 'bu_tie_jin_e', header: ['补贴金额（元）', '金额'], type: 'amount' },
          {
            ...{ name: 'fa_fang_zhuang_tai', header: ['发放状态'], type: 'choice' },
            words: { 已发放: ['已发放'], 未发: ['退回', '未发放'] },
          },
        ],
      },
    ]);
    const { sources, rules } = parseSettings(text());
    expect(sources).toMatchObject([{ source: 'supply.fertiliser', data_date: '2018-06-20' }]);
    expect(rules.lists).toMatchObject([
      { list: 'supply.fertiliser', whom: 'monitored', conditions: [{ column: 'fa_fang_zhuang_tai', value: '未发' }] },
    ]);
  });

  const faults: readonly [string, Cells, string, string][] = [
    ['no id', { 自有名单编号: '' }, '自有名单编号', 'filled'],
    ['an id of a shipped list', { 自有名单编号: 'housing.property' }, '自有名单编号', 'own_table_id'],
    ['an id of no form', { 自有名单编号: '化肥' }, '自有名单编号', 'own_table_id'],
    ['no name', { 自有名单名称: '' }, '自有名单名称', 'filled'],
    ['no department', { 报送部门: '' }, '报送部门', 'filled'],
    ['a row that is none', { 一行是什么: '本' }, '一行是什么', '人 | 户 | 村 | 项目 | 岗位 | 事件'],
    ['a coverage that is none', { 全量或部分: '一半' }, '全量或部分', '全量 | 部分'],
    ['a type without a header', { [HEADER]: '' }, HEADER, 'filled'],
    ['neither yes nor no', { 是否敏感: '也许' }, '是否敏感', '是 | 否'],
    ['a column by a word of queries', { 栏位编号: 'order' }, '栏位编号', 'own_table_column'],
  ];
  it('refuses every wrong cell by its place in both languages, and writes nothing', async () => {
    const [first = {}] = FERTILISER;
    const rows = faults.map(([, wrong], at) => ({ ...first, 自有名单编号: `own.list${at}`, ...wrong }));
    const result = await editedSettings(root, PLAIN, { 自有名单: rows });
    expect(result.written).toBe(false);
    expect(text()).toBe(PLAIN);
    const found = faults.map(([what], at) => {
      const own = result.problems.filter(({ place }) => place?.rowNumber === at + 2);
      return [what, own.map(({ code, place, facts }) => [code, place?.column, facts['expected']])];
    });
    expect(found).toEqual(faults.map(([what, , column, expected]) => [what, [['settings-cell', column, expected]]]));
    for (const { code, facts } of result.problems)
      for (const language of ['zh', 'en'] as const)
        expect(renderMessage(code, facts, null, language)).not.toMatch(/own_table|filled$/u);
    // Nobody knows a list that was refused.
    expect(tableDefinition('own.list3')).toBeUndefined();
  });
});
