/** `rules.lists` as a sheet of the settings workbook: what an officer writes there, what it becomes, and every wrong cell by its place. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { importSettings, writeSettingsBook, type SettingsImport } from '../../../src/app/settings/book.js';
import { listRuleRows } from '../../../src/app/settings/list-rule-cells.js';
import { renderMessage } from '../../../src/catalog/messages/render.js';
import { LIST_RULE_CELLS } from '../../../src/catalog/sheets/settings-books.js';
import { useOwnTables } from '../../../src/catalog/sources/table-definitions.js';
import { openWorkspace, parseSettings } from '../../../src/workspace/workspace.js';
import { editedSettings, type Cells } from '../../support/edited-settings.js';

const PLAIN = `office: { name: 示例县, level: county, division: "990121" }
register: [ { files: 收件/名册.csv } ]
tables:
  - id: bank.deposit
    name: 大额存款
    row: person
    department: 农商行
    columns:
      - { name: name, header: [存款人], type: name }
      - { name: id_number, header: [证件号], type: id }
      - { name: balance, header: [存款余额（万元）], type: amount, unit: 万元 }
      - { name: opened_on, header: [开户日], type: date }
      - { name: state, header: [状态], type: choice, words: { open: [正常], shut: [已销户, 销户] } }
      - { name: pledged, header: [是否质押], type: yes_no }
  - id: village.rooms
    name: 村活动室
    row: village
    department: 文旅局
    columns:
      - { name: village, header: [行政村] }
      - { name: size, header: [面积], type: area }
  - { id: petition.log, name: 信访, row: event, department: 信访局, columns: [ { name: village, header: [所属村] }, { name: case_no, header: [信访编号] } ] }
  - { id: labour.guards, name: 护林员, row: post, department: 林业局, columns: [ { name: name, header: [姓名] }, { name: area, header: [片区] } ] }
  - { id: farm.yards, name: 庭院, row: household, department: 农业局, columns: [ { name: household, header: [户编号] } ] }
rules:
  add:
    - { number: X01, name: 存款, kind: present, unit: person, hit: bank.deposit, message: "{name}" }
`;
const DAY = '2018-07-25';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bidui-list-rules-'));
  useOwnTables([]);
});

/** Exports, replaces the rows of the sheet (null: leaves them), and takes the workbook back. */
const edited = (text: string, rows: readonly Cells[] | null): Promise<SettingsImport> =>
  editedSettings(root, text, rows === null ? {} : { 名单规则: rows });
const text = (): string => readFileSync(path.join(root, 'bidui.yaml'), 'utf8');
const written = () => parseSettings(text()).rules.lists;

const DEPOSIT = { 看哪份名单: '大额存款', 什么时候提示: '在名单即提示' };

