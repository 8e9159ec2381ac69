import { expect, it } from 'vitest';
import { renderTable, terminalWidth } from '../../../src/cli/terminal/text-table.js';

it('columns line up whatever the names are made of', () => {
  const names = ['张三', '阿卜杜·热合曼', '𠮷田', 'ABC', '王　五', '〇'];
  const lines = renderTable(
    [{ title: '姓名' }, { title: '数', align: 'right' }],
    names.map((name) => [name, '1']),
    Infinity,
  );
  expect(new Set(lines.map(terminalWidth))).toHaveProperty('size', 1);
});

it('a cell that is too wide is cut at a character', () => {
  const lines = renderTable([{ title: '说明', maxWidth: 8 }], [['一二三四五六']], Infinity);
  expect(lines[2]).toBe('一二三..');
});

it('a table wider than the terminal loses text, never figures', () => {
  const columns = [{ title: '编号' }, { title: '名称' }, { title: '件数', align: 'right' as const }];
  const rows = [['C04', '名下登记有商品房而没有说明来源', '1234567']];
  const lines = renderTable(columns, rows, 30);
  expect(lines.map(terminalWidth)).toEqual([30, 30, 30]);
  expect(lines[2]).toBe('C04   名下登记有商..   1234567');
  expect(renderTable(columns, rows, Infinity)).toEqual(renderTable(columns, rows, 80));
});

it('names that differ at their ends go on below instead of being cut', () => {
  const columns = [
    { title: '文件', maxWidth: 12, wraps: true },
    { title: '行数', align: 'right' as const },
  ];
  expect(renderTable(columns, [['民政台账.xls › 农低', '310']], Infinity)).toEqual([
    '文件          行数',
    '------------  ----',
    '民政台账.xls   310',
    '   › 农低',
  ]);
});
