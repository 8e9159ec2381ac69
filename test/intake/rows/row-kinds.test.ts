import { describe, expect, it } from 'vitest';
import { tableDefinition } from '../../../src/catalog/sources/table-definitions.js';
import type { RecordCounts } from '../../../src/intake/rows/record-counts.js';
import { planSheet } from '../../../src/intake/layout/layout.js';
import { readRecords } from '../../../src/intake/rows/records.js';
import { takeSample } from '../../../src/intake/header/sheet-sample.js';
import { inventedNumber } from '../../support/invented-people.js';
import { grid, inventedSheet, testContext } from '../invented-sheet.js';

const A = inventedNumber('990121', '19700312', 101);
const B = inventedNumber('990121', '19710312', 102);
const HEADER = '户编号 | 乡镇 | 行政村 | 姓名 | 证件号码 | 与户主关系 | 联系电话';
const PERSON = `H1 | 青石镇 | 上河村 | 周甲 | ${A} | 户主 | 19900000001`;

async function read(rows: readonly string[], header = HEADER): Promise<{ names: string[]; counts: RecordCounts }> {
  const sheet = inventedSheet(grid([header, ...rows].join('\n')));
  const planning = planSheet(await takeSample(sheet), tableDefinition('register')!, {
    columns: {},
    households: 'by_number',
    identify: testContext,
  });
  if (planning.kind !== 'data') throw new Error(JSON.stringify(planning));
  const reading = readRecords(sheet, planning.plan, { file: '册.csv', clean: testContext, division: null });
  const names: string[] = [];
  for await (const batch of reading.batches()) names.push(...batch.map((one) => one.clean('name')?.value ?? '-'));
  return { names, counts: reading.counts };
}

/** Kind of the row that stands beside one person: its reason, its kind of skipping, or nothing when it was read. */
async function verdictOn(row: string, where: 'below' | 'above' = 'below'): Promise<string> {
  const { names, counts } = await read(where === 'below' ? [PERSON, row] : [row, PERSON]);
  expect(counts.rows).toBe(counts.rowsUsed + counts.refused);
  const [refusal] = counts.refusals;
  if (refusal !== undefined) return refusal.reason;
  const skipped = Object.entries(counts.skipped).find(([, count]) => count > 0);
  return skipped === undefined ? `read ${names.at(where === 'below' ? -1 : 0) ?? ''}` : skipped[0];
}

describe('a row below the table that is signed', () => {
  it.each([
    ['制表人：示例 | | | 审核人：示例 | 联系电话：19900000000', 'note'],
    ['制表人： | 示例 | | 联系电话 | 19900000000', 'note'],
    ['以上信息经核实无误 | | | 村支书：王某 | 13900000001', 'note'],
    ['村委会（公章）： | | | 村文书：某 | 0999-1234567', 'note'],
    ['填表人：张某 | | | 审核人：李某 | 20180725', 'note'],
    ['村支书签字： | | | 驻村工作队（盖章）： | 2018年7月25日', 'note'],
    ['分管领导（签字）： | | | 经手人：王某 | 0990-8123456', 'note'],
    ['单位负责人（签章）： | | | 填报日期 | 2018-07-25', 'note'],
    ['合计 | 1人 | | | 1', 'total'],
  ])('%s is no person', async (row, verdict) => {
    expect(await verdictOn(row)).toBe(verdict);
  });

  it.each([
    ['H2 | 青石镇 | 上河村 | 周乙 | 19900000000 | 妻 | 联系人：周甲', 'read 周乙'],
    ['H2 | 青石镇 | 上河村 | 合计 | 99012119 | 妻 | ', 'read 合计'],
    ['H2 | 青石镇 | 上河村 | 周乙 |  | 妻 | 19900000000', 'read 周乙'],
    ['示例厂 | | | 周乙 | 见附件 | | ', 'read 周乙'],
    ['见附表 | | | 周乙 | 详见原件 | | ', 'read 周乙'],
  ])('%s stays a person', async (row, verdict) => {
    expect(await verdictOn(row)).toBe(verdict);
  });
});

describe('what a template prints below its header', () => {
  it.each([
    ['必填，系统编号 | 必填 | 必填 | 必填 | 18位，文本格式 | 下拉选择 | 选填', 'note'],
    [
      '请填写户编号 | 下拉选择 | 下拉选择 | 不超过20字 | 18位，文本格式，如：110105199001011234 | 下拉选择 | 11位',
      'note',
    ],
    ['选填 | 必填 | | 必填 | 必填 | 请选择 | 可不填', 'note'],
    [`示例 | 青石镇 | 上河村 | 张三 | ${B} | 户主 | 19900000000`, 'row-example'],
    ['H0 | 示例镇 | 示例村 | 张三 | 990121197103121020 | 户主 | 19900000000', 'row-example'],
    ['H0 | XX镇 | XX村 | 张三 |  | 户主 | 19900000000', 'row-example'],
    // A sound number is somebody's, whatever the place is called.
    [`H0 | 示例镇 | 示例村 | 张三 | ${B} | 户主 | 19900000000`, 'read 张三'],
    ['H0 | 青石镇 | 上河村 | 张三 | 11010519491231002X | 户主 | 19900000000', 'row-example'],
    ['H0 | 青石镇 | 上河村 | 张三 | 440524188001010014 | 户主 | ', 'row-example'],
    [`（样例） | 青石镇 | 上河村 | 张三 |  | 户主 | `, 'row-example'],
    [`示例：张三填在这里 | | | | | | `, 'note'],
  ])('%s is nobody, but for a sound number', async (row, verdict) => {
    expect(await verdictOn(row, 'above')).toBe(verdict);
  });

  it.each([
    [`H2 | 青石镇 | 上河村 | 张三 | ${B} | 户主 | 选填`, 'read 张三'],
    [`H2 | 青石镇 | 示范村 | 李例 | ${B} | 户主 | `, 'read 李例'],
    [`H2 | 青石镇 | 上河村 | 周乙 | ${B} | 户主 | 请打晚上`, 'read 周乙'],
  ])('%s stays a person', async (row, verdict) => {
    expect(await verdictOn(row, 'above')).toBe(verdict);
  });

  it('believes a place that sounds invented where every row has it', async () => {
    const rows = [A, B].map((number, index) => `H${index} | 示例镇 | 示例村 | 周${index} | ${number} | 户主 | `);
    expect((await read(rows)).counts).toMatchObject({ rows: 2, rowsUsed: 2, refused: 0 });
  });
});

describe('a row whose cells have slipped', () => {
  it.each([
    [`H2，青石镇，上河村，周乙，${B}，妻，19900000000 | | | | | | `, 'row-in-one-cell'],
    [` | | | | | | 周乙 ${B}`, 'row-in-one-cell'],
    [`H2 | ${B} | 户主 | 男 | 汉族 | | `, 'row-columns-shifted'],
    [`H2 青石镇 上河村 | 周乙，${B}，妻 | 19900000000 | | | | `, 'row-columns-shifted'],
  ])('%s is refused by its place', async (row, verdict) => {
    expect(await verdictOn(row)).toBe(verdict);
  });

  it('keeps a person alone with a number, and one whose number cannot be read', async () => {
    expect(await verdictOn(` | | | | ${B} | | `)).toBe('read -');
    expect(await verdictOn(`H2 | 青石镇 | 上河村 | 周乙 | 不详 | 妻 | `)).toBe('read 周乙');
  });
});