describe('the sheet 名单规则', () => {
  it('makes rules of what an officer writes, with numbers and sentences where he leaves them blank', async () => {
    const result = await edited(PLAIN, [
      {
        ...DEPOSIT,
        规则编号: 'X07',
        名单的栏位: '存款余额（万元）',
        怎样比: '不小于',
        比什么: '5万元',
        疑点对象: '户',
      },
      { 规则编号: 'X07', 名单的栏位: '状态', 怎样比: '不等于', 比什么: '销户' },
      { 规则编号: 'X07', 名单的栏位: '开户日', 怎样比: '晚于', 比什么: '6个月前' },
      {
        ...DEPOSIT,
        规则简称: '质押',
        什么时候提示: '在名单即预警',
        名单的栏位: '是否质押',
        怎样比: '等于',
        比什么: '是',
      },
      {
        ...{
          看哪份名单: '村活动室',
          什么时候提示: '名单这一行即提示',
          名单的栏位: '面积',
          怎样比: '小于',
          比什么: '20',
        },
        ...{ 谁核实: '部门', 疑点性质: '提示', 规则依据: '某办〔2018〕9号' },
      },
      {
        ...DEPOSIT,
        什么时候提示: '在名单不在名册即提示',
        '说明（花括号里写栏位）': '{存款人}有{存款余额（万元）}元，{开户日}开户',
      },
      {
        ...DEPOSIT,
        什么时候提示: '不在名单即提示',
        名册上哪些户: '享受政策的户',
      },
      {
        ...DEPOSIT,
        什么时候提示: '在名单不在名册即提示',
        名册上哪些户: '监测户',
      },
      { 看哪份名单: '庭院', 什么时候提示: '在名单即提示' },
      { 看哪份名单: '信访', 什么时候提示: '名单这一行即提示' },
      { 看哪份名单: '护林员', 什么时候提示: '名单这一行即提示' },
    ]);
    expect(result).toMatchObject({ problems: [], written: true });
    expect(written()).toEqual([
      {
        ...{ number: 'X07', name: '大额存款', list: 'bank.deposit', when: 'on', unit: 'household' },
        conditions: [
          { column: 'balance', is: 'at_least', value: 50000 },
          { column: 'state', is: 'unequal', value: 'shut' },
          { column: 'opened_on', is: 'after', value: '6个月前' },
        ],
        message: '{name}在“大额存款”上：存款余额{balance}元',
      },
      {
        ...{ number: 'X02', name: '质押', list: 'bank.deposit', when: 'watched' },
        conditions: [{ column: 'pledged', is: 'equal', value: 'yes' }],
        message: '{name}在“大额存款”上：是否质押为{pledged}',
      },
      {
        ...{ number: 'X03', name: '村活动室', list: 'village.rooms', when: 'row', severity: 'notice' },
        conditions: [{ column: 'size', is: 'under', value: 20 }],
        message: '{village}在“村活动室”上：面积{size}平方米',
        ...{ verifier: 'department', department: '文旅局', basis: '某办〔2018〕9号' },
      },
      {
        ...{ number: 'X04', name: '大额存款', list: 'bank.deposit', when: 'outside', conditions: [] },
        message: '{h.name}有{balance}元，{opened_on}开户',
      },
      {
        ...{ number: 'X05', name: '大额存款无记录', list: 'bank.deposit', when: 'off', conditions: [] },
        ...{ whom: 'policies', message: '{name}不在“大额存款”' },
      },
      {
        ...{ number: 'X06', name: '大额存款', list: 'bank.deposit', when: 'outside', conditions: [] },
        ...{ whom: 'monitored', message: '{h.name}在“大额存款”上，不是监测户' },
      },
      {
        number: 'X08',
        name: '庭院',
        list: 'farm.yards',
        when: 'on',
        conditions: [],
        message: '{name}在“庭院”上',
      },
      {
        number: 'X09',
        name: '信访',
        list: 'petition.log',
        when: 'row',
        conditions: [],
        message: '{village}在“信访”上：信访编号为{case_no}',
      },
      {
        ...{ number: 'X10', name: '护林员', list: 'labour.guards', when: 'row', conditions: [] },
        message: '{h.name}在“护林员”上：片区为{area}',
      },
    ]);
    // No word of the program stands in the cells, and amounts have their unit.
    const shown = listRuleRows(written()).map((row) => Object.values(row).join(' '));
    expect(shown[0]).toContain('50000元');
    for (const line of shown) expect(line).not.toMatch(/[a-z]/u);
    // Written out and taken back as it is: nothing changes.
    expect(await edited(text(), null)).toEqual({ changes: [], problems: [], written: false });
    // The rows all deleted: the rules are gone.
    expect((await edited(text(), [])).written).toBe(true);
    expect(written()).toEqual([]);
  });

  const CONDITION = { ...DEPOSIT, 名单的栏位: '存款余额（万元）', 怎样比: '大于', 比什么: '5' };
  const faults: readonly [string, Cells, string, string][] = [
    ['no list', { ...DEPOSIT, 看哪份名单: '' }, '看哪份名单', 'filled'],
    ['a list that is none', { ...DEPOSIT, 看哪份名单: '存款' }, '看哪份名单', 'source'],
    ['the register', { ...DEPOSIT, 看哪份名单: '名册' }, '看哪份名单', 'source'],
    [
      'a form that is none',
      { ...DEPOSIT, 什么时候提示: '有时' },
      '什么时候提示',
      '在名单即提示 | 在名单即预警 | 不在名单即提示 | 在名单不在名册即提示 | 名单这一行即提示',
    ],
    ['rows of people as subjects', { ...DEPOSIT, 什么时候提示: '名单这一行即提示' }, '什么时候提示', 'list_rule_row'],
    ['people of a table of villages', { ...DEPOSIT, 看哪份名单: '村活动室' }, '什么时候提示', '名单这一行即提示'],
    ['people of a table of events in villages', { ...DEPOSIT, 看哪份名单: '信访' }, '什么时候提示', '名单这一行即提示'],
    [
      'people of a table of households without their numbers',
      { 看哪份名单: '庭院', 什么时候提示: '在名单不在名册即提示' },
      '什么时候提示',
      'list_rule_people',
    ],
    ['a number of a shipped rule', { ...DEPOSIT, 规则编号: 'C04' }, '规则编号', 'list_rule_number'],
    ['a number of rules.add', { ...DEPOSIT, 规则编号: 'X01' }, '规则编号', 'list_rule_number'],
    ['a number of no form', { ...DEPOSIT, 规则编号: '规则1' }, '规则编号', 'list_rule_number'],
    [
      'a column that the list lacks',
      { ...CONDITION, 名单的栏位: '余额' },
      '名单的栏位',
      '存款人 | 存款余额（万元） | 开户日 | 状态 | 是否质押 | 县 | 乡镇 | 行政村 | 地址 | 联系电话',
    ],
    [
      'numbers of people',
      { ...CONDITION, 名单的栏位: '证件号' },
      '名单的栏位',
      '存款人 | 存款余额（万元） | 开户日 | 状态 | 是否质押 | 县 | 乡镇 | 行政村 | 地址 | 联系电话',
    ],
    [
      'a comparison without a column',
      { ...CONDITION, 名单的栏位: '' },
      '名单的栏位',
      '存款人 | 存款余额（万元） | 开户日 | 状态 | 是否质押 | 县 | 乡镇 | 行政村 | 地址 | 联系电话',
    ],
    [
      'a column without a comparison',
      { ...CONDITION, 怎样比: '' },
      '怎样比',
      '等于 | 不等于 | 大于 | 不小于 | 小于 | 不大于 | 没有填 | 填了',
    ],
    [
      'an amount before a day',
      { ...CONDITION, 怎样比: '早于' },
      '怎样比',
      '等于 | 不等于 | 大于 | 不小于 | 小于 | 不大于 | 没有填 | 填了',
    ],
    ['a state that is greater', { ...CONDITION, 名单的栏位: '状态' }, '怎样比', '等于 | 不等于 | 包含 | 没有填 | 填了'],
    ['nothing to compare with', { ...CONDITION, 比什么: '' }, '比什么', 'filled'],
    ['a word for an amount', { ...CONDITION, 比什么: '很多' }, '比什么', 'number'],
    [
      'a day that is none',
      { ...CONDITION, 名单的栏位: '开户日', 怎样比: '早于', 比什么: '去年' },
      '比什么',
      'list_rule_day',
    ],
    [
      'a state that is none',
      { ...CONDITION, 名单的栏位: '状态', 怎样比: '等于', 比什么: '冻结' },
      '比什么',
      '正常 | 已销户',
    ],
    [
      'neither yes nor no',
      { ...CONDITION, 名单的栏位: '是否质押', 怎样比: '等于', 比什么: '也许' },
      '比什么',
      '是 | 否',
    ],
    ['signs of a pattern', { ...CONDITION, 名单的栏位: '存款人', 怎样比: '包含', 比什么: '5%' }, '比什么', 'text'],
    ['a value for a blank', { ...CONDITION, 怎样比: '没有填' }, '比什么', 'list_rule_nothing'],
    [
      'households that are none',
      { ...DEPOSIT, 名册上哪些户: '穷户' },
      '名册上哪些户',
      Object.values(LIST_RULE_CELLS.whom).join(' | '),
    ],
    [
      'households of a rule over rows',
      { 看哪份名单: '村活动室', 什么时候提示: '名单这一行即提示', 名册上哪些户: '监测户' },
      '名册上哪些户',
      'list_rule_nothing',
    ],
    ['a unit that is none', { ...DEPOSIT, 疑点对象: '村' }, '疑点对象', '人 | 户'],
    ['a weight that is none', { ...DEPOSIT, 疑点性质: '重要' }, '疑点性质', '强制 | 核实 | 提示'],
    ['a verifier that is none', { ...DEPOSIT, 谁核实: '县' }, '谁核实', '村 | 乡镇 | 部门'],
    [
      'a column in braces that is none',
      { ...DEPOSIT, '说明（花括号里写栏位）': '{余额}' },
      '说明（花括号里写栏位）',
      '{存款人} | {证件号} | {存款余额（万元）} | {开户日} | {状态} | {是否质押} | {县} | {乡镇} | {行政村} | {地址} | {联系电话}',
    ],
  ];
  it('refuses every wrong cell by its place in both languages, and writes nothing', async () => {
    const result = await edited(
      PLAIN,
      faults.map(([, row]) => row),
    );
    expect(result.written).toBe(false);
    expect(text()).toBe(PLAIN);
    const found = faults.map(([what, , column], at) => {
      const own = result.problems.filter(({ place }) => place?.rowNumber === at + 2 && place.column === column);
      return [what, own.map(({ code, facts }) => [code, facts?.['expected']])];
    });
    expect(found).toEqual(faults.map(([what, , , expected]) => [what, [['settings-cell', expected]]]));
    for (const { code, facts } of result.problems)
      for (const language of ['zh', 'en'] as const)
        expect(renderMessage(code, facts ?? {}, null, language)).not.toMatch(/list_rule|filled$/u);
  });

  it('leaves the rules alone where the workbook has no such sheet', async () => {
    await edited(PLAIN, [DEPOSIT]);
    const before = text();
    const file = await writeSettingsBook(openWorkspace(root), path.join(root, '旧.xlsx'), DAY);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    book.removeWorksheet('名单规则');
    await book.xlsx.writeFile(file);
    expect((await importSettings(openWorkspace(root), file, { asOf: DAY, isDryRun: false })).changes).toEqual([]);
    expect(text()).toBe(before);
  });
});
