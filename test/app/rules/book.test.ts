// The rules go out as a workbook, come back edited, and only changes arrive in bidui.yaml.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ALL_RULES, UNAVAILABLE_RULES } from '../../../src/catalog/rules/all-rules.js';
import { importRules, withRuleChanges, writeRulesBook } from '../../../src/app/rules/book.js';
import { listRules } from '../../../src/app/rules/rules.js';
import { openWorkspace } from '../../../src/workspace/workspace.js';
import { buildRulesBook } from '../../../src/report/rules/workbook.js';
import { writeWorkbook } from '../../../src/tabular/write/write-workbook.js';
import type { SheetCell, Workbook } from '../../../src/domain/tables/workbook.js';

const AS_OF = '2018-07-25';
const SETTINGS = `# 本办设置
office: { name: 示例县比对办, level: county, division: "990121" }
register:
  - files: 名册.csv
rules:
  disable: [C03] # 旧的
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bidui-rules-'));
  writeFileSync(path.join(folder, 'bidui.yaml'), SETTINGS);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The model of the workbook with some cells replaced: sheet, rule, column header → text. */
function edited(changes: readonly [sheet: string, rule: string, header: string, text: string | number][]): Workbook {
  const book = buildRulesBook({
    rules: ALL_RULES,
    disabled: new Set(['C03']),
    unavailable: UNAVAILABLE_RULES,
    office: '示例县比对办',
    wordsOf: () => ({ speaksOf: null, compared: null }),
    asOf: AS_OF,
  });
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const rows = [...sheet.rows];
      const headers = rows[0]?.cells.map((cell) => cell?.value) ?? [];
      const replaced = rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, column): SheetCell | null => {
          const change = changes.find(
            ([name, rule, header]) => name === sheet.name && row.cells[0]?.value === rule && headers[column] === header,
          );
          return change === undefined || cell === null ? cell : { ...cell, value: change[3] };
        }),
      }));
      return { ...sheet, rows: replaced };
    }),
  };
}

async function importEdited(changes: Parameters<typeof edited>[0]) {
  const file = path.join(folder, '改过的.xlsx');
  await writeWorkbook(edited(changes), file);
  const result = await importRules(openWorkspace(folder), file, AS_OF);
  return { result, settings: readFileSync(path.join(folder, 'bidui.yaml'), 'utf8') };
}

describe('the rule workbook', () => {
  test('goes out and comes back without a change', async () => {
    const file = await writeRulesBook(openWorkspace(folder), path.join(folder, '规则库.xlsx'), AS_OF);
    expect(await importRules(openWorkspace(folder), file, AS_OF)).toEqual({
      changes: [],
      problems: [],
      earlier: 0,
      written: false,
    });
    expect(readFileSync(path.join(folder, 'bidui.yaml'), 'utf8')).toBe(SETTINGS);
  });

  test('with SQL laid out in another way is no change', async () => {
    const where = ALL_RULES.find((rule) => rule.number === 'C02')?.where ?? '';
    const select = ALL_RULES.find((rule) => rule.number === 'J11')?.select ?? '';
    const { result } = await importEdited([
      ['公式', 'C02', '命中条件', where.replaceAll(/\s+/gu, ' ')],
      ['公式', 'J11', '命中条件', select.replaceAll(/\n\s*/gu, '\r\n\t')],
    ]);
    expect(result).toMatchObject({ changes: [], problems: [] });
  });

  test('brings changed cells into bidui.yaml, comments kept, and they are in force', async () => {
    const { result, settings } = await importEdited([
      ['规则', 'C01', '启用', '否'],
      ['规则', 'C03', '启用', '是'],
      ['公式', 'C04', '命中条件', "h.usage = '住宅' and h.floor_area >= 30"],
      ['规则', 'C04', '可选原因', '挂名、其他(说明)'],
      ['规则', 'A14', '性质', '提示'],
      ['参数', 'H19', '数值', 4500],
      ['参数', 'H19', '依据', '县办〔2018〕12号'],
      ['参数', 'H19', '生效日期', '2018-06-01'],
    ]);
    expect(result.problems).toEqual([]);
    expect(result.written).toBe(true);
    expect(result.changes.map(({ rule, field, after }) => [rule, field, after])).toEqual([
      ['A14', 'severity', 'notice'],
      ['C01', 'in_force', false],
      ['C03', 'in_force', true],
      ['C04', 'answers', ['hung_name', 'other']],
      ['C04', 'where', "h.usage = '住宅' and h.floor_area >= 30"],
      ['H19', 'line', { default: 4500, basis: '县办〔2018〕12号', effective: '2018-06-01', series: [] }],
    ]);
    expect(settings).toContain('# 本办设置');
    const listed = listRules(openWorkspace(folder), '2023-08-01').rules;
    const of = (number: string) => listed.find((rule) => rule.rule === number);
    expect([of('C01')?.status, of('C03')?.status, of('C04')?.origin, of('A14')?.severity]).toEqual([
      'disabled',
      'not_applicable',
      'changed',
      'notice',
    ]);
    expect(of('C04')?.condition).toBe("h.usage = '住宅' and h.floor_area >= 30");
    expect(of('H19')?.parameters[0]).toMatchObject({ value: 4500, basis: '县办〔2018〕12号', effective: '2018-06-01' });
  });

  test.each([
    ['2015-01-01', '2018-07-25'],
    ['2018-07-25', '2026-11-30'],
    ['2026-11-30', '2016-02-29'],
  ])('an untouched copy of %s is no change on %s, whatever values a rule has over time', async (exported, imported) => {
    const series =
      '[{ value: 3000, basis: 旧, effective: 2016-01-01 }, { value: 5000, basis: 新, effective: 2020-01-01 }]';
    writeFileSync(
      path.join(folder, 'bidui.yaml'),
      `${SETTINGS}  set: { H19: { line: { default: 4000, basis: 本县, effective: 2018-01-01, series: ${series} } } }\n`,
    );
    const file = path.join(folder, '规则库.xlsx');
    await writeRulesBook(openWorkspace(folder), file, exported);
    const result = await importRules(openWorkspace(folder), file, imported);
    expect(result).toEqual({ changes: [], problems: [], earlier: 0, written: false });
  });

  test('changes are told in words', async () => {
    const { result } = await importEdited([
      ['规则', 'C01', '启用', '否'],
      ['规则', 'A14', '性质', '提示'],
      ['参数', 'H19', '数值', 4500],
    ]);
    expect(result.changes.map(({ rule, label, before, shown }) => `${rule} ${label}：${before} → ${shown}`)).toEqual([
      expect.stringMatching(/^A14 性质：.+ → 提示$/u),
      'C01 启用：是 → 否',
      expect.stringMatching(/^H19 监测线：\d+\S*（.+起） → 4500\S*（.+起）$/u),
    ]);
  });

  test.each<[string, Parameters<typeof edited>[0], string, string]>([
    ['a word that is no choice', [['规则', 'C01', '启用', '停']], 'rules-cell-choice', '启用'],
    ['a level that does not exist', [['规则', 'C01', '性质', '很重要']], 'rules-cell-choice', '性质'],
    ['a reason that does not exist', [['规则', 'C01', '可选原因', '挂名、借车']], 'rules-cell-word', '可选原因'],
    [
      'a placeholder that is not known',
      [['规则', 'C01', '疑点说明', '{name}有车{colour}']],
      'rules-cell-placeholder',
      '疑点说明',
    ],
    ['a brace left open', [['规则', 'C01', '疑点说明', '{name}有车{plate']], 'rules-cell-placeholder', '疑点说明'],
    ['a threshold that is no number', [['参数', 'H19', '数值', '四千']], 'rules-cell-number', '数值'],
    ['a day that is none', [['参数', 'H19', '生效日期', '去年']], 'rules-cell-day', '生效日期'],
    [
      'a condition over a column that does not exist',
      [['公式', 'C04', '命中条件', "h.dwelling = '住宅'"]],
      'rules-cell-sql',
      '命中条件',
    ],
  ])('with %s is refused by its cell, and nothing is written', async (_note, changes, code, column) => {
    const { result, settings } = await importEdited(changes);
    expect(result.written).toBe(false);
    expect(result.problems.map((problem) => problem.code)).toEqual([code]);
    expect(result.problems[0]?.place).toMatchObject({ file: '改过的.xlsx', sheet: changes[0]?.[0], column });
    expect(result.problems[0]?.place?.rowNumber).toBeGreaterThan(1);
    expect(settings).toBe(SETTINGS);
  });

  test('names every wrong cell at once', async () => {
    const { result } = await importEdited([
      ['规则', 'C01', '启用', '停'],
      ['公式', 'C04', '命中条件', 'h.floor_area >='],
      ['参数', 'H19', '数值', '四千'],
    ]);
    expect(result.problems.map((problem) => problem.code).sort()).toEqual([
      'rules-cell-choice',
      'rules-cell-number',
      'rules-cell-sql',
    ]);
  });
});

test('settings without a rules section get one', () => {
  const place = { file: 'x', sheet: null, rowNumber: 2, column: null };
  const text = withRuleChanges('office: { name: 甲 }\n', [
    { rule: 'C01', field: 'in_force', label: '', shown: '', before: '是', after: false, place },
    { rule: 'C04', field: 'basis', label: '', shown: '', before: '', after: '县办', place },
  ]);
  expect(text).toBe('office: { name: 甲 }\nrules:\n  disable:\n    - C01\n  set:\n    C04:\n      basis: 县办\n');
});
