import { describe, expect, it } from 'vitest';
import { tableDefinition } from '../../../src/catalog/sources/table-definitions.js';
import { planSheet } from '../../../src/intake/layout/layout.js';
import { takeSample } from '../../../src/intake/header/sheet-sample.js';
import { inventedNumber } from '../../support/invented-people.js';
import { inventedSheet, merge, testContext } from '../invented-sheet.js';

const NUMBER = inventedNumber('990121', '19700312', 101);

/** Field by header of a register with two columns under a group. */
async function underGroup(group: string, first: string, second: string): Promise<(string | null)[]> {
  const upper = ['户编号', '姓名', '证件号码', '与户主关系', group, null];
  const lower = [null, null, null, null, first, second];
  const row = ['H1', '周甲', NUMBER, '户主', null, null];
  const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1'].map(merge);
  const planning = planSheet(
    await takeSample(inventedSheet([upper, lower, row], { merges })),
    tableDefinition('register')!,
    {
      columns: {},
      households: 'by_number',
      identify: testContext,
    },
  );
  if (planning.kind !== 'data') throw new Error(JSON.stringify(planning));
  const { columns } = planning.plan;
  expect(columns.get('id_number')?.columnIndex).toBe(2);
  expect(columns.get('name')?.columnIndex).toBe(1);
  return [4, 5].map((index) => [...columns].find(([, { columnIndex }]) => columnIndex === index)?.[0] ?? null);
}

describe('a column under a group of a two-row header', () => {
  it.each(['帮扶', '帮扶情况', '帮扶信息', '驻村帮扶', '联系方式', '审核信息', '录入信息', '基本情况'])(
    'is read by its own words under %s',
    async (group) => {
      expect(await underGroup(group, '帮扶措施', '帮扶责任人')).toEqual(['measures', 'helper']);
      expect(await underGroup(group, '致贫原因', '户状态')).toEqual(['cause', 'status']);
    },
  );

  it.each(['监护人', '帮扶责任人', '帮扶干部', '联系人', '审核人信息'])(
    'is somebody else’s name, number or telephone under %s',
    async (group) => {
      const [name, number] = await underGroup(group, '姓名', '证件号码');
      expect([name, number]).not.toContain('id_number');
      expect([name, number]).not.toContain('name');
      expect(await underGroup(group, '性别', '联系电话')).toEqual(expect.not.arrayContaining(['sex', 'phone']));
    },
  );

  it.each(['联系方式', '联系信息'])('is the person’s own telephone under %s', async (group) => {
    expect(await underGroup(group, '联系电话', '与户主关系')).toEqual(['phone', null]);
  });
});
