import { describe, expect, it, test } from 'vitest';
import { defineSheet } from '../../../src/catalog/sheets/layout.js';
import { tableSheet, tableSheets } from '../../../src/report/layout/table-sheet.js';

const layout = defineSheet('明细', [{ key: 'n', header: '号', kind: 'ordinal', width: [5, 5] }]);
const rows = Array.from({ length: 5 }, (_, n) => ({ n }));
const valuesOf = (count: number, rowsPerSheet: number) =>
  tableSheets(layout, rows.slice(0, count), { footer: '' }, rowsPerSheet).map((sheet) => [
    sheet.name,
    ...[...sheet.rows].map((row) => row.cells[0]?.value),
  ]);

test.each([
  [0, 2, [['明细', '号']]],
  [2, 2, [['明细', '号', 0, 1]]],
  [
    5,
    2,
    [
      ['明细', '号', 0, 1],
      ['明细(2)', '号', 2, 3],
      ['明细(3)', '号', 4],
    ],
  ],
])('%i rows at %i a sheet lose none', (count, rowsPerSheet, expected) => {
  expect(valuesOf(count, rowsPerSheet)).toEqual(expected);
});

describe('the line of totals', () => {
  const counts = defineSheet('统计', [
    { key: 'place', header: '乡镇', kind: 'text', width: [8, 8] },
    { key: 'sent', header: '下发', kind: 'integer', width: [5, 5] },
    { key: 'answered', header: '反馈', kind: 'integer', width: [5, 5] },
    { key: 'rate', header: '反馈率', kind: 'percent', width: [5, 5], ratioOf: ['answered', 'sent'] },
    { key: 'days', header: '天数', kind: 'integer', width: [5, 5], summed: false },
    { key: 'money', header: '金额', kind: 'decimal', width: [5, 5], summed: true },
  ]);
  const body = [
    { place: '甲镇', sent: 3, answered: 1, rate: 1 / 3, days: 9, money: 1.5 },
    { place: '乙镇', sent: 1, answered: 1, rate: 1, days: 2, money: null },
  ];
  type Row = (typeof body)[number];
  const last = (rows: readonly Row[], options: object = {}) =>
    [...tableSheet(counts, rows, { footer: '', ...options }).rows].at(-1)?.cells.map((cell) => cell?.value ?? null);

  it('sums counts, divides sums for a rate, leaves days alone', () => {
    expect(last(body)).toEqual(['合计', 4, 2, 0.5, null, 1.5]);
  });

  it.each([
    ['the rows hold their own', [...body, { ...body[0]!, place: '合计' }], {}, '合计'],
    ['the table says so', body, { total: false }, '乙镇'],
    ['there are no rows', [], {}, '乡镇'],
    ['a list counts its rows', body, { counted: '户' }, '合计：2 户'],
  ])('is not added when %s', (_when, rows, options, first) => {
    expect(last(rows, options)?.[0]).toBe(first);
    expect(last(rows, options)).not.toEqual(['合计', 4, 2, 0.5, null, 1.5]);
  });

  it('stands below the last part of a table that is cut', () => {
    const parts = tableSheets(counts, body, { footer: '' }, 1).map((part) => [...part.rows].length);
    expect(parts).toEqual([2, 3]);
  });
});
