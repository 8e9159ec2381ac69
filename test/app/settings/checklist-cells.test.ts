/** `checklists:` as a sheet of the settings workbook: nothing is lost either way, and a wrong cell is named by its place. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { importSettings, writeSettingsBook, type SettingsImport } from '../../../src/app/settings/book.js';
import { SHIPPED_CHECKLISTS } from '../../../src/catalog/checklists.js';
import { checklistsInForce } from '../../../src/config/checklists.js';
import { openWorkspace, parseSettings } from '../../../src/workspace/workspace.js';

const PLAIN = `office: { name: 示例县, level: county, division: "990121" }
register: [ { files: 收件/名册.csv } ]
`;
/** Every field that an entry can have, and entries that have hardly any. */
const FULL = `${PLAIN}checklists:
  - id: double_confirmation
    guards: true
  - id: own
    name: 自定核查
    subject: person
    stage: closing
    rules: [C04, D12]
    statuses: [registered]
    guards: false
    independent: 2
    in_order: true
    basis: 某办〔2018〕9号
    signers: [入户人, 村支书]
    items:
      - { id: a1, words: 有住房；，/ 安全, answers: [达标, 不达标], pass: [达标], evidence: [照片, 鉴定表], signed_by: 村支书 }
      - { words: 有水 }
  - { id: four_photos, rules: E05, signers: 入户人 }
`;
const DAY = '2018-07-25';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bidui-checklists-'));
});

type Rows = (string | null)[][];

/** Exports, gives the rows under the header to be changed, and takes the workbook back. */
async function edited(text: string, edit: (rows: Rows, header: readonly string[]) => Rows): Promise<SettingsImport> {
  writeFileSync(path.join(root, 'bidui.yaml'), text);
  const file = await writeSettingsBook(openWorkspace(root), path.join(root, '设置.xlsx'), DAY);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const sheet = book.getWorksheet('核查清单');
  if (sheet === undefined) throw new Error('no sheet of checklists');
  const header = (sheet.getRow(1).values as string[]).slice(1);
  const rows: Rows = [];
  for (let at = 2; at <= sheet.rowCount; at += 1)
    rows.push(header.map((_, column) => (sheet.getRow(at).getCell(column + 1).value as string | null) ?? null));
  const changed = edit(rows, header);
  for (let at = 0; at < Math.max(rows.length, changed.length); at += 1) {
    header.forEach((_, column) => (sheet.getRow(at + 2).getCell(column + 1).value = changed[at]?.[column] ?? null));
  }
  await book.xlsx.writeFile(file);
  return importSettings(openWorkspace(root), file, { asOf: DAY, isDryRun: false });
}

const written = () => checklistsInForce(parseSettings(readFileSync(path.join(root, 'bidui.yaml'), 'utf8')).checklists);

