// A 退回清单 is answered like the sheet it comes from: each row chooses from what its rule allows.
import { expect, test } from 'vitest';
import { ALL_RULES } from '../../../src/catalog/rules/all-rules.js';
import { refusedSheet } from '../../../src/catalog/sheets/return-list.js';
import { buildChoiceColumns } from '../../../src/report/feedback/choices.js';
import { buildReturnBook, type ReturnBookRow } from '../../../src/report/feedback/return-book.js';

const rules = new Map(ALL_RULES.map((rule) => [rule.number, rule]));
const row = (rule: string): ReturnBookRow => ({ cells: { rule }, complaint: '请改正', marks: new Map() });
const book = buildReturnBook({
  recipient: '990121/示例镇',
  recipientName: '甲县示例镇',
  office: '甲县比对办',
  printedHead: '1-0123456789abcdef',
  receivedOn: '2018-08-01',
  refused: [row('C04 有商品房'), row('C19 已死亡')],
  owed: [row('C04 有商品房')],
  rules,
});

test('rows choose from their rules, from a hidden sheet that both parts share', () => {
  expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['退回清单', false],
    ['未反馈', false],
    ['选项', true],
  ]);
  const reason = refusedSheet.columns.findIndex(({ key }) => key === 'reason') + 1;
  const own = book.sheets[0]!.choices.filter(({ ranges }) => ranges.some(({ firstColumn }) => firstColumn === reason));
  const lists = buildChoiceColumns(['C04', 'C19'], rules).lists.filter(({ answer }) => answer === 'reason');
  expect(own.map(({ ranges, source }) => [ranges[0]!.firstRow, source.firstColumn, source.lastRow])).toEqual(
    lists.map(({ column, labels }, position) => [4 + position, column, 1 + labels.length]),
  );
});

test('each of the four answers that are chosen has its drop-down, in the part that is owed too', () => {
  const columns = book.sheets[1]!.choices.flatMap(({ ranges }) => ranges.map(({ firstColumn }) => firstColumn));
  expect(columns.map((column) => refusedSheet.columns[column - 1]!.header).sort()).toEqual(
    ['原因', '处置方式', '核实方式', '核实结论'].sort(),
  );
});
