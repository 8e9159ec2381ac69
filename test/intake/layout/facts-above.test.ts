// What stands above a table: places for all its rows, and of a sheet that is one household the household's own facts.
import { describe, expect, it } from 'vitest';
import { tableDefinition } from '../../../src/catalog/sources/table-definitions.js';
import { takeSample } from '../../../src/intake/header/sheet-sample.js';
import { planSheet } from '../../../src/intake/layout/layout.js';
import type { IntakeSettings } from '../../../src/intake/layout/sheet-plan.js';
import { readRecords } from '../../../src/intake/rows/records.js';
import { inventedNumber } from '../../support/invented-people.js';
import { grid, inventedSheet, merge, testContext } from '../invented-sheet.js';

const ID = (n: number): string => inventedNumber('990121', `19${50 + n}0312`, 101 + n);
const SETTINGS: IntakeSettings = { columns: {}, households: 'by_number', identify: testContext };
const FACTS = ['county', 'township', 'village', 'household', 'status', 'cause', 'house_grade', 'income_per_capita'];

/** Each record: household key, name, and the facts that it has. */
async function records(picture: string, table = 'register', name: string | null = '王甲', merges = ['A1:F1']) {
  const sheet = inventedSheet(grid(picture), { name, merges: merges.map(merge) });
  const planning = planSheet(await takeSample(sheet), tableDefinition(table)!, SETTINGS);
  if (planning.kind !== 'data') throw new Error(planning.kind);
  const reading = readRecords(sheet, planning.plan, { file: '册.xlsx', clean: testContext, division: null });
  const rows: unknown[] = [];
  for await (const batch of reading.batches()) {
    for (const record of batch) {
      const facts = FACTS.flatMap((column) => record.clean(column)?.value ?? []);
      rows.push([record.householdKey, record.clean('name')?.value, ...facts]);
    }
  }
  const { rows: data, rowsUsed, skipped } = reading.counts;
  return { layout: planning.plan.households, rows, data, rowsUsed, titles: skipped.title };
}

const HEADER = '序号 | 姓名 | 与户主关系 | 证件号码';
const TWO = `1 | 王甲 | 户主 | ${ID(1)}\n2 | 王乙 | 子 | ${ID(2)}`;

describe('facts above the table', () => {
  it('are those of the household where the sheet is one', async () => {
    const read = await records(`
      贫困户信息采集表 | | | | |
      乡镇： | 示例镇 | 行政村 | 甲村 | 户编号 | 9901210001
      户主姓名 | | 王甲 | | 联系电话 | 13900000001
      户状态 | 在册未脱贫 | 主要致贫原因 | 因病 | |
      住房等级 | | 人均纯收入（元） | 3200 | |
      ${HEADER}
      ${TWO}`);
    expect(read).toEqual({
      layout: 'by_sheet',
      rows: [
        ['9901210001', '王甲', '示例镇', '甲村', '9901210001', 'registered', '因病', '3200.00'],
        ['9901210001', '王乙', '示例镇', '甲村', '9901210001', 'registered', '因病', '3200.00'],
      ],
      data: 2,
      rowsUsed: 2,
      titles: 4,
    });
  });

  it('stand behind the colon of their own cell too, and without a number the sheet is the household', async () => {
    const { rows } = await records(`
      户信息 | | | | |
      乡镇：示例镇 | 行政村:甲村 | 户状态：在册未脱贫 | 主要致贫原因：因病
      ${HEADER}
      ${TWO}`);
    expect(rows).toEqual([
      ['册.xlsx›王甲', '王甲', '示例镇', '甲村', 'registered', '因病'],
      ['册.xlsx›王甲', '王乙', '示例镇', '甲村', 'registered', '因病'],
    ]);
  });

  it('are places alone where several households stand below', async () => {
    const read = await records(`
      花名册 | | | | |
      乡镇 | 示例镇 | 行政村 | 甲村 | 户状态 | 在册未脱贫
      户编号 | 9901210001 | 主要致贫原因 | 因病 | |
      ${HEADER}
      1 | 王甲 | 户主 | ${ID(1)}
      2 | 李乙 | 户主 | ${ID(2)}`);
    expect([read.layout, ...read.rows]).toEqual([
      'none',
      [null, '王甲', '示例镇', '甲村'],
      [null, '李乙', '示例镇', '甲村'],
    ]);
  });

  it.each<[string, string, string, unknown[]]>([
    ['a label without a value', 'register', '乡镇 | | 行政村 | 户编号', [null, '王甲']],
    ['words that are no header', 'register', '填报单位 | 示例镇人民政府 | 填报人 | 张三', [null, '王甲']],
    ['a title that begins with a header', 'register', '示例镇2018年名册', [null, '王甲']],
    ['a list of a department', 'civil_affairs.funeral', '乡镇 | 示例镇 | 行政村 | 甲村', [null, '王甲']],
  ])('%s is none', async (_what, table, above, row) => {
    const { rows } = await records(
      `名单 | | | | |\n${above}\n序号 | 姓名 | 与户主关系 | 证件号码\n1 | 王甲 | 户主 | ${ID(1)}`,
      table,
    );
    expect(rows).toEqual([row]);
  });

  it('are no groups of a header of two rows', async () => {
    const { rows } = await records(`
      花名册 | | | | |
      户编号 | 姓名 | 与户主关系 | 证件号码 | 主要致贫原因 | 帮扶情况
      | | | | 名称 | 帮扶措施
      H1 | 王甲 | 户主 | ${ID(1)} | 因病 | 产业`);
    expect(rows[0]).not.toContain('帮扶情况');
  });

  it('never stand against a column of the table', async () => {
    const { rows } = await records(`
      花名册 | | | | |
      乡镇 | 示例镇 | 行政村 | 甲村 | 户状态 | 在册未脱贫
      户编号 | 姓名 | 与户主关系 | 证件号码 | 乡镇
      H1 | 王甲 | 户主 | ${ID(1)} | 东河镇`);
    expect(rows).toEqual([['H1', '王甲', '东河镇', '甲村', 'H1']]);
  });
});