describe('the sheet 核查清单', () => {
  it('takes back what it wrote as no change', async () => {
    expect(await edited(FULL, (rows) => rows)).toEqual({ changes: [], problems: [], written: false });
  });

  it('makes the same settings from its rows alone', async () => {
    let sheet: Rows = [];
    await edited(FULL, (rows) => (sheet = rows));
    const before = written();
    expect((await edited(PLAIN, () => sheet)).written).toBe(true);
    expect(written()).toEqual(before);
  });

  it('carries every shipped list written out in full', async () => {
    const { stringify } = await import('yaml');
    const own = SHIPPED_CHECKLISTS.map((list) => ({
      ...list,
      id: `own_${list.id}`,
      rules: list.rules.length === 0 ? undefined : list.rules,
      independent: list.independent,
      items: list.items.map(({ signed_by: _, evidence, ...item }) =>
        evidence.length === 0 ? item : { ...item, evidence },
      ),
    }));
    let sheet: Rows = [];
    await edited(PLAIN + stringify({ checklists: own }, { aliasDuplicateObjects: false }), (rows) => (sheet = rows));
    await edited(PLAIN, () => sheet);
    expect(written()).toEqual(SHIPPED_CHECKLISTS.map((list) => ({ ...list, id: `own_${list.id}` })));
  });

  it('declares a new list, and drops the last one', async () => {
    const result = await edited(PLAIN, (_, header) =>
      [
        {
          清单编号: 'yard',
          行的类别: '清单',
          '清单名称、项目内容或签字人': '庭院整治',
          用在哪个环节: '在册户',
          是否把关: '否',
        },
        { 清单编号: 'yard', 行的类别: '项目', '清单名称、项目内容或签字人': '院内无杂物', 可选答复: '合格、不合格' },
        { 清单编号: 'yard', 行的类别: '签字人', '清单名称、项目内容或签字人': '入户人' },
      ].map((row) => header.map((name) => (row as Record<string, string>)[name] ?? null)),
    );
    expect(result).toMatchObject({
      problems: [],
      written: true,
      changes: [{ key: 'checklists', before: '', after: 'yard' }],
    });
    expect(written()).toMatchObject([
      {
        id: 'yard',
        name: '庭院整治',
        stage: 'visit',
        items: [{ words: '院内无杂物', pass: ['合格'] }],
        signers: ['入户人'],
      },
    ]);
    const text = readFileSync(path.join(root, 'bidui.yaml'), 'utf8');
    expect((await edited(text, () => [])).written).toBe(true);
    expect(written()).toEqual([]);
  });

  const faults: readonly [string, Readonly<Record<string, string>>, string][] = [
    ['a row of no kind', { 行的类别: '别的' }, '清单 | 项目 | 签字人'],
    ['a stage that is none', { 用在哪个环节: '明年' }, '拟录入 | 拟退出 | 在册户 | 疑点销号'],
    ['a list without items', { 清单编号: 'other', '清单名称、项目内容或签字人': '没有项目的' }, 'checklist_missing'],
    ['an id that is none', { 清单编号: '中文编号' }, 'checklist_form'],
    ['three confirmations', { 几方认定: '3' }, 'checklist_form'],
    ['neither yes nor no', { 是否把关: '也许' }, 'yes_no'],
  ];
  it.each(faults)('refuses %s by its place, and writes nothing', async (_, change, expected) => {
    const result = await edited(PLAIN, (_rows, header) => {
      const row: Record<string, string> = { 清单编号: 'double_confirmation', 行的类别: '清单', ...change };
      return [header.map((name) => row[name] ?? null)];
    });
    expect(result.written).toBe(false);
    expect(result.problems[0]).toMatchObject({
      code: 'settings-cell',
      facts: { expected },
      place: { sheet: '核查清单', rowNumber: 2 },
    });
  });
});

describe('checklists: in bidui.yaml', () => {
  const wrong: readonly [string, string, string][] = [
    ['an own list without a name', '{ id: mine, signers: [甲], items: [{ words: 有水 }] }', 'checklist_missing'],
    ['one id twice', '{ id: five_steps }, { id: five_steps }', 'checklist_twice'],
    [
      'an answer that is enough and not allowed',
      '{ id: m, name: 甲, signers: [甲], items: [{ words: 水, answers: [有], pass: [是] }] }',
      'checklist_answers',
    ],
    [
      'an item signed by nobody of the list',
      '{ id: m, name: 甲, signers: [甲], items: [{ words: 水, signed_by: 乙 }] }',
      'checklist_signers',
    ],
    [
      'a closing list without rules',
      '{ id: m, name: 甲, stage: closing, signers: [甲], items: [{ words: 水 }] }',
      'checklist_missing',
    ],
    ['one role twice', '{ id: five_steps, signers: [甲, 甲] }', 'checklist_twice'],
  ];
  it.each(wrong)('refuses %s', (_, entries, expected) => {
    expect(() => parseSettings(`${PLAIN}checklists: [ ${entries} ]\n`)).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ expected }) }),
    );
  });
});
